// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mambascope {

/// How often a worker of LibTorch's OpenMP pool looks for work before it sleeps. GCC's default, 300,000,
/// keeps every core busy for milliseconds after each operation; on a machine with few cores that is time
/// taken from the window's thread. 2,000 looks are some microseconds: longer than the gap between two
/// operations of one layer, shorter than anybody waits.
inline constexpr const char* kSpinCount = "2000";

/// Sets GOMP_SPINCOUNT for this process, unless the user chose GOMP_SPINCOUNT or OMP_WAIT_POLICY. libgomp
/// reads it once, in its own constructor. That comes with the engine, after this; but where a library of the
/// program has brought libgomp in already (Debian's QtCore does, through libb2), it is too late, and the
/// program starts itself again, which takes some milliseconds while the engine is not loaded. The first thing
/// in main: it changes the environment, so no thread may run. `argv` is main's.
void limitOpenMpSpinning(char** argv);

} // namespace mambascope
