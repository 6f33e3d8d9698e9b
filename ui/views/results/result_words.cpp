// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/result_words.hpp"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/layer_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

QString valueWords(const CurvePoint& point, SummaryMetric metric) {
    const QString mean = metricText(point.mean, metric);
    return std::isfinite(point.low) && std::isfinite(point.high)
               ? ResultWords::tr("%1 (%2 … %3)", "a mean and its 95 % interval")
                     .arg(mean, metricText(point.low, metric), metricText(point.high, metric))
               : mean;
}

QString placeWords(SubjectPlace place) {
    switch (place) {
    case SubjectPlace::First:
        return ResultWords::tr("subject first");
    case SubjectPlace::Later:
        return ResultWords::tr("subject later");
    case SubjectPlace::Any:
        break;
    }
    return {};
}

} // namespace

QString pointWords(const ResultCurve& curve, std::size_t window, SummaryMetric metric) {
    return ResultWords::tr("%1 %2").arg(curveTitle(curve), valueWords(curve.points.at(window), metric));
}

QString windowWords(const ResultPicture& picture, const SetNames& names, ResultForm form, std::size_t set,
                    std::size_t window) {
    QStringList parts;
    QString layers;
    for (const std::size_t at : shownCurves(picture, form)) {
        const ResultCurve& curve = picture.curves[at];
        if (curve.set == set && window < curve.points.size()) {
            parts.append(pointWords(curve, window, picture.choice.metric));
            layers = layersWords(curve.points[window].layers);
        }
    }
    return parts.isEmpty() ? QString()
                           : ResultWords::tr("%1, %2: %3").arg(names.at(set), layers, listed(parts));
}

QString dotWords(const ResultPicture& picture, const SetNames& names, const DotStrip& strip,
                 std::size_t window, const ResultDot& dot) {
    const ResultSet& set = *picture.sets[strip.set];
    const ResultRow& row = set.rows()[dot.row];
    const IndexRange layers = set.summary().all.windows[strip.key.size].ranges[window];
    return ResultWords::tr("row %1, %2 → %3: %4, %5, %6")
        .arg(row.row)
        .arg(QString::fromStdString(row.prompt), QString::fromStdString(row.answer),
             metricText(dot.value, picture.choice.metric), layersWords(layers), names.at(strip.set));
}

QString differenceWords(const ResultPicture& picture, const SetNames& names, std::size_t point) {
    const CurvePoint& at = picture.difference->points.at(point);
    const SummaryMetric metric = picture.choice.metric == SummaryMetric::Accuracy
                                     ? SummaryMetric::RelativeChange
                                     : picture.choice.metric;
    return ResultWords::tr("%1 − %2 at depth %3: %4")
        .arg(names.at(0), names.at(1), percentText(formatFixed(at.x, 0)), valueWords(at, metric));
}

QString resultCaption(const ResultPicture& picture, const SetNames& names, ResultForm form) {
    if (picture.sets.empty()) {
        return {};
    }
    QStringList parts = names;
    parts.append(metricTitle(picture.choice.metric));
    if (form == ResultForm::Dots && !picture.strips.empty()) {
        const DotStrip& strip = picture.strips.front();
        const SourceSummary& source =
            picture.sets[strip.set]->summary().all.windows[strip.key.size].sources[strip.key.source];
        parts.append(curveTitle({0, source.group, source.source, 0, {}}));
        if (strip.prompts > DotStrip::kMostDots) {
            parts.append(ResultWords::tr("%1 of %2 dots a window, evenly by rank")
                             .arg(QLocale().toString(qulonglong{DotStrip::kMostDots}),
                                  QLocale().toString(qulonglong{strip.prompts})));
        }
    }
    parts.append(QString::fromStdString(picture.choice.relation));
    parts.append(placeWords(picture.choice.place));
    std::int64_t prompts = 0;
    for (const auto& set : picture.sets) {
        const SummaryPart* part = set->part(picture.choice.place, picture.choice.relation);
        prompts = std::max(prompts, part == nullptr ? 0 : part->prompts);
    }
    parts.append(counted("ResultWords", QT_TRANSLATE_N_NOOP("ResultWords", "%Ln prompts"), "1 prompt",
                         static_cast<int>(prompts)));
    const ResultSet& first = *picture.sets.front();
    const std::size_t size = chosenSize(first, picture.choice);
    if (size < first.summary().all.windows.size()) {
        parts.append(counted("ResultWords", QT_TRANSLATE_N_NOOP("ResultWords", "windows of %n layers"),
                             "windows of 1 layer", first.summary().all.windows[size].size));
    }
    parts.append(picture.choice.band == BandKind::Bootstrap && first.summary().bootstrap.draws > 0
                     ? ResultWords::tr("bands: 95 % by bootstrap over relations")
                     : ResultWords::tr("bands: 95 % by Student's t"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace mambascope::ui
