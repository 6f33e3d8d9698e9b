// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of published checkpoints (resources/shapes/shapes.json), for benchmarks on random weights. No
// LibTorch in this header.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mambascope {

/// The text of the config.json of a shape, with another depth where `layers` is given (at least 1).
/// `resources` is the folder that holds shapes/. Throws Error InvalidArgument {argument, name, known shapes}
/// where there is no such shape, and FileMissing or FileMalformed for the file of shapes.
[[nodiscard]] std::string shapeConfig(const std::filesystem::path& resources, const std::string& argument,
                                      const std::string& name, std::optional<int> layers = std::nullopt);

/// "mamba2-2.7b" of "random:mamba2-2.7b", which stands where a model's name or folder would: random weights
/// at that shape, with the bundled tokenizer. For benchmarks of what needs a prompt, such as the window.
[[nodiscard]] std::optional<std::string> randomShape(std::string_view model);

} // namespace mambascope
