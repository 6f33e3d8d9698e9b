// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/history_json.hpp"

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/base/utf8.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/files/session_fields.hpp"

namespace mambascope::ui {
namespace {

using Json = nlohmann::json;

Json nodeJson(const HistoryNode& node, std::size_t prompt) {
    Json state = experimentJson(node.kept.state());
    state.erase("prompt");
    return {{"id", node.id},
            {"parent", node.parent},
            {"prompt", prompt},
            {"state", std::move(state)},
            {"text", node.text.text().toStdString()},
            {"name", node.name.toStdString()},
            {"notes", node.notes.toStdString()},
            {"time", node.time},
            {"redo", node.redo},
            {"back", node.back}};
}

NodeId readId(const JsonNode& object, const char* name) {
    const JsonNode node = object[name];
    const bool isId = node.json().is_number_integer();
    const auto id = isId ? node.json().get<std::int64_t>() : -1;
    if (!node.isMissing() && (id < 0 || id > HistoryTree::kMostId)) {
        node.fail("the id of a node, or 0");
    }
    return node.isMissing() ? 0 : static_cast<NodeId>(id);
}

QString readText(const JsonNode& object, const char* name) {
    std::string text;
    readField(object, name, text);
    return QString::fromStdString(text);
}

/// Milliseconds since 1970; a double holds them exactly for 280,000 years.
std::int64_t readTime(const JsonNode& object) {
    constexpr double kMost = 9e15;
    const JsonNode node = object["time"];
    if (node.isMissing()) {
        return 0;
    }
    const double time = node.json().is_number() ? node.json().get<double>() : -1;
    node.require(time >= 0 && time <= kMost && std::floor(time) == time, "milliseconds since 1970");
    return static_cast<std::int64_t>(time);
}

HistoryNode readNode(const JsonNode& node, const std::vector<std::string>& prompts, const KeptState* before) {
    node.require(node.json().is_object(), "an object");
    HistoryNode read;
    read.id = readId(node, "id");
    read.parent = readId(node, "parent");
    const JsonNode prompt = node.member("prompt");
    const bool isIndex = prompt.json().is_number_unsigned();
    const auto index = isIndex ? prompt.json().get<std::uint64_t>() : prompts.size();
    prompt.require(index < prompts.size(), "the number of one of the prompts, from 0");
    Json state = objectField(node, "state").json();
    state["prompt"] = prompts[index];
    read.kept = KeptState(experimentFromJson(JsonNode(state, node.file(), node.place() + ".state")), before);
    read.text = readText(node, "text");
    read.name = readText(node, "name");
    read.notes = readText(node, "notes");
    read.time = readTime(node);
    read.redo = readId(node, "redo");
    read.back = readId(node, "back");
    return read;
}

std::vector<std::string> readPrompts(const JsonNode& history) {
    std::vector<std::string> prompts;
    for (const JsonNode& prompt : history.member("prompts").items()) {
        prompts.push_back(prompt.text());
    }
    return prompts;
}

NodeId idIn(const JsonNode& entry) {
    const std::int64_t id = entry.json().is_number_integer() ? entry.json().get<std::int64_t>() : -1;
    entry.require(id >= 0 && id <= HistoryTree::kMostId, "the id of a node, or 0");
    return static_cast<NodeId>(id);
}

} // namespace

Json historyJson(const HistoryTree& history) {
    std::map<std::string, std::size_t> places;
    Json prompts = Json::array();
    Json nodes = Json::array();
    for (const HistoryNode& node : history.nodes()) {
        const auto [place, isNew] = places.try_emplace(toValidUtf8(node.kept.prompt()), prompts.size());
        if (isNew) {
            prompts.push_back(place->first);
        }
        nodes.push_back(nodeJson(node, place->second));
    }
    return {{"prompts", std::move(prompts)},
            {"nodes", std::move(nodes)},
            {"present", history.present().id},
            {"named", history.named()},
            {"marks", history.parts().marks}};
}

HistoryTree historyFromJson(const JsonNode& history) {
    history.require(history.json().is_object(), "an object");
    const std::vector<std::string> prompts = readPrompts(history);
    HistoryParts parts;
    const JsonNode nodes = history.member("nodes");
    if (nodes.size() > HistoryTree::kMostNodes) {
        nodes.fail("at most " + std::to_string(HistoryTree::kMostNodes) + " nodes");
    }
    for (const JsonNode& node : nodes.items()) {
        const KeptState* before = parts.nodes.empty() ? nullptr : &parts.nodes.back().kept;
        parts.nodes.push_back(readNode(node, prompts, before));
    }
    parts.present = readId(history, "present");
    if (const JsonNode named = history["named"]; !named.isMissing()) {
        for (const JsonNode& id : named.items()) {
            parts.named.push_back(idIn(id));
        }
    }
    if (const JsonNode marks = history["marks"]; !marks.isMissing()) {
        marks.require(marks.json().is_array() && marks.size() == parts.marks.size(),
                      "two ids of nodes, or 0");
        for (std::size_t i = 0; i < parts.marks.size(); ++i) {
            parts.marks[i] = idIn(marks.element(i));
        }
    }
    if (const std::string problem = HistoryTree::problemIn(parts); !problem.empty()) {
        history.fail(problem);
    }
    return HistoryTree(std::move(parts));
}

} // namespace mambascope::ui
