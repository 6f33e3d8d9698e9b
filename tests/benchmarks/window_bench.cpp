// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_bench.hpp"

#include <QTemporaryDir>
#include <algorithm>
#include <stdexcept>
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
    std::vector<double> first; ///< until the first of both panes was painted
    std::vector<double> both;
    std::vector<double> engine; ///< both answers' time on the engine's thread
    std::vector<double> beyond; ///< what the rest took: window, hand-over, painting

    /// Of what the window has just painted.
    void take(const DrivenWindow& window, Channel channel) {
        const double left = window.painted(Side::Left);
        const double right = window.painted(Side::Right);
        const double computed = window.provenance(Side::Left, channel).durationMs +
                                window.provenance(Side::Right, channel).durationMs;
        first.push_back(std::min(left, right));
        both.push_back(std::max(left, right));
        engine.push_back(computed);
        beyond.push_back(std::max(left, right) - computed);
    }

    [[nodiscard]] Json json() const {
        return {{"to_first_pane", toJson(summary(first))},
                {"to_both_panes", toJson(summary(both))},
                {"engine", toJson(summary(engine))},
                {"beyond_engine", toJson(summary(beyond))}};
    }
};

/// Each click is a new knockout of one pair in both models, from layer 0, on a window without any other. The
/// first one warms up; the last one stays where `keepLast` says so.
Json timeClicks(DrivenWindow& window, int clicks, bool onLastQuery, bool keepLast) {
    const int tokens = window.tokenCount();
    Times times;
    for (int i = 0; i <= clicks; ++i) {
        const int query = onLastQuery ? tokens - 1 : 1 + (7 * i) % (tokens - 1);
        window.clickCell({query, (3 * i + 1) % query});
        if (i > 0) {
            times.take(window, Channel::Predict);
        }
        if (i < clicks || !keepLast) {
            window.undo();
        }
    }
    return times.json();
}

/// Maps with windows that start at their layer; between two of them the windows are centred, and more.
Json timeMaps(DrivenWindow& window, int maps) {
    Times times;
    for (int i = 0; i <= maps; ++i) {
        window.askForMaps();
        window.askForMaps();
        if (i > 0) {
            times.take(window, Channel::Map);
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
