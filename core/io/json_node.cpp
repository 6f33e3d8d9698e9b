// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_node.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"

namespace mambascope {

namespace {

/// What a field that is left out reads as.
const nlohmann::json kMissing;

} // namespace

JsonNode::JsonNode(const nlohmann::json& value, const std::filesystem::path& source, std::string place)
    : m_value(&value)
    , m_source(&source) {
    if (!place.empty()) {
        m_step = std::make_shared<Step>(Step{nullptr, std::move(place), 0});
    }
}

JsonNode::JsonNode(const JsonNode& parent, const nlohmann::json& value, std::string_view name,
                   std::size_t index)
    : m_value(&value)
    , m_source(parent.m_source)
    , m_step(std::make_shared<Step>(Step{parent.m_step, nameForMessage(name), index})) {}

bool JsonNode::isMissing() const {
    return m_value == &kMissing;
}

JsonNode JsonNode::operator[](std::string_view field) const {
    require(m_value->is_object(), "an object");
    const auto found = m_value->find(field);
    return {*this, found == m_value->end() ? kMissing : *found, field, 0};
}

JsonNode JsonNode::member(std::string_view field) const {
    JsonNode found = (*this)[field];
    found.require(!found.isMissing(), "this field");
    return found;
}

JsonNode JsonNode::element(std::size_t index) const {
    return {*this, (*m_value)[index], {}, index};
}

std::size_t JsonNode::size() const {
    require(m_value->is_array(), "a list");
    return m_value->size();
}

std::vector<JsonNode> JsonNode::items() const {
    std::vector<JsonNode> nodes;
    const std::size_t count = size();
    nodes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        nodes.push_back(element(i));
    }
    return nodes;
}

std::string JsonNode::text() const {
    require(m_value->is_string(), "a text");
    return m_value->get<std::string>();
}

bool JsonNode::flag() const {
    require(m_value->is_boolean(), "true or false");
    return m_value->get<bool>();
}

std::string JsonNode::placeOf(const Step* step) {
    if (step == nullptr) {
        return {};
    }
    const std::string before = placeOf(step->parent.get());
    if (step->name.empty()) {
        return before + "[" + std::to_string(step->index) + "]";
    }
    return before.empty() ? step->name : before + "." + step->name;
}

std::string JsonNode::place() const {
    return placeOf(m_step.get());
}

void JsonNode::fail(const std::string& expected) const {
    const std::string where = m_step ? place() : "content";
    const std::string found = describeJson(isMissing() ? nullptr : m_value);
    throw Error(ErrorCode::FileMalformed, {m_source->string(), where, expected},
                m_source->string() + ": " + where + " is " + found + ", expected " + expected);
}

std::string describeJson(const nlohmann::json* value) {
    if (value == nullptr) {
        return "left out";
    }
    if (value->is_string()) {
        return quotedForMessage(value->get_ref<const std::string&>());
    }
    if (value->is_structured()) {
        return value->is_array() ? "a list" : "an object";
    }
    return value->dump();
}

} // namespace mambascope
