// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/catalogue.hpp"
#include "core/models/config/gpt_neox_config.hpp"
#include "core/models/config/mamba2_config.hpp"

#include <array>

namespace mambascope {

std::span<const ModelFamily> builtInFamilies() {
    static const std::array<ModelFamily, 2> kFamilies{
        ModelFamily{"mamba2", "Mamba-2",
                    [](const ConfigReader& config) { return readMamba2Config(config).layers; }},
        ModelFamily{"gpt_neox", "GPT-NeoX",
                    [](const ConfigReader& config) { return readGptNeoXConfig(config).layers; }},
    };
    return kFamilies;
}

} // namespace mambascope
