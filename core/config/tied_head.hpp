// SPDX-License-Identifier: GPL-3.0-or-later
// What the files say of a head that the config ties to the embedding.
#pragma once

#include <functional>
#include <string>

#include "core/io/weight_files.hpp"

namespace mambascope {

/// Which of two tied matrices counts where the files hold both, with different values.
enum class TiedRule {
    Transformers, ///< each its own: tie_weights of transformers 5.23 ties only what is equal
    MambaSsm      ///< the head's for both: load_state_dict writes it last into what they share
};

/// How much of two matrices is compared.
enum class CompareExtent {
    Sample, ///< some pages of each: what differs is known to differ; milliseconds
    All     ///< every number
};

/// Makes the names of `files` say what is true of a model whose config ties head and embedding. Where the
/// files hold one of the two, it stands for both, and where they hold both with equal values there is one:
/// then files.has(kHeadName) is false afterwards. Where the values differ, `rule` decides. Returns a note for
/// the user, empty if there is nothing to say. `step`, where not empty, is called every few milliseconds,
/// and what it throws ends the comparison. Shapes and dtypes are not checked: matrices of different shapes
/// count as different.
[[nodiscard]] std::string settleTiedHead(WeightFiles& files, std::string_view embedding, TiedRule rule,
                                         CompareExtent extent, const std::function<void()>& step = {});

} // namespace mambascope
