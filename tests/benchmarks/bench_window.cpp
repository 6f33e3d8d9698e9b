// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on both models: a click until both panes have painted the new predictions, both full maps
// until they are painted, and the longest event handler of the window's thread meanwhile. Prints a table on
// stderr and JSON on stdout.
//
//     bench_window [--left MODEL] [--right MODEL] [--device auto|cpu|cuda] [--dtype fp32|tf32|bf16]
//                  [--layers L] [--tokens T] [--clicks N] [--maps N] [--engines N] [--least-run MS]
//                  [--screenshot FILE.png]
#include <QCommandLineParser>
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "app/engine/engine_loader.hpp"
#include "app/engine/openmp_wait.hpp"
#include "tests/benchmarks/window_bench.hpp"

using namespace mambascope;
using namespace mambascope::bench;

namespace {

constexpr int kMostTokens = 1024;
constexpr int kMostLayers = 256;

int count(const QCommandLineParser& parser, const char* name, int least, int most) {
    bool isNumber = false;
    const int value = parser.value(QLatin1String(name)).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        throw std::runtime_error("--" + std::string(name) + ": expected " + std::to_string(least) + " to " +
                                 std::to_string(most));
    }
    return value;
}

template <typename Value>
Value choice(const QCommandLineParser& parser, const char* name,
             const std::vector<std::pair<const char*, Value>>& values) {
    for (const auto& [word, value] : values) {
        if (parser.value(QLatin1String(name)) == QLatin1String(word)) {
            return value;
        }
    }
    throw std::runtime_error("--" + std::string(name) + ": unknown value");
}

WindowBenchOptions parse(const QStringList& arguments) {
    QCommandLineParser parser;
    const auto add = [&](const char* name, const char* description, const char* standard) {
        parser.addOption(QCommandLineOption(QLatin1String(name), QLatin1String(description),
                                            QLatin1String("VALUE"), QLatin1String(standard)));
    };
    add("left", "Model of the left pane: a bundled one, a folder or random:SHAPE.", "demo-mamba2");
    add("right", "Model of the right pane.", "demo-transformer");
    add("device", "auto, cpu or cuda.", "auto");
    add("dtype", "fp32, tf32 or bf16.", "fp32");
    add("layers", "Depth of both models, which must be bundled: their own layers, repeated. 0: as they are.",
        "0");
    add("tokens", "Length of the prompt.", "20");
    add("clicks", "Clicks of each kind.", "20");
    add("maps", "Pairs of maps.", "10");
    add("engines", "Engine threads, 1 or 2. 0: two where there are several GPUs.", "0");
    add("least-run", "Milliseconds that each run of the engine takes at least, asleep.", "0");
    add("screenshot", "Picture of the window at the end.", "");
    parser.addHelpOption();
    parser.process(arguments);
    WindowBenchOptions options;
    options.window.models = {parser.value(QStringLiteral("left")).toStdString(),
                             parser.value(QStringLiteral("right")).toStdString()};
    options.window.device.kind = choice<DeviceKind>(
        parser, "device", {{"auto", DeviceKind::Auto}, {"cpu", DeviceKind::Cpu}, {"cuda", DeviceKind::Cuda}});
    options.window.precision = choice<Precision>(
        parser, "dtype", {{"fp32", Precision::Fp32}, {"tf32", Precision::Tf32}, {"bf16", Precision::Bf16}});
    options.layers = count(parser, "layers", 0, kMostLayers);
    options.window.tokens = count(parser, "tokens", 4, kMostTokens);
    options.clicks = count(parser, "clicks", 1, 10'000);
    options.maps = count(parser, "maps", 1, 10'000);
    if (const int engines = count(parser, "engines", 0, 2); engines > 0) {
        options.window.engines = engines;
    }
    options.window.leastRun = std::chrono::milliseconds(count(parser, "least-run", 0, 10'000));
    options.picture = parser.value(QStringLiteral("screenshot"));
    return options;
}

void printRow(const char* what, const nlohmann::ordered_json& part) {
    const auto median = [&](const char* column) { return part[column]["median_ms"].get<double>(); };
    std::fprintf(stderr, "%-28s %8.2f ms (%.2f to %.2f)   engine %8.2f   beyond it %7.2f\n", what,
                 median("to_both_panes"), part["to_both_panes"]["min_ms"].get<double>(),
                 part["to_both_panes"]["max_ms"].get<double>(), median("engine"), median("beyond_engine"));
}

/// When a model's answer to the clicks on the last query had come how far.
void printSteps(const char* side, const nlohmann::ordered_json& steps) {
    std::fprintf(stderr, "%s, from the press:", side);
    for (const auto& [step, time] : steps.items()) {
        std::fprintf(stderr, "  %s %.2f", step.c_str() + 2, time["median_ms"].get<double>());
    }
    std::fprintf(stderr, " ms\n");
}

void printTable(const nlohmann::ordered_json& json) {
    std::fprintf(stderr, "%s\n", json["status_bar"].get<std::string>().c_str());
    printRow("click on the last query", json["click_on_last_query"]);
    for (const char* side : {"left", "right"}) {
        const std::string name = std::string("the ") + side + " model alone";
        printRow(name.c_str(), json["click_alone"][side]);
        printSteps(side, json["click_on_last_query"]["steps"][side]);
    }
    std::fprintf(stderr, "both over the slower one's own: %.3f\n",
                 json["click_alone"]["both_over_slower"].get<double>());
    printRow("click on any query", json["click_on_any_query"]);
    printRow("both full maps", json["map"]);
    for (const auto& [phase, thread] : json["ui_thread"].items()) {
        std::fprintf(
            stderr,
            "window's thread, %-7s longest handler %6.2f ms (%s), %ld over 16 ms; by its processor time "
            "%.2f ms (%s), %ld\n",
            phase.c_str(), thread["longest_ms"].get<double>(), thread["longest"].get<std::string>().c_str(),
            thread["over_16_ms"].get<long>(), thread["longest_ms_cpu"].get<double>(),
            thread["longest_cpu"].get<std::string>().c_str(), thread["over_16_ms_cpu"].get<long>());
    }
}

int run(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    TimedApplication application(argc, argv);
    try {
        const WindowBenchOptions options = parse(QApplication::arguments());
        const nlohmann::ordered_json json = benchWindow(application, options);
        printTable(json);
        std::cout << json.dump(2) << '\n' << std::flush;
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_window: %s\n", error.what());
        return 1;
    }
}

} // namespace

int main(int argc, char** argv) {
    limitOpenMpSpinning(argv);
    leaveProgram(run(argc, argv));
}
