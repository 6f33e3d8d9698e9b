// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_settings.hpp"

#include "core/base/message_text.hpp"
#include "core/io/json_reader.hpp"
#include "core/tokenizer/json_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace mambascope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestFile = std::size_t{16} << 20;
constexpr const char* kEndOfText = "<|endoftext|>";

/// A small JSON file; an empty object where it is absent.
class SettingsFile {
public:
    SettingsFile(const fs::path& folder, const char* name)
        : m_file(folder / name) {
        std::error_code ignored;
        m_isThere = fs::exists(m_file, ignored);
        m_json =
            m_isThere ? readJsonFile(m_file, kLongestFile, JsonDialect::Python) : nlohmann::json::object();
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] JsonNode root() const { return {m_json, m_file, ""}; }
    /// Whether a field is written, also as null.
    [[nodiscard]] bool says(const std::string& field) const { return m_json.contains(field); }

private:
    fs::path m_file;
    bool m_isThere = false;
    nlohmann::json m_json;
};

/// A token as a text or as an object; `special` for those that are named.
AddedToken readToken(const JsonNode& node, bool special) {
    AddedToken token;
    if (node.json().is_string()) {
        token.content = node.text();
        token.normalized = !special;
        return token;
    }
    token.content = node["content"].text();
    token.singleWord = node["single_word"].flag(false);
    token.stripLeft = node["lstrip"].flag(false);
    token.stripRight = node["rstrip"].flag(false);
    token.normalized = node["normalized"].flag(!node["special"].flag(special));
    return token;
}

TokenizerClass classNamed(std::string name) {
    if (name.ends_with("Fast")) {
        name.erase(name.size() - 4);
    }
    constexpr std::array<std::pair<std::string_view, TokenizerClass>, 5> kNames{{
        {"GPT2Tokenizer", TokenizerClass::Gpt2},
        {"GPTNeoXTokenizer", TokenizerClass::GptNeoX},
        {"Qwen2Tokenizer", TokenizerClass::Qwen2},
        {"LlamaTokenizer", TokenizerClass::Llama},
        {"CodeLlamaTokenizer", TokenizerClass::Llama},
    }};
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& row) { return row.first == name; });
    return found == kNames.end() ? TokenizerClass::Other : found->second;
}

TokenizerClass classOfModel(std::string_view modelType) {
    if (modelType == "gpt2" || modelType == "gptj") {
        return TokenizerClass::Gpt2;
    }
    if (modelType == "gpt_neox" || modelType == "mamba" || modelType == "mamba2" ||
        modelType == "falcon_mamba") {
        return TokenizerClass::GptNeoX;
    }
    return modelType == "qwen2" ? TokenizerClass::Qwen2 : TokenizerClass::Other;
}

/// As AutoTokenizer chooses it: Qwen2's class whatever the files say, else the named one, else the family's.
TokenizerClass classOf(const JsonNode& config, const TokenizerDefaults& defaults) {
    const TokenizerClass family = classOfModel(defaults.modelType);
    const JsonNode named = config["tokenizer_class"];
    const std::string name = named.isNull() ? defaults.className : named.text();
    return family == TokenizerClass::Qwen2 || name.empty() ? family : classNamed(name);
}

AddedToken namedToken(const char* content) {
    AddedToken token;
    token.content = content;
    return token;
}

void setDefaults(TokenizerSettings& settings) {
    const auto set = [&](std::initializer_list<const char*> attributes, const char* content) {
        for (const char* attribute : attributes) {
            settings.special[attribute] = namedToken(content);
        }
    };
    switch (settings.kind) {
    case TokenizerClass::Gpt2:
        set({"bos_token", "eos_token", "unk_token"}, kEndOfText);
        break;
    case TokenizerClass::GptNeoX:
        set({"bos_token", "eos_token", "unk_token"}, kEndOfText);
        set({"pad_token"}, "<|padding|>");
        break;
    case TokenizerClass::Qwen2:
        set({"eos_token", "unk_token", "pad_token"}, kEndOfText);
        settings.special["bos_token"] = std::nullopt;
        break;
    case TokenizerClass::Llama:
        set({"bos_token"}, "<s>");
        set({"eos_token"}, "</s>");
        set({"unk_token"}, "<unk>");
        break;
    case TokenizerClass::Other:
        break;
    }
}

