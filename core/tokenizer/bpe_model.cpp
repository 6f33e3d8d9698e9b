// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message_text.hpp"
#include "core/tokenizer/byte_alphabet.hpp"
#include "core/tokenizer/tokenizer_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupported = "BPE, byte-level or SentencePiece style";

/// Old files leave the type out; then a vocabulary object with merges tells BPE.
void requireBpe(const JsonNode& model) {
    const JsonNode type = model["type"];
    const bool looksLikeBpe = model["vocab"].json().is_object() && model["merges"].json().is_array();
    const std::string name = type.isNull() ? (looksLikeBpe ? "BPE" : "without a type") : type.text();
    if (name != "BPE") {
        refuse(model, "the tokenizer model " + quotedForMessage(name), kSupported);
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

/// Options that change the result and that no supported family uses.
void refuseForeignOptions(const JsonNode& model) {
    for (const char* affix : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        if (!model[affix].isNull() && !model[affix].text().empty()) {
            refuse(model, "model." + std::string(affix) + " " + quotedForMessage(model[affix].text()),
                   kSupported);
        }
    }
    const nlohmann::json& dropout = model["dropout"].json();
    if (!dropout.is_null() && dropout != 0.0) {
        refuse(model, "model.dropout", "no dropout");
    }
}

/// The token of every byte by its spelling; whether all are there.
template <typename Spell>
bool findByteTokens(const Spell& spell, BpeModel& result) {
    bool complete = true;
    for (std::size_t byte = 0; byte < result.byteTokens.size(); ++byte) {
        const auto id = result.vocabulary.find(spell(static_cast<unsigned char>(byte)));
        result.byteTokens[byte] = id.value_or(BpeModel::kNoToken);
        complete = complete && id.has_value();
    }
    return complete;
}

/// "<0x0A>": how SentencePiece spells a byte that it has no character for.
std::string fallbackSpelling(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    return {'<', '0', 'x', kDigits[byte / 16U], kDigits[byte % 16U], '>'};
}

/// Whether no piece can hold a unit without a token.
bool readUnits(const JsonNode& model, const PreTokenizer& preTokenizer, BpeModel& result) {
    const bool fallsBack = model["byte_fallback"].flag(false);
    if (preTokenizer.endsInBytes() && !fallsBack) {
        result.units = BpeModel::Units::Bytes;
        return findByteTokens(
            [](unsigned char byte) {
                const auto character = static_cast<char>(byte);
                return byte_alphabet::spell({&character, 1});
            },
            result);
    }
    result.units = BpeModel::Units::Characters;
    result.byteTokens.fill(BpeModel::kNoToken);
    return fallsBack && findByteTokens(fallbackSpelling, result);
}

void readUnknown(const JsonNode& model, bool neverNeeded, BpeModel& result) {
    result.fuseUnknown = model["fuse_unk"].flag(false);
    const JsonNode unknown = model["unk_token"];
    if (neverNeeded || unknown.isNull()) {
        return; // without one, units without a token are left out, as in the reference
    }
    const auto id = result.vocabulary.find(unknown.text());
    if (!id) {
        unknown.fail("a token of model.vocab");
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

BpeModel readBpeModel(TokenizerJson& json, const PreTokenizer& preTokenizer) {
    const JsonNode model = JsonNode(json.root, json.file, "")["model"];
    requireBpe(model);
    refuseForeignOptions(model);
    BpeModel result;
    result.vocabulary = std::move(json.vocabulary);
    requireDistinctIds(model, result.vocabulary);
    readUnknown(model, readUnits(model, preTokenizer, result), result);
    readMerges(model, json.merges, result);
    result.ignoreMerges = model["ignore_merges"].flag(false);
    return result;
}

} // namespace mambascope
