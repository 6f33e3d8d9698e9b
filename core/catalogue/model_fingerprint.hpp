// SPDX-License-Identifier: GPL-3.0-or-later
// Tells whether a model's files hold the same model as another time or on another machine. Private to core.
#pragma once

#include <filesystem>
#include <string>

#include "core/io/weight_files.hpp"

namespace mambascope {

/// "sha256:" and 64 digits, of the contents alone: names of folders, times of files and how the weights are
/// spread over files make no difference. In it are config.json, the tokenizer's files, and of every tensor
/// its name, type, shape, and bytes: all of them up to 4 KiB, of larger ones 16 evenly spaced pieces of 64
/// bytes, the first and the last ones among them. So training on and editing a matrix as a whole show; a few
/// numbers that were changed in a large matrix need not: where a number depends on it, WeightsHash stands
/// beside it, which reads every byte. Milliseconds. Throws FileUnreadable.
/// `tokenizer` is the file that is used; empty: none.
[[nodiscard]] std::string modelFingerprint(const std::filesystem::path& folder, const WeightFiles& weights,
                                           const std::filesystem::path& tokenizer);

/// The commit of a model in a Hugging Face hub cache, 40 digits; empty for other folders.
[[nodiscard]] std::string modelRevision(const std::filesystem::path& folder);

} // namespace mambascope
