// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.hpp"

#include <array>

#include "core/catalogue/catalogue.hpp"

namespace mambascope {
namespace {

#define MAMBASCOPE_ROW(type, architecture, readConfig, load, names) FamilyLoader{type, &(load)},
constexpr std::array kFamilies{MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)};
#undef MAMBASCOPE_ROW

} // namespace

const FamilyLoader& familyOf(const ConfigReader& config) {
    const std::span<const ModelFamily> families = builtInFamilies(); // rows of the same table
    const ModelFamily& family = familyOf(config, families);
    return kFamilies.at(static_cast<std::size_t>(&family - families.data()));
}

} // namespace mambascope
