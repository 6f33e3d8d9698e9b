// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about a clean and a corrupted run share: options, and how both runs are told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/json_parts.hpp"
#include "app/cli/options.hpp"
#include "core/values/corruption.hpp"
#include "core/values/site.hpp"

namespace mambascope::cli {

/// The options that say what the corrupted run is, followed by `own`.
[[nodiscard]] std::vector<OptionSpec> withCorruptionOptions(std::vector<OptionSpec> own);
/// Throws Error InvalidArgument that names an option.
[[nodiscard]] CorruptionSpec corruption(const Options& options);

/// States with commas between them; none where the option is absent.
[[nodiscard]] std::vector<Site> states(const Options& options, std::string_view name);
/// Positions as in SPEC; none where the option is absent.
[[nodiscard]] std::vector<PositionItem> positions(const Options& options, std::string_view name);

/// Both runs of an answer of TraceKind or PathKind.
struct BothRuns {
    const PromptInfo& clean;
    const PromptInfo& corrupt;
    const TargetInfo& target;
    double cleanProbability = 0;
    double corruptProbability = 0;
};

template <typename PairSnapshot>
[[nodiscard]] BothRuns bothRuns(const PairSnapshot& snapshot) {
    return {snapshot.prompt, snapshot.corrupt, snapshot.target, snapshot.cleanProbability,
            snapshot.corruptProbability};
}

/// Adds tokens, subject, target, base, token_align, clean and corrupt.
void addRuns(Json& json, const BothRuns& runs, BaseRun base, const CorruptionSpec& corruption);
/// Notes on both prompts.
[[nodiscard]] Json notesJson(const BothRuns& runs);
/// Two lines: the corrupted prompt, and the answer's probability in both.
[[nodiscard]] std::string runLines(const BothRuns& runs);

/// null where there is no indirect effect.
[[nodiscard]] Json effectJson(const std::optional<double>& effect);
/// "+0.53", or "-" where there is none.
[[nodiscard]] std::string effectText(const std::optional<double>& effect);

} // namespace mambascope::cli
