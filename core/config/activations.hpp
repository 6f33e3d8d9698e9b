// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mambascope {

/// transformers' names of the activations that are supported. "gelu" is exact (erf); "gelu_new",
/// "gelu_pytorch_tanh" and "gelu_fast" are the tanh approximation; "swish" is another name of "silu".
inline constexpr std::string_view kActivations[] = {"gelu", "gelu_new", "gelu_fast", "gelu_pytorch_tanh",
                                                    "relu", "silu",     "swish"};

/// The state-space families' mixers have one activation, under two names.
inline constexpr std::string_view kMixerActivations[] = {"silu", "swish"};

} // namespace mambascope
