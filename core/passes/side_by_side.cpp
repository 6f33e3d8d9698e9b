// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <thread>

#include "core/base/error.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {

void sideBySide(std::int64_t parts, RunContext& context,
                const std::function<void(std::int64_t part, const LookForStop& stop)>& body) {
    const bool inference = c10::InferenceMode::is_enabled(); // is each thread's own
    const std::thread::id caller = std::this_thread::get_id();
    std::atomic<bool> stopped = false;
    const LookForStop stop = [&] {
        if (std::this_thread::get_id() != caller) {
            if (stopped) {
                throw Error(ErrorCode::Cancelled, {});
            }
            return;
        }
        try {
            context.checkStop();
        } catch (...) {
            stopped = true;
            throw;
        }
    };
    if (parts == 1) {
        return body(0, stop);
    }
    parallelFor(0, parts, 1, [&](std::int64_t first, std::int64_t last) {
        const c10::InferenceMode mode(inference);
        for (std::int64_t part = first; part < last; ++part) {
            body(part, stop);
        }
    });
}

std::int64_t partsFor(const LanguageModel& model, std::int64_t pieces) {
    constexpr int kSmallHiddenSize = 512; // a layer's matrices fit the caches
    constexpr std::int64_t kWorthAPart = 8, kMost = 8;
    if (!model.device().is_cpu() || model.info().hiddenSize > kSmallHiddenSize) {
        return 1;
    }
    // A power of two, so that threads end together. The same on every machine, so that results are the same.
    const auto worth = static_cast<std::uint64_t>(std::clamp<std::int64_t>(pieces / kWorthAPart, 1, kMost));
    return static_cast<std::int64_t>(std::bit_floor(worth));
}

} // namespace mambascope
