// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters in the form of Hugging Face's PEFT (its LoraConfig and save_pretrained, version 0.17).
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/editing/checkpoint_export.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/io/new_folder.hpp"
#include "core/io/safetensors_writer.hpp"
#include "core/io/weight_files.hpp"

namespace mambascope {
namespace {

/// transformers' name of the linear module: the tensor's without ".weight".
std::string moduleOf(const std::string& tensor) {
    constexpr std::string_view kEnd = ".weight";
    return tensor.ends_with(kEnd) ? tensor.substr(0, tensor.size() - kEnd.size()) : tensor;
}

std::string configOf(const ModelInfo& model, const std::string& module, bool transposed) {
    const nlohmann::ordered_json config{
        {"peft_type", "LORA"},
        {"task_type", "CAUSAL_LM"},
        {"base_model_name_or_path", model.path},
        {"r", 1},
        {"lora_alpha", 1},
        {"lora_dropout", 0.0},
        {"bias", "none"},
        {"use_rslora", false},
        {"fan_in_fan_out", transposed},
        {"target_modules", {module}},
        {"inference_mode", true},
    };
    return config.dump(2) + "\n";
}

} // namespace

void writeAdapter(const ModelInfo& model, const Delta& delta, const std::filesystem::path& folder) {
    NewFolder out(folder);
    const std::optional<CheckpointTensor> tensor = checkpointTensor(model, delta.tensor);
    if (!tensor || tensor->shape.size() != 2) {
        throw Error(ErrorCode::InvalidArgument, {"adapter", model.name, "a model that has files"});
    }
    const std::int64_t outputs = tensor->shape[delta.transposed ? 1 : 0];
    std::vector<float> rows(static_cast<std::size_t>(outputs));
    std::copy(delta.v.begin(), delta.v.end(), rows.begin() + delta.firstRow);
    const std::string module = moduleOf(tensor->modelName);
    const std::string name = "base_model.model." + module;
    const auto in = static_cast<std::int64_t>(delta.u.size());
    const std::array tensors{tensorOf(name + ".lora_A.weight", {1, in}, delta.u),
                             tensorOf(name + ".lora_B.weight", {outputs, 1}, rows)};
    out.add("adapter_config.json").write(configOf(model, module, delta.transposed));
    writeSafetensors(out.add("adapter_model.safetensors"), tensors, {{"format", "pt"}});
    out.commit();
}

} // namespace mambascope
