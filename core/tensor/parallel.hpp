// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/suffix_mixers.hpp"

namespace mambascope {

/// LibTorch's thread pool for the kernels of core/ops: ranges below some rows stay on the calling thread.
[[nodiscard]] const ops::ParallelFor& threadPool();

} // namespace mambascope
