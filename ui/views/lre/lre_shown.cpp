// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_shown.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace mambascope::ui {

double LreShare::value() const {
    return of > 0 ? static_cast<double>(right) / of : std::numeric_limits<double>::quiet_NaN();
}

LreShare LreShown::faithfulness(int at) const {
    LreShare share;
    for (const LreTest& test : result(at).tests) {
        share.of += test.model.correct ? 1 : 0;
        share.right += test.model.correct && test.linear.correct ? 1 : 0;
    }
    return share;
}

LreShare LreShown::causality(int at) const {
    LreShare share;
    if (!result(at).causality.empty()) {
        for (const LreEditResult& edit : result(at).causality.front().edits) {
            ++share.of;
            share.right += edit.correct ? 1 : 0;
        }
    }
    return share;
}

bool LreShown::hasCausality() const {
    return !isEmpty() && std::any_of(results().begin(), results().end(), [](const LreResult& result) {
        return !result.causality.empty() && !result.causality.front().edits.empty();
    });
}

int LreShown::rank() const {
    return hasCausality() && !results().front().causality.empty() ? results().front().causality.front().rank
                                                                  : 0;
}

int LreShown::chosen() const {
    int best = 0;
    const bool byCausality = hasCausality();
    const auto worth = [&](int at) {
        if (asked) {
            return -std::abs(static_cast<double>(result(at).layer) - *asked);
        }
        const double value = (byCausality ? causality(at) : faithfulness(at)).value();
        return std::isnan(value) ? -1 : value;
    };
    for (int at = 1; at < count(); ++at) {
        if (worth(at) > worth(best)) {
            best = at;
        }
    }
    return best;
}

} // namespace mambascope::ui
