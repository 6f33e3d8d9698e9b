// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/trace_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "tests/support/fake_runs.hpp"
#include "ui/engine/trace_plan.hpp"
#include "ui/views/trace/trace_panel.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

namespace {

constexpr double kFloat = 1e-6;

bool isNear(double a, double b) {
    return std::abs(a - b) <= kFloat;
}

QString tell(Side side, const char* what, double found, double expected) {
    return QStringLiteral("%1 %2: %3 instead of %4")
        .arg(QLatin1String(sideName(side)), QLatin1String(what))
        .arg(found)
        .arg(expected);
}

/// Both runs as the present state has them; nothing where the engine would refuse them.
std::optional<FakeRuns> runsOf(const WindowUnderTest& test, Side side, const ModelInfo& model) {
    const auto asked = plannedRuns(test.state(), side, test.window->runner().subject());
    if (!asked) {
        return std::nullopt;
    }
    try {
        return FakeRuns(model, asked->prompt, asked->corruption);
    } catch (const Error&) {
        return std::nullopt;
    }
}

PatchSpec patchOf(const TraceShown& shown, TraceCell cell) {
    PatchPart part;
    part.state = shown.map(cell.state).state;
    const AlignedPair pair = shown.pair(cell.row);
    const int position = shown.into() == BaseRun::Corrupt ? pair.corrupt : pair.clean;
    part.positions = {IndexRange{position, position}};
    part.layers = {shown.map(cell.state).windows.at(static_cast<std::size_t>(cell.column))};
    return {{part}, {}};
}

QString wrongMaps(const WindowUnderTest& test, Side side) {
    const TraceView& view = test.find<TracePanel>("tracePanel")->view(side);
    const TraceShown& shown = view.shown();
    if (shown.isEmpty() || view.isStale() || !view.isVisible()) {
        return {};
    }
    const auto runs = runsOf(test, side, shown.runs().model);
    if (!runs) {
        return QStringLiteral("%1: maps of runs that there are none of").arg(QLatin1String(sideName(side)));
    }
    if (!isNear(shown.runs().cleanProbability, runs->cleanProbability())) {
        return tell(side, "p", shown.runs().cleanProbability, runs->cleanProbability());
    }
    if (!isNear(shown.runs().corruptProbability, runs->corruptProbability())) {
        return tell(side, "p*", shown.runs().corruptProbability, runs->corruptProbability());
    }
    for (int state = 0; state < shown.stateCount(); ++state) {
        const int windows = static_cast<int>(shown.map(state).windows.size());
        for (int row = 0; row < shown.rowCount(); ++row) {
            for (int column = 0; column < windows; ++column) {
                const TraceCell cell{state, row, column};
                const TraceValue value = shown.at(cell);
                const PatchSpec patch = patchOf(shown, cell);
                const double share = value.isEstimate ? runs->estimated(patch, shown.into())
                                                      : runs->brought(patch, shown.into());
                const double expected = runs->probability(share, shown.into());
                if (!std::isnan(value.probability) && !isNear(value.probability, expected)) {
                    return tell(side, "cell", value.probability, expected);
                }
            }
        }
    }
    const auto isOutside = [&](TraceCell cell) {
        return cell.state >= shown.stateCount() || cell.row >= shown.rowCount() ||
               cell.column >= static_cast<int>(shown.map(cell.state).windows.size());
    };
    return std::any_of(view.patched().begin(), view.patched().end(), isOutside)
               ? QStringLiteral("a patch is marked outside the maps")
               : QString();
}

QString wrongPatch(const WindowUnderTest& test, Side side) {
    const ExperimentRunner& runner = test.window->runner();
    const auto* answer = runner.result<TraceSnapshot>(side, Channel::Patched);
    const ExperimentState& state = test.state();
    if (!hasPatches(state, side) || answer == nullptr || runner.isStale(side, Channel::Patched) ||
        runner.failure(side, Channel::Patched)) {
        return {};
    }
    const auto runs = runsOf(test, side, answer->model);
    const RunPair* tokens = runner.runs(side);
    if (!runs || tokens == nullptr) {
        return QStringLiteral("%1: a patch of runs that there are none of")
            .arg(QLatin1String(sideName(side)));
    }
    const PatchSpec patch = activePatch(state, side, *tokens, answer->model.layers);
    if (patch.parts.empty()) {
        return answer->variants.empty() ? QString() : QStringLiteral("a patch that nobody asked for");
    }
    const BaseRun into = state.trace.into;
    const double expected = runs->probability(runs->brought(patch, into), into);
    if (answer->variants.size() != 2 || !isNear(answer->variants.back().probability, expected)) {
        return tell(side, "patched", answer->variants.empty() ? -1 : answer->variants.back().probability,
                    expected);
    }
    const PredictionBars& bars = test.window->pane(side).bars();
    const bool tells = bars.data().pair != BarPair::Knockout && state.followedToken.empty();
    return tells && bars.isVisible() && !bars.isStale() && !isNear(bars.data().current, expected)
               ? tell(side, "bar", bars.data().current, expected)
               : QString();
}

QString wrongEntries(const ExperimentState& state) {
    std::set<int> ids;
    for (const KnockoutEntry& entry : state.knockouts) {
        ids.insert(entry.id);
    }
    for (const PatchEntry& entry : state.patches) {
        const ByteSpan bytes = entry.part.bytes;
        if (entry.part.isEmpty() || bytes.start > bytes.end || bytes.end > state.prompt.size()) {
            return QStringLiteral("a patch lies outside the prompt");
        }
        if (!ids.insert(entry.id).second) {
            return QStringLiteral("a patch has another entry's id");
        }
    }
    return {};
}

} // namespace

QString wrongTrace(const WindowUnderTest& test) {
    QString wrong = wrongEntries(test.state());
    for (const Side side : kSides) {
        wrong = wrong.isEmpty() ? wrongMaps(test, side) : wrong;
        wrong = wrong.isEmpty() ? wrongPatch(test, side) : wrong;
    }
    return wrong;
}

} // namespace mambascope::testing
