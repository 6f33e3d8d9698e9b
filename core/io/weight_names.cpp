// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_names.hpp"

#include <array>

namespace mambascope {
namespace {

constexpr std::string_view kHeadPrefix = "lm_head.";

constexpr std::array kStateSpaceAliases{
    WeightNames::Alias{"backbone.embedding.", "backbone.embeddings."}, // mamba_ssm
    WeightNames::Alias{"embedding.", "backbone.embeddings."},
};
constexpr std::array kGptNeoXAliases{
    WeightNames::Alias{"embed_out.", kHeadPrefix}, // until transformers 5
};

} // namespace

const WeightNames kStateSpaceNames{"backbone.", "backbone.embeddings.weight", kStateSpaceAliases};
const WeightNames kGptNeoXNames{"gpt_neox.", "gpt_neox.embed_in.weight", kGptNeoXAliases};
const WeightNames kGptNames{"transformer.", "transformer.wte.weight", {}};
const WeightNames kLlamaNames{"model.", "model.embed_tokens.weight", {}};

std::string WeightNames::modelName(std::string_view stored) const {
    for (const Alias& alias : aliases) {
        if (stored.starts_with(alias.from)) {
            return std::string(alias.to) + std::string(stored.substr(alias.from.size()));
        }
    }
    if (!stored.starts_with(prefix)) {
        return stored.starts_with(kHeadPrefix) ? std::string(stored)
                                               : std::string(prefix) + std::string(stored);
    }
    const std::string_view rest = stored.substr(prefix.size());
    const bool twice = rest.starts_with(kHeadPrefix) || rest.starts_with(prefix);
    return std::string(twice ? rest : stored);
}

} // namespace mambascope
