// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/json_node.hpp"
#include "core/engine/snapshot.hpp"

namespace mambascope::wire {

/// Throws Error FileMalformed where sizes or indices of the snapshot contradict each other. `body` is the
/// node of its body.
void checkConsistency(const SnapshotBody& snapshot, const Node& body);

} // namespace mambascope::wire
