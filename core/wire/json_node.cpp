// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_node.hpp"

#include "core/base/error.hpp"

namespace mambascope::wire {

Node Node::member(const char* name) const {
    require(m_value->is_object(), "an object");
    const auto found = m_value->find(name);
    if (found == m_value->end()) {
        Node(this, nullptr, name, 0).fail("this field to be there");
    }
    return {this, &*found, name, 0};
}

Node Node::element(std::size_t index) const {
    return {this, &(*m_value)[index], nullptr, index};
}

std::size_t Node::size() const {
    require(m_value->is_array(), "an array");
    return m_value->size();
}

std::string Node::place() const {
    if (m_parent == nullptr) {
        return {};
    }
    const std::string before = m_parent->place();
    if (m_name == nullptr) {
        return before + "[" + std::to_string(m_index) + "]";
    }
    return before.empty() ? m_name : before + "." + m_name;
}

void Node::fail(const std::string& expected) const {
    const std::string where = m_parent == nullptr ? "the whole" : place();
    throw Error(ErrorCode::FileMalformed, {*m_source, where, expected},
                *m_source + ": " + where + ": expected " + expected);
}

} // namespace mambascope::wire
