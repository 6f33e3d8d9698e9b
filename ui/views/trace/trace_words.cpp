// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of causal tracing says, in words.
#include <QCoreApplication>
#include <cmath>

#include "ui/state/patch_text.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/trace/trace_shown.hpp"

namespace mambascope::ui {
namespace {

struct TraceWords {
    Q_DECLARE_TR_FUNCTIONS(TraceWords)
};

/// Layers of the largest window: those at the ends are cut off.
int windowSize(const TraceMap& map) {
    int size = 1;
    for (const IndexRange window : map.windows) {
        size = std::max(size, window.last - window.first + 1);
    }
    return size;
}

QString movedWords(const TraceShown& shown, TraceCell cell, const QString& place) {
    const TraceSnapshot& runs = shown.runs();
    const bool restores = shown.into() == BaseRun::Corrupt;
    const double probability = shown.at(cell).probability;
    const QString sentence = restores ? TraceWords::tr("restoring %1 brings %2 from %3 back to %4")
                                      : TraceWords::tr("corrupting %1 brings %2 from %3 to %4");
    const QString words =
        sentence.arg(place, isolated(tokenDisplay(runs.target.text)),
                     formatProbability(restores ? runs.corruptProbability : runs.cleanProbability),
                     formatProbability(probability));
    const double effect = shown.effect(cell);
    return std::isnan(effect)
               ? words
               : TraceWords::tr("%1 (%2)").arg(words, percentText(formatFixed(100 * effect, 0)));
}

} // namespace

QString stateTitle(const TraceShown& shown, int state, bool isLong) {
    const TraceMap& map = shown.map(state);
    const QString name = stateShortName(map.state);
    if (!isLong) {
        return name;
    }
    const int size = windowSize(map);
    const QString meaning = TraceWords::tr("%1 · %2").arg(name, stateMeaning(map.state));
    return size == 1 ? meaning : TraceWords::tr("%1 · windows of %2").arg(meaning).arg(size);
}

QString traceCellWords(const TraceShown& shown, TraceCell cell) {
    const TraceMap& map = shown.map(cell.state);
    return TraceWords::tr("%1 of %2 in %3")
        .arg(stateShortName(map.state), isolated(shown.label(cell.row).unique),
             layersWords(map.windows.at(static_cast<std::size_t>(cell.column))));
}

QString traceSentence(const TraceShown& shown, TraceCell cell) {
    const QString token = isolated(shown.label(cell.row).unique);
    if (cell.row == 0 && shown.joinedRows() > 0) {
        return TraceWords::tr("the first %1 tokens are the same in both runs").arg(shown.joinedRows());
    }
    if (shown.isSameInBoth(cell.row)) {
        return TraceWords::tr("%1 is the same in both runs").arg(token);
    }
    const QString place = traceCellWords(shown, cell);
    const TraceValue value = shown.at(cell);
    if (std::isnan(value.probability)) {
        return shown.isPartial() ? TraceWords::tr("%1: not computed yet").arg(place)
                                 : TraceWords::tr("%1: no value").arg(place);
    }
    const QString words = movedWords(shown, cell, place);
    if (value.isEstimate) {
        return TraceWords::tr("%1; a first-order estimate").arg(words);
    }
    const double estimate = shown.estimate(cell);
    return std::isnan(estimate)
               ? words
               : TraceWords::tr("%1; first-order estimate %2").arg(words, formatProbability(estimate));
}

} // namespace mambascope::ui
