// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/prompt_limit.hpp"

#include "core/base/error.hpp"

namespace mambascope {

void requireShortPrompt(std::string_view prompt, const std::string& model) {
    if (prompt.size() > kMostPromptBytes) {
        const std::string size = std::to_string(prompt.size());
        const std::string limit = std::to_string(kMostPromptBytes);
        throw Error(ErrorCode::PromptTooLong, {size, limit, model, "bytes"});
    }
}

void requirePositions(std::size_t tokens, const ModelInfo& model) {
    if (model.maxPositions && static_cast<int>(tokens) > *model.maxPositions) {
        const std::string count = std::to_string(tokens);
        const std::string limit = std::to_string(*model.maxPositions);
        throw Error(ErrorCode::PromptTooLong, {count, limit, model.name});
    }
}

std::uint64_t leastRunBytes(const ModelInfo& model, std::size_t tokens) {
    return tokens * static_cast<std::uint64_t>(model.layers + 1) *
           static_cast<std::uint64_t>(model.hiddenSize) * sizeof(float);
}

std::uint64_t leastAttentionBytes(std::size_t layers, std::size_t tokens) {
    return std::uint64_t{2} * layers * tokens * tokens * sizeof(float);
}

void requireFree(const std::string& what, std::uint64_t bytes, const DeviceMemory& memory) {
    if (!memory.free || bytes <= *memory.free) {
        return;
    }
    const std::string needed = bytesText(bytes);
    const std::string free = bytesText(*memory.free);
    throw Error(ErrorCode::MemoryTooSmall, {what, needed, memory.device, free, "a shorter prompt"},
                "prompt: " + what + " needs at least " + needed + " of memory on " + memory.device +
                    ", where only " + free + " are free; try a shorter prompt");
}

} // namespace mambascope
