// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_parts.hpp"

#include "core/base/message_text.hpp"
#include "core/tokenizer/json_pattern.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupportedPostProcessors = "ByteLevel, TemplateProcessing, Sequence of them";
constexpr std::size_t kMostEnclosing = 1024; // a template may name one long list again and again

/// The ids of a special token that a template names.
void appendTemplateToken(const JsonNode& processor, const JsonNode& piece, std::vector<std::int32_t>& ids) {
    const JsonNode entry = processor["special_tokens"][piece["id"].text()];
    if (entry.isNull()) {
        piece.fail("a token that special_tokens describes");
    }
    for (const JsonNode& id : entry["ids"].items()) {
        if (ids.size() == kMostEnclosing) {
            processor["single"].fail("at most " + std::to_string(kMostEnclosing) + " tokens on either side");
        }
        ids.push_back(readTokenId(id));
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

/// Ids that are taken, and how the reference counts: it ignores the ids of added tokens that the vocabulary
/// lacks and numbers them on behind the vocabulary's *number* of entries, which is another one if that has
/// holes.
class AddedIds {
public:
    explicit AddedIds(const Vocabulary& vocabulary)
        : m_vocabulary(vocabulary) {
        for (const Vocabulary::Entry& entry : vocabulary.entries()) {
            m_taken.insert(entry.id);
        }
    }

    /// Checks the id in the file and notes the reference's.
    void settle(const JsonNode& node, AddedToken& token) {
        const std::string name = quotedForMessage(token.content);
        if (const auto known = m_vocabulary.find(token.content)) {
            if (token.id != *known) {
                node["id"].fail(std::to_string(*known) + ", the id of " + name + " in model.vocab");
            }
            token.countedId = *known;
        } else if (const auto before = m_before.find(token.content); before != m_before.end()) {
            if (token.id != before->second.first) {
                node["id"].fail(std::to_string(before->second.first) + ", the id of " + name + " before");
            }
            token.countedId = before->second.second;
        } else {
            if (!m_taken.insert(token.id).second) {
                node["id"].fail("an id of its own for " + name + "; another token has it");
            }
            token.countedId =
                std::max(static_cast<std::int32_t>(m_vocabulary.entries().size()), m_highest + 1);
            m_before[token.content] = {token.id, token.countedId};
        }
        m_highest = std::max(m_highest, token.countedId);
    }

private:
    const Vocabulary& m_vocabulary;
    std::unordered_set<std::int32_t> m_taken;
    std::map<std::string, std::pair<std::int32_t, std::int32_t>> m_before; ///< id and counted id by content
    std::int32_t m_highest = -1;                                           ///< counted id of an added token
};

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
            refuse(part, "the post-processor " + quotedForMessage(type), kSupportedPostProcessors);
        }
    }
    return result;
}

std::vector<AddedToken> readAddedTokens(const JsonNode& addedTokens, const Vocabulary& vocabulary) {
    std::vector<AddedToken> tokens;
    if (addedTokens.isNull()) {
        return tokens;
    }
    AddedIds ids(vocabulary);
    for (const JsonNode& node : addedTokens.items()) {
        AddedToken token;
        token.id = readTokenId(node["id"]);
        token.content = node["content"].text();
        token.singleWord = node["single_word"].flag(false);
        token.stripLeft = node["lstrip"].flag(false);
        token.stripRight = node["rstrip"].flag(false);
        token.normalized = node["normalized"].flag(!node["special"].flag(false));
        if (token.content.empty()) {
            continue;
        }
        ids.settle(node, token);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace mambascope
