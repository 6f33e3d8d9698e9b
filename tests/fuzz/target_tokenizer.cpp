// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json up to the input's first NUL, and behind it a text that the tokenizer then encodes.
#include "tests/fuzz/memory_file.hpp"
#include "tests/fuzz/token_checks.hpp"

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    static MemoryFile file;
    const Halves parts = halves(input);
    file.write(parts.first);
    std::optional<Tokenizer> tokenizer;
    if (accepted([&] { tokenizer = Tokenizer::load(file.path()); })) {
        useTokenizer(*tokenizer, parts.second);
    }
}

} // namespace mambascope::fuzzing
