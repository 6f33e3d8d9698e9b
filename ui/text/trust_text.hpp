// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of numbers a view shows: exact ones, what is made of them, or approximations; in a mark of one or
// two words and in sentences.
#pragma once

#include <QString>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// A mark beside a view's title. Never says "exact" of anything else than what the mathematics defines,
/// computed in fp32.
struct Trust {
    /// In this order the worst of several counts.
    enum class Level {
        Unknown,  ///< there is no result: no mark
        Exact,    ///< to the rounding of fp32
        Derived,  ///< made of exact numbers: normalised, a mean, a magnitude, the largest of a block
        Doubtful, ///< approximate, stored, or something still leaks
        Bad       ///< an error was measured that is no rounding
    };
    Level level = Level::Unknown;
    QString mark;  ///< "exact", "normalised"; empty: no mark
    QString words; ///< what that means here, in sentences
    friend bool operator==(const Trust&, const Trust&) = default;
};

/// Of numbers that all of this is true of: the worst level, all marks but "exact" where there are others, all
/// words.
[[nodiscard]] Trust joinedTrust(const std::vector<Trust>& parts);

[[nodiscard]] Trust exactTrust(const QString& words);
[[nodiscard]] Trust derivedTrust(const QString& mark, const QString& words);
/// Nothing under fp32; that tf32 and bf16 are approximate.
[[nodiscard]] Trust precisionTrust(const Provenance& provenance);
/// Nothing where it was computed here; that it comes from a session file, and what made it.
[[nodiscard]] Trust storedTrust(bool isStored, const Provenance& provenance);
/// `note` is an overview's (overviewNote), short and in full; empty: nothing.
[[nodiscard]] Trust overviewTrust(const QString& shortNote, const QString& note);
/// A measured error: words alone within its bound, bad beyond it. `what` says what was measured, with %1 for
/// the error.
[[nodiscard]] Trust measuredTrust(double error, double bound, const QString& what);

/// How far partial recompute is from a full one, in this precision.
[[nodiscard]] Trust recomputeTrust(const TrustSnapshot& measured, const Provenance& provenance);

/// What knockouts, strict or not, leave open in the model; empty for one without a short convolution.
[[nodiscard]] QString leakWords(const ModelInfo& model, Strict strict);
/// How much that is: "Measured on this prompt: under the present knockouts p(·Apple) is 0.149, and 0.092 with
/// strict, a difference of +0.057."
[[nodiscard]] QString leakMeasured(const std::string& target, const ConvolutionLeak& leak);

} // namespace mambascope::ui
