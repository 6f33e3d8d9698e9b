// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at what sites and matrices hold in the clean runs of many prompts, without keeping it: for statistics
// over a text. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/capture.hpp"

namespace mambascope {

/// The keys of a matrix in a layer.
struct WatchedMatrix {
    Matrix matrix = Matrix::Wo;
    int layer = 0;
};

struct WatchedPlaces {
    std::vector<CapturedSite> sites;
    std::vector<WatchedMatrix> keys;
};

/// Called for each place and batch, in an order that depends on the prompts alone. rows: [n, width] fp32 on
/// the model's device, each one token's; valid until it returns.
struct RowsSink {
    std::function<void(Site site, int layer, const at::Tensor& rows)> site;
    std::function<void(Matrix matrix, int layer, const at::Tensor& rows)> key;
};

/// Rows of prompts that go through the layers at once. Always the same, so that sums over them are: whatever
/// memory is free.
inline constexpr std::int64_t kWatchedRowsAtOnce = 2048;

/// Runs the prompts, those of one length together, up to the last layer that is watched. Every token of every
/// prompt is shown once at each place. Throws Error as checkSite and checkMatrix do, before anything runs,
/// and Cancelled.
void watchRuns(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
               const WatchedPlaces& places, RunContext& context, const RowsSink& sink);

} // namespace mambascope
