// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/state_spaces_config.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/config/limits.hpp"

namespace mambascope {

bool isStateSpacesLayout(const ConfigReader& config) {
    return !config.has("model_type") && config.has("d_model");
}

void requireOnlyFields(const ConfigReader& mixer, std::span<const std::string_view> known) {
    for (const std::string& field : mixer.fields()) {
        if (std::find(known.begin(), known.end(), field) == known.end()) {
            mixer.fail(field, "no such field (mamba_ssm's " + mixer.text("layer", "Mamba1") + " has none)");
        }
    }
}

StateSpacesConfig readStateSpacesConfig(const ConfigReader& config) {
    std::optional<ConfigReader> mixer = config.object("ssm_cfg");
    StateSpacesConfig result{0, 0, 0, true,
                             mixer ? std::move(*mixer) : ConfigReader::parse("{}", config.file())};
    result.hiddenSize = config.integer("d_model", limits::kSize);
    result.layers = config.integer("n_layer", limits::kLayers);
    result.vocabularySize = config.integer("vocab_size", limits::kVocabulary);
    const std::int64_t multiple = config.integer("pad_vocab_size_multiple", limits::kSize, 8);
    result.vocabularySize = (result.vocabularySize + multiple - 1) / multiple * multiple;
    result.tieEmbeddings = config.boolean("tie_embeddings", true);
    if (!config.boolean("rms_norm", true)) {
        config.fail("rms_norm", "true (blocks with LayerNorm are not supported)");
    }
    if (config.integer("d_intermediate", {0, limits::kSize.high}, 0) != 0) {
        config.fail("d_intermediate", "0 (blocks with an MLP are not supported)");
    }
    if (!config.isEmptyList("attn_layer_idx")) {
        config.fail("attn_layer_idx", "an empty list (hybrids with attention are not supported)");
    }
    return result;
}

} // namespace mambascope
