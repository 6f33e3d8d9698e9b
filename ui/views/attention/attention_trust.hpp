// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/values/snapshot.hpp"
#include "ui/text/trust_text.hpp"

namespace mambascope::ui {

/// What the numbers of a matrix are by their definition (design section 3), whatever they were computed with.
[[nodiscard]] Trust attentionTrust(const AttentionSnapshot& snapshot);
/// How exactly the weights of all layers rebuild their layers' output (AttentionSnapshot::rebuildError), in
/// this precision.
[[nodiscard]] Trust rebuildTrust(double error, const Provenance& provenance);

} // namespace mambascope::ui
