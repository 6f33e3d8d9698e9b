// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/token_bench.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

#include "core/bench/timing.hpp"
#include "core/bench/token_run.hpp"

namespace mambascope::bench {
namespace {

std::vector<std::int32_t> promptIds(int tokens, int vocabulary) {
    std::vector<std::int32_t> ids;
    for (int i = 0; i < tokens; ++i) {
        ids.push_back((1009 * (i + 3)) % vocabulary);
    }
    return ids;
}

Knockout cut(int query, int source, int firstLayer, int window) {
    std::vector<int> layers(static_cast<std::size_t>(window));
    std::iota(layers.begin(), layers.end(), firstLayer);
    return {{Edge{{query}, {source}, layers}}, Strict::Off};
}

std::vector<Variant> mapVariants(int tokens, int layers, int window) {
    std::vector<Variant> variants;
    for (int source = 0; source < tokens; ++source) {
        for (int start = 0; start + window <= layers; ++start) {
            variants.push_back(cut(tokens - 1, source, start, window));
        }
    }
    return variants;
}

/// Largest relative difference between both routes, so that a fast wrong answer can't win.
double largestError(const std::vector<double>& fast, const std::vector<double>& reference) {
    double worst = 0;
    for (std::size_t i = 0; i < fast.size(); ++i) {
        const double error = std::abs(fast[i] - reference[i]) / reference[i];
        if (std::isnan(error)) {
            return error; // a comparison would lose it
        }
        worst = std::max(worst, error);
    }
    return worst;
}

void printLine(const nlohmann::json& result) {
    const auto median = [&](const char* what) { return result[what]["median_ms"].get<double>(); };
    const auto number = [&](const char* what) { return result[what].get<double>(); };
    std::fprintf(stderr,
                 "%-18s trace %6.2f  click %6.2f (layer 0) %6.2f (middle) %6.2f (query 5)  map %7.2f ms  "
                 "one forward per variant: plain %8.1f ms = %5.1fx, fused %8.1f ms = %5.1fx  error %.1e\n",
                 result["model"].get<std::string>().c_str(), median("trace"), median("click_from_layer_0"),
                 median("click_from_middle"), median("click_on_query_5_from_layer_0"), median("map"),
                 number("one_plain_forward_per_variant_ms"), number("ratio_to_plain_forwards"),
                 number("one_fused_forward_per_variant_ms"), number("ratio_to_fused_forwards"),
                 number("largest_relative_error"));
}

} // namespace

nlohmann::json benchTokens(const std::string& folder, int tokens, int repetitions) {
    TokenRun run(folder, {}, Precision::Fp32);
    const TokenRun plain(folder, {}, Precision::Fp32, TokenRun::Kernels::Reference);
    const int layers = run.info().layers;
    const int window = std::max(1, (3 * layers + 4) / 8);
    const int last = tokens - 1;
    const std::vector<std::int32_t> ids = promptIds(tokens, run.info().vocabularySize);
    const std::int32_t target = ids.front();
    const std::vector<Variant> variants = mapVariants(tokens, layers, window);
    const auto timeOne = [&](const Variant& variant) {
        return toJson(repeat(repetitions, [&] { (void)run.probabilities(ids, {variant}, target); }));
    };

    nlohmann::json result;
    result["model"] = run.info().name;
    result["layers"] = layers;
    result["window"] = window;
    result["variants"] = variants.size();
    result["trace"] = toJson(repeat(repetitions, [&] { run.trace(ids); }));
    result["click_from_layer_0"] = timeOne(cut(last, 4, 0, window));
    result["click_from_middle"] = timeOne(cut(last, 4, layers / 2, window));
    result["click_on_query_5_from_layer_0"] = timeOne(cut(5, 4, 0, window));
    std::vector<double> fast;
    const Timing map = repeat(repetitions, [&] { fast = run.probabilities(ids, variants, target); });
    std::vector<double> reference(variants.size());
    const double fused = milliseconds([&] {
        for (std::size_t i = 0; i < variants.size(); ++i) {
            reference[i] = run.probabilityFromScratch(ids, variants[i], target);
        }
    });
    // What the published tools do: the plain form of the mixers, and logits at every position.
    const double published = milliseconds([&] {
        for (const Variant& variant : variants) {
            (void)plain.fromScratch(ids, variant);
        }
    });
    result["map"] = toJson(map);
    result["one_plain_forward_per_variant_ms"] = published;
    result["ratio_to_plain_forwards"] = published / map.median;
    result["one_fused_forward_per_variant_ms"] = fused;
    result["ratio_to_fused_forwards"] = fused / map.median;
    result["largest_relative_error"] = largestError(fast, reference);
    printLine(result);
    return result;
}

} // namespace mambascope::bench
