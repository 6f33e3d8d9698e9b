// SPDX-License-Identifier: GPL-3.0-or-later
// Timing of the engine on random weights at a published checkpoint's shape (design section 9). No LibTorch in
// this header.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/bench/timing.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"
#include "core/values/stored_weights.hpp"

namespace mambascope {

struct BenchRequest {
    std::string shape;         ///< a name out of resources/shapes/shapes.json
    std::optional<int> layers; ///< another depth than the shape's
    int tokens = 20;
    int window = 9; ///< layers of a window of the map
    int repetitions = 9;
    bool naive = false; ///< also time one full forward per variant, and the attention by LibTorch operations
    DeviceChoice device;
    Precision precision = Precision::Fp32;
    StoredWeights stored = StoredWeights::Fp32; ///< what random matrices are rounded to
    int prompts = 0; ///< of a data set instead of one prompt (prompts_benchmark.hpp); 0: one prompt
    int sources = 3; ///< sets of tokens that each of them loses, one after the other
    std::optional<int> promptTokens; ///< all prompts of this length instead of CounterFact's lengths
};

/// One full forward per variant, timed on `sampled` of the map's variants and scaled up to all of them; and
/// the attention without its kernels.
struct NaiveTiming {
    int sampled = 0;
    double fusedMs = 0; ///< the engine's own forward
    double plainMs = 0; ///< by LibTorch's operations, as published tools do it
    /// Largest |p − p_reference| / p_reference of the map against the plain forwards.
    double largestError = 0;
    /// The same of the map, and of the plain forwards themselves, against plain forwards whose products are
    /// made in float64.
    double largestErrorFromExact = 0, plainErrorFromExact = 0;
    /// AttentionView::Absolute of all layers by LibTorch operations, and its largest error as a share of the
    /// largest cell.
    bench::Timing attentionStrip;
    double attentionError = 0;
};

/// Many prompts of a data set at once, beside each prompt for itself.
struct PromptsTiming {
    std::int64_t prompts = 0, tokens = 0; ///< tokens: of all prompts
    int windows = 0;                      ///< of layers, for each source
    std::int64_t variants = 0;            ///< of all prompts
    bench::Timing together;               ///< all prompts
    double flops = 0;                     ///< of the products of all prompts, counted once each at fp32
    int sampled = 0;                      ///< prompts that stand for all below
    double aloneMs = 0;      ///< scaled to all prompts: clean run and sweep of one after the other
    double largestError = 0; ///< largest |p − p_alone| / p_alone among those
    double plainMs = 0; ///< scaled to all variants: a forward each, by LibTorch's operations; 0: not timed
};

struct BenchReport {
    ModelInfo model;
    Provenance provenance; ///< device and precision
    int variants = 0;
    bench::Timing trace;       ///< clean run
    bench::Timing clickFirst;  ///< last ← one source, window from layer 0
    bench::Timing clickMiddle; ///< the same, window from the middle layer
    bench::Timing map;         ///< every source × every window, last query
    // AttentionView::Absolute over all heads, from the kept clean run to the host.
    bench::Timing attentionLayer; ///< of the middle layer
    bench::Timing attentionStrip; ///< of all layers
    bool hasNaive = false;
    NaiveTiming naive;
    std::optional<PromptsTiming> ofPrompts; ///< where prompts were asked for: then of the above only `model`
                                            ///< and `provenance` are filled
    std::int64_t weightBytes = 0;           ///< on the device, as the engine keeps them
    std::int64_t peakBytes = 0;    ///< most memory at once while the above ran, weights included; 0: unknown
    double mapFlops = 0;           ///< of the products of one map, counted once each at fp32
    double copyBytesPerSecond = 0; ///< of a large copy on the device: read plus written
    double productFlopsPerSecond = 0; ///< of a large square product by the engine's own route
};

/// Runs everything on the calling thread. Throws Error InvalidArgument, DeviceUnavailable,
/// OutOfMemory, DeviceFailure, and FileMissing or FileMalformed for the file of shapes.
[[nodiscard]] BenchReport runBenchmark(const BenchRequest& request);

} // namespace mambascope
