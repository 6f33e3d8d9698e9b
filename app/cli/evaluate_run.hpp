// SPDX-License-Identifier: GPL-3.0-or-later
// The work of `evaluate`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/selection_file.hpp"
#include "core/results/evaluation_file.hpp"

namespace mambascope::cli {

struct EvaluateJob {
    std::vector<std::string> models; ///< as they were given
    ModelRef like;                   ///< device, precision, and the tokenizer of a single model
    BosChoice bos = BosChoice::Auto;
    EvaluationSettings settings;
    std::string dataName;       ///< as it was given
    std::filesystem::path file; ///< of the lines
    std::vector<FileEvaluations> evaluations;
    std::filesystem::path selectionFile; ///< empty: the selection is not saved
};

/// Over all lines of the file, those of earlier runs included.
struct ModelTotals {
    std::string name;
    std::int64_t prompts = 0; ///< with a score
    double hits = 0;
    double top3 = 0;
    double top5 = 0;
    double probability = 0; ///< sum

    /// Of the prompts; 0 without any.
    [[nodiscard]] double share(double sum) const {
        return prompts > 0 ? sum / static_cast<double>(prompts) : 0;
    }
};

struct EvaluateOutcome {
    EvaluationManifest manifest;
    std::int64_t selected = 0;
    std::int64_t prompts = 0; ///< lines of the file
    std::int64_t skipped = 0; ///< rows and lines that were left out
    std::vector<ModelTotals> models;
    std::vector<std::string> notes;
};

/// Memory does not grow with the rows, but for 8 bytes a selected one. Tells on stderr how far it is. Throws
/// Error for anything wrong with models, data, selection or file; what was written by then stays, and the
/// same command goes on from there.
[[nodiscard]] EvaluateOutcome runEvaluate(EvaluateJob& job, const ChosenData& chosen);

} // namespace mambascope::cli
