// SPDX-License-Identifier: GPL-3.0-or-later
// verify: whether a session's stored results come out again. Someone else computes them; this collects what
// came of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/comparison.hpp"
#include "core/session/session.hpp"

namespace mambascope {

/// What became of one stored result.
struct VerifiedResult {
    std::shared_ptr<const Snapshot> stored;
    std::optional<ResultDifference> difference; ///< nothing: it could not be computed again
    std::vector<Reason> reasons;                ///< why it may differ
    std::string failure;                        ///< one line: why it could not be computed again
};

struct Verification {
    std::vector<VerifiedResult> results; ///< in the session's order

    void add(std::shared_ptr<const Snapshot> stored, const Snapshot& now);
    void addFailure(std::shared_ptr<const Snapshot> stored, const std::string& line);

    [[nodiscard]] std::size_t equalCount() const;
    [[nodiscard]] std::size_t failureCount() const;
    /// All were computed again, and all came out with the same bits.
    [[nodiscard]] bool isEqual() const { return equalCount() == results.size(); }
    /// The one with the largest difference; null where none differs in a number.
    [[nodiscard]] const VerifiedResult* worst() const;
    /// The reasons of those that differ, each once.
    [[nodiscard]] std::vector<Reason> reasons() const;
};

} // namespace mambascope
