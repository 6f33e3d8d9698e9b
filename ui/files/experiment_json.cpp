// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/experiment_json.hpp"

#include <filesystem>
#include <string>

#include "core/base/utf8.hpp"
#include "core/io/json_reader.hpp"
#include "core/wire/json_schema.hpp"
#include "ui/files/edit_json.hpp"
#include "ui/files/fact_json.hpp"
#include "ui/files/session_fields.hpp"
#include "ui/files/session_parts.hpp"
#include "ui/files/trace_json.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

using Json = nlohmann::json;

constexpr wire::Schema kVersion1{"mambascope.session"};

Json optionalJson(std::optional<int> value) {
    return value ? Json(*value) : Json(nullptr);
}

Json groupJson(std::optional<DecayGroup> group) {
    return group ? Json(nameOf(*group)) : Json(nullptr);
}

Json paneJson(const PaneState& pane) {
    return {{"model", toValidUtf8(pane.model)},
            {"device", deviceText(pane.device)},
            {"precision", nameOf(pane.precision)},
            {"layer", optionalJson(pane.layer)},
            {"window", optionalJson(pane.window)},
            {"allLayers", pane.allLayers},
            {"view", nameOf(pane.view)},
            {"head", optionalJson(pane.head)},
            {"decayGroup", groupJson(pane.decayGroup)},
            {"cutHead", optionalJson(pane.cutHead)},
            {"cutDecayGroup", groupJson(pane.cutGroup)},
            {"tokenizer", toValidUtf8(pane.tokenizer)},
            {"bos", nameOf(pane.bos)}};
}

Json knockoutJson(const KnockoutEntry& entry) {
    return {{"query", spanJson(entry.query)},
            {"source", spanJson(entry.source)},
            {"scope", nameOf(entry.scope)},
            {"left", layersJson(entry.layers[indexOf(Side::Left)])},
            {"right", layersJson(entry.layers[indexOf(Side::Right)])},
            {"enabled", entry.enabled},
            {"queryBegin", entry.queryBegin},
            {"sourceBegin", entry.sourceBegin},
            {"queryEnd", entry.queryEnd},
            {"sourceEnd", entry.sourceEnd}};
}

/// `head` is what the session says of one head.
void readDecayGroup(const JsonNode& pane, const char* field, std::optional<int> head,
                    std::optional<DecayGroup>& group) {
    if (pane[field].isNull()) {
        return; // sessions from before there were groups have no such field
    }
    readWord(pane, field, group.emplace());
    if (head) {
        pane[field].fail("one head or a decay group, not both");
    }
}

void readDevice(const JsonNode& pane, DeviceChoice& device) {
    if (const JsonNode node = pane["device"]; !node.isMissing()) {
        const std::optional<DeviceChoice> found = deviceFromText(node.text());
        node.require(found.has_value(), "auto, cpu or cuda:N");
        device = *found;
    }
}

void readPane(const JsonNode& node, PaneState& pane) {
    readField(node, "model", pane.model);
    node["model"].require(!pane.model.empty(), "a model's name or folder");
    readDevice(node, pane.device);
    readWord(node, "precision", pane.precision);
    readField(node, "layer", pane.layer, 0);
    readField(node, "window", pane.window, 1);
    readField(node, "allLayers", pane.allLayers);
    readWord(node, "view", pane.view);
    readField(node, "head", pane.head, 0);
    readDecayGroup(node, "decayGroup", pane.head, pane.decayGroup);
    readField(node, "cutHead", pane.cutHead, 0);
    readDecayGroup(node, "cutDecayGroup", pane.cutHead, pane.cutGroup);
    readField(node, "tokenizer", pane.tokenizer);
    readWord(node, "bos", pane.bos);
}

KnockoutEntry readKnockout(const JsonNode& node, std::size_t promptBytes) {
    KnockoutEntry entry;
    readField(node, "queryBegin", entry.queryBegin);
    readField(node, "sourceBegin", entry.sourceBegin);
    readField(node, "queryEnd", entry.queryEnd);
    readField(node, "sourceEnd", entry.sourceEnd);
    entry.query = readPart(node["query"], entry.queryBegin || entry.queryEnd, promptBytes);
    entry.source = readPart(node["source"], entry.sourceBegin || entry.sourceEnd, promptBytes);
    readWord(node, "scope", entry.scope);
    entry.layers = {readLayers(objectField(node, "left")), readLayers(objectField(node, "right"))};
    readField(node, "enabled", entry.enabled);
    return entry;
}

