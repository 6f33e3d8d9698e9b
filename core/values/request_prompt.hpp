// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/values/request.hpp"

namespace mambascope {

/// The prompt of a request; null for a request without one.
[[nodiscard]] const PromptSpec* promptOf(const RequestBody& body);

} // namespace mambascope
