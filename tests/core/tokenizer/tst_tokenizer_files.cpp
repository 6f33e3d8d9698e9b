// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer files that are wrong, of another kind, or damaged; and small right ones with rare options.
#include "core/tokenizer/tokenizer.hpp"
#include "tests/core/tokenizer/reference_cases.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/mutation.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Json = nlohmann::json;

/// Letters a b c and the space, with the merges a b, b c, ab c, Ġ a.
Json small() {
    return Json::parse(
        R"({"version":"1.0","added_tokens":[{"id":9,"content":"<s>","special":true,"normalized":false}],
        "normalizer":null,
        "pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true},
        "post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>","type_id":0}},
            {"Sequence":{"id":"A","type_id":0}}],"special_tokens":{"<s>":{"id":"<s>","ids":[9],"tokens":["<s>"]}}},
        "decoder":null,
        "model":{"type":"BPE","dropout":null,"unk_token":null,"vocab":{"a":0,"b":1,"c":2,"Ġ":3,"ab":4,"bc":5,"abc":6,"Ġa":7,"?":8},
            "merges":[["a","b"],["b","c"],["ab","c"],["Ġ","a"]]}})");
}

Tokenizer load(const std::string& text) {
    const TemporaryFolder folder;
    writeFile(folder / "tokenizer.json", text);
    return Tokenizer::load(folder / "tokenizer.json");
}

/// The small tokenizer with the values at some JSON pointers replaced.
Json with(const std::vector<std::pair<const char*, const char*>>& changes) {
    Json json = small();
    for (const auto& [pointer, value] : changes) {
        json[Json::json_pointer(pointer)] = Json::parse(value);
    }
    return json;
}

std::vector<std::int32_t> idsOf(const Tokenizer& tokenizer, std::string_view prompt) {
    std::vector<std::int32_t> ids;
    for (const Token& token : tokenizer.encode(prompt, SpecialTokens::Omit)) {
        ids.push_back(token.id);
    }
    return ids;
}

using Ids = std::vector<std::int32_t>;

constexpr const char* kDoubling = R"({"type":"Replace","pattern":{"String":"a"},"content":"aa"})";

Json sequence(const char* list, const char* step, int count) {
    Json parts = Json::array();
    for (int i = 0; i < count; ++i) {
        parts.push_back(Json::parse(step));
    }
    return {{"type", "Sequence"}, {list, parts}};
}

} // namespace

class TestTokenizerFiles : public QObject {
    Q_OBJECT

private:
    static void addRefusalColumns() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
    }
    static void refusal(const char* name, const std::string& text, const char* word) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(word);
    }
    static void refusal(const char* name, const char* pointer, const char* value, const char* word) {
        refusal(name, with({{pointer, value}}).dump(), word);
    }
    static QString checkRefusal(ErrorCode code) {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        return complaintAbout(code, {"tokenizer.json", word.toStdString()},
                              [&] { (void)load(text.toStdString()); });
    }

