// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/values/snapshot.hpp"
#include "core/wire/json_node.hpp"

namespace mambascope::wire {

/// Throws Error FileMalformed where the snapshot is none of its request's kind, or where its sizes, indices
/// or ids contradict each other or the request. `node` is the whole snapshot's.
void checkConsistency(const Snapshot& snapshot, const Node& node);

} // namespace mambascope::wire
