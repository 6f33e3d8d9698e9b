// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/prompt_memory.hpp"

#include <string>

#include "core/base/error.hpp"
#include "core/catalogue/prompt_limit.hpp"
#include "core/tensor/device.hpp"

namespace mambascope {
namespace {

/// Below this nobody is asked: a click must not wait for the kernel's files.
constexpr std::uint64_t kAskedFrom = std::uint64_t{256} << 20;

void requireHostMemory(const std::string& what, std::uint64_t bytes) {
    const DeviceChoice host{DeviceKind::Cpu, 0};
    if (bytes < kAskedFrom) {
        return;
    }
    try {
        requireFree(what, bytes, *deviceMemory(host));
    } catch (const Error&) {
        releaseFreedMemory(at::kCPU); // what earlier runs have left counts as taken
        requireFree(what, bytes, *deviceMemory(host));
    }
}

std::string tokensText(std::size_t tokens) {
    return std::to_string(tokens) + " tokens";
}

} // namespace

void requirePromptMemory(const LanguageModel& model, std::size_t tokens) {
    if (!model.device().is_cuda()) {
        requireHostMemory("a clean run of " + model.info().name + " over " + tokensText(tokens),
                          leastRunBytes(model.info(), tokens));
    }
}

void requireAttentionMemory(std::size_t layers, std::size_t tokens) {
    requireHostMemory("the attention of " + std::to_string(layers) + (layers == 1 ? " layer" : " layers") +
                          " over " + tokensText(tokens),
                      leastAttentionBytes(layers, tokens));
}

} // namespace mambascope