private Q_SLOTS:
    void mergesInOrderOfRank() {
        const Tokenizer tokenizer = load(small().dump());
        QCOMPARE(idsOf(tokenizer, "abc"), (Ids{6}));
        QCOMPARE(idsOf(tokenizer, "bca"), (Ids{5, 0}));
        QCOMPARE(idsOf(tokenizer, "ababc"), (Ids{4, 6}));
        QCOMPARE(idsOf(tokenizer, " abc"), (Ids{3, 6}));
        QCOMPARE(idsOf(tokenizer, "c a"), (Ids{2, 7}));
        const std::vector<Token> tokens = tokenizer.encode("c a");
        QCOMPARE(tokens.size(), std::size_t{3});
        QCOMPARE(tokens[0], (Token{9, "<s>", 0, 0, true}));
        QCOMPARE(tokens[1], (Token{2, "c", 0, 1}));
        QCOMPARE(tokens[2], (Token{7, " a", 1, 3}));
        QCOMPARE(tokenizer.vocabularySize(), 10);
    }

    void mergesInBothSpellings() {
        const Tokenizer tokenizer =
            load(with({{"/model/merges", "[\"#version: 0.2\",\"a b\",\"b c\",\"ab c\",\"Ġ a\"]"}}).dump());
        QCOMPARE(idsOf(tokenizer, "ababc a"), (Ids{4, 6, 7}));
        Json typeless = small();
        typeless["model"].erase("type");
        QCOMPARE(idsOf(load(typeless.dump()), "abc"), (Ids{6}));
    }

    void wholePiecesWithoutMerges() {
        QCOMPARE(
            idsOf(load(with({{"/model/ignore_merges", "true"}, {"/model/merges", "[]"}}).dump()), "abc ab"),
            (Ids{6, 3, 0, 1}));
        QCOMPARE(idsOf(load(with({{"/model/merges", "[]"}}).dump()), "abc"), (Ids{0, 1, 2}));
    }

    /// Bytes without a token: left out, or the unknown token, one each or one for a run.
    void unknownBytes() {
        QCOMPARE(idsOf(load(small().dump()), "axxb"), (Ids{4}));
        const Tokenizer unknown = load(with({{"/model/unk_token", R"("?")"}}).dump());
        QCOMPARE(idsOf(unknown, "axxb"), (Ids{0, 8, 8, 1}));
        const Tokenizer fused =
            load(with({{"/model/unk_token", R"("?")"}, {"/model/fuse_unk", "true"}}).dump());
        QCOMPARE(idsOf(fused, "axxb"), (Ids{0, 8, 1}));
        QCOMPARE(fused.encode("axxb")[2], (Token{8, "?", 1, 3}));
    }

    void keysInAnyOrder() {
        const std::string text = R"({"model":{"merges":[["a","b"]],"vocab":{"a":0,"b":1,"ab":2},"type":"BPE"},
            "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"ByteLevel","add_prefix_space":false}]}})";
        QCOMPARE(idsOf(load(text), "aba"), (Ids{2, 0}));
    }

    void splitBehaviors_data() {
        QTest::addColumn<QByteArray>("behavior");
        QTest::addColumn<bool>("invert");
        QTest::addColumn<QList<int>>("starts"); // of the pieces of "ab-c--a"
        QTest::newRow("Isolated") << QByteArray("Isolated") << false << QList<int>{0, 2, 3, 4, 5, 6};
        QTest::newRow("Removed") << QByteArray("Removed") << false << QList<int>{0, 3, 6};
        QTest::newRow("MergedWithPrevious")
            << QByteArray("MergedWithPrevious") << false << QList<int>{0, 3, 5, 6};
        QTest::newRow("MergedWithNext") << QByteArray("MergedWithNext") << false << QList<int>{0, 2, 4, 5};
        QTest::newRow("Contiguous") << QByteArray("Contiguous") << false << QList<int>{0, 2, 3, 4, 6};
        QTest::newRow("inverted") << QByteArray("Removed") << true << QList<int>{2, 4, 5};
    }
    /// Every piece is in the vocabulary, so that pieces show as tokens.
    void splitBehaviors() {
        QFETCH(QByteArray, behavior);
        QFETCH(bool, invert);
        QFETCH(QList<int>, starts);
        Json json = small();
        json["model"]["ignore_merges"] = true;
        json["model"]["vocab"] =
            Json::parse(R"({"ab":0,"-":1,"c":2,"--":3,"a":4,"ab-":5,"c-":6,"-c":7,"-a":8})");
        json["model"]["merges"] = Json::array();
        json["pre_tokenizer"] = {
            {"type", "Sequence"},
            {"pretokenizers",
             {{{"type", "Split"},
               {"pattern", {{"String", "-"}}},
               {"behavior", behavior.toStdString()},
               {"invert", invert}},
              {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}}}};
        QList<int> found;
        for (const Token& token : load(json.dump()).encode("ab-c--a", SpecialTokens::Omit)) {
            found << static_cast<int>(token.start);
        }
        QCOMPARE(found, starts);
    }

    void refusesMalformed_data() {
        addRefusalColumns();
        refusal("empty file", "", "JSON");
        refusal("cut", small().dump().substr(0, 300), "JSON");
        refusal("a list", "[]", "object");
        refusal("no model", "{}", "model");
        refusal("LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "Git LFS");
        refusal("deep", std::string(1000, '['), "nesting");
        refusal("key twice", R"({"model":1,"model":2})", "model");
        refusal("other version", "/version", R"("2.0")", "version");
        refusal("no vocabulary", "/model/vocab", "null", "model.vocab");
        refusal("vocabulary is a list", "/model/vocab", "[]", "model.vocab");
        refusal("id is a text", "/model/vocab/a", R"("0")", "model.vocab \"a\"");
        refusal("negative id", "/model/vocab/a", "-1", "model.vocab \"a\"");
        refusal("fractional id", "/model/vocab/a", "1.5", "model.vocab \"a\"");
        refusal("huge id", "/model/vocab/a", "4294967296", "model.vocab \"a\"");
        refusal("id null", "/model/vocab/a", "null", "model.vocab \"a\"");
        refusal("id is an object", "/model/vocab/a", R"({"id":1})", "model.vocab \"a\"");
        refusal("wild id", "/model/vocab/a", "9999999", "9999999");
        refusal("one id twice", "/model/vocab/a", "1", "1 stands for two tokens");
        refusal("token twice", R"({"model":{"vocab":{"a":0,"a":1},"merges":[]}})", "\"a\"");
        refusal("no merges", "/model/merges", "null", "model.merges");
        refusal("merges are an object", "/model/merges", "{}", "model.merges");
        refusal("merge of one", "/model/merges/1", R"(["a"])", "model.merges[1]");
        refusal("merge of three", "/model/merges/1", R"(["a","b","c"])", "model.merges[1]");
        refusal("merge of none", "/model/merges/1", "[]", "model.merges[1]");
        refusal("merge of numbers", "/model/merges/1", "[0,1]", "model.merges[1]");
        refusal("merge is a number", "/model/merges/1", "7", "model.merges[1]");
        refusal("merge within a merge", "/model/merges/1", R"([["a","b"],"c"])", "model.merges[1]");
        refusal("merge without a space", "/model/merges", R"(["ab"])", "model.merges[0]");
        refusal("merge with two spaces", "/model/merges", R"(["a b c"])", "model.merges[0]");
        refusal("merge of an unknown token", "/model/merges/2", R"(["ab","x"])", "\"x\"");
        refusal("merge into an unknown token", "/model/merges/2", R"(["c","a"])", "\"ca\"");
        refusal("unknown token unknown", "/model/unk_token", R"("<unk>")", "model.unk_token");
        refusal("unknown token is a number", "/model/unk_token", "3", "model.unk_token");
        refusal("flag is a number", "/model/fuse_unk", "1", "model.fuse_unk");
        refusal("model is a text", "/model", R"("BPE")", "model");
        refusal("added tokens are an object", "/added_tokens", "{}", "added_tokens");
        refusal("added token is a text", "/added_tokens/0", R"("<s>")", "added_tokens[0]");
        refusal("added token without an id", "/added_tokens/0", R"({"content":"<s>"})", "added_tokens[0].id");
        refusal("added token without content", "/added_tokens/0", R"({"id":9})", "added_tokens[0].content");
        refusal("added id differs from the vocabulary", "/added_tokens/0", R"({"id":5,"content":"a"})",
                "added_tokens[0].id");
        refusal("added id of another token", "/added_tokens/0", R"({"id":5,"content":"<s>"})",
                "an id of its own");
        refusal("added flag is a text", "/added_tokens/0/lstrip", R"("no")", "added_tokens[0].lstrip");
        refusal("pre-tokenizer without a type", "/pre_tokenizer", "{}", "pre_tokenizer.type");
        refusal("pre-tokenizer is a list", "/pre_tokenizer", "[]", "pre_tokenizer");
        refusal("ByteLevel without its flag", "/pre_tokenizer", R"({"type":"ByteLevel"})",
                "add_prefix_space");
        refusal("Sequence without parts", "/pre_tokenizer", R"({"type":"Sequence"})",
                "pre_tokenizer.pretokenizers");
        refusal("Split without a pattern", "/pre_tokenizer", R"({"type":"Split","behavior":"Isolated"})",
                "pre_tokenizer.pattern");
        refusal("Metaspace without its mark", "/pre_tokenizer", R"({"type":"Metaspace"})", "replacement");
        refusal("Metaspace that contradicts itself", "/pre_tokenizer",
                R"({"type":"Metaspace","replacement":"_","add_prefix_space":false})", "add_prefix_space");
        refusal("unknown prepend_scheme", "/pre_tokenizer",
                R"({"type":"Metaspace","replacement":"_","prepend_scheme":"last"})",
                "always, first or never");
        refusal("Prepend without a text", "/normalizer", R"({"type":"Prepend"})", "normalizer.prepend");
        refusal("Replace without a pattern", "/normalizer", R"({"type":"Replace","content":"_"})", "pattern");
        refusal("Replace of nothing", "/normalizer",
                R"({"type":"Replace","pattern":{"String":""},"content":"_"})", "not empty");
        refusal("Split with two patterns", "/pre_tokenizer",
                R"({"type":"Split","behavior":"Isolated","pattern":{"String":"a","Regex":"a"}})", "pattern");
        refusal("unknown behavior", "/pre_tokenizer",
                R"({"type":"Split","pattern":{"String":"a"},"behavior":"Merged"})", "Merged");
        refusal("template names an unknown token", "/post_processor/single/0/SpecialToken/id", R"("<x>")",
                "special_tokens");
        refusal("template token without ids", "/post_processor/special_tokens", R"({"<s>":{}})", "ids");
        refusal("template id beyond the tokens", "/post_processor/special_tokens/<s>/ids", "[100]", "100");
        refusal("template without the prompt", "/post_processor/single", "[]", "Sequence A");
        refusal("template with two prompts", "/post_processor/single",
                R"([{"Sequence":{"id":"A"}},{"Sequence":{"id":"A"}}])", "single[1]");
        refusal("template with B", "/post_processor/single/1/Sequence/id", R"("B")", "single[1]");
        refusal("template is a text", "/post_processor/single", R"("$A")", "single");
    }
    void refusesMalformed() { NO_COMPLAINT(checkRefusal(ErrorCode::FileMalformed)); }

    void refusesOtherKinds_data() {
        addRefusalColumns();
        refusal("WordPiece", "/model/type", R"("WordPiece")", "WordPiece");
        refusal("WordLevel", "/model/type", R"("WordLevel")", "WordLevel");
        refusal("Unigram", "/model", R"({"type":"Unigram","unk_id":0,"vocab":[["<unk>",0.0],["a",-1.5]]})",
                "Unigram");
        refusal("Unigram without a type", "/model", R"({"unk_id":0,"vocab":[["<unk>",0.0]]})",
                "tokenizer model");
        refusal("BERT's decoder",
                R"({"pre_tokenizer":null,"decoder":{"type":"WordPiece","prefix":"##"},)"
                R"("model":{"type":"BPE","vocab":{"a":0},"merges":[]}})",
                "WordPiece");
        refusal("Replace of a Regex in a decoder",
                R"({"decoder":{"type":"Replace","pattern":{"Regex":"a"},"content":""},)"
                R"("model":{"type":"BPE","vocab":{"a":0},"merges":[]}})",
                "Replace");
        refusal("Precompiled", "/normalizer", R"({"type":"Precompiled","precompiled_charsmap":""})",
                "Precompiled");
        refusal("CLIP: suffix", "/model/end_of_word_suffix", R"("</w>")", "end_of_word_suffix");
        refusal("prefix", "/model/continuing_subword_prefix", R"("##")", "continuing_subword_prefix");
        refusal("dropout", "/model/dropout", "0.1", "dropout");
        refusal("NFKC", "/normalizer", R"({"type":"NFKC"})", "NFKC");
        refusal("Lowercase in a Sequence", "/normalizer",
                R"({"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"Lowercase"}]})", "Lowercase");
        refusal("BertPreTokenizer", "/pre_tokenizer", R"({"type":"BertPreTokenizer"})", "BertPreTokenizer");
        refusal(
            "two ByteLevel", "/pre_tokenizer",
            R"({"type":"Sequence","pretokenizers":[{"type":"ByteLevel","add_prefix_space":false},{"type":"ByteLevel","add_prefix_space":false}]})",
            "a second ByteLevel");
        refusal("UnicodeScripts", "/pre_tokenizer", R"({"type":"UnicodeScripts"})", "UnicodeScripts");
        refusal("Roberta", "/post_processor",
                R"({"type":"RobertaProcessing","sep":["</s>",2],"cls":["<s>",0]})", "RobertaProcessing");
        refusal("back reference", "/pre_tokenizer",
                R"({"type":"Split","pattern":{"Regex":"(a)\\1"},"behavior":"Isolated"})", "the escape \\1");
        refusal("broken pattern", "/pre_tokenizer",
                R"({"type":"Split","pattern":{"Regex":"+a"},"behavior":"Isolated"})", "doesn't compile");
        refusal("unknown group", "/pre_tokenizer",
                R"({"type":"Split","pattern":{"Regex":"(?\u00e9)\n"},"behavior":"Isolated"})",
                "the group \"(?é)?\"");
        refusal("verb", "/pre_tokenizer",
                R"({"type":"Split","pattern":{"Regex":"(*UCP)a"},"behavior":"Isolated"})", "(*UCP");
    }
    void refusesOtherKinds() { NO_COMPLAINT(checkRefusal(ErrorCode::TokenizerUnsupported)); }

    void refusesMissingFiles() {
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"tokenizer.json"},
                                    [] { (void)Tokenizer::load("/nonexistent/tokenizer.json"); }));
    }

    /// Options that mean nothing in these spellings.
    void acceptsEmptyOptions() {
        QCOMPARE(
            idsOf(
                load(with({{"/model/end_of_word_suffix", R"("")"},
                           {"/model/continuing_subword_prefix", R"("")"},
                           {"/model/dropout", "0.0"},
                           {"/model/unk_token", "null"},
                           {"/normalizer", R"({"type":"Sequence","normalizers":[]})"},
                           {"/post_processor", R"({"type":"Sequence","processors":[]})"},
                           {"/truncation", R"({"max_length":1})"},
                           {"/added_tokens",
                            R"([{"id":0,"content":""},{"id":9,"content":"<s>"},{"id":9,"content":"<s>"}])"}})
                         .dump()),
                "abc"),
            (Ids{6}));
    }

    /// Steps in a row that each make a text longer would fill any memory.
    void growthIsBounded() {
        const char* mark =
            R"({"type":"Metaspace","replacement":"  ","prepend_scheme":"never","split":false})";
        Json json = small();
        json["normalizer"] = sequence("normalizers", kDoubling, 6);
        QCOMPARE(idsOf(load(json.dump()), "ba").size(), std::size_t{65});
        json["normalizer"] = sequence("normalizers", kDoubling, 40);
        const Tokenizer grows = load(json.dump());
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"prompt", "longer"},
                                    [&] { (void)grows.encode("ba"); }));
        json["normalizer"] = sequence("normalizers", kDoubling, 65);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "normalizer", "64"},
                                    [&] { (void)load(json.dump()); }));
        json = small();
        json["pre_tokenizer"] = sequence("pretokenizers", mark, 40);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"prompt", "longer"},
                                    [&] { (void)load(json.dump()).encode("a b"); }));
        json["pre_tokenizer"] = nullptr;
        json["decoder"] = sequence("decoders", kDoubling, 40);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "decoder"},
                                    [&] { (void)load(json.dump()); }));
        json = small();
        json["post_processor"]["special_tokens"]["<s>"]["ids"] = std::vector<int>(600, 9);
        QCOMPARE(load(json.dump()).encode("a").size(), std::size_t{601});
        json["post_processor"]["single"].push_back(json["post_processor"]["single"][0]);
        json["post_processor"]["single"].push_back(json["post_processor"]["single"][0]);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "single", "1024"},
                                    [&] { (void)load(json.dump()); }));
    }

    /// … also where the text is in many pieces, each of which grows a little.
    void growthOfAllPiecesIsBounded() {
        const auto longer = [](const Json& json, const std::string& prompt) {
            const Tokenizer tokenizer = load(json.dump());
            return complaintAbout(ErrorCode::InvalidArgument, {"prompt", "longer"},
                                  [&] { (void)tokenizer.encode(prompt); });
        };
        Json json = small();
        json["pre_tokenizer"] = sequence(
            "pretokenizers", R"({"type":"Metaspace","replacement":"  ","prepend_scheme":"never"})", 24);
        NO_COMPLAINT(longer(json, "b a"));
        std::string prompt;
        for (int i = 0; i < 200; ++i) {
            prompt += "a<s>";
        }
        json = small();
        json["normalizer"] = sequence("normalizers", kDoubling, 5);
        QCOMPARE(idsOf(load(json.dump()), prompt).size(), std::size_t{200 * 33});
        json["normalizer"] = sequence("normalizers", kDoubling, 14);
        NO_COMPLAINT(longer(json, prompt));
        Json tokens = Json::array();
        for (int id = 10; id < 210; ++id) {
            json["model"]["vocab"]["a" + std::to_string(id)] = id + 200;
            tokens.push_back({{"id", id}, {"content", "ab" + std::to_string(id)}, {"normalized", true}});
        }
        json["added_tokens"].insert(json["added_tokens"].end(), tokens.begin(), tokens.end());
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "added_tokens", "longer"},
                                    [&] { (void)load(json.dump()); }));
        json["normalizer"] = nullptr;
        (void)load(json.dump());
        json["pre_tokenizer"] = nullptr;
        json["decoder"] = sequence("decoders", kDoubling, 14);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "decoder", "longer"},
                                    [&] { (void)load(json.dump()); }));
    }

    /// Patterns that step back for ever, and long runs of white space, which published ones step back
    /// through.
    void effortIsBounded() {
        const auto splitBy = [](const char* pattern) {
            Json json = small();
            json["pre_tokenizer"]["use_regex"] = false;
            const Json split{{"type", "Split"}, {"pattern", {{"Regex", pattern}}}, {"behavior", "Isolated"}};
            json["pre_tokenizer"] = {{"type", "Sequence"}, {"pretokenizers", {split, json["pre_tokenizer"]}}};
            return load(json.dump());
        };
        const Tokenizer nested = splitBy("(?:a|aa)+[bd]");
        QCOMPARE(idsOf(nested, "aaab").size(), std::size_t{3});
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"pattern", "gives up"},
                                    [&] { (void)nested.encode(std::string(60, 'a') + "cb"); }));
        const std::string spaces(200'000, ' ');
        QCOMPARE(idsOf(splitBy(R"(\s*[\r\n]+|\s+(?!\S)|\s+)"), spaces + "c").size(), spaces.size() + 1);
        Json json = small();
        json["added_tokens"].push_back({{"id", 10}, {"content", " "}, {"lstrip", true}, {"rstrip", true}});
        QCOMPARE(idsOf(load(json.dump()), "a" + spaces + "b").size(), spaces.size() + 2);
    }

    void damagedFiles_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rounds");
        QTest::newRow("small") << QByteArray::fromStdString(small().dump()) << 2500;
        for (const std::string& kind : tokenizerKinds()) {
            QTest::newRow(kind.c_str()) << QByteArray::fromStdString(readFile(tokenizerFixture(kind))) << 150;
        }
    }
    /// Loading throws Error or gives a tokenizer that still works.
    void damagedFiles() {
        QFETCH(QByteArray, text);
        QFETCH(int, rounds);
        const TemporaryFolder folder;
        const std::string prompt = "abc <s>  caf\u00e9 e\u0301 12 \xff don't\n\n";
        Mutator mutator(4);
        int loaded = 0;
        for (int round = 0; round < rounds; ++round) {
            writeFile(folder / "tokenizer.json", mutator.damage(text.toStdString()));
            NO_COMPLAINT(complaintAboutAnythingButError([&] {
                const Tokenizer tokenizer = Tokenizer::load(folder / "tokenizer.json");
                for (const Token& token : tokenizer.encode(prompt)) {
                    loaded += token.end <= prompt.size() && token.id < tokenizer.vocabularySize()
                                  ? 1
                                  : rounds * 1000;
                }
            }));
        }
        const bool isSmall = QByteArray(QTest::currentDataTag()) == "small"; // often enough still a tokenizer
        QVERIFY2((loaded > 0 || !isSmall) && loaded < rounds * 100, qPrintable(QString::number(loaded)));
    }
};

QTEST_GUILESS_MAIN(TestTokenizerFiles)
#include "tst_tokenizer_files.moc"
