// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: the index of a model whose weights are several files.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace mambascope {

/// Names of the files in the index's own folder that hold the weights, each once. Throws FileMissing,
/// FileUnreadable, FileMalformed.
[[nodiscard]] std::set<std::string> readWeightIndex(const std::filesystem::path& index);
/// Reads text as if it were that file's. Throws FileMalformed.
[[nodiscard]] std::set<std::string> parseWeightIndex(std::string_view text,
                                                     const std::filesystem::path& index);

} // namespace mambascope
