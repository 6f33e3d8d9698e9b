// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/tokenizer/prompt_encoder.hpp"
#include "core/tokenizer/tokenizer_json.hpp"
#include "core/tokenizer/tokenizer_settings.hpp"
#include "core/tokenizer/vocabulary_files.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mambascope {

namespace {

constexpr std::size_t kLongestPrompt = std::size_t{64} << 20;

/// Tokens that are looked for in normalized text are looked for, and shown, in their own normalized form.
void normalizeContents(const JsonNode& addedTokens, std::vector<AddedToken>& tokens,
                       const Normalizer& normalizer) {
    std::size_t bytes = 0;
    for (const AddedToken& token : tokens) {
        bytes += token.normalized ? token.content.size() : 0;
    }
    GrowthBudget budget(bytes, addedTokens);
    for (AddedToken& token : tokens) {
        if (token.normalized) {
            const AlignedText content = AlignedText::repaired(token.content);
            token.content = normalizer.apply(content, {0, content.text().size()}, budget).text();
        }
    }
}

AddedTokenMatcher makeMatcher(const std::vector<AddedToken>& tokens, bool inNormalized) {
    AddedTokenMatcher matcher;
    for (const AddedToken& token : tokens) {
        if (token.normalized == inNormalized) {
            matcher.add(token);
        }
    }
    return matcher;
}

void requireKnownTokens(const JsonNode& postProcessor, const TokenTemplate& enclosing,
                        const TokenTexts& texts) {
    for (const std::vector<std::int32_t>* ids : {&enclosing.before, &enclosing.after}) {
        for (const std::int32_t id : *ids) {
            if (!texts.has(id)) {
                postProcessor["special_tokens"].fail("ids of tokens, unlike " + std::to_string(id));
            }
        }
    }
}

/// Settings beside a tokenizer.json only say what BOS is: a broken file there must not keep it from loading.
TokenizerSettings settingsBeside(const std::filesystem::path& file, const TokenizerDefaults& defaults,
                                 BosFacts& bos) {
    try {
        return readTokenizerSettings(file.parent_path(), defaults);
    } catch (const Error& error) {
        bos.missing = error.what();
        return {};
    }
}

std::optional<std::int32_t> idOf(const std::string& content, const std::vector<AddedToken>& added,
                                 const TokenizerTables& tables) {
    const auto place = std::find_if(added.begin(), added.end(),
                                    [&](const AddedToken& token) { return token.content == content; });
    return place != added.end() ? std::optional(place->id) : tables.bpe.vocabulary.find(content);
}

std::optional<std::int32_t> findEos(const TokenizerSettings& settings, const TokenizerDefaults& defaults,
                                    const std::vector<AddedToken>& added, const TokenizerTables& tables) {
    const auto named = settings.special.find("eos_token");
    if (named != settings.special.end() && named->second) {
        if (const auto id = idOf(named->second->content, added, tables)) {
            return id;
        }
    }
    return defaults.eos && tables.texts.has(*defaults.eos) ? defaults.eos : std::nullopt;
}

void findBos(const TokenizerSettings& settings, const TokenizerDefaults& defaults,
             const std::vector<AddedToken>& added, TokenizerTables& tables, const std::string& folder) {
    BosFacts& bos = tables.bos;
    bos.asked = settings.addBos;
    bos.inTemplate = !tables.tokenTemplate.before.empty();
    const auto named = settings.special.find("bos_token");
    if (named == settings.special.end()) {
        if (defaults.bos && tables.texts.has(*defaults.bos)) {
            bos.id = defaults.bos;
        }
    } else if (named->second) {
        const std::string& content = named->second->content;
        bos.id = idOf(content, added, tables);
        if (!bos.id && bos.missing.empty()) {
            bos.missing =
                folder + ": the BOS token " + quotedForMessage(content) + " is not in the vocabulary";
        }
    }
    if (!bos.id && bos.missing.empty()) {
        bos.missing = folder + ": the tokenizer's files name no BOS token";
    }
}

/// What stands before a prompt.
std::vector<std::int32_t> beginning(const TokenizerTables& tables, BosChoice choice) {
    std::vector<std::int32_t> ids = tables.tokenTemplate.before;
    if (choice == BosChoice::Off) {
        ids.clear();
    }
    const std::optional<std::int32_t> bos = tables.bos.id;
    if (choice != BosChoice::On || (bos ? std::count(ids.begin(), ids.end(), *bos) > 0 : !ids.empty())) {
        return ids;
    }
    if (!bos) {
        const std::string expected = "auto or off (" + tables.bos.missing + ")";
        throw Error(ErrorCode::InvalidArgument, {"bos", "on", expected}, "bos on: expected " + expected);
    }
    ids.insert(ids.begin(), *bos);
    return ids;
}

} // namespace

