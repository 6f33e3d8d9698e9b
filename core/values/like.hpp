// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <type_traits>

namespace mambascope {

/// T is U or const U: one function that names the fields of a struct serves reading and writing.
template <typename T, typename U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

} // namespace mambascope
