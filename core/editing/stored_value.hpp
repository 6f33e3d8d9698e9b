// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in the types that checkpoints store them in, read and written.
#pragma once

#include <cstddef>

#include "core/io/tensor_view.hpp"

namespace mambascope {

/// A number at any address, exactly. type: isFloating.
[[nodiscard]] double readStored(TensorDtype type, const std::byte* from);

/// The nearest number that the type has, of two equally near ones that with an even last digit. False, and
/// nothing written, where the value is no number or larger than the type goes.
[[nodiscard]] bool writeStored(TensorDtype type, double value, std::byte* to);

} // namespace mambascope
