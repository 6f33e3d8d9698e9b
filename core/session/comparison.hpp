// SPDX-License-Identifier: GPL-3.0-or-later
// How far two answers to the same request are from each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope {

struct ResultDifference {
    std::size_t numbers = 0; ///< fractional ones that were compared
    std::size_t unequal = 0; ///< of them, those with other bits
    double largest = 0;      ///< |a − b|; infinite where only one of them is a number
    double relative = 0;     ///< the largest |a − b| / max(|a|, |b|)
    std::string place;       ///< of the largest: "probability[17]"; empty: none differs
    /// The first place where something that is no fraction differs (a token, a count); empty: nowhere.
    std::string otherPlace;

    /// All numbers have the same bits, and all else is the same.
    [[nodiscard]] bool isEqual() const { return unequal == 0 && otherPlace.empty(); }
};

/// Compares two answers, all but what is said of the model (likelyReasons). Answers of another kind differ at
/// "kind".
[[nodiscard]] ResultDifference compareAnswers(const Snapshot& stored, const Snapshot& now);

/// What differs between the two runs and may be why the numbers do.
struct Reason {
    enum class What { Model, Precision, Device, Processor, Library, Program };
    What what;
    std::string stored;
    std::string now;
};
/// Only what is known of both; in the order of the words above, the weightiest first.
[[nodiscard]] std::vector<Reason> likelyReasons(const Snapshot& stored, const Snapshot& now);

/// "model files", "precision", "device" …, as on the command line.
[[nodiscard]] const char* reasonWord(Reason::What what);

} // namespace mambascope
