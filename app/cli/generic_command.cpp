// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generic_command.hpp"

#include <algorithm>
#include <utility>

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
    if (value.is_null()) {
        return "-";
    }
    if (value.is_number_float()) {
        return number(value.get<double>());
    }
    return value.is_string() ? visible(value.get_ref<const std::string&>()) : value.dump();
}

/// An answer's fields one by one, those of objects as "clean.probability", and its lists apart.
struct FlatFields {
    std::vector<std::pair<std::string, std::string>> values;
    std::vector<std::pair<std::string, const nlohmann::json*>> lists;

    void add(const std::string& name, const nlohmann::json& value) {
        if (value.is_array() && !value.empty()) {
            lists.emplace_back(name, &value);
        } else if (value.is_object()) {
            for (const auto& [field, inner] : value.items()) {
                add(name.empty() ? field : name + "." + field, inner);
            }
        } else {
            values.emplace_back(name, valueText(value));
        }
    }
};

/// An entry of a list: its place, then a column for each field; lists in it as they are.
std::vector<std::pair<std::string, std::string>> cellsOf(const nlohmann::json& entry) {
    FlatFields flat;
    if (!entry.is_array()) {
        flat.add(entry.is_object() ? "" : "value", entry);
        for (const auto& [name, list] : flat.lists) {
            flat.values.emplace_back(name, list->dump());
        }
        return flat.values;
    }
    for (std::size_t i = 0; i < entry.size(); ++i) {
        flat.values.emplace_back(std::to_string(i), valueText(entry[i]));
    }
    return flat.values;
}

std::string listTable(const nlohmann::json& list) {
    std::vector<std::string> head{"#"};
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::vector<std::string>& row = rows.emplace_back(head.size(), "-");
        row[0] = std::to_string(i);
        for (auto& [name, text] : cellsOf(list[i])) {
            const auto column = std::find(head.begin() + 1, head.end(), name);
            if (column == head.end()) {
                head.push_back(name);
                row.push_back(std::move(text));
            } else {
                row[static_cast<std::size_t>(column - head.begin())] = std::move(text);
            }
        }
    }
    TextTable table;
    const std::size_t columns = head.size();
    table.addRow(std::move(head));
    for (std::vector<std::string>& row : rows) {
        row.resize(columns, "-");
        table.addRow(std::move(row));
    }
    return table.str();
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
    FlatFields flat;
    if (prompt == nullptr) {
        flat.add("", body.at("model"));
    }
    for (const auto& [field, value] : body.items()) {
        if (!isInHead(field, snapshot)) {
            flat.add(field, value);
        }
    }
    TextTable table(2);
    for (auto& [name, text] : flat.values) {
        table.addRow({std::move(name), std::move(text)});
    }
    std::string text =
        (prompt != nullptr ? tableHead(model, *prompt, snapshot) : modelLine(model, snapshot.provenance)) +
        "\n" + table.str();
    for (const auto& [name, list] : flat.lists) {
        text += "\n" + name + "\n" + listTable(*list);
    }
    return text;
}

} // namespace mambascope::cli
