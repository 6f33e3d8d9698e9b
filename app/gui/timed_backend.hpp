// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/startup_times.hpp"
#include "core/engine/backend.hpp"

namespace mambascope {

/// The same backend, which notes in `times` that it is ready now, and when it has loaded its first two
/// models. `times` must outlive it.
[[nodiscard]] std::unique_ptr<EngineBackend> timedBackend(std::unique_ptr<EngineBackend> backend,
                                                          StartupTimes& times);

} // namespace mambascope
