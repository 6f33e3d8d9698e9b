// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: the tensors that a pickle of torch.save describes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/io/tensor_view.hpp"

namespace mambascope {

/// The bytes of a storage by its key; empty span with null data where there is none.
using StorageFinder = std::function<std::span<const std::byte>(const std::string& key)>;

/// Reads a pickle (protocols 2 to 4) that holds a dictionary from names to tensors, or such a dictionary
/// under "state_dict" or "model" beside other things; sorted by name. It is no interpreter: it knows the
/// calls that rebuild a tensor or an ordered dictionary, does them itself, and refuses any other name or
/// opcode, so that nothing of what the file asks for is ever looked up or run. Every tensor is checked to lie
/// inside of its storage. Throws FileMalformed naming the place.
[[nodiscard]] std::vector<TensorView> readTensorPickle(std::span<const std::byte> pickle,
                                                       const StorageFinder& storages,
                                                       const std::filesystem::path& file);

} // namespace mambascope
