// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: a value in a parsed file that knows its own place, for precise errors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace mambascope {

/// Refers to the JSON tree and the path it was made with; both must outlive it. Reading a value of the wrong
/// type throws FileMalformed {file, place, expected}.
class JsonNode {
public:
    JsonNode(const nlohmann::json& value, const std::filesystem::path& file, std::string place)
        : m_value(&value)
        , m_file(&file)
        , m_place(std::move(place)) {}

    /// Null stands for a field that is left out, too.
    [[nodiscard]] bool isNull() const { return m_value->is_null(); }
    /// A field of an object; a null node when it is left out. The node itself must be an object.
    [[nodiscard]] JsonNode operator[](std::string_view field) const;
    /// The entries of a list.
    [[nodiscard]] std::vector<JsonNode> items() const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] bool flag(bool fallback) const { return isNull() ? fallback : flag(); }
    [[nodiscard]] std::int32_t tokenId() const;

    [[nodiscard]] const nlohmann::json& json() const { return *m_value; }
    [[nodiscard]] const std::filesystem::path& file() const { return *m_file; }
    [[nodiscard]] const std::string& place() const { return m_place; }

    [[noreturn]] void fail(const std::string& expected) const;
    /// Throws TokenizerUnsupported {file, what, supported}.
    [[noreturn]] void refuse(const std::string& what, const std::string& supported) const;

private:
    const nlohmann::json* m_value;
    const std::filesystem::path* m_file;
    std::string m_place; ///< "pre_tokenizer.pretokenizers[1]"
};

/// No tokenizer has this many tokens; ids stay below, so that tables over ids stay small.
inline constexpr std::int32_t kTokenIdLimit = 1 << 24;

} // namespace mambascope
