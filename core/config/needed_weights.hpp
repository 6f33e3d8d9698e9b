// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors that a model of some config can't do without, by transformers' names, told without LibTorch:
// what a load would refuse shows in a list of models, too. A test holds these lists against what the loaders
// (core/models/*.cpp) ask for.
#pragma once

#include <vector>

#include "core/config/gpt2_config.hpp"
#include "core/config/gpt_neox_config.hpp"
#include "core/config/gptj_config.hpp"
#include "core/config/llama_config.hpp"
#include "core/config/mamba2_config.hpp"
#include "core/config/mamba_config.hpp"
#include "core/io/needed_tensor.hpp"

namespace mambascope {

/// All but the head's matrix, whose shape is that of the embedding; the embedding comes first.
[[nodiscard]] std::vector<NeededTensor> neededWeights(const MambaConfig& config);
[[nodiscard]] std::vector<NeededTensor> neededWeights(const Mamba2Config& config);
[[nodiscard]] std::vector<NeededTensor> neededWeights(const GptNeoXConfig& config);
[[nodiscard]] std::vector<NeededTensor> neededWeights(const Gpt2Config& config);
[[nodiscard]] std::vector<NeededTensor> neededWeights(const GptJConfig& config);
[[nodiscard]] std::vector<NeededTensor> neededWeights(const LlamaConfig& config);

} // namespace mambascope
