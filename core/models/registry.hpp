// SPDX-License-Identifier: GPL-3.0-or-later
// From a family's row in the table (family_table.hpp) to its loader. Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/catalogue/family_table.hpp"
#include "core/config/config_reader.hpp"
#include "core/models/language_model.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

struct FamilyLoader {
    const char* modelType; ///< config.json's model_type
    std::unique_ptr<LanguageModel> (*load)(const ConfigReader& config, WeightLoader& weights);
};

/// Throws Error ModelUnsupported naming the family found and those supported.
[[nodiscard]] const FamilyLoader& familyOf(const ConfigReader& config);

// The loaders that the table names, each in the family's own file. They throw Error for a config or weights
// that don't fit.
#define MAMBASCOPE_ROW(type, architecture, readConfig, load, names)                                          \
    std::unique_ptr<LanguageModel> load(const ConfigReader& config, WeightLoader& weights);
MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)
#undef MAMBASCOPE_ROW

} // namespace mambascope
