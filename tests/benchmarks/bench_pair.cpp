// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled pair, timed in one run: a click in both models, both full maps, and one full forward per
// variant on the same build, so that machine noise hits both sides. Prints a table on stderr and JSON on
// stdout.
//
//     bench_pair [repetitions] [model folder …]     default: 9 repetitions, the two bundled models
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "core/base/build_info.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "core/engine/token_run.hpp"

namespace {

using namespace mambascope;
using Clock = std::chrono::steady_clock;

/// 20 tokens in the bundled tokenizer's eyes matter less than that both sides run the same ones.
constexpr int kTokens = 20;

struct Timing {
    double median = 0;
    double low = 0;
    double high = 0;
};

double milliseconds(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Timing repeat(int repetitions, const std::function<void()>& work) {
    work(); // warm-up: allocator, thread pool, caches
    std::vector<double> times(static_cast<std::size_t>(repetitions));
    for (double& time : times) {
        time = milliseconds(work);
    }
    std::sort(times.begin(), times.end());
    return {times.at(times.size() / 2), times.at(0), times.at(times.size() - 1)};
}

nlohmann::json toJson(const Timing& timing) {
    return {{"median_ms", timing.median}, {"min_ms", timing.low}, {"max_ms", timing.high}};
}

std::vector<std::int32_t> promptIds(int vocabulary) {
    std::vector<std::int32_t> ids;
    for (int i = 0; i < kTokens; ++i) {
        ids.push_back((1009 * (i + 3)) % vocabulary);
    }
    return ids;
}

std::vector<int> range(int first, int last) {
    std::vector<int> values(static_cast<std::size_t>(last - first + 1));
    std::iota(values.begin(), values.end(), first);
    return values;
}

std::vector<Knockout> mapVariants(int layers, int window) {
    std::vector<Knockout> variants;
    for (int source = 0; source < kTokens; ++source) {
        for (int start = 0; start + window <= layers; ++start) {
            variants.push_back({{Edge{{kTokens - 1}, {source}, range(start, start + window - 1)}}, false});
        }
    }
    return variants;
}

/// Largest relative difference between both routes, so that a fast wrong answer can't win.
double largestError(const std::vector<double>& fast, const std::vector<double>& reference) {
    double worst = 0;
    for (std::size_t i = 0; i < fast.size(); ++i) {
        worst = std::max(worst, std::abs(fast[i] - reference[i]) / reference[i]);
    }
    return worst;
}

nlohmann::json benchModel(const std::string& folder, int repetitions) {
    TokenRun run(folder, {}, Precision::Fp32);
    const TokenRun plain(folder, {}, Precision::Fp32, TokenRun::Kernels::Reference);
    const int layers = run.info().layers;
    const int window = std::max(1, (3 * layers + 4) / 8);
    const std::vector<std::int32_t> ids = promptIds(run.info().vocabularySize);
    const std::int32_t target = ids.front();
    const std::vector<Knockout> variants = mapVariants(layers, window);
    const std::vector<Knockout> fromFirst{{{Edge{{kTokens - 1}, {4}, range(0, window - 1)}}, false}};
    const std::vector<Knockout> fromMiddle{
        {{Edge{{kTokens - 1}, {4}, range(layers / 2, layers / 2 + window - 1)}}, false}};
    const std::vector<Knockout> earlyQuery{{{Edge{{5}, {4}, range(0, window - 1)}}, false}};

    std::vector<double> fast;
    std::vector<double> reference(variants.size());
    nlohmann::json result;
    result["model"] = run.info().name;
    result["layers"] = layers;
    result["window"] = window;
    result["variants"] = variants.size();
    const Timing trace = repeat(repetitions, [&] { run.trace(ids); });
    const Timing first = repeat(repetitions, [&] { (void)run.probabilities(ids, fromFirst, target); });
    const Timing middle = repeat(repetitions, [&] { (void)run.probabilities(ids, fromMiddle, target); });
    const Timing early = repeat(repetitions, [&] { (void)run.probabilities(ids, earlyQuery, target); });
    const Timing map = repeat(repetitions, [&] { fast = run.probabilities(ids, variants, target); });
    const double naive = milliseconds([&] {
        for (std::size_t i = 0; i < variants.size(); ++i) {
            reference[i] = run.probabilityFromScratch(ids, variants[i], target);
        }
    });
    // What the published tools do: the plain form of the mixers, and logits at every position.
    const double published = milliseconds([&] {
        for (const Knockout& variant : variants) {
            (void)plain.fromScratch(ids, variant);
        }
    });
    const double error = largestError(fast, reference);
    result["trace"] = toJson(trace);
    result["click_from_layer_0"] = toJson(first);
    result["click_from_middle"] = toJson(middle);
    result["click_on_query_5_from_layer_0"] = toJson(early);
    result["map"] = toJson(map);
    result["one_plain_forward_per_variant_ms"] = published;
    result["ratio_to_plain_forwards"] = published / map.median;
    result["one_fused_forward_per_variant_ms"] = naive;
    result["ratio_to_fused_forwards"] = naive / map.median;
    result["largest_relative_error"] = error;
    std::fprintf(stderr,
                 "%-18s trace %6.2f  click %6.2f (layer 0) %6.2f (middle) %6.2f (query 5)  map %7.2f ms  "
                 "one forward per variant: plain %8.1f ms = %5.1fx, fused %8.1f ms = %5.1fx  error %.1e\n",
                 run.info().name.c_str(), trace.median, first.median, middle.median, early.median, map.median,
                 published, published / map.median, naive, naive / map.median, error);
    return result;
}

} // namespace

int main(int argc, char** argv) {
    try {
        const int repetitions = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
        std::vector<std::string> folders;
        for (int i = 2; i < argc; ++i) {
            folders.emplace_back(argv[i]);
        }
        if (folders.empty()) {
            const std::filesystem::path models = resources::directory() / "models";
            folders = {(models / "demo-mamba2").string(), (models / "demo-transformer").string()};
        }
        nlohmann::json report{
            {"schema", "mambascope.bench_pair/1"}, {"tokens", kTokens}, {"repetitions", repetitions}};
        double click = 0;
        double map = 0;
        for (const std::string& folder : folders) {
            report["models"].push_back(benchModel(folder, repetitions));
            click += report["models"].back()["click_from_layer_0"]["median_ms"].get<double>();
            map += report["models"].back()["map"]["median_ms"].get<double>();
        }
        report["click_all_models_ms"] = click;
        report["maps_all_models_ms"] = map;
        std::fprintf(stderr, "all models: click %.2f ms, maps %.2f ms\n", click, map);
        std::cout << report.dump(2) << '\n';
        return 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "bench_pair: %s\n", error.what());
        return static_cast<int>(error.kind());
    }
}
