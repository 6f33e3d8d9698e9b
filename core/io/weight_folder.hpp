// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: which of a folder's files hold the weights, and what to say where none does.
#pragma once

#include <filesystem>

namespace mambascope {

struct WeightFolder {
    std::filesystem::path mainFile;
    bool isIndex = false; ///< of shards
};

/// Looks for the usual names in the usual order, then for a single .safetensors file. Throws FileMissing or
/// FileMalformed, saying whether a download seems unfinished.
[[nodiscard]] WeightFolder findWeights(const std::filesystem::path& folder);

/// Throws FileMissing unless the shard is there.
void requireShard(const std::filesystem::path& shard, const std::filesystem::path& index);

} // namespace mambascope
