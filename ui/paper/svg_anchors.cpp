// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMap>
#include <cmath>

#include "ui/paper/svg_document.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSame = 0.1;      // points
constexpr double kEdgeShare = 0.9; // of the page: what ends beyond it keeps its end

/// How many texts of different widths share a place.
class Places {
public:
    void add(double place, double width) {
        QList<int>& widths = m_widths[qRound(place / kSame)];
        const int rounded = qRound(width / kSame);
        if (!widths.contains(rounded)) {
            widths.append(rounded);
        }
    }
    [[nodiscard]] int count(double place) const {
        return static_cast<int>(m_widths.value(qRound(place / kSame)).size());
    }

private:
    QMap<int, QList<int>> m_widths;
};

bool isLevel(const SvgText& text) {
    return std::abs(text.angle) < 0.01;
}

} // namespace

std::vector<SvgAnchor> svgAnchors(const std::vector<SvgText>& texts, double pageWidth) {
    Places lefts;
    Places middles;
    Places rights;
    for (const SvgText& text : texts) {
        if (isLevel(text)) {
            lefts.add(text.left.x(), text.width);
            middles.add(text.left.x() + text.width / 2, text.width);
            rights.add(text.left.x() + text.width, text.width);
        }
    }
    std::vector<SvgAnchor> anchors;
    for (const SvgText& text : texts) {
        if (!isLevel(text)) {
            const bool isUpright = std::abs(std::abs(text.angle) - 90) < 0.01;
            anchors.push_back(isUpright ? SvgAnchor::Middle : SvgAnchor::End);
            continue;
        }
        const double right = text.left.x() + text.width;
        const int atLeft = lefts.count(text.left.x());
        const int atMiddle = middles.count(text.left.x() + text.width / 2);
        const int atRight = rights.count(right);
        if (atRight > std::max(atLeft, atMiddle) || (atRight >= atLeft && right > kEdgeShare * pageWidth)) {
            anchors.push_back(SvgAnchor::End);
        } else {
            anchors.push_back(atMiddle > atLeft ? SvgAnchor::Middle : SvgAnchor::Start);
        }
    }
    return anchors;
}

} // namespace mambascope::ui
