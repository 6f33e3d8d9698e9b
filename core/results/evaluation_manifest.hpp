// SPDX-License-Identifier: GPL-3.0-or-later
// What a file of `evaluate` belongs to. Beside FILE.jsonl, which has a line a prompt, stand
// FILE.manifest.json and FILE.skipped.jsonl.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/results/manifest.hpp"

namespace mambascope {

struct EvaluationSettings {
    int top = 5;
    int greedy = 5;
    std::string rival;       ///< a text that is every row's; empty: none
    std::string rivalColumn; ///< the column that has each row's; empty: none
    friend bool operator==(const EvaluationSettings&, const EvaluationSettings&) = default;
};

struct EvaluationManifest {
    std::vector<ManifestModel> models;
    ManifestData data;
    Selection selection; ///< with its rows where models were asked to choose them
    EvaluationSettings settings;
    BosChoice bos = BosChoice::Auto;
    std::string dtype; ///< "fp32"
    // What may differ between runs into one file.
    std::string version;
    std::string device;
    std::string started; ///< UTC
    friend bool operator==(const EvaluationManifest&, const EvaluationManifest&) = default;
};

/// FILE.manifest.json and FILE.skipped.jsonl of FILE.jsonl; of a name without .jsonl with that behind it.
[[nodiscard]] std::filesystem::path evaluationManifestOf(const std::filesystem::path& file);
[[nodiscard]] std::filesystem::path evaluationSkippedOf(const std::filesystem::path& file);

/// Throws FileWriteFailed.
void writeEvaluationManifest(const std::filesystem::path& file, const EvaluationManifest& manifest);
/// Nothing where there is none. Throws FileUnreadable and FileMalformed.
[[nodiscard]] std::optional<EvaluationManifest> readEvaluationManifest(const std::filesystem::path& file);

/// Throws Error InvalidArgument {"o", file, …} naming the first field that differs, and both values, but for
/// version, device, started, and for selection.rows where `wanted` has none yet.
void requireSameEvaluation(const std::filesystem::path& file, const EvaluationManifest& found,
                           const EvaluationManifest& wanted);

} // namespace mambascope
