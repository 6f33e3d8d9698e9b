// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs may share rows although they differ in length. Private to core: includes LibTorch.
#pragma once

#include <cstdint>

#include "core/models/language_model.hpp"

namespace mambascope {

/// Runs of equal classes have equal rows where they begin alike, whatever follows. Where rotary angles depend
/// on the length of the prompt (dynamic scaling, LongRoPE), longer runs differ from the first row on:
/// they must neither be padded to one length nor begin with a trace of another length. 0 in all other models.
[[nodiscard]] std::int64_t lengthClass(const LanguageModel& model, std::int64_t tokens);

} // namespace mambascope
