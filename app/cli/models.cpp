// SPDX-License-Identifier: GPL-3.0-or-later
// models: what --model can name on this machine, and why a model that was found can't be used.
#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/models/catalogue.hpp"
#include "core/models/standard_folders.hpp"

namespace mambascope::cli {
namespace {

Json toJson(const std::vector<ModelEntry>& models) {
    Json json;
    json["schema"] = "mambascope.models/1";
    json["models"] = Json::array();
    for (const ModelEntry& model : models) {
        json["models"].push_back({{"name", model.name},
                                  {"path", model.path.string()},
                                  {"bundled", model.bundled},
                                  {"architecture", model.architecture},
                                  {"layers", model.layers},
                                  {"parameters", model.parameters},
                                  {"bytes", model.weightBytes},
                                  {"dtype", model.dtype},
                                  {"usable", model.usable},
                                  {"reason", model.usable ? Json(nullptr) : Json(model.reason)}});
    }
    return json;
}

std::string megabytes(std::uint64_t bytes) {
    return std::to_string((bytes + 500'000) / 1'000'000) + " MB";
}

std::string toTable(const std::vector<ModelEntry>& models) {
    TextTable table(2);
    table.addRow({"name", "architecture", "layers", "parameters", "size", "dtype"});
    std::string below;
    for (const ModelEntry& model : models) {
        table.addRow({visible(model.name), visible(model.architecture), std::to_string(model.layers),
                      std::to_string(model.parameters), megabytes(model.weightBytes), model.dtype});
        below += "  " + visible(model.name) + ": " + visible(model.path.string()) + "\n";
        if (!model.usable) {
            below += "    can't be used: " + visible(model.reason) + "\n";
        }
    }
    return table.str() + "\n" + below;
}

Answer run(const Options&) {
    const std::vector<ModelEntry> models = listModels(standardModelFolders(), builtInFamilies());
    return {toJson(models), toTable(models)};
}

} // namespace

Command modelsCommand() {
    return {"models", "bundled and discovered models", outputOptions(), run};
}

} // namespace mambascope::cli
