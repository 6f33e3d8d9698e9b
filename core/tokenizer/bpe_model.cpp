// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/message_text.hpp"
#include "core/tokenizer/byte_alphabet.hpp"
#include "core/tokenizer/tokenizer_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupported = "byte-level BPE";

/// Old files leave the type out; then a vocabulary object with merges tells BPE.
void requireBpe(const JsonNode& model) {
    const JsonNode type = model["type"];
    const bool looksLikeBpe = model["vocab"].json().is_object() && model["merges"].json().is_array();
    const std::string name = type.isNull() ? (looksLikeBpe ? "BPE" : "without a type") : type.text();
    if (name != "BPE") {
        model.refuse("the tokenizer model " + quotedForMessage(name), kSupported);
    }
    for (const char* part : {"vocab", "merges"}) {
        if (model[part].isNull()) {
            model[part].fail(part == std::string_view("vocab") ? "an object from tokens to ids"
                                                               : "a list of pairs");
        }
    }
    if (!model["vocab"].json().is_object()) {
        model["vocab"].fail("an object from tokens to ids");
    }
    if (!model["merges"].json().is_array()) {
        model["merges"].fail("a list of pairs");
    }
}

/// Options that change the result and that no byte-level tokenizer uses.
void refuseForeignOptions(const JsonNode& model) {
    for (const char* affix : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        if (!model[affix].isNull() && !model[affix].text().empty()) {
            model.refuse("model." + std::string(affix) + " " + quotedForMessage(model[affix].text()),
                         kSupported);
        }
    }
    if (model["byte_fallback"].flag(false)) {
        model.refuse("model.byte_fallback (SentencePiece style)", kSupported);
    }
    const nlohmann::json& dropout = model["dropout"].json();
    if (!dropout.is_null() && dropout != 0.0) {
        model.refuse("model.dropout", "no dropout");
    }
}

void readByteTokens(const JsonNode& model, BpeModel& result) {
    bool complete = true;
    for (std::size_t byte = 0; byte < result.byteTokens.size(); ++byte) {
        const char character = static_cast<char>(static_cast<unsigned char>(byte));
        const auto id = result.vocabulary.find(byte_alphabet::spell({&character, 1}));
        result.byteTokens[byte] = id.value_or(BpeModel::kNoToken);
        complete = complete && id.has_value();
    }
    result.fuseUnknown = model["fuse_unk"].flag(false);
    const JsonNode unknown = model["unk_token"];
    if (complete || unknown.isNull()) {
        return; // never needed, or bytes without a token are left out, as in the reference
    }
    const auto id = result.vocabulary.find(unknown.text());
    if (!id) {
        unknown.fail("a token of model.vocab (not every byte has one)");
    }
    result.unknown = *id;
}

void readMerges(const JsonNode& model, const MergeList& merges, BpeModel& result) {
    result.merges = MergeTable(merges.size());
    for (std::size_t rank = 0; rank < merges.size(); ++rank) {
        const auto left = result.vocabulary.find(merges.left(rank));
        const auto right = result.vocabulary.find(merges.right(rank));
        const auto joined = result.vocabulary.find(merges.joined(rank));
        if (!left || !right || !joined) {
            const std::string_view missing = !left    ? merges.left(rank)
                                             : !right ? merges.right(rank)
                                                      : merges.joined(rank);
            const JsonNode place(model["merges"].json(), model.file(),
                                 "model.merges[" + std::to_string(rank) + "]");
            place.fail("tokens of model.vocab, which lacks " + quotedForMessage(missing));
        }
        result.merges.set(*left, *right, {static_cast<std::uint32_t>(rank), *joined});
    }
}

/// Two tokens with one id could not be told apart when they are decoded.
void requireDistinctIds(const JsonNode& model, const Vocabulary& vocabulary) {
    std::vector<std::int32_t> ids;
    for (const Vocabulary::Entry& entry : vocabulary.entries()) {
        ids.push_back(entry.id);
    }
    std::sort(ids.begin(), ids.end());
    if (const auto twice = std::adjacent_find(ids.begin(), ids.end()); twice != ids.end()) {
        model["vocab"].fail("every id once, but " + std::to_string(*twice) + " stands for two tokens");
    }
}

} // namespace

BpeModel readBpeModel(TokenizerJson& json) {
    const JsonNode model = JsonNode(json.root, json.file, "")["model"];
    requireBpe(model);
    refuseForeignOptions(model);
    BpeModel result;
    result.vocabulary = std::move(json.vocabulary);
    requireDistinctIds(model, result.vocabulary);
    readByteTokens(model, result);
    readMerges(model, json.merges, result);
    result.ignoreMerges = model["ignore_merges"].flag(false);
    return result;
}

} // namespace mambascope
