// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/edit_json.hpp"

#include <filesystem>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/json.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/files/session_fields.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostEdits = 1000;

Json linesJson(const std::vector<std::string>& lines) {
    Json list = Json::array();
    for (const std::string& line : lines) {
        list.push_back(toValidUtf8(line));
    }
    return list;
}

Json requestJson(const EditRequest& request) {
    return toJson(Request{"edit", 0, request});
}

Json editJson(const EditState& edit) {
    Json swept = Json::array();
    for (const EditRequest& request : edit.swept) {
        swept.push_back(requestJson(request));
    }
    return {{"side", sideName(edit.side)},
            {"site", edit.site ? Json(matrixName(*edit.site)) : Json(nullptr)},
            {"layer", edit.layer ? Json(*edit.layer) : Json(nullptr)},
            {"steps", edit.steps},
            {"moments", edit.withMoments},
            {"new", toValidUtf8(edit.newObject)},
            {"true", toValidUtf8(edit.trueObject)},
            {"ownPrompts", edit.hasOwnPrompts},
            {"paraphrases", linesJson(edit.paraphrases)},
            {"neighbours", linesJson(edit.neighbours)},
            {"asked", edit.asked ? requestJson(*edit.asked) : Json(nullptr)},
            {"swept", swept}};
}

Json appliedJson(const AppliedEdit& edit) {
    return {{"file", std::filesystem::path(edit.file).filename().string()},
            {"site", matrixName(edit.site)},
            {"layer", edit.layer},
            {"subject", toValidUtf8(edit.subject)},
            {"new", toValidUtf8(edit.newObject)},
            {"enabled", edit.enabled}};
}

void readLines(const JsonNode& object, const char* name, std::vector<std::string>& lines) {
    const JsonNode list = object[name];
    if (list.isMissing()) {
        return;
    }
    for (const JsonNode& node : list.items()) {
        lines.push_back(node.text());
    }
}

/// What is wrong inside of it is told of the session's file.
EditRequest readRequest(const JsonNode& node) {
    node.require(node.json().is_object(), "a request of an edit");
    try {
        Request request = requestFromJson(node.json(), node.file().string());
        if (auto* edit = std::get_if<EditRequest>(&request.body)) {
            return std::move(*edit);
        }
    } catch (const Error& error) {
        const auto& arguments = error.arguments();
        node.fail(arguments.size() > 2 ? arguments[1] + ": " + arguments[2] : "a request of an edit");
    }
    node.fail("a request of an edit");
}

void readEdit(const JsonNode& node, EditState& edit) {
    std::string side = sideName(edit.side);
    readField(node, "side", side);
    node["side"].require(side == sideName(Side::Left) || side == sideName(Side::Right), "left or right");
    edit.side = side == sideName(Side::Left) ? Side::Left : Side::Right;
    if (const JsonNode site = node["site"]; !site.isMissing() && !site.isNull()) {
        readWord(node, "site", edit.site.emplace());
    }
    readField(node, "layer", edit.layer, 0);
    readField(node, "steps", edit.steps, 1);
    readField(node, "moments", edit.withMoments);
    readField(node, "new", edit.newObject);
    readField(node, "true", edit.trueObject);
    readField(node, "ownPrompts", edit.hasOwnPrompts);
    readLines(node, "paraphrases", edit.paraphrases);
    readLines(node, "neighbours", edit.neighbours);
    if (const JsonNode asked = node["asked"]; !asked.isMissing() && !asked.isNull()) {
        edit.asked = readRequest(asked);
    }
    if (const JsonNode swept = node["swept"]; !swept.isMissing()) {
        for (const JsonNode& each : swept.items()) {
            edit.swept.push_back(readRequest(each));
        }
    }
}

AppliedEdit readApplied(const JsonNode& node) {
    node.require(node.json().is_object(), "an object");
    AppliedEdit edit;
    const std::string name = node["file"].text();
    node["file"].require(isEditFileName(name), "32 hexadecimal digits and .safetensors");
    edit.file = (editsFolder() / name).string();
    readWord(node, "site", edit.site);
    readField(node, "layer", edit.layer, 0);
    readField(node, "subject", edit.subject);
    readField(node, "new", edit.newObject);
    readField(node, "enabled", edit.enabled);
    return edit;
}

} // namespace

void addEdits(const ExperimentState& state, Json& session) {
    if (state.edit != EditState()) {
        session["edit"] = editJson(state.edit);
    }
    for (const Side side : kSides) {
        for (const AppliedEdit& edit : state.pane(side).edits) {
            session["panes"][sideName(side)]["edits"].push_back(appliedJson(edit));
        }
    }
}

void readEdits(const JsonNode& session, ExperimentState& state) {
    if (const JsonNode edit = session["edit"]; !edit.isMissing()) {
        edit.require(edit.json().is_object(), "an object");
        readEdit(edit, state.edit);
    }
    const JsonNode panes = objectField(session, "panes");
    for (const Side side : kSides) {
        const JsonNode list = objectField(panes, sideName(side))["edits"];
        if (list.isMissing()) {
            continue;
        }
        for (const JsonNode& node : list.items()) {
            node.require(state.pane(side).edits.size() < kMostEdits, "at most 1000 edits");
            state.pane(side).edits.push_back(readApplied(node));
        }
    }
}

} // namespace mambascope::ui
