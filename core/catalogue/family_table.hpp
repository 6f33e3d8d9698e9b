// SPDX-License-Identifier: GPL-3.0-or-later
// The table of model families: one row each, read by the catalogue (without LibTorch) and by the registry
// (with it), so that neither can know a family that the other doesn't. HOWTO.md says how to add a row.
#pragma once

#include "core/config/gpt2_config.hpp"
#include "core/config/gpt_neox_config.hpp"
#include "core/config/gptj_config.hpp"
#include "core/config/llama_config.hpp"
#include "core/config/mamba2_config.hpp"
#include "core/config/mamba_config.hpp"
#include "core/io/weight_names.hpp"

/// ROW(model_type in config.json, name for people, reader of the config, loader of the model, names of its
/// tensors). Every reader's result has the members `layers`, `tieEmbeddings` and `notes`.
#define MAMBASCOPE_MODEL_FAMILIES(ROW)                                                                       \
    ROW("mamba2", "Mamba-2", readMamba2Config, loadMamba2, kStateSpaceNames)                                 \
    ROW("mamba", "Mamba", readMambaConfig, loadMamba, kStateSpaceNames)                                      \
    ROW("falcon_mamba", "Falcon-Mamba", readFalconMambaConfig, loadFalconMamba, kStateSpaceNames)            \
    ROW("gpt_neox", "GPT-NeoX", readGptNeoXConfig, loadGptNeoX, kGptNeoXNames)                               \
    ROW("gpt2", "GPT-2", readGpt2Config, loadGpt2, kGptNames)                                                \
    ROW("gptj", "GPT-J", readGptJConfig, loadGptJ, kGptNames)                                                \
    ROW("llama", "Llama", readLlamaConfig, loadLlama, kLlamaNames)                                           \
    ROW("mistral", "Mistral", readMistralConfig, loadMistral, kLlamaNames)                                   \
    ROW("qwen2", "Qwen2", readQwen2Config, loadQwen2, kLlamaNames)
