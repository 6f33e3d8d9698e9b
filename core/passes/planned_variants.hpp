// SPDX-License-Identifier: GPL-3.0-or-later
// Which variants of a prompt go through the layers together, and when each of them joins. Private to core:
// includes LibTorch.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/passes/suffix_walk.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// A variant with where it starts to differ from the clean run.
struct Planned {
    std::size_t index = 0; ///< in the caller's list
    int firstLayer = 0;
};

/// Variants of one first position, or those of a pass, sorted by first layer.
using PositionGroup = std::vector<Planned>;
/// By first position.
using PositionGroups = std::map<int, PositionGroup>;

/// The passes of a prompt's variants. sees: whether a variant with this first position can differ from the
/// clean run where it is read; `unchanged` receives those that can't. Any thread.
[[nodiscard]] PositionGroups plannedGroups(const LanguageModel& model, int tokens,
                                           const std::vector<Variant>& variants,
                                           const std::function<bool(int position)>& sees,
                                           std::vector<std::size_t>& unchanged);

/// When the variants of a group, or of some of it, join the walk.
[[nodiscard]] SuffixSchedule scheduleOf(const PositionGroup& group, int firstPosition, int tokens,
                                        int layers);

} // namespace mambascope
