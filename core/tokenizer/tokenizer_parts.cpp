// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_parts.hpp"

#include "core/io/message_text.hpp"
#include "core/tokenizer/regex_syntax.hpp"

#include <array>
#include <map>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupportedNormalizers = "none, NFC";
constexpr const char* kSupportedPreTokenizers = "ByteLevel, Sequence of Split, Digits and a last ByteLevel";
constexpr const char* kSupportedPostProcessors = "ByteLevel, TemplateProcessing, Sequence of them";
constexpr const char* kSupportedPatterns = "patterns that mean the same in Oniguruma and PCRE2";

Regex compilePattern(const JsonNode& node, const std::string& pattern) {
    try {
        return Regex(pattern);
    } catch (const UnsupportedPattern& error) {
        node.refuse(node.place() + ": " + error.what(), kSupportedPatterns);
    }
}

/// A pattern that matches a text literally.
std::string escaped(std::string_view text) {
    std::string pattern;
    for (const char c : text) {
        if (std::string_view(R"(\^$.|?*+()[]{}-)").find(c) != std::string_view::npos) {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern;
}

SplitBehavior readBehavior(const JsonNode& node) {
    constexpr std::array<std::pair<std::string_view, SplitBehavior>, 5> kBehaviors{{
        {"Removed", SplitBehavior::Removed},
        {"Isolated", SplitBehavior::Isolated},
        {"MergedWithPrevious", SplitBehavior::MergedWithPrevious},
        {"MergedWithNext", SplitBehavior::MergedWithNext},
        {"Contiguous", SplitBehavior::Contiguous},
    }};
    const std::string name = node.text();
    for (const auto& [known, behavior] : kBehaviors) {
        if (name == known) {
            return behavior;
        }
    }
    node.fail("Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous");
}

SplitStep readSplit(const JsonNode& node) {
    const JsonNode pattern = node["pattern"];
    const JsonNode regex = pattern["Regex"];
    const JsonNode literal = pattern["String"];
    if (regex.isNull() == literal.isNull()) {
        pattern.fail("either Regex or String");
    }
    const std::string text = regex.isNull() ? escaped(literal.text()) : regex.text();
    return {compilePattern(node, text), readBehavior(node["behavior"]), node["invert"].flag(false)};
}

SplitStep readDigits(const JsonNode& node) {
    const bool individual = node["individual_digits"].flag(false);
    return {Regex("\\p{N}"), individual ? SplitBehavior::Isolated : SplitBehavior::Contiguous, false};
}

void readByteLevel(const JsonNode& node, PreTokenizer& result) {
    result.addPrefixSpace = node["add_prefix_space"].flag();
    if (node["use_regex"].flag(true)) {
        result.byteLevelPattern.emplace(kGpt2Pattern);
    }
}

/// A component and, for a Sequence, its parts in order.
std::vector<JsonNode> flatten(const JsonNode& node, std::string_view listName) {
    if (node["type"].text() != "Sequence") {
        return {node};
    }
    std::vector<JsonNode> result;
    for (const JsonNode& part : node[listName].items()) {
        for (JsonNode& inner : flatten(part, listName)) {
            result.push_back(std::move(inner));
        }
    }
    return result;
}

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

Normalization readNormalizer(const JsonNode& normalizer) {
    Normalization result = Normalization::None;
    if (normalizer.isNull()) {
        return result;
    }
    for (const JsonNode& part : flatten(normalizer, "normalizers")) {
        const std::string type = part["type"].text();
        if (type != "NFC") {
            part.refuse("the normalizer " + quotedForMessage(type), kSupportedNormalizers);
        }
        result = Normalization::Nfc;
    }
    return result;
}

PreTokenizer readPreTokenizer(const JsonNode& preTokenizer) {
    PreTokenizer result;
    bool hasByteLevel = false;
    if (!preTokenizer.isNull()) {
        for (const JsonNode& part : flatten(preTokenizer, "pretokenizers")) {
            const std::string type = part["type"].text();
            if (hasByteLevel) {
                part.refuse("the pre-tokenizer " + quotedForMessage(type) + " behind ByteLevel",
                            kSupportedPreTokenizers);
            }
            if (type == "Split") {
                result.splits.push_back(readSplit(part));
            } else if (type == "Digits") {
                result.splits.push_back(readDigits(part));
            } else if (type == "ByteLevel") {
                readByteLevel(part, result);
                hasByteLevel = true;
            } else {
                part.refuse("the pre-tokenizer " + quotedForMessage(type), kSupportedPreTokenizers);
            }
        }
    }
    if (!hasByteLevel) {
        preTokenizer.refuse("a tokenizer without a ByteLevel pre-tokenizer (SentencePiece style)",
                            kSupportedPreTokenizers);
    }
    return result;
}

TokenTemplate readPostProcessor(const JsonNode& postProcessor) {
    TokenTemplate result;
    if (postProcessor.isNull()) {
        return result;
    }
    for (const JsonNode& part : flatten(postProcessor, "processors")) {
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
