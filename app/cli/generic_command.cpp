// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generic_command.hpp"

#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/values/snapshot_model.hpp"

namespace mambascope::cli {
namespace {

/// Null for an answer without a prompt.
const PromptInfo* promptIn(const SnapshotBody& body) {
    return std::visit(
        [](const auto& result) -> const PromptInfo* {
            if constexpr (requires { result.prompt; }) {
                return &result.prompt;
            } else {
                return nullptr;
            }
        },
        body);
}

/// Fields that the head of an answer has shown already.
bool isInHead(const std::string& field, const Snapshot& snapshot) {
    return field == "model" || (field == "prompt" && promptIn(snapshot.body) != nullptr);
}

std::string valueText(const nlohmann::json& value) {
    return value.is_string() ? visible(value.get_ref<const std::string&>()) : value.dump();
}

} // namespace

Json genericJson(std::string_view kind, const nlohmann::json& body, const Snapshot& snapshot) {
    Json json =
        answerHead("mambascope." + std::string(kind) + "/1", modelIn(snapshot.body), snapshot.provenance);
    json["model"] = body.at("model");
    const PromptInfo* const prompt = promptIn(snapshot.body);
    if (prompt != nullptr) {
        addPrompt(json, *prompt, snapshot.request);
    }
    for (const auto& [field, value] : body.items()) {
        if (!isInHead(field, snapshot)) {
            json[field] = value;
        }
    }
    if (prompt != nullptr) {
        json["notes"] = prompt->notes;
    }
    return json;
}

std::string genericTable(const nlohmann::json& body, const Snapshot& snapshot) {
    const ModelInfo& model = modelIn(snapshot.body);
    const PromptInfo* const prompt = promptIn(snapshot.body);
    TextTable table(2);
    if (prompt == nullptr) {
        for (const auto& [field, value] : body.at("model").items()) {
            table.addRow({field, valueText(value)});
        }
    }
    for (const auto& [field, value] : body.items()) {
        if (!isInHead(field, snapshot)) {
            table.addRow({field, valueText(value)});
        }
    }
    const std::string head =
        prompt != nullptr ? tableHead(model, *prompt, snapshot) : modelLine(model, snapshot.provenance);
    return head + "\n" + table.str();
}

} // namespace mambascope::cli
