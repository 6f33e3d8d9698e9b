// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of parsed JSON: a value that knows its own place, so that every complaint names the file, the
// field and what was found there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace mambascope {

/// Refers to the JSON tree and the path it was made with; both must outlive it. Whatever reads a value of the
/// wrong type throws Error FileMalformed {source, place, expected}.
class JsonNode {
public:
    /// A whole document, or a part of it that stands at `place`. `source` names the file or the connection.
    JsonNode(const nlohmann::json& value, const std::filesystem::path& source, std::string place = {});

    /// Null stands for a field that is left out, too.
    [[nodiscard]] bool isNull() const { return m_value->is_null(); }
    [[nodiscard]] bool isMissing() const;
    /// A field of an object; a null node if it is left out. The node itself must be an object.
    [[nodiscard]] JsonNode operator[](std::string_view field) const;
    /// A field that must be there.
    [[nodiscard]] JsonNode member(std::string_view field) const;
    /// Entry of a list; `index` must be inside.
    [[nodiscard]] JsonNode element(std::size_t index) const;
    /// Number of entries of a list.
    [[nodiscard]] std::size_t size() const;
    /// The entries of a list.
    [[nodiscard]] std::vector<JsonNode> items() const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] bool flag(bool fallback) const { return isNull() ? fallback : flag(); }

    [[nodiscard]] const nlohmann::json& json() const { return *m_value; }
    [[nodiscard]] const std::filesystem::path& file() const { return *m_source; }
    /// "body.variants[0].top"; empty for the document.
    [[nodiscard]] std::string place() const;

    /// Throws with the line "FILE: PLACE is FOUND, expected EXPECTED".
    [[noreturn]] void fail(const std::string& expected) const;
    void require(bool holds, const char* expected) const {
        if (!holds) {
            fail(expected);
        }
    }

private:
    /// The last step to a value; its parents are shared among all that stand below them.
    struct Step {
        std::shared_ptr<const Step> parent;
        std::string name; ///< empty: an entry of a list
        std::size_t index = 0;
    };
    JsonNode(const JsonNode& parent, const nlohmann::json& value, std::string_view name, std::size_t index);
    [[nodiscard]] static std::string placeOf(const Step* step);

    const nlohmann::json* m_value;
    const std::filesystem::path* m_source;
    std::shared_ptr<const Step> m_step; ///< null: the document
};

/// What a message says of a value: "\"on\"", "3", "a list", "left out" for none at all.
[[nodiscard]] std::string describeJson(const nlohmann::json* value);

} // namespace mambascope
