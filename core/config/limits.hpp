// SPDX-License-Identifier: GPL-3.0-or-later
// What any real model stays far below. Products of two of these fit 64 bits many times over.
#pragma once

#include "core/config/config_reader.hpp"

namespace mambascope::limits {

inline constexpr IntegerRange kVocabulary{1, 1 << 24};
inline constexpr IntegerRange kSize{1, 1 << 20}; ///< hidden, inner, state and head sizes, head counts
inline constexpr IntegerRange kLayers{1, 4096};
inline constexpr IntegerRange kPositions{1, 1 << 28};
inline constexpr RealRange kEpsilon{0, 1};
inline constexpr IntegerRange kExpand{1, 64};    ///< inner size over hidden size, of the state-space families
inline constexpr IntegerRange kConvWidth{1, 64}; ///< of their short convolution

} // namespace mambascope::limits
