// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a model writes by itself, as contexts of a prompt (romba.md section 4). Private to core:
// includes LibTorch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/passes/variant_pass.hpp"

namespace mambascope {

/// "{}", and 20 texts with ". {}" behind each: 10 of 5 tokens, then 10 of 10, which begin behind the model's
/// EOS token. Each next token is drawn from the five most probable ones but EOS by mt19937_64(seed), one draw
/// ((x >> 11)·2⁻⁵³) for each text and token: all texts of one length take their step together. Braces are
/// left out and line breaks are spaces. The same seed gives the same texts on the same computer; list them to
/// repeat a run elsewhere. Throws Error InvalidArgument {"contexts", …} where the tokenizer knows no EOS
/// token, and as lastLogits.
[[nodiscard]] std::vector<std::string> generatedContexts(const LoadedModel& model, std::uint64_t seed,
                                                         const PassOptions& options, RunContext& context);

} // namespace mambascope
