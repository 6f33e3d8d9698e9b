// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_bench.hpp"

#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/resources.hpp"
#include "core/bench/timing.hpp"
#include "tests/benchmarks/deep_checkpoint.hpp"
#include "tests/benchmarks/driven_window.hpp"

namespace mambascope::bench {
namespace {

using ui::Channel;
using ui::Side;
using Json = nlohmann::ordered_json;

/// Milliseconds, one entry per repetition.
struct Times {
    std::vector<double> first; ///< until the first of the panes was painted
    std::vector<double> all;
    std::vector<double> engine; ///< all answers' time on their engine threads
    std::vector<double> beyond; ///< what the rest took: window, hand-over, painting
    std::array<std::map<std::string, std::vector<double>>, 2> steps; ///< of each model, from the press on

    /// Of what the window has just painted.
    void take(const DrivenWindow& window, Channel channel, const std::vector<Side>& sides) {
        std::vector<double> painted;
        double computed = 0;
        for (const Side side : sides) {
            const AnswerSteps way = window.steps(side, channel);
            painted.push_back(way.window.painted);
            computed += window.provenance(side, channel).durationMs;
            takeSteps(steps[indexOf(side)], way);
        }
        first.push_back(*std::min_element(painted.begin(), painted.end()));
        all.push_back(*std::max_element(painted.begin(), painted.end()));
        engine.push_back(computed);
        beyond.push_back(all.back() - computed);
    }

    static void takeSteps(std::map<std::string, std::vector<double>>& all, const AnswerSteps& way) {
        all["1_begun"].push_back(way.begun);
        all["2_computed"].push_back(way.computed);
        all["3_arrived"].push_back(way.window.arrived);
        all["4_handled"].push_back(way.window.handled);
        all["5_painting"].push_back(way.window.painting);
        all["6_painted"].push_back(way.window.painted);
    }

    [[nodiscard]] Json json() const {
        Json json{{"to_first_pane", toJson(summary(first))},
                  {"to_both_panes", toJson(summary(all))},
                  {"engine", toJson(summary(engine))},
                  {"beyond_engine", toJson(summary(beyond))}};
        for (const Side side : ui::kSides) {
            for (const auto& [step, times] : steps[indexOf(side)]) {
                json["steps"][std::string(sideName(side))][step] = toJson(summary(times));
            }
        }
        return json;
    }
};

/// Each click is a new knockout of one pair in all models shown, from layer 0, on a window without any
/// other. The first one warms up; the last one stays where `keepLast` says so.
Json timeClicks(DrivenWindow& window, int clicks, bool onLastQuery, bool keepLast,
                const std::vector<Side>& sides = {Side::Left, Side::Right}) {
    const int tokens = window.tokenCount();
    Times times;
    for (int i = 0; i <= clicks; ++i) {
        const int query = onLastQuery ? tokens - 1 : 1 + (7 * i) % (tokens - 1);
        window.clickCell({query, (3 * i + 1) % query});
        if (i > 0) {
            times.take(window, Channel::Predict, sides);
        }
        if (i < clicks || !keepLast) {
            window.undo();
        }
    }
    return times.json();
}

/// The same clicks with one pane alone: what each model takes by itself, and both against the slower one.
Json timeEachAlone(DrivenWindow& window, int clicks, const Json& both) {
    Json json;
    double slower = 0;
    for (const Side side : ui::kSides) {
        window.showOnly(side);
        Json alone = timeClicks(window, clicks, /*onLastQuery=*/true, /*keepLast=*/false, {side});
        slower = std::max(slower, alone["to_both_panes"]["median_ms"].get<double>());
        json[std::string(sideName(side))] = std::move(alone);
    }
    window.showOnly(std::nullopt);
    json["both_over_slower"] = both["to_both_panes"]["median_ms"].get<double>() / slower;
    return json;
}

/// Maps with windows that start at their layer; between two of them the windows are centred, and more.
Json timeMaps(DrivenWindow& window, int maps) {
    Times times;
    for (int i = 0; i <= maps; ++i) {
        window.askForMaps();
        window.askForMaps();
        if (i > 0) {
            times.take(window, Channel::Map, {Side::Left, Side::Right});
        }
    }
    Json json = times.json();
    for (const Side side : ui::kSides) {
        const auto& map = window.result<MapSnapshot>(side, Channel::Map);
        json["variants"].push_back(map.windows.size() * map.prompt.tokens.size());
    }
    return json;
}

Json modelJson(const ModelInfo& model) {
    return {{"name", model.name},
            {"architecture", model.architecture},
            {"layers", model.layers},
            {"parameters", model.parameters},
            {"stored", model.weightDtype}};
}

/// What the window opens with; models of another depth than their own are written into `folder` first.
DrivenWindowSetup setupOf(const WindowBenchOptions& options, const QTemporaryDir& folder) {
    DrivenWindowSetup setup = options.window;
    if (options.layers == 0) {
        return setup;
    }
    if (!folder.isValid()) {
        throw std::runtime_error("no folder for the models: " + folder.errorString().toStdString());
    }
    for (std::string& model : setup.models) {
        const std::filesystem::path deep = std::filesystem::path(folder.path().toStdString()) / model;
        writeDeepCheckpoint(deep, resources::directory() / "models" / model, options.layers);
        model = deep.string();
    }
    return setup;
}

} // namespace

Json benchWindow(TimedApplication& application, const WindowBenchOptions& options) {
    Json json{{"schema", "mambascope.bench_window/1"}};
    const QTemporaryDir folder;
    DrivenWindow window(application, setupOf(options, folder));
    const auto endPhase = [&](const char* phase) {
        json["ui_thread"][phase] = application.report();
        application.restart();
    };
    const double firstResults = milliseconds([&] { window.show(); });
    for (const Side side : ui::kSides) {
        json["models"].push_back(modelJson(window.result<PredictSnapshot>(side, Channel::Predict).model));
    }
    json["device"] = window.provenance(Side::Left, Channel::Predict).device;
    json["dtype"] = window.provenance(Side::Left, Channel::Predict).precision;
    json["tokens"] = window.tokenCount();
    json["clicks"] = options.clicks;
    json["maps"] = options.maps;
    json["first_results_ms"] = firstResults;
    endPhase("start");
    json["map"] = timeMaps(window, options.maps);
    endPhase("maps");
    json["click_on_last_query"] =
        timeClicks(window, options.clicks, /*onLastQuery=*/true, /*keepLast=*/false);
    json["click_alone"] = timeEachAlone(window, options.clicks, json["click_on_last_query"]);
    json["click_on_any_query"] = timeClicks(window, options.clicks, /*onLastQuery=*/false, /*keepLast=*/true);
    endPhase("clicks");
    for (int i = 0; i < options.maps; ++i) {
        window.stepLayers();
    }
    endPhase("layers");
    window.scrollMatrices();
    endPhase("scroll");
    window.computeAgain();
    endPhase("again");
    window.undo();
    window.saveSessions();
    endPhase("save");
    window.exportFigures();
    endPhase("export");
    json["status_bar"] = window.statusBar();
    if (!options.picture.isEmpty()) {
        window.savePicture(options.picture);
    }
    return json;
}

} // namespace mambascope::bench
