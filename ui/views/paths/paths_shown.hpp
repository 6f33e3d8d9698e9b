// SPDX-License-Identifier: GPL-3.0-or-later
// One model's path effects as they are shown: for a token, how much of the answer its restored h brings back
// by layer, and what is left of that with one state severed. Plain values, any thread.
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// A bar group: one layer of one token.
struct PathPlace {
    int position = 0; ///< of the answer's positions
    int layer = 0;
    friend bool operator==(const PathPlace&, const PathPlace&) = default;
};

struct PathsShown {
    std::shared_ptr<const PathSnapshot> paths; ///< null: nothing
    QString model;
    friend bool operator==(const PathsShown&, const PathsShown&) = default;

    [[nodiscard]] bool isEmpty() const { return paths == nullptr || paths->positions.empty(); }
    [[nodiscard]] int positionCount() const;
    [[nodiscard]] int layerCount() const;
    [[nodiscard]] const PathPosition& position(int index) const;
    /// Recovery is the first.
    [[nodiscard]] int curveCount(int position) const;
    [[nodiscard]] double probability(PathPlace place, int curve) const;
    /// (p' − p*) / (p − p*); NaN where it is not computed or there is no gap.
    [[nodiscard]] double effect(PathPlace place, int curve) const;
    /// "·Darrieux (the subject's last token)"
    [[nodiscard]] QString tokenWords(int position) const;
};

/// "recovery", "s severed"
[[nodiscard]] QString curveTitle(const PathCurve& curve);
/// All of a bar group in one sentence.
[[nodiscard]] QString pathSentence(const PathsShown& shown, PathPlace place);

} // namespace mambascope::ui
