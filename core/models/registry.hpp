// SPDX-License-Identifier: GPL-3.0-or-later
// The table of model families. Adding one: a configuration reader in config/, a file with its layers, one row
// here, one fixture (HOWTO.md). Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/models/config/config_reader.hpp"
#include "core/models/language_model.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

struct FamilyLoader {
    const char* modelType; ///< config.json's model_type
    std::unique_ptr<LanguageModel> (*load)(const ConfigReader& config, WeightLoader& weights);
};

/// Throws Error ModelUnsupported naming the family found and those supported.
[[nodiscard]] const FamilyLoader& familyOf(const ConfigReader& config);

std::unique_ptr<LanguageModel> loadMamba2(const ConfigReader& config, WeightLoader& weights);
std::unique_ptr<LanguageModel> loadGptNeoX(const ConfigReader& config, WeightLoader& weights);

} // namespace mambascope
