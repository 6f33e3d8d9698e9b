// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_shown.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/state/patch_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct PathWords {
    Q_DECLARE_TR_FUNCTIONS(PathWords)
};

QString percent(double effect) {
    return percentText(formatFixed(100 * effect, 0));
}

} // namespace

int PathsShown::positionCount() const {
    return isEmpty() ? 0 : static_cast<int>(paths->positions.size());
}

int PathsShown::layerCount() const {
    return isEmpty() ? 0 : paths->model.layers;
}

const PathPosition& PathsShown::position(int index) const {
    return paths->positions.at(static_cast<std::size_t>(index));
}

int PathsShown::curveCount(int index) const {
    return static_cast<int>(position(index).curves.size());
}

double PathsShown::probability(PathPlace place, int curve) const {
    const auto& values = position(place.position).curves.at(static_cast<std::size_t>(curve)).probability;
    const auto at = static_cast<std::size_t>(place.layer);
    return at < values.size() ? values[at] : std::numeric_limits<double>::quiet_NaN();
}

double PathsShown::effect(PathPlace place, int curve) const {
    const double value = probability(place, curve);
    const auto effect = std::isnan(value) ? std::nullopt : paths->indirectEffect(value);
    return effect.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString PathsShown::tokenWords(int index) const {
    const PathPosition& own = position(index);
    const std::vector<TokenLabel> labels = tokenLabels(paths->prompt.tokens);
    const auto at = static_cast<std::size_t>(std::max(0, own.tokens.clean));
    const QString token = at < labels.size() ? isolated(labels[at].unique) : QString();
    if (own.name == roleName(Role::SubjectLast)) {
        return PathWords::tr("%1 (the subject's last token)").arg(token);
    }
    return own.name == roleName(Role::Last) ? PathWords::tr("%1 (the last token)").arg(token) : token;
}

QString curveTitle(const PathCurve& curve) {
    return curve.severed ? PathWords::tr("%1 severed").arg(stateShortName(*curve.severed))
                         : PathWords::tr("recovery");
}

QString pathSentence(const PathsShown& shown, PathPlace place) {
    const double recovery = shown.effect(place, 0);
    const QString begin =
        PathWords::tr("%1, %2, layer %3")
            .arg(shown.model, shown.tokenWords(place.position), QString::number(place.layer));
    if (std::isnan(recovery)) {
        return PathWords::tr("%1: no value").arg(begin);
    }
    QStringList parts{PathWords::tr("restoring h brings %1 to %2 (%3)")
                          .arg(isolated(tokenDisplay(shown.paths->target.text)),
                               formatProbability(shown.probability(place, 0)), percent(recovery))};
    for (int curve = 1; curve < shown.curveCount(place.position); ++curve) {
        const double left = shown.effect(place, curve);
        const auto& severed = shown.position(place.position).curves[static_cast<std::size_t>(curve)].severed;
        if (!std::isnan(left) && severed) {
            parts.append(PathWords::tr("%1 severed %2, so %3 went through it")
                             .arg(stateShortName(*severed), percent(left), percent(recovery - left)));
        }
    }
    return PathWords::tr("%1: %2").arg(begin, parts.join(QStringLiteral("; ")));
}

} // namespace mambascope::ui
