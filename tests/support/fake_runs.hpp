// SPDX-License-Identifier: GPL-3.0-or-later
// The two runs of causal tracing behind FakeBackend, and what a patch brings of one into the other.
#pragma once

#include <vector>

#include "core/values/snapshot.hpp"
#include "tests/support/fake_model.hpp"

namespace mambascope::testing {

class FakeRuns {
public:
    /// Throws Error as the engine does: no subject, no other run, one that equals the clean one, the same
    /// answer in both, unequal tokens behind the subject.
    FakeRuns(const ModelInfo& model, const PromptSpec& prompt, const CorruptionSpec& corruption);

    [[nodiscard]] const PromptInfo& clean() const { return m_clean; }
    [[nodiscard]] const PromptInfo& corrupt() const { return m_corrupt; }
    [[nodiscard]] const TargetInfo& target() const { return m_cleanRun.target(); }
    [[nodiscard]] const std::vector<AlignedPair>& alignment() const { return m_alignment; }
    [[nodiscard]] double cleanProbability() const { return m_cleanRun.cleanTarget(); }
    [[nodiscard]] double corruptProbability() const { return m_corruptTarget; }

    /// How much of the other run a patch brings, 0 … 1.
    [[nodiscard]] double brought(const PatchSpec& patch, BaseRun into) const;
    /// Its first-order estimate, which has no bound.
    [[nodiscard]] double estimated(const PatchSpec& patch, BaseRun into) const;
    [[nodiscard]] double probability(double share, BaseRun into) const;
    [[nodiscard]] std::vector<TokenScore> top(double share, BaseRun into, int count) const;
    /// What is left of h restored at a layer when `severed` stays as in the corrupted run behind it.
    [[nodiscard]] double leftOf(Site severed, AlignedPair at, int layer) const;
    /// h, s, g and o, or h, attn and mlp.
    [[nodiscard]] std::vector<Site> states() const;

private:
    [[nodiscard]] double weight(Site state, int cleanToken, int layer) const;
    [[nodiscard]] double sum(const PatchSpec& patch, BaseRun into) const;
    [[nodiscard]] bool isWhole(const PatchSpec& patch, BaseRun into) const;
    void align();
    void checkState(Site state) const;

    ModelInfo m_model;
    PromptInfo m_clean;
    PromptInfo m_corrupt;
    FakePredictor m_cleanRun;
    FakePredictor m_corruptRun;
    double m_noise = 0; ///< damage of noise; 0: another subject
    double m_corruptTarget = 0;
    std::vector<AlignedPair> m_alignment;
};

} // namespace mambascope::testing
