// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/io/atomic_write.hpp"
#include "core/io/tensor_view.hpp"

namespace mambascope {

/// Writes a weights file again, byte for byte, but with `content` in the place of one tensor's data: a
/// .safetensors file or an archive of torch.save, whose checksums are made to fit. `tensor` is a view of that
/// file (WeightFiles::find), content as long as its data. Throws Error as opening such a file, FileVanished
/// where it has changed since, and FileWriteFailed.
void copyWithTensor(const TensorView& tensor, std::span<const std::byte> content, AtomicFile& file);

} // namespace mambascope
