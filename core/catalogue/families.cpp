// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/family_table.hpp"
#include "core/config/needed_weights.hpp"

namespace mambascope {
namespace {

ConfigFacts factsOf(const auto& config) {
    return {config.layers, config.tieEmbeddings, config.vocabularySize, neededWeights(config), config.notes};
}

} // namespace

std::span<const ModelFamily> builtInFamilies() {
#define MAMBASCOPE_ROW(type, architecture, readConfig, load, names)                                          \
    ModelFamily{type, architecture, [](const ConfigReader& config) { return factsOf(readConfig(config)); },  \
                &(names)},
    static const std::vector<ModelFamily> kFamilies{MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)};
#undef MAMBASCOPE_ROW
    return kFamilies;
}

} // namespace mambascope
