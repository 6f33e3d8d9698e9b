// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core: how quantized checkpoints show in the names of their tensors, also where config.json says
// nothing of it.
#pragma once

#include <string>
#include <string_view>

namespace mambascope {

class WeightFiles;

/// What any refusal of quantized weights expects instead.
inline constexpr const char* kPlainWeights = "weights in fp32, fp16 or bf16, or in fp8 without scales";

/// Throws WeightsQuantized {file, form} if the files hold a quantized form of that matrix.
void requireNotQuantized(const WeightFiles& files, std::string_view matrix);

} // namespace mambascope