void readSpecial(const SettingsFile& file, TokenizerSettings& settings) {
    for (const std::string& attribute : specialTokenAttributes()) {
        if (file.says(attribute)) {
            const JsonNode node = file.root()[attribute];
            settings.special[attribute] = node.isNull() ? std::nullopt : std::optional(readToken(node, true));
        }
    }
}

/// A list of tokens; transformers 4 called it additional_special_tokens.
void readExtra(const SettingsFile& file, TokenizerSettings& settings) {
    for (const char* field : {"extra_special_tokens", "additional_special_tokens"}) {
        const JsonNode node = file.root()[field];
        if (node.json().is_array() && !node.json().empty()) {
            settings.extra.clear();
            for (const JsonNode& item : node.items()) {
                settings.extra.push_back(readToken(item, true));
            }
            return;
        }
    }
}

/// {"50256": {"content": "<|endoftext|>", …}, …}
void readDecoder(const JsonNode& decoder, TokenizerSettings& settings) {
    if (!decoder.json().is_object()) {
        decoder.fail("an object from ids to tokens");
    }
    for (const auto& [key, value] : decoder.json().items()) {
        const JsonNode node(value, decoder.file(), decoder.place() + "." + quotedForMessage(key));
        AddedToken token = readToken(node, false);
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), token.id);
        if (error != std::errc{} || end != key.data() + key.size() || token.id < 0 ||
            token.id >= kTokenIdLimit) {
            node.fail("a token id as its key");
        }
        settings.added.push_back(std::move(token));
    }
}

/// {"<pad>": 50257, …}, the old form.
void readAddedFile(const SettingsFile& file, TokenizerSettings& settings) {
    const JsonNode root = file.root();
    if (!root.json().is_object()) {
        root.fail("an object from tokens to ids");
    }
    std::set<std::string> special;
    for (const auto& [attribute, token] : settings.special) {
        special.insert(token ? token->content : std::string());
    }
    for (const AddedToken& token : settings.extra) {
        special.insert(token.content);
    }
    for (const auto& [content, id] : root.json().items()) {
        AddedToken token;
        token.content = content;
        token.id = readTokenId(JsonNode(id, root.file(), quotedForMessage(content)));
        token.normalized = !special.contains(content);
        settings.added.push_back(std::move(token));
    }
}

} // namespace

const std::vector<std::string>& specialTokenAttributes() {
    static const std::vector<std::string> kAttributes{"bos_token", "eos_token", "unk_token", "sep_token",
                                                      "pad_token", "cls_token", "mask_token"};
    return kAttributes;
}

TokenizerSettings readTokenizerSettings(const fs::path& folder, const TokenizerDefaults& defaults) {
    const SettingsFile config(folder, "tokenizer_config.json");
    const JsonNode root = config.root();
    TokenizerSettings settings;
    settings.kind = classOf(root, defaults);
    setDefaults(settings);
    readSpecial(config, settings);
    readExtra(config, settings);
    if (!root["add_bos_token"].isNull()) {
        settings.addBos = root["add_bos_token"].flag();
    }
    settings.addEos = root["add_eos_token"].flag(false);
    settings.addPrefixSpace = root["add_prefix_space"].flag(false);
    if (config.says("added_tokens_decoder")) {
        readDecoder(root["added_tokens_decoder"], settings);
    } else { // the other two files count only then
        const SettingsFile map(folder, "special_tokens_map.json");
        readSpecial(map, settings);
        readExtra(map, settings);
        readAddedFile(SettingsFile(folder, "added_tokens.json"), settings);
    }
    std::stable_sort(settings.added.begin(), settings.added.end(),
                     [](const AddedToken& a, const AddedToken& b) { return a.id < b.id; });
    return settings;
}

} // namespace mambascope