Tokenizer Tokenizer::load(const std::filesystem::path& file, const TokenizerDefaults& defaults) {
    auto tables = std::make_shared<TokenizerTables>();
    const bool isVocabulary = file.filename() == "vocab.json";
    const TokenizerSettings settings = isVocabulary ? readTokenizerSettings(file.parent_path(), defaults)
                                                    : settingsBeside(file, defaults, tables->bos);
    TokenizerJson json = isVocabulary ? readVocabularyFiles(file, settings) : readTokenizerJson(file);
    const JsonNode root(json.root, json.file, "");
    if (const JsonNode version = root["version"]; !version.isNull() && version.text() != "1.0") {
        version.fail("\"1.0\"");
    }
    tables->normalizer = readNormalizer(root["normalizer"]);
    tables->preTokenizer = readPreTokenizer(root["pre_tokenizer"]);
    tables->bpe = readBpeModel(json, tables->preTokenizer);
    tables->decoder = readTokenDecoder(root["decoder"], tables->preTokenizer.spellsBytes());
    tables->tokenTemplate = readPostProcessor(root["post_processor"]);
    if (settings.kind == TokenizerClass::GptNeoX && !isVocabulary) {
        tables->bos.dropped = !tables->tokenTemplate.before.empty() || !tables->tokenTemplate.after.empty();
        tables->tokenTemplate = {};
    }
    std::vector<AddedToken> added = readAddedTokens(root["added_tokens"], tables->bpe.vocabulary);
    normalizeContents(root["added_tokens"], added, tables->normalizer);
    tables->plainTokens = makeMatcher(added, false);
    tables->normalizedTokens = makeMatcher(added, true);
    tables->texts = TokenTexts(root, tables->bpe.vocabulary, added, tables->decoder);
    requireKnownTokens(root["post_processor"], tables->tokenTemplate, tables->texts);
    for (const AddedToken& token : added) {
        if (token.countedId != token.id) {
            tables->countedIds[token.id] = token.countedId;
        }
    }
    findBos(settings, defaults, added, *tables, file.parent_path().string());
    tables->eos = findEos(settings, defaults, added, *tables);
    return Tokenizer(std::move(tables));
}

Tokenizer::Tokenizer(std::shared_ptr<const TokenizerTables> tables)
    : m_tables(std::move(tables)) {}

std::vector<Token> Tokenizer::encode(std::string_view prompt, SpecialTokens special, BosChoice bos) const {
    if (prompt.size() >= kLongestPrompt) {
        const std::string expected = "fewer than " + std::to_string(kLongestPrompt) + " bytes";
        throw Error(ErrorCode::InvalidArgument,
                    {"prompt", std::to_string(prompt.size()) + " bytes", expected},
                    "prompt: expected " + expected + ", found " + std::to_string(prompt.size()));
    }
    std::vector<Token> own = PromptEncoder(*m_tables).run(prompt);
    if (special == SpecialTokens::Omit) {
        return own;
    }
    const std::vector<std::int32_t> before = beginning(*m_tables, bos);
    const std::vector<std::int32_t>& after = m_tables->tokenTemplate.after;
    if (before.empty() && after.empty()) {
        return own;
    }
    std::vector<Token> tokens;
    const auto append = [&](const std::vector<std::int32_t>& ids, std::size_t place) {
        const auto at = static_cast<std::uint32_t>(place);
        for (const std::int32_t id : ids) {
            tokens.push_back({id, tokenText(id), at, at, true});
        }
    };
    append(before, 0);
    std::move(own.begin(), own.end(), std::back_inserter(tokens));
    append(after, prompt.size());
    return tokens;
}

std::optional<FirstToken> Tokenizer::firstTokenOf(std::string_view text) const {
    if (m_tables->normalizer.prepends() && text.starts_with(' ')) {
        text.remove_prefix(1); // the normalizer puts it back
    }
    std::vector<Token> tokens = encode(text, SpecialTokens::Omit);
    if (tokens.empty()) {
        return std::nullopt;
    }
    return FirstToken{tokens.front().id, std::move(tokens.front().text), tokens.size()};
}

std::string Tokenizer::decode(std::span<const std::int32_t> ids) const {
    std::string text;
    for (const std::int32_t id : ids) {
        text += m_tables->texts[id];
    }
    const std::size_t first = ids.empty() ? 0 : m_tables->texts[ids.front()].size();
    return m_tables->decoder.finish(std::move(text), first);
}

std::string Tokenizer::tokenText(std::int32_t id) const {
    return std::string(m_tables->texts[id]);
}

std::int32_t Tokenizer::vocabularySize() const {
    return m_tables->texts.size();
}

std::optional<std::int32_t> Tokenizer::eos() const {
    return m_tables->eos;
}

const BosFacts& Tokenizer::bos() const {
    return m_tables->bos;
}

std::int32_t Tokenizer::countedId(std::int32_t id) const {
    const auto found = m_tables->countedIds.find(id);
    return found == m_tables->countedIds.end() ? id : found->second;
}

} // namespace mambascope
