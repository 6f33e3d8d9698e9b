// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside a tokenizer's main file: GPT-2's two files, BOS, special tokens, and ids with holes. All
// expected ids are those of transformers 5.23.0 (AutoTokenizer on the same folders) unless a test says why
// they differ.
#include "core/tokenizer/tokenizer.hpp"
#include "tests/core/tokenizer/reference_cases.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Json = nlohmann::json;
using Ids = std::vector<std::int32_t>;

Json fixture(const std::string& name) {
    return Json::parse(readFile(tokenizerFixture(name)));
}

/// {"id": {…}} of a tokenizer.json's added tokens, as tokenizer_config.json has them.
Json decoderOf(const Json& tokenizer) {
    Json decoder = Json::object();
    for (Json token : tokenizer.at("added_tokens")) {
        const std::string id = std::to_string(token.at("id").get<int>());
        token.erase("id");
        decoder[id] = token;
    }
    return decoder;
}

/// A tokenizer's folder.
class Folder {
public:
    [[nodiscard]] Folder& tokenizer(const Json& json) { return put("tokenizer.json", json.dump()); }
    /// vocab.json and merges.txt with the content of a tokenizer.json.
    [[nodiscard]] Folder& twoFiles(const Json& json, const std::string& lineEnd = "\n") {
        std::string merges = "#version: 0.2" + lineEnd;
        for (const Json& merge : json.at("model").at("merges")) {
            merges +=
                (merge.is_string() ? merge.get<std::string>()
                                   : merge.at(0).get<std::string>() + " " + merge.at(1).get<std::string>()) +
                lineEnd;
        }
        return put("vocab.json", json.at("model").at("vocab").dump()).put("merges.txt", merges);
    }
    [[nodiscard]] Folder& config(const Json& json) { return put("tokenizer_config.json", json.dump()); }
    Folder& put(const char* name, const std::string& text) {
        writeFile(m_folder / name, text);
        return *this;
    }
    [[nodiscard]] Tokenizer load(const TokenizerDefaults& defaults = {}) const {
        const bool isOne = std::filesystem::exists(m_folder / "tokenizer.json");
        return Tokenizer::load(m_folder / (isOne ? "tokenizer.json" : "vocab.json"), defaults);
    }

private:
    TemporaryFolder m_folder;
};

Ids idsOf(const Tokenizer& tokenizer, const std::string& prompt, BosChoice bos = BosChoice::Auto) {
    Ids ids;
    for (const Token& token : tokenizer.encode(prompt, SpecialTokens::Add, bos)) {
        ids.push_back(token.id);
    }
    return ids;
}

const Json kBosTemplate = Json::parse(
    R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<|endoftext|>","type_id":0}},
    {"Sequence":{"id":"A","type_id":0}}],"special_tokens":{"<|endoftext|>":{"id":"<|endoftext|>","ids":[0],
    "tokens":["<|endoftext|>"]}}})");

const std::string kPrompt = "ab [PAD] <x>";

} // namespace

class TestTokenizerFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoFilesGiveTheSameIds_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("modelType");
        QTest::addColumn<QByteArray>("className");
        QTest::newRow("GPT-2") << QByteArray("gpt2") << QByteArray("gpt2") << QByteArray();
        QTest::newRow("GPT-J") << QByteArray("gpt2") << QByteArray("gptj") << QByteArray();
        QTest::newRow("Llama that names it")
            << QByteArray("gpt2") << QByteArray("llama") << QByteArray("GPT2TokenizerFast");
        QTest::newRow("Mamba that names it")
            << QByteArray("gpt2") << QByteArray("mamba2") << QByteArray("GPT2Tokenizer");
        QTest::newRow("GPT-NeoX") << QByteArray("neox") << QByteArray("gpt_neox") << QByteArray();
        QTest::newRow("Mamba") << QByteArray("neox") << QByteArray("mamba") << QByteArray();
        QTest::newRow("Qwen2") << QByteArray("qwen2") << QByteArray("qwen2")
                               << QByteArray("LlamaTokenizerFast");
    }
    /// On all prompts of the reference.
    void twoFilesGiveTheSameIds() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, modelType);
        QFETCH(QByteArray, className);
        const Json json = fixture(name.toStdString());
        Folder folder;
        Json config{{"added_tokens_decoder", decoderOf(json)}};
        if (!className.isEmpty()) {
            config["tokenizer_class"] = className.toStdString();
        }
        const Tokenizer tokenizer = folder.twoFiles(json).config(config).load({modelType.toStdString()});
        const ReferenceTokenizer reference = loadReferenceTokenizers().at(name.toStdString());
        for (const ReferenceCase& expected : reference.cases) {
            QCOMPARE(idsOf(tokenizer, expected.prompt), expected.ids);
        }
        QCOMPARE(tokenizer.vocabularySize(), reference.vocabulary);
    }

    /// Written on other systems, and by hand.
    void lineEndsInMerges() {
        const Json json = fixture("gpt2");
        Folder unix;
        Folder dos;
        const Tokenizer expected = unix.twoFiles(json).load({"gpt2"});
        const Tokenizer found = dos.twoFiles(json, "\r\n").load({"gpt2"});
        QCOMPARE(idsOf(found, "The Eiffel Tower is in"), idsOf(expected, "The Eiffel Tower is in"));
    }

    void specialTokensBesideTwoFiles() {
        const Json json = fixture("gpt2");
        const auto ids = [&](const Json& config, const Json& map = nullptr, const Json& added = nullptr) {
            Folder folder;
            folder.twoFiles(json).put("tokenizer_config.json", config.dump());
            if (!map.is_null()) {
                folder.put("special_tokens_map.json", map.dump());
            }
            if (!added.is_null()) {
                folder.put("added_tokens.json", added.dump());
            }
            return idsOf(folder.load({"gpt2"}), kPrompt);
        };
        const Ids plain{65, 66, 370, 48, 33, 36, 61, 618, 88, 30};
        QCOMPARE(ids(Json::object()), plain);
        QCOMPARE(ids({{"add_bos_token", true}, {"add_eos_token", true}}),
                 (Ids{0, 65, 66, 370, 48, 33, 36, 61, 618, 88, 30, 0}));
        QCOMPARE(ids({{"add_bos_token", true}, {"bos_token", nullptr}}), plain);
        QCOMPARE(ids({{"add_prefix_space", true}}), (Ids{619, 66, 370, 48, 33, 36, 61, 618, 88, 30}));
        QCOMPARE(ids({{"pad_token", "[PAD]"}, {"extra_special_tokens", {"<x>"}}}),
                 (Ids{65, 66, 221, 900, 221, 901}));
        QCOMPARE(ids({{"pad_token", "[PAD]"}}, {{"pad_token", "<x>"}}),
                 (Ids{65, 66, 370, 48, 33, 36, 61, 221, 900})); // the map counts
        QCOMPARE(
            ids({{"pad_token", "[PAD]"}, {"added_tokens_decoder", Json::object()}}, {{"pad_token", "<x>"}}),
            (Ids{65, 66, 221, 900, 618, 88, 30})); // … but not beside added_tokens_decoder
        // The files' ids count, where transformers counts on (900 and 901).
        QCOMPARE(ids(Json::object(), nullptr, {{"<x>", 950}, {"[PAD]", 940}}),
                 (Ids{65, 66, 221, 940, 221, 950}));
    }

    void twoFilesThatAreWrong() {
        const Json json = fixture("gpt2");
        const auto complaint = [&](ErrorCode code, std::initializer_list<std::string_view> words,
                                   const char* name, const std::string& text,
                                   const TokenizerDefaults& defaults = {"gpt2"}) {
            Folder folder;
            folder.twoFiles(json).put(name, text);
            return complaintAbout(code, words, [&] { (void)folder.load(defaults); });
        };
        NO_COMPLAINT(complaint(ErrorCode::FileMalformed, {"merges.txt", "line 2", "two tokens"}, "merges.txt",
                               "a b\na b c\n"));
        NO_COMPLAINT(complaint(ErrorCode::FileMalformed, {"vocab.json", "zzz"}, "merges.txt", "zzz b\n"));
        NO_COMPLAINT(
            complaint(ErrorCode::FileMalformed, {"vocab.json", "token id"}, "vocab.json", R"({"a":-1})"));
        NO_COMPLAINT(complaint(ErrorCode::FileMalformed, {"vocab.json", "an object"}, "vocab.json", "[]"));
        NO_COMPLAINT(complaint(ErrorCode::FileMalformed, {"added_tokens.json"}, "added_tokens.json",
                               R"({"<x>":"1"})"));
        NO_COMPLAINT(
            complaint(ErrorCode::FileMalformed, {"tokenizer_config.json"}, "tokenizer_config.json", "{"));
        NO_COMPLAINT(
            complaint(ErrorCode::TokenizerUnsupported, {"vocab.json", "GPT2Tokenizer"}, "x", "", {"llama"}));
    }

    /// DeepSeek's distillates ask for BOS in tokenizer_config.json alone; transformers 5 leaves it out.
    void bosByConfigAlone() {
        Folder folder;
        const Tokenizer tokenizer =
            folder.tokenizer(fixture("qwen2"))
                .config({{"tokenizer_class", "LlamaTokenizerFast"},
                         {"add_bos_token", true},
                         {"bos_token", {{"__type", "AddedToken"}, {"content", "<|im_start|>"}}}})
                .load({"qwen2"});
        const Ids plain{67, 68, 373, 50, 35, 38, 63, 612, 90, 32};
        QCOMPARE(idsOf(tokenizer, kPrompt), plain);
        QVERIFY(tokenizer.bos().asked == true && !tokenizer.bos().inTemplate);
        QCOMPARE(tokenizer.bos().id, std::optional<std::int32_t>(1));
        Ids begun = plain;
        begun.insert(begun.begin(), 1);
        QCOMPARE(idsOf(tokenizer, kPrompt, BosChoice::On), begun);
        QCOMPARE(idsOf(tokenizer, kPrompt, BosChoice::Off), plain);
        const Token first = tokenizer.encode(kPrompt, SpecialTokens::Add, BosChoice::On).front();
        QVERIFY(first.enclosing && first.start == 0 && first.end == 0);
        QCOMPARE(idsOf(tokenizer, "", BosChoice::On), (Ids{1}));
    }

    void bosInATemplate() {
        Json json = fixture("gpt2");
        json["post_processor"] = kBosTemplate;
        Folder folder;
        const Tokenizer tokenizer = folder.tokenizer(json).config({{"bos_token", "<|endoftext|>"}}).load();
        const Ids begun{0, 65, 66};
        QCOMPARE(idsOf(tokenizer, "ab"), begun);
        QCOMPARE(idsOf(tokenizer, "ab", BosChoice::On), begun); // once
        QCOMPARE(idsOf(tokenizer, "ab", BosChoice::Off), (Ids{65, 66}));
        Folder other;
        const Tokenizer unnamed = other.tokenizer(json).load();
        QCOMPARE(idsOf(unnamed, "ab", BosChoice::On), begun); // what the template begins with is as good
    }

    /// GPTNeoXTokenizer makes its own template, whatever tokenizer.json says.
    void gptNeoXDropsTheTemplate() {
        Json json = fixture("neox");
        json["post_processor"] = kBosTemplate;
        const auto load = [&](const std::string& modelType, const Json& config) {
            Folder folder;
            return folder.tokenizer(json).config(config).load({modelType});
        };
        const Ids plain{66, 67};
        for (const char* type : {"gpt_neox", "mamba", "mamba2", "falcon_mamba"}) {
            const Tokenizer tokenizer = load(type, Json::object());
            QCOMPARE(idsOf(tokenizer, "ab"), plain);
            QVERIFY(tokenizer.bos().dropped);
            QCOMPARE(idsOf(tokenizer, "ab", BosChoice::On), (Ids{0, 66, 67}));
        }
        QCOMPARE(idsOf(load("mamba", {{"tokenizer_class", "GPTNeoXTokenizerFast"}}), "ab"), plain);
        QCOMPARE(idsOf(load("mamba", {{"tokenizer_class", "PreTrainedTokenizerFast"}}), "ab"),
                 (Ids{0, 66, 67}));
        QCOMPARE(idsOf(load("qwen2", Json::object()), "ab"), (Ids{0, 66, 67}));
    }

    void whereBosIsNamed() {
        const Json json = fixture("qwen2");
        const auto bosOf = [&](const Json& config, const TokenizerDefaults& defaults,
                               const Json& map = nullptr) {
            Folder folder;
            folder.tokenizer(json).put("tokenizer_config.json", config.dump());
            if (!map.is_null()) {
                folder.put("special_tokens_map.json", map.dump());
            }
            return folder.load(defaults).bos().id.value_or(-1);
        };
        const Json none = Json::object();
        QCOMPARE(bosOf({{"bos_token", "<|im_end|>"}}, {"llama"}), 2);
        QCOMPARE(
            bosOf({{"bos_token", "<|im_end|>"}}, {"llama"}, {{"bos_token", {{"content", "<|im_start|>"}}}}),
            1);
        QCOMPARE(bosOf({{"bos_token", "<|im_end|>"}, {"added_tokens_decoder", none}}, {"llama"},
                       {{"bos_token", "<|im_start|>"}}),
                 2);
        QCOMPARE(bosOf(none, {"gpt2"}), 0);         // <|endoftext|>, the class's own
        QCOMPARE(bosOf(none, {"llama", "", 1}), 1); // config.json's id, where nothing else speaks
        QCOMPARE(bosOf(none, {"llama", "", 5000}), -1);
        QCOMPARE(bosOf(none, {"qwen2", "", 1}), -1); // Qwen2 has none
        QCOMPARE(bosOf({{"bos_token", nullptr}}, {"gpt2", "", 1}), -1);
        QCOMPARE(bosOf({{"bos_token", "<missing>"}}, {"llama"}), -1);
    }

    void bosWhereNoneIsKnown() {
        Folder folder;
        const Tokenizer tokenizer = folder.tokenizer(fixture("qwen2")).load({"qwen2"});
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument,
                                    {"bos on", "auto or off", "name no BOS token"},
                                    [&] { (void)idsOf(tokenizer, "ab", BosChoice::On); }));
        Folder broken; // beside a tokenizer.json a broken file only costs BOS
        const Tokenizer other =
            broken.tokenizer(fixture("qwen2")).put("tokenizer_config.json", "{").load({"qwen2"});
        QCOMPARE(idsOf(other, "ab"), (Ids{67, 68}));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"bos on", "tokenizer_config.json"},
                                    [&] { (void)idsOf(other, "ab", BosChoice::On); }));
    }

    /// The file's ids count: the model was trained with them. transformers numbers added tokens on behind the
    /// number of the vocabulary's entries.
    void idsWithHoles() {
        Json json = fixture("gpt2");
        Json shifted = Json::object();
        for (const auto& [spelling, id] : json["model"]["vocab"].items()) {
            shifted[spelling] = id.get<int>() < 300 ? id.get<int>() : id.get<int>() + 10;
        }
        json["model"]["vocab"] = shifted;
        const auto added = [](int id, const char* content) {
            return Json{{"id", id}, {"content", content}, {"normalized", false}, {"special", true}};
        };
        json["added_tokens"].push_back(added(305, "[PAD]")); // in the hole
        json["added_tokens"].push_back(added(930, "<x>"));   // behind another one
        Folder folder;
        const Tokenizer tokenizer = folder.tokenizer(json).load();
        QCOMPARE(idsOf(tokenizer, kPrompt), (Ids{65, 66, 221, 305, 221, 930}));
        QCOMPARE(idsOf(tokenizer, "ab <y>"), (Ids{65, 66, 628, 89, 30})); // as in transformers
        QCOMPARE(tokenizer.vocabularySize(), 931);
        QCOMPARE(tokenizer.tokenText(304), std::string());
        QCOMPARE(tokenizer.tokenText(915), std::string());
        QCOMPARE(tokenizer.decode(Ids{65, 304, 66}), std::string("ab"));
        QCOMPARE(tokenizer.countedId(305), 900);
        QCOMPARE(tokenizer.countedId(930), 901);
        QCOMPARE(tokenizer.countedId(65), 65);
        json["added_tokens"].push_back(added(65, "<y>"));
        Folder twice;
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"added_tokens[3].id", "an id of its own", "<y>"},
                                    [&] { (void)twice.tokenizer(json).load(); }));
    }
};

QTEST_GUILESS_MAIN(TestTokenizerFolders)
#include "tst_tokenizer_folders.moc"
