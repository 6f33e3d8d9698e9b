// SPDX-License-Identifier: GPL-3.0-or-later
// models: what --model can name on this machine, the memory that each would need, and why a model that was
// found can't be used.
#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/text_table.hpp"
#include "core/base/cuda_driver.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/device_memory.hpp"
#include "core/catalogue/standard_folders.hpp"

namespace mambascope::cli {
namespace {

Json orNull(const std::optional<std::uint64_t>& bytes) {
    return bytes ? Json(*bytes) : Json(nullptr);
}

/// Null if nothing is known of the weights.
Json memoryJson(const ModelEntry& model, const DeviceMemory& device, Precision precision) {
    if (model.parameters == 0) {
        return nullptr;
    }
    const MemoryNeed need = memoryNeed(model.count, device.place(precision));
    return {{"weights_bytes", need.weights},
            {"working_bytes", need.working},
            {"needed_bytes", need.total()},
            {"fits", device.free ? Json(need.total() <= *device.free) : Json(nullptr)}};
}

Json toJson(const std::vector<ModelEntry>& models, const DeviceMemory& device, Precision precision) {
    Json json;
    json["schema"] = "mambascope.models/1";
    json["device"] = {{"device", device.device},
                      {"name", device.name},
                      {"total_bytes", orNull(device.total)},
                      {"free_bytes", orNull(device.free)}};
    json["dtype"] = nameOf(precision);
    json["models"] = Json::array();
    for (const ModelEntry& model : models) {
        json["models"].push_back({{"name", model.name},
                                  {"path", model.path.string()},
                                  {"bundled", model.bundled},
                                  {"family", model.family},
                                  {"architecture", model.architecture},
                                  {"layers", model.layers},
                                  {"parameters", model.parameters},
                                  {"bytes", model.weightBytes},
                                  {"dtype", model.dtype},
                                  {"memory", memoryJson(model, device, precision)},
                                  {"usable", model.usable},
                                  {"reason", model.usable ? Json(nullptr) : Json(model.reason)},
                                  {"notes", model.notes}});
    }
    return json;
}

std::string memoryCell(const ModelEntry& model, const DeviceMemory& device, Precision precision) {
    if (model.parameters == 0) {
        return "";
    }
    const MemoryNeed need = memoryNeed(model.count, device.place(precision));
    return bytesText(need.total()) + (device.free && need.total() > *device.free ? " (too much)" : "");
}

std::string toTable(const std::vector<ModelEntry>& models, const DeviceMemory& device, Precision precision) {
    TextTable table(2);
    table.addRow({"name", "architecture", "layers", "parameters", "size", "dtype", "memory"});
    std::string below;
    for (const ModelEntry& model : models) {
        table.addRow({harmless(model.name), harmless(model.architecture), std::to_string(model.layers),
                      std::to_string(model.parameters), bytesText(model.weightBytes), model.dtype,
                      memoryCell(model, device, precision)});
        below += "  " + harmless(model.name) + ": " + harmless(model.path.string()) + "\n";
        if (!model.usable) {
            below += "    can't be used: " + harmless(model.reason) + "\n";
        }
        for (const std::string& note : model.notes) {
            below += "    note: " + harmless(note) + "\n";
        }
    }
    const std::string free = device.free ? bytesText(*device.free) + " free" : "free memory not known";
    return table.str() + "\n  memory: needed in " + std::string(nameOf(precision)) + " on " + device.device +
           " (" + device.name + "), " + free + "\n\n" + below;
}

Answer run(const Options& options) {
    const DeviceChoice choice = device(options);
    const std::optional<DeviceMemory> memory = deviceMemory(choice);
    if (!memory) {
        const std::string name = "cuda:" + std::to_string(choice.index);
        const std::string reason = driverComplaint(choice.index);
        throw Error(ErrorCode::DeviceUnavailable, {name, reason});
    }
    const std::vector<ModelEntry> models =
        listModels(standardModelFolders(), builtInFamilies(), TokenizerCheck::Whole);
    return {toJson(models, *memory, precision(options)), toTable(models, *memory, precision(options))};
}

} // namespace

Command modelsCommand() {
    std::vector<OptionSpec> options{
        {"--device", "auto|cpu|cuda[:N]", "the device whose memory the models need (default: auto)"},
        {"--dtype", "fp32|tf32|bf16", "precision in which they would run (default: fp32)"},
    };
    return {"models", "bundled and discovered models, and the memory that they need",
            withOutputOptions(std::move(options)), run};
}

} // namespace mambascope::cli
