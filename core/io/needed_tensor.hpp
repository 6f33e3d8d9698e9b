// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/io/tensor_view.hpp"

namespace mambascope {

class WeightFiles;

/// A tensor that a model can't do without.
struct NeededTensor {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// Holds what a model needs against what its files have, without reading any data. Throws WeightsQuantized
/// where the files hold a quantized form of it; TensorMissing or TensorMisshapen where one tensor doesn't
/// fit, a dtype that can't be widened among it; and WeightsDontFit {file, list} where several don't: the
/// first few by name, the others counted.
void checkWeights(const WeightFiles& files, std::span<const NeededTensor> needed);

/// Throws TensorMisshapen if the dtype is not one of those that are widened to fp32.
void requireFloating(const TensorView& tensor);

/// Stored names of tensors that the model doesn't need and that aren't known to be harmless (isComputed),
/// those among them that another spelling has put aside.
[[nodiscard]] std::vector<std::string> unusedWeights(const WeightFiles& files,
                                                     std::span<const NeededTensor> needed);

/// Stored with some checkpoints, but computed and not learnt: causal masks, the masked score, rotary
/// frequencies, and whatever holds no floating-point numbers.
[[nodiscard]] bool isComputed(const TensorView& tensor);

/// A lookup table of rows for tokens or positions, under one of its usual names.
[[nodiscard]] bool isTable(std::string_view name);

/// Whether a checkpoint is so large (more than 1 GiB as fp32) that the CPU leaves its matrices in the files
/// and widens them in each product: fresh memory for fp32 copies costs more than reading the files.
[[nodiscard]] bool staysStored(const WeightFiles& files);

/// `"a", "b" and 3 more`: at most `most` of them by name.
[[nodiscard]] std::string listForMessage(std::span<const std::string> names, std::size_t most = 6);

} // namespace mambascope
