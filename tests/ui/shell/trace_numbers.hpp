// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in a settled window, computed anew from the window's state.
#pragma once

#include "tests/ui/shell/window_under_test.hpp"

namespace mambascope::testing {

/// The first number of the maps, of the live patches or of their bars that is not what the state asks for,
/// and the first patch that can't be; empty: there is none. What could not be computed, or is marked stale,
/// says nothing.
[[nodiscard]] QString wrongTrace(const WindowUnderTest& test);

} // namespace mambascope::testing
