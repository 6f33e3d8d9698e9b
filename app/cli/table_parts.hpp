// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the readable answers share.
#pragma once

#include <string>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope::cli {

/// Model, device and precision.
[[nodiscard]] std::string modelLine(const ModelInfo& model, const Provenance& provenance);
/// Model, device, prompt, subject and notes: how every readable answer begins.
[[nodiscard]] std::string tableHead(const ModelInfo& model, const PromptInfo& prompt,
                                    const Snapshot& snapshot);
/// "target   ·Apple (id 17), the clean run's top token".
[[nodiscard]] std::string targetLine(const TargetInfo& target, double probability);
/// "10-18", or "12" for a single layer.
[[nodiscard]] std::string windowName(const IndexRange& window);
/// A row for each window, a column for each token set. probability: [source][window].
[[nodiscard]] std::string windowTable(const std::vector<IndexRange>& windows,
                                      const std::vector<Role>& sources,
                                      const std::vector<std::vector<double>>& probability);
/// "3 ·is": position and text.
[[nodiscard]] std::string tokenName(const PromptInfo& prompt, std::size_t index);

} // namespace mambascope::cli
