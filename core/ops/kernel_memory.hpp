// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mambascope::ops {

/// Gives back what the kernels keep on the calling thread between calls: some megabytes at most.
void dropKernelMemory();

} // namespace mambascope::ops
