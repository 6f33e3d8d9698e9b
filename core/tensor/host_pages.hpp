// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace mambascope {

/// Has the system provide the pages of memory that is written soon, by all threads at once and in large pages
/// where there are some: a thread that meets each missing page as it writes takes several times as long as
/// the writing. Changes no byte; where the system can't, nothing happens. Small pieces are left alone. Engine
/// thread.
void providePages(void* memory, std::size_t bytes);

} // namespace mambascope
