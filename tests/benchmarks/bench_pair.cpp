// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled pair, everything in one run, so that machine noise hits all sides: a click in both models, both
// full maps, one full forward per variant on the same build, and the start of the window's program. Prints
// tables on stderr and JSON on stdout.
//
//     bench_pair [repetitions] [model folder …]     default: 9 repetitions, the two bundled models
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "app/engine/openmp_wait.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "tests/benchmarks/engine_bench.hpp"
#include "tests/benchmarks/start_bench.hpp"
#include "tests/benchmarks/token_bench.hpp"

namespace {

using namespace mambascope;

/// 20 tokens in the bundled tokenizer's eyes matter less than that all sides run the same ones.
constexpr int kTokens = 20;

/// The limits that the first release must hold on two CPU cores. A forward is a plain one, as the published
/// tools run it; the ratio to the engine's own fused forward, which is several times faster, is reported
/// beside.
constexpr double kClickMs = 15;
constexpr double kMapsMs = 150;
constexpr double kFirstHeatmapMs = 1500;
constexpr double kForwardsPerMap = 60;

struct Limit {
    const char* what;
    double measured;
    double limit;
    bool atLeast; ///< else at most
    [[nodiscard]] bool isHeld() const { return atLeast ? measured >= limit : measured <= limit; }
};

std::vector<std::string> bundledModels() {
    const std::filesystem::path models = resources::directory() / "models";
    return {(models / "demo-mamba2").string(), (models / "demo-transformer").string()};
}

double smallest(const nlohmann::json& models, const char* ratio) {
    double least = models.at(0).at(ratio).get<double>();
    for (const nlohmann::json& model : models) {
        least = std::min(least, model.at(ratio).get<double>());
    }
    return least;
}

std::vector<Limit> limits(const nlohmann::json& report) {
    const auto median = [](const nlohmann::json& timing) { return timing.at("median_ms").get<double>(); };
    const nlohmann::json& models = report.at("models");
    std::vector<Limit> rows{
        {"click in all models, ms", median(report.at("engine").at("click_in_all_models")), kClickMs, false},
        {"full maps of all models, ms", median(report.at("engine").at("maps_of_all_models")), kMapsMs, false},
        {"map against plain forwards, x", smallest(models, "ratio_to_plain_forwards"), kForwardsPerMap,
         true}};
    if (report.contains("start")) {
        rows.push_back({"process start to first heatmap, ms",
                        median(report.at("start").at("steps").at("first_heatmap_painted")), kFirstHeatmapMs,
                        false});
    }
    return rows;
}

void addLimits(nlohmann::json& report) {
    for (const Limit& row : limits(report)) {
        report["limits"].push_back({{"what", row.what},
                                    {"measured", row.measured},
                                    {row.atLeast ? "at_least" : "at_most", row.limit},
                                    {"held", row.isHeld()}});
        std::fprintf(stderr, "%-36s %8.2f   %s %6.0f   %s\n", row.what, row.measured,
                     row.atLeast ? "at least" : "at most ", row.limit, row.isHeld() ? "held" : "MISSED");
    }
}

nlohmann::json benchPair(int repetitions, const std::vector<std::string>& folders) {
    nlohmann::json report{
        {"schema", "mambascope.bench_pair/2"}, {"tokens", kTokens}, {"repetitions", repetitions}};
    for (const std::string& folder : folders) {
        report["models"].push_back(bench::benchTokens(folder, kTokens, repetitions));
    }
    report["engine"] = bench::benchEngine(folders, kTokens, repetitions);
#ifdef MAMBASCOPE_PROGRAM
    if (std::filesystem::exists(MAMBASCOPE_PROGRAM)) {
        report["start"] = bench::benchStart(MAMBASCOPE_PROGRAM, repetitions);
    } else {
        std::fprintf(stderr, "no window's program at %s: its start is not timed\n", MAMBASCOPE_PROGRAM);
    }
#endif
    addLimits(report);
    return report;
}

} // namespace

int main(int argc, char** argv) {
    limitOpenMpSpinning(argv); // as both programs do
    try {
        const int repetitions = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
        const std::vector<std::string> chosen(argv + std::min(argc, 2), argv + argc);
        std::cout << benchPair(repetitions, chosen.empty() ? bundledModels() : chosen).dump(2) << '\n';
        return 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "bench_pair: %s\n", error.what());
        return static_cast<int>(error.kind());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_pair: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
