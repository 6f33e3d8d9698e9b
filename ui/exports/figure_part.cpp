// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_part.hpp"

#include <algorithm>

#include "core/base/build_info.hpp"
#include "core/base/error.hpp"
#include "core/values/request_prompt.hpp"
#include "core/wire/json.hpp"
#include "ui/charts/recorded.hpp"
#include "ui/charts/window_thread.hpp"
#include "ui/engine/trace_plan.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/knockout_text.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/text/layer_text.hpp"

namespace mambascope::ui {
namespace {

[[noreturn]] void refuse(const ExportView& shown, const QString& reason) {
    throw Error(ErrorCode::InvalidArgument, {"--export", shown.id().toStdString(), reason.toStdString()});
}

bool concerns(const ExportView& shown, Side side) {
    return shown.info.isDock() ? shown.view->showsSide(side) : shown.side == side;
}

/// A figure must not mix answers to several states.
void checkResults(const ExportView& shown, const std::optional<FigureSource>& own,
                  const ExperimentState& state, const ExperimentRunner& results) {
    for (const Channel channel : shown.view->hears()) {
        for (const Side side : kSides) {
            if (!concerns(shown, side) || results.snapshot(side, channel) == nullptr) {
                continue;
            }
            if (results.resultState(side, channel) != ResultState::Fresh) {
                refuse(shown, QStringLiteral("a view whose results are there and up to date"));
            }
        }
    }
    if (own ? own->isEmpty : shown.view->table().isEmpty()) {
        const std::vector<Channel> channels = shown.view->hears();
        const bool isTraced = std::any_of(channels.begin(), channels.end(), isTraceChannel);
        refuse(shown, isTraced && !state.trace.isOn()
                          ? QStringLiteral("another subject or noise first (--corrupt-subject TEXT, or the "
                                           "field above the maps)")
                          : QStringLiteral("a view that shows something"));
    }
}

FigureModel modelOf(const ExportView& shown, Side side, const PredictSnapshot& answer,
                    const Snapshot& snapshot, const ExperimentRunner& results) {
    FigureModel model;
    model.side = QLatin1String(sideName(side));
    model.name = answer.model.name;
    model.architecture = answer.model.architecture;
    model.revision = answer.model.revision;
    model.fingerprint = answer.model.fingerprint;
    model.layers = answer.model.layers;
    model.weightDtype = answer.model.weightDtype;
    model.device = snapshot.provenance.device;
    model.precision = snapshot.provenance.precision;
    model.tokens = answer.prompt.tokens;
    model.target = answer.target.text;
    model.baseProbability = answer.clean.targetProbability;
    for (const Channel channel : shown.view->hears()) {
        const auto other = results.snapshot(side, channel);
        if (other != nullptr) {
            model.requests.push_back(toJson(other->request));
        }
    }
    return model;
}

/// "0–8 … 15–23 of 24 layers (demo-mamba2)"
void addWindows(QStringList& texts, const std::vector<IndexRange>& windows, const ModelInfo& model) {
    if (windows.empty()) {
        return;
    }
    texts.append(QStringLiteral("%1 \u2026 %2 of %3 layers (%4)")
                     .arg(layersRange(windows.front()), layersRange(windows.back()))
                     .arg(model.layers)
                     .arg(QString::fromStdString(model.name)));
}

QStringList windowsOf(const ExportView& shown, const ExperimentRunner& results) {
    QStringList texts;
    for (const Channel channel : shown.view->hears()) {
        for (const Side side : kSides) {
            if (const auto* map = results.result<MapSnapshot>(side, channel)) {
                addWindows(texts, map->windows, map->model);
            } else if (const auto* flow = results.result<FlowSnapshot>(side, channel)) {
                addWindows(texts, flow->windows, flow->model);
            } else if (const auto* block = results.result<BlockSnapshot>(side, channel)) {
                addWindows(texts, block->windows, block->model);
            } else if (const auto* trace = results.result<TraceSnapshot>(side, channel);
                       trace != nullptr && trace->maps.size() > 1) {
                addWindows(texts, trace->maps[1].windows, trace->model); // h is always one layer
            }
        }
    }
    texts.removeDuplicates(); // exact effects and their estimates have the same
    return texts;
}

/// Those that are on, for views that show what they do: maps and curves cut on their own.
QStringList knockoutsOf(const ExportView& shown, const ExperimentState& state) {
    const std::vector<Channel> heard = shown.view->hears();
    const bool isOfKnockouts = std::find(heard.begin(), heard.end(), Channel::Predict) != heard.end() ||
                               QLatin1String(shown.info.id) == QLatin1String("knockouts");
    QStringList texts;
    for (const KnockoutEntry& entry : state.knockouts) {
        if (isOfKnockouts && entry.enabled) {
            texts.append(QStringLiteral("%1 (%2)").arg(knockoutTitle(modelPrompt(state), entry),
                                                       knockoutDetail(entry, {})));
        }
    }
    for (const PatchEntry& entry : state.patches) {
        if (isOfKnockouts && entry.enabled && state.trace.isOn()) {
            texts.append(QStringLiteral("%1 (%2, %3)")
                             .arg(patchTitle(modelPrompt(state), entry), patchDetail(entry, state.trace, {}),
                                  otherRunWords(state.trace)));
        }
    }
    return texts;
}

/// Views of relations have prompts of their own. What asks nothing, such as the history, is of the prompt.
bool isOfPrompt(const ExportView& shown, const ExperimentRunner& results) {
    bool hasRequests = false;
    for (const Channel channel : shown.view->hears()) {
        for (const Side side : kSides) {
            if (const auto answer = results.snapshot(side, channel)) {
                hasRequests = true;
                if (promptOf(answer->request.body) != nullptr) {
                    return true;
                }
            }
        }
    }
    return !hasRequests;
}

/// Those that are on. The Edit view shows what it makes of the models without them.
QStringList editsOf(const ExportView& shown, const ExperimentState& state) {
    QStringList texts;
    for (const Side side : kSides) {
        const QString edits = activeEditsText(state.pane(side));
        if (concerns(shown, side) && !edits.isEmpty() &&
            QLatin1String(shown.info.id) != QLatin1String("edit")) {
            texts.append(QStringLiteral("%1 (%2 model)").arg(edits, QLatin1String(sideName(side))));
        }
    }
    return texts;
}

FigureFacts factsOf(const ExportView& shown, const ExperimentState& state, const ExperimentRunner& results) {
    FigureFacts facts;
    facts.view = shown.id().toStdString();
    facts.viewTitle = shown.info.plainTitle();
    facts.caption = shown.view->caption();
    facts.prompt = modelPrompt(state);
    facts.isOfPrompt = isOfPrompt(shown, results);
    facts.windows = windowsOf(shown, results);
    facts.knockouts = knockoutsOf(shown, state);
    facts.edits = editsOf(shown, state);
    facts.strict = strictDegree(state);
    for (const Side side : kSides) {
        if (!concerns(shown, side)) {
            continue;
        }
        const auto snapshot = results.snapshot(side, Channel::Predict);
        const auto* answer = results.result<PredictSnapshot>(side, Channel::Predict);
        if (answer != nullptr && results.resultState(side, Channel::Predict) == ResultState::Fresh) {
            facts.models.push_back(modelOf(shown, side, *answer, *snapshot, results));
            if (!facts.isOfPrompt) { // its answer isn't in the figure
                facts.models.back().target.clear();
                facts.models.back().baseProbability.reset();
            }
        }
    }
    const BuildInfo& build = buildInfo();
    facts.program = QStringLiteral("Mambascope %1").arg(QString::fromStdString(std::string(build.version)));
    facts.build = QString::fromStdString(std::string(build.gitRevision));
    return facts;
}

/// Asks the view on its own thread. What it draws is recorded there.
FigureSource askedSource(const QPointer<const View>& view, const ExportProgress& progress) {
    const auto ask = [view, &progress](const std::function<void(const View&)>& question) {
        onWindowThread([&] {
            progress.check();
            if (view == nullptr) {
                throw ExportCancelled(); // the window is closed
            }
            question(*view);
        });
    };
    FigureSource source;
    source.draw = [ask](QPainter& painter, QSizeF size, const FigureStyle& style) {
        QPicture record;
        ask([&](const View& asked) {
            QPainter own(&record);
            asked.draw(own, size, style);
        });
        replay(painter, record);
    };
    source.heightFor = [ask](double width, const FigureStyle& style) {
        double height = 0;
        ask([&](const View& asked) { height = asked.heightFor(width, style); });
        return height;
    };
    source.figure = [ask](QSizeF size, const FigureStyle& style) {
        FigureData figure;
        ask([&](const View& asked) { figure = asked.figure(size, style); });
        return figure;
    };
    source.table = [ask] {
        ViewTable table;
        ask([&](const View& asked) { table = asked.table(); });
        return table;
    };
    return source;
}

} // namespace

QString ExportView::id() const {
    const QString id = QLatin1String(info.id);
    return info.isDock() ? id : QStringLiteral("%1-%2").arg(id, QLatin1String(sideName(side)));
}

PartSource partSource(const ExportView& shown, const ExperimentState& state,
                      const ExperimentRunner& results) {
    PartSource source;
    source.own = shown.view->source();
    checkResults(shown, source.own, state, results);
    source.facts = factsOf(shown, state, results);
    source.view = shown.view;
    source.isPane = !shown.info.isDock();
    return source;
}

FigurePart figurePart(const PartSource& from, const ExportProgress& progress) {
    const FigureSource source = from.own ? *from.own : askedSource(from.view, progress);
    FigurePart part;
    part.facts = from.facts;
    part.table = source.table();
    part.drawing.draw = source.draw;
    part.drawing.height = source.heightFor;
    part.figure = source.figure;
    part.isPane = from.isPane;
    return part;
}

} // namespace mambascope::ui
