// SPDX-License-Identifier: GPL-3.0-or-later
// tests/fixtures/tokenizer/: made by make_tokenizer_fixtures.py.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mambascope::testing {

struct ReferenceCase {
    std::string prompt;
    std::vector<std::int32_t> ids;
    std::vector<std::uint32_t> offsets; ///< start and end of each token
    std::string decoded;                ///< by the reference, as valid UTF-8
};

struct ReferenceTokenizer {
    std::filesystem::path file;
    std::int32_t vocabulary = 0; ///< highest id + 1
    std::vector<ReferenceCase> cases;
};

/// The names of all fixtures: gpt2, neox, llama3, …
[[nodiscard]] const std::vector<std::string>& tokenizerKinds();
/// By name.
[[nodiscard]] std::map<std::string, ReferenceTokenizer> loadReferenceTokenizers();
[[nodiscard]] std::filesystem::path tokenizerFixture(const std::string& name);

} // namespace mambascope::testing
