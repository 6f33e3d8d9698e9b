// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include <nlohmann/json.hpp>

namespace mambascope::wire {

/// A value inside a document together with its place, so that every complaint names source and field. A node
/// points at its parent: it must not outlive it.
class Node {
public:
    Node(const nlohmann::json& document, const std::string& source)
        : m_value(&document)
        , m_source(&source) {}

    [[nodiscard]] const nlohmann::json& value() const { return *m_value; }

    /// A field that must be there.
    [[nodiscard]] Node member(const char* name) const;
    /// Entry of an array; `index` must be inside.
    [[nodiscard]] Node element(std::size_t index) const;
    /// Number of entries; fails where this is no array.
    [[nodiscard]] std::size_t size() const;

    /// Throws Error FileMalformed {source, place, expected}.
    [[noreturn]] void fail(const std::string& expected) const;
    void require(bool holds, const char* expected) const {
        if (!holds) {
            fail(expected);
        }
    }

private:
    Node(const Node* parent, const nlohmann::json* value, const char* name, std::size_t index)
        : m_value(value)
        , m_source(parent->m_source)
        , m_parent(parent)
        , m_name(name)
        , m_index(index) {}

    [[nodiscard]] std::string place() const;

    const nlohmann::json* m_value;
    const std::string* m_source;
    const Node* m_parent = nullptr;
    const char* m_name = nullptr; ///< nothing: an entry of an array
    std::size_t m_index = 0;
};

} // namespace mambascope::wire
