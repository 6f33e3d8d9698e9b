// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/estimate_check.hpp"

#include <QCoreApplication>
#include <cmath>
#include <limits>

#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct EstimateCheckText {
    Q_DECLARE_TR_FUNCTIONS(EstimateCheck)
};

/// Sums of pairs around their first one, so that probabilities that hardly differ don't drown in rounding.
class Correlation {
public:
    void add(double x, double y) {
        if (m_count == 0) {
            m_firstX = x;
            m_firstY = y;
        }
        const double dx = x - m_firstX;
        const double dy = y - m_firstY;
        ++m_count;
        m_x += dx;
        m_y += dy;
        m_xx += dx * dx;
        m_yy += dy * dy;
        m_xy += dx * dy;
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double value() const {
        const double xx = m_xx - m_x * m_x / m_count;
        const double yy = m_yy - m_y * m_y / m_count;
        const double xy = m_xy - m_x * m_y / m_count;
        return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
    }

private:
    int m_count = 0;
    double m_firstX = 0, m_firstY = 0;
    double m_x = 0, m_y = 0, m_xx = 0, m_yy = 0, m_xy = 0;
};

} // namespace

std::optional<EstimateCheck> checkEstimates(const TraceShown& shown) {
    if (shown.isEmpty() || shown.isPartial()) {
        return std::nullopt;
    }
    EstimateCheck check;
    check.largest = -1;
    Correlation correlation;
    for (int state = 0; state < shown.stateCount(); ++state) {
        const int windows = static_cast<int>(shown.map(state).windows.size());
        for (int row = 0; row < shown.rowCount(); ++row) {
            for (int column = 0; column < windows && !shown.isSameInBoth(row); ++column) {
                const TraceCell cell{state, row, column};
                const TraceValue value = shown.at(cell);
                const double estimate = shown.estimate(cell);
                if (value.isEstimate || std::isnan(value.probability) || std::isnan(estimate)) {
                    continue;
                }
                correlation.add(estimate, value.probability);
                const double off = std::abs(estimate - value.probability);
                if (off > check.largest) {
                    check.largest = off;
                    check.at = cell;
                }
            }
        }
    }
    check.cells = correlation.count();
    if (check.cells == 0) {
        return std::nullopt;
    }
    check.correlation = correlation.value();
    return check;
}

QString estimateWords(const TraceShown& shown, const EstimateCheck& check) {
    const QString off = EstimateCheckText::tr("at most %1 off (%2)")
                            .arg(formatProbability(check.largest), traceCellWords(shown, check.at));
    return std::isnan(check.correlation) ? EstimateCheckText::tr("first-order estimates: %1").arg(off)
                                         : EstimateCheckText::tr("first-order estimates: r = %1, %2")
                                               .arg(formatFixed(check.correlation, 2), off);
}

} // namespace mambascope::ui
