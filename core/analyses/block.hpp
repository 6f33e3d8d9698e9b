// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking of many facts by means that are read once. Private to core: includes LibTorch.
#pragma once

#include "core/analyses/text_statistics.hpp"
#include "core/values/block_kind.hpp"

namespace mambascope {

/// As analyse(BlockRequest). means: of the request's file or text, of its state in every layer; null: they
/// are read now.
[[nodiscard]] BlockSnapshot blockWith(const BlockRequest& request, AnalysisEnvironment& environment,
                                      const FoundStatistics* means);

} // namespace mambascope
