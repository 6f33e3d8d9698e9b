// SPDX-License-Identifier: GPL-3.0-or-later
// Which prompts are refused before anything is computed, because they can't work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/catalogue/device_memory.hpp"
#include "core/values/model_info.hpp"

namespace mambascope {

/// Bytes of the longest prompt that is tokenized. 8,192 tokens of English take some 40,000; the work of a
/// clean run grows with the square of the length.
inline constexpr std::size_t kMostPromptBytes = std::size_t{1} << 20;

/// Throws PromptTooLong {bytes, limit, model, "bytes"} for a prompt beyond kMostPromptBytes.
void requireShortPrompt(std::string_view prompt, const std::string& model);
/// Throws PromptTooLong {tokens, limit, model} for more tokens than the model has positions.
void requirePositions(std::size_t tokens, const ModelInfo& model);

/// What a clean run keeps at the very least: every layer's input and the last one's output, in fp32. What
/// mixers keep comes on top.
[[nodiscard]] std::uint64_t leastRunBytes(const ModelInfo& model, std::size_t tokens);
/// What the displayed attention of some layers takes at the very least: the matrices and their copy in the
/// snapshot, in fp32.
[[nodiscard]] std::uint64_t leastAttentionBytes(std::size_t layers, std::size_t tokens);

/// Throws MemoryTooSmall where `bytes` are more than the device has free. `what` needs them, such as "the
/// attention of 24 layers over 9,000 tokens".
void requireFree(const std::string& what, std::uint64_t bytes, const DeviceMemory& memory);

} // namespace mambascope