void readKnockouts(const JsonNode& session, ExperimentState& state) {
    const JsonNode list = session["knockouts"];
    if (list.isMissing()) {
        return;
    }
    for (const JsonNode& node : list.items()) {
        node.require(node.json().is_object(), "an object");
        KnockoutEntry entry = readKnockout(node, state.prompt.size());
        entry.id = static_cast<int>(state.knockouts.size()) + 1; // as nextKnockoutId would have it
        state.knockouts.push_back(entry);
    }
}

/// A token may hold a part of a character, which JSON's text can't.
void readFollowedToken(const JsonNode& session, ExperimentState& state) {
    const JsonNode node = session["followedToken"];
    if (node.isMissing()) {
        return;
    }
    const QByteArray hex =
        node.json().is_string() ? QByteArray::fromStdString(node.text()) : QByteArrayLiteral("?");
    const QByteArray bytes = QByteArray::fromHex(hex);
    node.require(bytes.toHex() == hex.toLower(), "a token's bytes in hexadecimal");
    state.followedToken = bytes.toStdString();
    node.require(state.followedToken.empty() || state.target.empty(),
                 "a target or a followed token, not both");
}

} // namespace

namespace {

/// Sessions without a degree are from before there were two, and mean taps.
void readStrict(const JsonNode& session, ExperimentState& state) {
    readField(session, "strict", state.strict);
    Strict degree = state.strict ? Strict::Taps : Strict::Off;
    readWord(session, "strictDegree", degree);
    session["strictDegree"].require((degree != Strict::Off) == state.strict,
                                    "off if strict is false, and else taps or full");
    state.tapsOnly = degree == Strict::Taps;
}

} // namespace

ExperimentState experimentFromJson(const JsonNode& session) {
    ExperimentState state = defaultExperiment();
    readField(session, "prompt", state.prompt);
    readField(session, "keepTrailingSpace", state.keepTrailingSpace);
    if (const JsonNode subject = session["subject"]; !subject.isNull()) {
        state.subject = readSpan(subject, state.prompt.size());
    }
    readField(session, "target", state.target);
    readFollowedToken(session, state);
    readWord(session, "align", state.align);
    readField(session, "linked", state.linked);
    readStrict(session, state);
    const JsonNode panes = objectField(session, "panes");
    readPane(objectField(panes, "left"), state.pane(Side::Left));
    readPane(objectField(panes, "right"), state.pane(Side::Right));
    for (const Side side : kSides) {
        session["strict"].require(!state.strict || cutHeads(state.pane(side)).all(),
                                  "false if only some heads are cut");
    }
    readKnockouts(session, state);
    readTrace(session, state);
    readEdits(session, state);
    readFactParts(session, state);
    return state;
}

Json experimentJson(const ExperimentState& state) {
    Json knockouts = Json::array();
    for (const KnockoutEntry& entry : state.knockouts) {
        knockouts.push_back(knockoutJson(entry));
    }
    Json json{
        {"prompt", toValidUtf8(state.prompt)},
        {"keepTrailingSpace", state.keepTrailingSpace},
        {"subject", state.subject ? spanJson(*state.subject) : Json(nullptr)},
        {"target", toValidUtf8(state.target)},
        {"followedToken", QByteArray::fromStdString(state.followedToken).toHex().toStdString()},
        {"align", nameOf(state.align)},
        {"linked", state.linked},
        {"strict", state.strict},
        {"strictDegree", nameOf(strictDegree(state))},
        {"panes", {{"left", paneJson(state.pane(Side::Left))}, {"right", paneJson(state.pane(Side::Right))}}},
        {"knockouts", knockouts}};
    addTrace(state, json);
    addEdits(state, json);
    addFactParts(state, json);
    return json;
}

QByteArray toJson(const ExperimentState& state) {
    Json root = experimentJson(state);
    root["schema"] = wire::schemaText(kVersion1);
    constexpr int kIndent = 4;
    return QByteArray::fromStdString(root.dump(kIndent)) + '\n';
}

ExperimentState experimentFromJson(const QByteArray& json, const QString& file) {
    const std::filesystem::path source(file.toStdString());
    const Json document = parseJson({json.constData(), static_cast<std::size_t>(json.size())}, source);
    Json upgraded;
    return experimentFromJson(JsonNode(wire::upgrade({document, source}, kVersion1, upgraded), source));
}

} // namespace mambascope::ui
