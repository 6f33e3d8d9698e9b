// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/benchmark.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/bench/prompt_set.hpp"
#include "core/bench/prompts_benchmark.hpp"
#include "core/bench/token_run.hpp"
#include "core/loading/model_shapes.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/linear.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/tensor/parallel.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

constexpr int kNaiveSamples = 24; ///< forwards that stand for all variants

std::vector<int> window(int first, int count) {
    std::vector<int> layers(static_cast<std::size_t>(count));
    std::iota(layers.begin(), layers.end(), first);
    return layers;
}

Variant lastFrom(int tokens, int source, std::vector<int> layers) {
    return Knockout{{Edge{{tokens - 1}, {source}, std::move(layers)}}, Strict::Off};
}

std::vector<Variant> mapVariants(const BenchRequest& request, int layers) {
    std::vector<Variant> variants;
    for (int source = 0; source < request.tokens; ++source) {
        for (int first = 0; first + request.window <= layers; ++first) {
            variants.push_back(lastFrom(request.tokens, source, window(first, request.window)));
        }
    }
    return variants;
}

/// Multiply-adds of the products count as two operations; mixers and norms are left out.
double productFlops(const ModelInfo& info, const std::vector<Variant>& variants) {
    const double vocabulary = static_cast<double>(info.vocabularySize) * info.hiddenSize;
    const double perLayer = (static_cast<double>(info.parameters) - vocabulary) / info.layers;
    double flops = 0;
    for (const Variant& variant : variants) {
        flops += 2 * (perLayer * (info.layers - variant.firstLayer(info.layers)) + vocabulary);
    }
    return flops;
}

/// The largest error that was added, NaN once there was one.
class LargestError {
public:
    /// |p − p_reference| / p_reference.
    void addRelative(double p, double reference) { add(std::abs(p - reference) / reference); }
    void add(double error) {
        // NaN must stay: a comparison would lose it.
        const bool lost = std::isnan(error) || std::isnan(m_value);
        m_value = lost ? std::numeric_limits<double>::quiet_NaN() : std::max(error, m_value);
    }

    [[nodiscard]] double value() const { return m_value; }

private:
    double m_value = 0;
};

void timeNaive(TokenRun& run, const std::vector<std::int32_t>& ids, const std::vector<Variant>& variants,
               const std::vector<double>& fast, std::int32_t target, NaiveTiming& timing) {
    timing.sampled = std::min<int>(kNaiveSamples, static_cast<int>(variants.size()));
    const std::size_t step = variants.size() / static_cast<std::size_t>(timing.sampled);
    const auto overSample = [&](const std::function<void(std::size_t)>& body) {
        body(0); // warm-up
        const double elapsed = bench::milliseconds([&] {
            for (int i = 0; i < timing.sampled; ++i) {
                body(static_cast<std::size_t>(i) * step);
            }
        });
        return elapsed * static_cast<double>(variants.size()) / timing.sampled;
    };
    timing.fusedMs =
        overSample([&](std::size_t i) { (void)run.probabilityFromScratch(ids, variants[i], target); });
    run.use(TokenRun::Kernels::Reference);
    LargestError error, fromExact, plainFromExact;
    std::vector<double> plain(variants.size());
    timing.plainMs = overSample([&](std::size_t i) {
        plain[i] = run.probabilityFromScratch(ids, variants[i], target);
        error.addRelative(fast[i], plain[i]);
    });
    const ExactProducts exact;
    (void)overSample([&](std::size_t i) {
        const double reference = run.probabilityFromScratch(ids, variants[i], target);
        fromExact.addRelative(fast[i], reference);
        plainFromExact.addRelative(plain[i], reference);
    });
    timing.largestError = error.value();
    timing.largestErrorFromExact = fromExact.value();
    timing.plainErrorFromExact = plainFromExact.value();
    run.use(TokenRun::Kernels::Fused);
}

/// The attention view that is timed, of some layers.
HostArray attention(TokenRun& run, const std::vector<std::int32_t>& ids, const std::vector<int>& layers,
                    TokenRun::Kernels sums) {
    return run.attentionViews(ids, AttentionView::Absolute, layers, {}, sums);
}

