// SPDX-License-Identifier: GPL-3.0-or-later
// A model's files to logits, by the loader itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "core/catalogue/model_weights.hpp"
#include "core/models/registry.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/file_weight_loader.hpp"

namespace mambascope::testing {

/// Logits of a few ids' last position, [1, V], on the CPU. leaveStored: matrices stay in their files, as
/// those of large models do.
[[nodiscard]] inline at::Tensor logitsOfFiles(const std::filesystem::path& folder, bool leaveStored,
                                              Precision precision, const std::vector<std::int32_t>& ids) {
    const ConfigReader config = ConfigReader::open(folder);
    ModelWeights weights =
        openModelWeights(folder, config, familyOf(config, builtInFamilies()), CompareExtent::All);
    const auto files = std::make_shared<const WeightFiles>(std::move(weights.files));
    std::unique_ptr<LanguageModel> model;
    {
        FileWeightLoader loader(files, at::Device(at::kCPU), precision, {{}, {}, leaveStored});
        model = familyOf(config).load(config, loader);
    }
    PlainRunContext context;
    return traceCleanRun(*model, ids, context)->logits().clone();
}

} // namespace mambascope::testing
