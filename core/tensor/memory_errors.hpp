// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that runs out, on any device and whoever notices. LibTorch's allocator of the host reports it as an
// error like any other; in a program that links this file it throws c10::OutOfMemoryError, as on a GPU.
#pragma once

#include <exception>

#include "core/base/error.hpp"

namespace mambascope {

/// Whether an error says that there was no memory: LibTorch's OutOfMemoryError, std::bad_alloc, or an Error
/// OutOfMemory. The same work in smaller pieces may fit.
[[nodiscard]] bool saysOutOfMemory(const std::exception& error);

/// What an error of LibTorch, of a kernel or of the C++ library means to a user: OutOfMemory {device} where
/// saysOutOfMemory, DeviceFailure {"engine", detail}, or an Error as it is; Internal {detail} for what
/// nothing is known of.
[[nodiscard]] Error asError(const std::exception& error);

} // namespace mambascope
