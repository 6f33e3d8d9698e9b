// SPDX-License-Identifier: GPL-3.0-or-later
// One model's causal tracing as it is shown: exact cells, and first-order estimates where those are not there
// yet. Plain values, any thread.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

/// A place in a model's maps.
struct TraceCell {
    int state = 0; ///< map
    int row = 0;
    int column = 0; ///< window
    friend bool operator==(const TraceCell&, const TraceCell&) = default;
};

struct TraceValue {
    double probability = std::numeric_limits<double>::quiet_NaN(); ///< p'; NaN where not computed
    bool isEstimate = false;
};

class TraceShown {
public:
    TraceShown() = default;
    /// Each may be null. `runs` tells of both runs where neither of the others does; an estimate of other
    /// rows or windows than the exact maps' doesn't count, one of fewer states (the first ones) does.
    /// `partial`: exact cells are still to come.
    TraceShown(std::shared_ptr<const TraceSnapshot> exact, std::shared_ptr<const TraceSnapshot> estimate,
               std::shared_ptr<const TraceSnapshot> runs, BaseRun into, bool partial);

    /// Nothing is known of the two runs.
    [[nodiscard]] bool isEmpty() const { return m_runs == nullptr; }
    /// Both runs: tokens, answer, p and p*. Not where it is empty.
    [[nodiscard]] const TraceSnapshot& runs() const { return *m_runs; }
    [[nodiscard]] BaseRun into() const { return m_into; }
    [[nodiscard]] bool isPartial() const { return m_partial; }
    /// Some cell shows an estimate.
    [[nodiscard]] bool hasEstimates() const { return m_hasEstimates; }

    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int stateCount() const;
    /// State and windows; of exact maps, else of the estimates.
    [[nodiscard]] const TraceMap& map(int state) const;
    [[nodiscard]] AlignedPair pair(int row) const;
    [[nodiscard]] TraceValue at(TraceCell cell) const;
    /// The first-order estimate of the cell's probability, also where the exact one is shown; NaN: none.
    [[nodiscard]] double estimate(TraceCell cell) const;
    /// (p' − p*) / (p − p*); NaN where there is no value or no gap.
    [[nodiscard]] double effect(TraceCell cell) const;
    /// The tokens before the subject are the same in both runs, and so are their states.
    [[nodiscard]] bool isSameInBoth(int row) const;
    /// Of many such tokens the first row stands for all but the last few; so many, else 0.
    [[nodiscard]] int joinedRows() const { return m_skipped > 0 ? m_skipped + 1 : 0; }

    [[nodiscard]] const std::vector<TokenLabel>& cleanTokens() const { return m_clean; }
    [[nodiscard]] const std::vector<TokenLabel>& corruptTokens() const { return m_corrupt; }
    /// Of the clean run's token.
    [[nodiscard]] TokenLabel label(int row) const;

    friend bool operator==(const TraceShown& a, const TraceShown& b) {
        return a.m_exact == b.m_exact && a.m_estimate == b.m_estimate && a.m_runs == b.m_runs &&
               a.m_into == b.m_into && a.m_partial == b.m_partial;
    }

private:
    [[nodiscard]] const TraceSnapshot* maps() const { return m_exact ? m_exact.get() : m_estimate.get(); }
    [[nodiscard]] bool findEstimates() const;
    [[nodiscard]] int findSkipped() const;

    std::shared_ptr<const TraceSnapshot> m_exact;
    std::shared_ptr<const TraceSnapshot> m_estimate;
    std::shared_ptr<const TraceSnapshot> m_runs;
    BaseRun m_into = BaseRun::Corrupt;
    bool m_partial = false;
    bool m_hasEstimates = false;
    int m_skipped = 0; ///< rows of the answer before the first one
    std::vector<TokenLabel> m_clean;
    std::vector<TokenLabel> m_corrupt;
};

/// "restoring s of ·Curie in layers 12–21 brings ·French from 0.020 back to 0.712 (71 %)"
[[nodiscard]] QString traceSentence(const TraceShown& shown, TraceCell cell);
/// "s of ·Curie in layers 12–21"
[[nodiscard]] QString traceCellWords(const TraceShown& shown, TraceCell cell);
/// "s", with its meaning where `isLong`, and the size of its windows
[[nodiscard]] QString stateTitle(const TraceShown& shown, int state, bool isLong);

} // namespace mambascope::ui
