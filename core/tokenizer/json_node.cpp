// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/json_node.hpp"

#include "core/base/error.hpp"
#include "core/io/message_text.hpp"

namespace mambascope {

namespace {

std::string describe(const nlohmann::json& value) {
    if (value.is_null()) {
        return "nothing";
    }
    if (value.is_string()) {
        return quotedForMessage(value.get_ref<const std::string&>());
    }
    return value.is_primitive() ? value.dump() : std::string("an ") + value.type_name();
}

} // namespace

JsonNode JsonNode::operator[](std::string_view field) const {
    static const nlohmann::json kNull;
    if (!m_value->is_object()) {
        fail("an object");
    }
    const auto found = m_value->find(std::string(field));
    return {found == m_value->end() ? kNull : *found, *m_file,
            m_place + (m_place.empty() ? "" : ".") + std::string(field)};
}

std::vector<JsonNode> JsonNode::items() const {
    if (!m_value->is_array()) {
        fail("a list");
    }
    std::vector<JsonNode> nodes;
    for (const nlohmann::json& item : *m_value) {
        nodes.emplace_back(item, *m_file, m_place + "[" + std::to_string(nodes.size()) + "]");
    }
    return nodes;
}

std::string JsonNode::text() const {
    if (!m_value->is_string()) {
        fail("a text");
    }
    return m_value->get<std::string>();
}

bool JsonNode::flag() const {
    if (!m_value->is_boolean()) {
        fail("true or false");
    }
    return m_value->get<bool>();
}

std::int32_t JsonNode::tokenId() const {
    if (!m_value->is_number_unsigned() || m_value->get<std::uint64_t>() >= std::uint64_t{kTokenIdLimit}) {
        fail("a token id from 0 to " + std::to_string(kTokenIdLimit - 1));
    }
    return m_value->get<std::int32_t>();
}

void JsonNode::fail(const std::string& expected) const {
    const std::string where = m_place.empty() ? "content" : m_place;
    throw Error(ErrorCode::FileMalformed, {m_file->string(), where, expected},
                m_file->string() + ": " + where + " is " + describe(*m_value) + ", expected " + expected);
}

void JsonNode::refuse(const std::string& what, const std::string& supported) const {
    throw Error(ErrorCode::TokenizerUnsupported, {m_file->string(), what, supported},
                m_file->string() + ": " + what + " is not supported (supported: " + supported + ")");
}

} // namespace mambascope
