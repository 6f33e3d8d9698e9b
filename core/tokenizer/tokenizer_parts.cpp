// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_parts.hpp"

#include "core/io/message_text.hpp"
#include "core/tokenizer/json_pattern.hpp"

#include <map>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupportedPostProcessors = "ByteLevel, TemplateProcessing, Sequence of them";

/// The ids of a special token that a template names.
void appendTemplateToken(const JsonNode& processor, const JsonNode& piece, std::vector<std::int32_t>& ids) {
    const JsonNode entry = processor["special_tokens"][piece["id"].text()];
    if (entry.isNull()) {
        piece.fail("a token that special_tokens describes");
    }
    for (const JsonNode& id : entry["ids"].items()) {
        ids.push_back(id.tokenId());
    }
}

/// Template of a single sequence: special tokens around one "A".
TokenTemplate readTemplate(const JsonNode& processor) {
    TokenTemplate result;
    bool afterSequence = false;
    for (const JsonNode& piece : processor["single"].items()) {
        const JsonNode special = piece["SpecialToken"];
        const JsonNode sequence = piece["Sequence"];
        if (!special.isNull()) {
            appendTemplateToken(processor, special, afterSequence ? result.after : result.before);
        } else if (!sequence.isNull() && sequence["id"].text() == "A" && !afterSequence) {
            afterSequence = true;
        } else {
            piece.fail("a SpecialToken, or one Sequence A");
        }
    }
    if (!afterSequence) {
        processor["single"].fail("one Sequence A");
    }
    return result;
}

} // namespace

TokenTemplate readPostProcessor(const JsonNode& postProcessor) {
    TokenTemplate result;
    if (postProcessor.isNull()) {
        return result;
    }
    for (const JsonNode& part : flattenSequence(postProcessor, "processors")) {
        const std::string type = part["type"].text();
        if (type == "TemplateProcessing") {
            TokenTemplate outer = readTemplate(part);
            result.before.insert(result.before.begin(), outer.before.begin(), outer.before.end());
            result.after.insert(result.after.end(), outer.after.begin(), outer.after.end());
        } else if (type != "ByteLevel") { // ByteLevel only trims offsets, which stay whole here
            part.refuse("the post-processor " + quotedForMessage(type), kSupportedPostProcessors);
        }
    }
    return result;
}

std::vector<AddedToken> readAddedTokens(const JsonNode& addedTokens, const Vocabulary& vocabulary) {
    std::vector<AddedToken> tokens;
    if (addedTokens.isNull()) {
        return tokens;
    }
    std::map<std::string, std::int32_t> idOf; // of those that the vocabulary lacks
    for (const JsonNode& node : addedTokens.items()) {
        AddedToken token;
        token.id = node["id"].tokenId();
        token.content = node["content"].text();
        token.singleWord = node["single_word"].flag(false);
        token.stripLeft = node["lstrip"].flag(false);
        token.stripRight = node["rstrip"].flag(false);
        token.normalized = node["normalized"].flag(!node["special"].flag(false));
        if (token.content.empty()) {
            continue;
        }
        // The reference ignores the file's ids: it looks contents up and numbers the rest on. Both must
        // agree.
        const auto next = static_cast<std::int32_t>(vocabulary.entries().size() + idOf.size());
        const auto known = vocabulary.find(token.content);
        const std::int32_t expected = known ? *known : idOf.emplace(token.content, next).first->second;
        if (token.id != expected) {
            node["id"].fail(std::to_string(expected) + ", the id of " + quotedForMessage(token.content) +
                            (known ? " in model.vocab" : " by its place in the list"));
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace mambascope
