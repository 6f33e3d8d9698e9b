// SPDX-License-Identifier: GPL-3.0-or-later
// One model's linear relations as they are shown: shares by layer, and the layer whose numbers are told in
// full. Plain values, any thread.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// So many of so many.
struct LreShare {
    int right = 0;
    int of = 0;                         ///< 0: there is none to count
    [[nodiscard]] double value() const; ///< NaN where there is none
    friend bool operator==(const LreShare&, const LreShare&) = default;
};

struct LreShown {
    std::shared_ptr<const LreSnapshot> lre; ///< null: nothing
    QString model;
    std::optional<int> asked = {}; ///< layer whose numbers are shown; nothing: the best one's
    bool partial = false;          ///< layers are still to come
    friend bool operator==(const LreShown&, const LreShown&) = default;

    [[nodiscard]] bool isEmpty() const { return lre == nullptr || lre->results.empty(); }
    /// One a layer, ascending.
    [[nodiscard]] const std::vector<LreResult>& results() const { return lre->results; }
    [[nodiscard]] const LreResult& result(int at) const {
        return lre->results.at(static_cast<std::size_t>(at));
    }
    [[nodiscard]] int count() const { return isEmpty() ? 0 : static_cast<int>(lre->results.size()); }
    /// Place of the result whose numbers are shown: of the asked layer or the nearest one; of the best, which
    /// is the first with the largest causality, or faithfulness where there is no causality.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] LreShare faithfulness(int at) const;
    [[nodiscard]] LreShare causality(int at) const;
    /// Some layer has been asked to change answers.
    [[nodiscard]] bool hasCausality() const;
    /// Singular values that causality uses; 0 without it.
    [[nodiscard]] int rank() const;
};

/// A share of fewer facts says little: the papers leave out such relations.
inline constexpr int kFewFacts = 6;

/// "the embeddings", "layer 8"
[[nodiscard]] QString relationLayerWords(int layer);
/// "59 % (10 of 17)", "none to count"
[[nodiscard]] QString shareWords(LreShare share);
/// A layer in one sentence.
[[nodiscard]] QString lreSentence(const LreShown& shown, int at);
/// A tested fact in one sentence: both answers at the shown layer.
[[nodiscard]] QString factSentence(const LreShown& shown, int fact);

} // namespace mambascope::ui
