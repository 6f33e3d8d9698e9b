// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenizer in several files, which the input has one behind the other with a NUL between: vocab.json,
// merges.txt, tokenizer_config.json, special_tokens_map.json, added_tokens.json, and a text to encode.
#include "tests/fuzz/scratch_folder.hpp"
#include "tests/fuzz/token_checks.hpp"

#include <array>

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    static const ScratchFolder folder;
    constexpr std::array kNames{"vocab.json", "merges.txt", "tokenizer_config.json",
                                "special_tokens_map.json", "added_tokens.json"};
    for (const char* name : kNames) {
        const Halves parts = halves(input);
        folder.write(name, parts.first);
        input = parts.second;
    }
    for (const char* model : {"gpt2", "gpt_neox", "qwen2"}) { // whose class counts where none is named
        std::optional<Tokenizer> tokenizer;
        if (accepted([&] { tokenizer = Tokenizer::load(folder.path() / "vocab.json", {model, "", 0}); })) {
            useTokenizer(*tokenizer, input);
        }
    }
}

} // namespace mambascope::fuzzing
