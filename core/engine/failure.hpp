// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

#include "core/values/snapshot.hpp"

namespace mambascope {

/// Turns whatever a run threw into what the listener is told. Error keeps its code and arguments (OutOfMemory
/// {device} gets `doing`); memory that ran out on the host becomes OutOfMemory {"cpu", doing}; anything else
/// becomes Internal with the first line of its text. `doing` says what was going on, such as "sweep".
[[nodiscard]] Failure failureFrom(const std::exception_ptr& thrown, const RequestId& request,
                                  const std::string& doing);

} // namespace mambascope
