// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the tensors that a weight file's header promises.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/io/tensor_view.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {

/// Bytes from the first element to the last; only dense tensors have elements of less than a byte.
inline std::uint64_t bytesReached(const TensorView& tensor) {
    if (tensor.elementCount() == 0 || tensor.strides.empty()) {
        return static_cast<std::uint64_t>(tensor.elementCount()) * dtypeBits(tensor.dtype) / 8;
    }
    std::uint64_t last = 0;
    for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis) {
        last += static_cast<std::uint64_t>(tensor.shape[axis] - 1) *
                static_cast<std::uint64_t>(tensor.strides[axis]);
    }
    return (last + 1) * dtypeSize(tensor.dtype);
}

/// Reads every byte, so that the sanitizers see a view that reaches out of its file.
inline unsigned checksum(std::span<const std::byte> bytes) {
    unsigned sum = 0;
    for (const std::byte byte : bytes) {
        sum = sum * 31 + std::to_integer<unsigned>(byte);
    }
    return sum;
}

/// The tensors of one file are sorted, have sizes that fit their bytes, and lie inside of it.
inline void requireGoodTensors(std::span<const TensorView> tensors, std::string_view file) {
    const auto* begin = reinterpret_cast<const std::byte*>(file.data());
    const TensorView* before = nullptr;
    for (const TensorView& tensor : tensors) {
        require(before == nullptr || before->name < tensor.name,
                "tensors are sorted, and no name comes twice");
        require(tensor.elementCount() >= 0, "no tensor has a negative size");
        require(tensor.strides.empty() || tensor.strides.size() == tensor.shape.size(), "one stride an axis");
        require(bytesReached(tensor) == tensor.data.size(), "a tensor's bytes are those of its shape");
        require(tensor.data.empty() || (tensor.data.data() >= begin &&
                                        tensor.data.data() + tensor.data.size() <= begin + file.size()),
                "a tensor lies in its file");
        static_cast<void>(checksum(tensor.data));
        before = &tensor;
    }
}

/// Same names, types, shapes and bytes.
inline void requireSameTensors(std::span<const TensorView> a, std::span<const TensorView> b) {
    require(a.size() == b.size(), "a file read twice has the same tensors");
    for (std::size_t i = 0; i < a.size(); ++i) {
        require(a[i].name == b[i].name && a[i].dtype == b[i].dtype && a[i].shape == b[i].shape &&
                    a[i].strides == b[i].strides && a[i].data.size() == b[i].data.size(),
                "a file read twice has the same tensors");
    }
}

} // namespace mambascope::fuzzing
