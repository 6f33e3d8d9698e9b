// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers' sums of attention weights over heads have in common. Private to core: includes LibTorch.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/split.hpp"

namespace mambascope {

/// Hands a layer's heads to `body` in ranges whose weights [count, T, T] take a bounded amount of memory.
template <typename Body>
void overHeads(std::int64_t heads, std::int64_t tokens, const Body& body) {
    constexpr std::int64_t kBytes = std::int64_t{64} << 20;
    const std::int64_t most = std::max<std::int64_t>(1, kBytes / (4 * tokens * tokens));
    for (std::int64_t first = 0; first < heads; first += most) {
        body(HeadRange{first, std::min(most, heads - first)});
    }
}

/// Whether ShownHeads holds these heads.
[[nodiscard]] bool fitShownHeads(const std::vector<std::int64_t>& heads);
/// Only where they fit.
[[nodiscard]] ops::ShownHeads shownHeads(const std::vector<std::int64_t>& heads);

/// One kernel by its twins on the CPU and on the GPU.
template <typename Work>
struct SumKernel {
    void (*onCpu)(const Work&, const ops::ParallelFor&);
    bool (*fitsGpu)(const Work&);
    std::size_t (*gpuWorkspace)(const Work&); ///< bytes
    void (*onGpu)(const Work&, float* workspace, cuda::DeviceStream stream);

    /// Whether it takes this shape on `device`.
    [[nodiscard]] bool fits(const Work& work, const at::Device& device) const {
        return device.is_cpu() || (hasKernels(device) && fitsGpu(work));
    }

    /// Fills work.out, which lies in `out`.
    void run(const Work& work, const at::Tensor& out) const {
        if (out.is_cpu()) {
            return onCpu(work, threadPool());
        }
        const auto numbers = static_cast<std::int64_t>(gpuWorkspace(work) / sizeof(float));
        const at::Tensor workspace = at::empty({numbers}, out.options());
        onGpu(work, workspace.mutable_data_ptr<float>(), kernelStream(out.device()));
    }
};

} // namespace mambascope
