// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.hpp"

#include <array>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

#define MAMBASCOPE_ROW(type, architecture, readConfig, load) FamilyLoader{type, &(load)},
constexpr std::array kFamilies{MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)};
#undef MAMBASCOPE_ROW

} // namespace

const FamilyLoader& familyOf(const ConfigReader& config) {
    const std::string found = modelFamily(config);
    std::string supported;
    for (const FamilyLoader& family : kFamilies) {
        if (found == family.modelType) {
            return family;
        }
        supported += (supported.empty() ? "" : ", ") + std::string(family.modelType);
    }
    throw Error(ErrorCode::ModelUnsupported, {config.file().string(), found, supported},
                config.file().string() + ": model_type \"" + found + "\" is not supported; expected one of " +
                    supported);
}

} // namespace mambascope
