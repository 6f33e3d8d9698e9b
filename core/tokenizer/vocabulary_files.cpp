// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/vocabulary_files.hpp"

#include "core/base/message_text.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/text_file.hpp"
#include "core/tokenizer/json_parts.hpp"
#include "core/tokenizer/pre_tokenizer.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mambascope {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestFile = std::size_t{256} << 20;
constexpr std::size_t kMostMerges = 4'000'000; // as many values as a JSON file may have

/// How Qwen2's class cuts text (transformers, tokenization_qwen2.py).
constexpr const char* kQwen2Pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

void readVocabulary(const std::filesystem::path& file, Vocabulary& vocabulary) {
    const Json json = readJsonFile(file, kLongestFile);
    const JsonNode root(json, file, "");
    if (!json.is_object()) {
        root.fail("an object from tokens to ids");
    }
    for (const auto& [spelling, id] : json.items()) {
        vocabulary.add(spelling, readTokenId(JsonNode(id, file, quotedForMessage(spelling))));
    }
}

/// One pair a line, in order of rank.
void readMerges(const std::filesystem::path& file, MergeList& merges) {
    const std::string text = readTextFile(file, kLongestFile);
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.starts_with("#version")) {
            continue;
        }
        if (merges.size() == kMostMerges) {
            const Json value;
            JsonNode(value, file, "size").fail("at most " + std::to_string(kMostMerges) + " merges");
        }
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos) {
            const Json value = std::string(line);
            JsonNode(value, file, "line " + std::to_string(number)).fail("two tokens with a space between");
        }
        merges.add(line.substr(0, space), line.substr(space + 1));
    }
}

Json addedJson(const AddedToken& token, std::int32_t id) {
    return {{"id", static_cast<std::uint32_t>(id)}, // as it would be read
            {"content", token.content},
            {"single_word", token.singleWord},
            {"lstrip", token.stripLeft},
            {"rstrip", token.stripRight},
            {"normalized", token.normalized}};
}

/// All added tokens: those with ids, then the special ones, each content once. One that the vocabulary has
/// keeps that id; others get the next.
class AddedList {
public:
    AddedList(const Vocabulary& vocabulary, const TokenizerSettings& settings)
        : m_vocabulary(vocabulary) {
        for (const Vocabulary::Entry& entry : vocabulary.entries()) {
            m_next = std::max(m_next, entry.id + 1);
        }
        for (const AddedToken& token : settings.added) {
            m_next = std::max(m_next, token.id + 1);
            add(token, token.id);
        }
        for (const std::string& attribute : specialTokenAttributes()) {
            const auto named = settings.special.find(attribute);
            if (named != settings.special.end() && named->second) {
                add(*named->second, std::nullopt);
            }
        }
        for (const AddedToken& token : settings.extra) {
            add(token, std::nullopt);
        }
    }

    [[nodiscard]] const Json& json() const { return m_json; }
    [[nodiscard]] std::optional<std::int32_t> find(const std::string& content) const {
        const auto found = m_ids.find(content);
        return found == m_ids.end() ? std::nullopt : std::optional(found->second);
    }

private:
    void add(const AddedToken& token, std::optional<std::int32_t> id) {
        if (token.content.empty() || find(token.content)) {
            return;
        }
        if (!id) {
            id = m_vocabulary.find(token.content);
        }
        const std::int32_t used = id ? *id : m_next++;
        m_json.push_back(addedJson(token, used));
        m_ids.emplace(token.content, used);
    }

    const Vocabulary& m_vocabulary;
    Json m_json = Json::array();
    std::unordered_map<std::string, std::int32_t> m_ids; ///< by content
    std::int32_t m_next = 0;
};

/// Puts BOS and EOS around the prompt if the settings ask for it.
Json templateJson(const TokenizerSettings& settings, const AddedList& added) {
    Json single = Json::array();
    Json known = Json::object();
    const auto put = [&](const char* attribute, bool wanted) {
        const auto named = settings.special.find(attribute);
        if (wanted && named != settings.special.end() && named->second) {
            const std::string& content = named->second->content;
            single.push_back({{"SpecialToken", {{"id", content}, {"type_id", 0}}}});
            known[content] = {{"id", content},
                              {"ids", {static_cast<std::uint32_t>(added.find(content).value_or(0))}},
                              {"tokens", {content}}};
        }
    };
    put("bos_token", settings.addBos.value_or(false));
    single.push_back({{"Sequence", {{"id", "A"}, {"type_id", 0}}}});
    put("eos_token", settings.addEos);
    return {{"type", "TemplateProcessing"}, {"single", single}, {"special_tokens", known}};
}

Json preTokenizerJson(const TokenizerSettings& settings) {
    const bool isQwen2 = settings.kind == TokenizerClass::Qwen2;
    const Json bytes{
        {"type", "ByteLevel"}, {"add_prefix_space", settings.addPrefixSpace}, {"use_regex", !isQwen2}};
    if (!isQwen2) {
        return bytes;
    }
    const Json split{{"type", "Split"}, {"pattern", {{"Regex", kQwen2Pattern}}}, {"behavior", "Isolated"}};
    return {{"type", "Sequence"}, {"pretokenizers", {split, bytes}}};
}

} // namespace

TokenizerJson readVocabularyFiles(const std::filesystem::path& vocabJson, const TokenizerSettings& settings) {
    TokenizerJson result;
    result.file = vocabJson;
    result.root = Json::object();
    if (settings.kind == TokenizerClass::Other || settings.kind == TokenizerClass::Llama) {
        refuse(JsonNode(result.root, result.file), "a vocab.json of this class of tokenizer",
               "GPT2Tokenizer, GPTNeoXTokenizer, Qwen2Tokenizer; others as tokenizer.json");
    }
    readVocabulary(vocabJson, result.vocabulary);
    readMerges(vocabJson.parent_path() / "merges.txt", result.merges);
    const AddedList added(result.vocabulary, settings);
    if (settings.kind != TokenizerClass::Gpt2) {
        result.root["normalizer"] = {{"type", "NFC"}};
    }
    result.root["pre_tokenizer"] = preTokenizerJson(settings);
    result.root["post_processor"] = templateJson(settings, added);
    result.root["added_tokens"] = added.json();
    result.root["model"] = {{"type", "BPE"}, {"vocab", Json::object()}, {"merges", Json::array()}};
    return result;
}

} // namespace mambascope
