// SPDX-License-Identifier: GPL-3.0-or-later
// The work of `reproduce`: runs the published settings over the published prompts.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/papers/reproduction.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope::cli {

struct ReproduceJob {
    ModelRef model;
    PublishedTable table;
    const PublishedModel* published = nullptr; ///< of the table
    std::filesystem::path folder;              ///< results stay in here; empty: they go
};

/// Prompts that a rule of the table has found.
struct FoundPrompts {
    std::string name;
    std::int64_t known = 0; ///< that the model gets right, or all
    std::int64_t used = 0;
};

/// An answer's published number beside ours.
struct ReproducedAnswer {
    std::int64_t row = 0;
    std::string measure; ///< "probability", "rank"
    double published = 0;
    double ours = 0;
    double allowed = 0;
    [[nodiscard]] bool isWithin() const;
};

/// An experiment on facts and its numbers.
struct ReproducedFacts {
    const PublishedFacts* published = nullptr;
    std::vector<ReproducedFact> numbers;
};

struct ReproduceOutcome {
    ModelInfo model;
    Provenance provenance;
    std::vector<FoundPrompts> prompts;
    std::vector<ReproducedNumber> numbers;
    std::vector<ReproducedAnswer> answers;
    std::vector<ReproducedFacts> facts;
};

/// Tells on stderr what runs. Throws Error for what is wrong with model, data or table, and Cancelled after a
/// signal (StopSignal); a folder of its own is gone then.
[[nodiscard]] ReproduceOutcome runReproduction(const ReproduceJob& job);

} // namespace mambascope::cli
