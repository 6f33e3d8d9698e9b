// SPDX-License-Identifier: GPL-3.0-or-later
// A first guess at what a prompt is about, without a model.
#pragma once

#include <optional>
#include <string_view>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// Bytes of the quoted part of a UTF-8 prompt, else of its longest run of capitalised words ("University of
/// Oxford", "Boeing 747"; a sentence's first "The" does not count). Nothing where there is neither.
[[nodiscard]] std::optional<ByteSpan> guessSubject(std::string_view prompt);

} // namespace mambascope::ui