void timeAttention(TokenRun& run, const std::vector<std::int32_t>& ids, int repetitions,
                   BenchReport& report) {
    const std::vector<int> middle = window(report.model.layers / 2, 1);
    const std::vector<int> all = window(0, report.model.layers);
    const auto timed = [&](const std::vector<int>& layers, TokenRun::Kernels sums) {
        return bench::repeat(repetitions, [&] { (void)attention(run, ids, layers, sums); });
    };
    report.attentionLayer = timed(middle, TokenRun::Kernels::Fused);
    report.attentionStrip = timed(all, TokenRun::Kernels::Fused);
    if (!report.hasNaive) {
        return;
    }
    report.naive.attentionStrip = timed(all, TokenRun::Kernels::Reference);
    const std::vector<float> found = attention(run, ids, all, TokenRun::Kernels::Fused).values;
    const std::vector<float> expected = attention(run, ids, all, TokenRun::Kernels::Reference).values;
    LargestError error;
    double largest = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double cell = expected[i];
        error.add(std::abs(double{found[i]} - cell));
        largest = std::max(largest, cell);
    }
    report.naive.attentionError = error.value() / largest;
}

void check(const BenchRequest& request, int layers) {
    if (request.window > layers) {
        throw Error(ErrorCode::InvalidArgument,
                    {"--window", std::to_string(request.window),
                     "at most the " + std::to_string(layers) + " layers of " + request.shape});
    }
    if (request.sources > bench::kMostSources) {
        throw Error(ErrorCode::InvalidArgument, {"--sources", std::to_string(request.sources),
                                                 "1 to " + std::to_string(bench::kMostSources)});
    }
}

/// The bundled model of that name, or random weights at that shape.
TokenRun modelOf(const BenchRequest& request) {
    const std::filesystem::path bundled = resources::directory() / "models" / request.shape;
    if (!request.layers && request.shape.starts_with("demo-") &&
        std::filesystem::exists(bundled / "config.json")) {
        return {bundled.string(), request.device, request.precision};
    }
    const std::string config = shapeConfig(resources::directory(), "--shape", request.shape, request.layers);
    return TokenRun::withRandomWeights(config, request.shape, request.device, request.precision,
                                       request.stored);
}

BenchReport measured(const BenchRequest& request) {
    const at::Device device = resolveDevice(request.device, request.precision);
    const std::int64_t before = heldBytes(device);
    TokenRun run = modelOf(request);
    BenchReport report;
    report.model = run.info();
    const int layers = report.model.layers;
    check(request, layers);
    report.provenance.device = deviceName(device);
    report.provenance.precision = nameOf(request.precision);
    report.weightBytes = heldBytes(device) - before;
    (void)peakBytes(device); // loading doesn't count
    if (request.prompts > 0) {
        report.ofPrompts = bench::timePrompts(run, request);
        report.peakBytes = peakBytes(device);
        report.productFlopsPerSecond = productRate(device, request.precision, request.stored);
        return report;
    }
    std::vector<std::int32_t> ids(static_cast<std::size_t>(request.tokens));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ids[i] = static_cast<std::int32_t>((7919 * (i + 1)) %
                                           static_cast<std::size_t>(report.model.vocabularySize));
    }
    const std::int32_t target = ids.front();
    const std::vector<Variant> variants = mapVariants(request, layers);
    const int source = std::min(4, request.tokens - 1);
    const std::vector<Variant> fromFirst{lastFrom(request.tokens, source, window(0, request.window))};
    const int middle = std::min(layers / 2, layers - request.window);
    const std::vector<Variant> fromMiddle{lastFrom(request.tokens, source, window(middle, request.window))};

    report.variants = static_cast<int>(variants.size());
    report.mapFlops = productFlops(report.model, variants);
    std::vector<double> fast;
    report.trace = bench::repeat(request.repetitions, [&] { run.trace(ids); });
    report.clickFirst =
        bench::repeat(request.repetitions, [&] { (void)run.probabilities(ids, fromFirst, target); });
    report.clickMiddle =
        bench::repeat(request.repetitions, [&] { (void)run.probabilities(ids, fromMiddle, target); });
    report.map = bench::repeat(request.repetitions, [&] { fast = run.probabilities(ids, variants, target); });
    report.peakBytes = peakBytes(device);
    report.hasNaive = request.naive;
    timeAttention(run, ids, request.repetitions, report);
    if (request.naive) {
        timeNaive(run, ids, variants, fast, target, report.naive);
    }
    report.copyBytesPerSecond = copyRate(device);
    report.productFlopsPerSecond = productRate(device, request.precision, request.stored);
    return report;
}

} // namespace

BenchReport runBenchmark(const BenchRequest& request) {
    const c10::InferenceMode inference;
    keepFreedMemory();
    startThreads(0);
    try {
        return measured(request);
    } catch (const std::exception& error) {
        throw asError(error);
    }
}

} // namespace mambascope
