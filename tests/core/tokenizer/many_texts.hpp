// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of tests/fixtures/tokenizer/*.hashes, as make_tokenizer_fixtures.py makes them.
#pragma once

#include "core/tokenizer/token.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace mambascope::testing {

inline constexpr std::size_t kGeneratedTexts = 10'000;
inline constexpr std::size_t kCounterFactPrompts = 21'919;

/// 10,000 texts from the pools of pools.json, then all prompts of CounterFact.
[[nodiscard]] std::vector<std::string> manyTexts();

struct ReferenceHashes {
    std::uint64_t all = 0;              ///< over the hashes of all texts
    std::vector<std::uint16_t> singles; ///< the upper 16 bits of each text's
};
[[nodiscard]] ReferenceHashes readHashes(const std::filesystem::path& file);

inline constexpr std::uint64_t kFirstHash = 0xCBF29CE484222325U;
/// One step of FNV-1a.
[[nodiscard]] constexpr std::uint64_t hashed(std::uint64_t hash, std::uint64_t value) {
    return (hash ^ value) * 0x100000001B3U;
}
/// Over id, start and end of each token, byte by byte.
[[nodiscard]] std::uint64_t hashOf(const std::vector<Token>& tokens);

} // namespace mambascope::testing
