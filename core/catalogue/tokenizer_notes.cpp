// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/tokenizer_notes.hpp"

#include <set>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"

namespace mambascope {

void requireInVocabulary(std::string_view argument, std::int32_t id, const std::string& text,
                         const ModelInfo& model) {
    if (id < model.vocabularySize) {
        return;
    }
    const std::string expected = "tokens below " + std::to_string(model.vocabularySize) + ", the rows of " +
                                 model.name + "'s embedding";
    const std::string token = quotedForMessage(text) + " (id " + std::to_string(id) + ")";
    throw Error(ErrorCode::InvalidArgument, {std::string(argument), text, expected},
                std::string(argument) + ": has the token " + token + "; expected " + expected);
}

std::vector<std::string> tokenizerNotes(const Tokenizer& tokenizer, std::span<const Token> tokens,
                                        BosChoice bos) {
    std::vector<std::string> notes;
    const BosFacts& facts = tokenizer.bos();
    if (bos == BosChoice::Auto && !facts.dropped && facts.asked && *facts.asked != facts.inTemplate &&
        (facts.id || facts.inTemplate)) {
        notes.push_back(
            *facts.asked
                ? "tokenizer_config.json asks for a BOS token, which transformers 5 leaves out; published "
                  "numbers of such models have it: bos on (--bos on) adds it"
                : "tokenizer_config.json asks for no BOS token, but the tokenizer puts something before the "
                  "prompt, as in transformers 5; bos off (--bos off) leaves it out");
    }
    if (bos == BosChoice::Auto && facts.dropped) {
        notes.push_back("tokenizer.json puts tokens around the prompt, which transformers 5 leaves out for a "
                        "GPTNeoXTokenizer; bos on (--bos on) begins the prompt with BOS");
    }
    std::set<std::int32_t> told;
    for (const Token& token : tokens) {
        const std::int32_t counted = tokenizer.countedId(token.id);
        if (counted != token.id && told.insert(token.id).second) {
            notes.push_back(
                "token " + quotedForMessage(token.text) + " has the id " + std::to_string(token.id) +
                " of the tokenizer's file; transformers 5 counts it as " + std::to_string(counted));
        }
    }
    return notes;
}

} // namespace mambascope
