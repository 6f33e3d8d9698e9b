// SPDX-License-Identifier: GPL-3.0-or-later
// SentencePiece-style BPE on a tiny vocabulary: where spaces are put in front, unknown characters, byte
// fallback. All expectations are what tokenizers 0.23.3 gives for the same file.
#include "core/tokenizer/tokenizer.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Json = nlohmann::json;

Json decoder() {
    return Json::parse(R"({"type":"Sequence","decoders":[
        {"type":"Replace","pattern":{"String":"▁"},"content":" "},{"type":"ByteFallback"},{"type":"Fuse"},
        {"type":"Strip","content":" ","start":1,"stop":0}]})");
}

/// ▁ a b, the merges ▁ a and ▁ ▁, the bytes of é; "foo" is looked for in normalized text, "<s>" in the
/// original.
Json small() {
    Json json = Json::parse(R"({"version":"1.0","added_tokens":[
        {"id":8,"content":"foo","single_word":false,"lstrip":false,"rstrip":false,"normalized":true,"special":false},
        {"id":9,"content":"<s>","single_word":false,"lstrip":false,"rstrip":false,"normalized":false,"special":false}],
        "normalizer":null,"pre_tokenizer":null,"post_processor":null,
        "model":{"type":"BPE","unk_token":"<unk>","fuse_unk":true,"byte_fallback":true,
            "vocab":{"<unk>":0,"▁":1,"a":2,"b":3,"▁a":4,"<0xC3>":5,"<0xA9>":6,"▁▁":7},
            "merges":["▁ a",["▁","▁"]]}})");
    json["decoder"] = decoder();
    return json;
}

Json metaspace(const char* scheme, bool split) {
    Json json = small();
    json["pre_tokenizer"] = {
        {"type", "Metaspace"}, {"replacement", "▁"}, {"prepend_scheme", scheme}, {"split", split}};
    return json;
}

Json legacy() {
    Json json = small();
    json["normalizer"] = Json::parse(R"({"type":"Sequence","normalizers":[{"type":"Prepend","prepend":"▁"},
        {"type":"Replace","pattern":{"String":" "},"content":"▁"}]})");
    return json;
}

Tokenizer load(const Json& json) {
    const TemporaryFolder folder;
    writeFile(folder / "tokenizer.json", json.dump());
    return Tokenizer::load(folder / "tokenizer.json");
}

/// "4@0-1 9@1-4": id, start and end of each token.
QByteArray shown(const Tokenizer& tokenizer, const QByteArray& prompt) {
    QStringList parts;
    for (const Token& token : tokenizer.encode(prompt.toStdString())) {
        parts << QStringLiteral("%1@%2-%3").arg(token.id).arg(token.start).arg(token.end);
    }
    return parts.join(QLatin1Char(' ')).toUtf8();
}

} // namespace

class TestTokenizerSpaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixes_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("tokens");
        const auto row = [](const char* name, const Json& json, const char* prompt, const char* tokens) {
            QTest::addRow("%s: %s", name, prompt)
                << QByteArray::fromStdString(json.dump()) << QByteArray(prompt) << QByteArray(tokens);
        };
        row("legacy", legacy(), "a foo b", "4@0-1 8@1-5 1@5-6 3@6-7");
        row("legacy", legacy(), "foo", "8@0-3");
        row("legacy", legacy(), "foo foo", "8@0-3 8@3-7");
        row("legacy", legacy(), "a<s>b", "4@0-1 9@1-4 1@4-4 3@4-5");
        row("legacy", legacy(), " a", "1@0-0 4@0-2");
        row("legacy", legacy(), "  a", "7@0-1 4@1-3");
        row("legacy", legacy(), "", "");
        row("always, whole", metaspace("always", false), "a<s>b", "4@0-1 9@1-4 1@4-4 3@4-5");
        row("always, whole", metaspace("always", false), "a foo b", "4@0-1 1@1-2 8@2-5 1@5-6 3@6-7");
        row("always, whole", metaspace("always", false), "   a a", "7@0-2 4@2-4 4@4-6");
        row("always, split", metaspace("always", true), "   a a", "1@0-1 1@1-2 4@2-4 4@4-6");
        row("always, split", metaspace("always", true), "<s> a", "9@0-3 4@3-5");
        row("first, whole", metaspace("first", false), "a<s>b", "4@0-1 9@1-4 3@4-5");
        row("first, whole", metaspace("first", false), "<s>a", "9@0-3 2@3-4");
        row("first, whole", metaspace("first", false), " a", "4@0-2");
        row("first, split", metaspace("first", true), "   a a", "1@0-1 1@1-2 4@2-4 4@4-6");
        row("first, split", metaspace("first", true), "\u2581a", "4@0-4");
        row("never, whole", metaspace("never", false), "a foo b", "2@0-1 1@1-2 8@2-5 1@5-6 3@6-7");
        row("never, split", metaspace("never", true), " a", "4@0-2");
    }
    void prefixes() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, tokens);
        QCOMPARE(shown(load(Json::parse(file.toStdString())), prompt), tokens);
    }

    /// A character falls back on bytes only if each has a token; unknown ones wait behind it, as in the
    /// reference.
    void unknownCharacters() {
        const Tokenizer tokenizer = load(legacy());
        QCOMPARE(shown(tokenizer, "\u00e9"), QByteArray("1@0-0 5@0-1 6@1-2"));
        QCOMPARE(shown(tokenizer, "\u00e9x a"), QByteArray("1@0-0 5@0-1 6@1-2 0@2-3 4@3-5"));
        QCOMPARE(shown(tokenizer, "a\u00e8\u00e8b"), QByteArray("4@0-1 0@1-5 3@5-6"));
        const auto ids = [&](const char* prompt) {
            std::vector<int> result;
            for (const Token& token : tokenizer.encode(prompt)) {
                result.push_back(token.id);
            }
            return result;
        };
        QCOMPARE(ids("x\u00e9y"), (std::vector<int>{1, 5, 6, 0}));
        Json apart = legacy();
        apart["model"]["fuse_unk"] = false;
        QCOMPARE(shown(load(apart), "xya"), QByteArray("1@0-0 0@0-1 0@1-2 2@2-3"));
    }

    /// Files from before prepend_scheme, and with its default.
    void olderMetaspace() {
        for (const char* text :
             {R"({"type":"Metaspace","replacement":"▁","add_prefix_space":true})",
              R"({"type":"Metaspace","replacement":"▁"})",
              R"({"type":"Metaspace","replacement":"▁","str_rep":"_","add_prefix_space":true})"}) {
            Json json = small();
            json["pre_tokenizer"] = Json::parse(text);
            QCOMPARE(shown(load(json), "a<s>b"), shown(load(metaspace("always", true)), "a<s>b"));
        }
        Json never = small();
        never["pre_tokenizer"] = Json::parse(
            R"({"type":"Metaspace","replacement":"▁","add_prefix_space":false,"prepend_scheme":"never"})");
        QCOMPARE(shown(load(never), "a"), QByteArray("2@0-1"));
    }

    /// Spellings become what they stand for; only a whole text loses the space in front.
    void texts() {
        const Tokenizer tokenizer = load(legacy());
        QCOMPARE(tokenizer.tokenText(4), std::string(" a"));
        QCOMPARE(tokenizer.tokenText(5), std::string("\xc3"));
        QCOMPARE(tokenizer.tokenText(8), std::string(" foo"));
        QCOMPARE(tokenizer.tokenText(9), std::string("<s>"));
        QCOMPARE(tokenizer.decode(std::vector<std::int32_t>{4, 5, 6, 4}), std::string("a\u00e9 a"));
        QCOMPARE(tokenizer.decode(std::vector<std::int32_t>{7, 4}), std::string("  a"));
        Json marks = metaspace("always", true);
        marks["decoder"] = Json::parse(R"({"type":"Metaspace","replacement":"▁","prepend_scheme":"always"})");
        QCOMPARE(load(marks).decode(std::vector<std::int32_t>{4, 1, 4}), std::string("a  a"));
    }

    void wholePiecesWithoutMerges() {
        Json json = metaspace("always", true);
        json["model"]["ignore_merges"] = true;
        json["model"]["merges"] = Json::array();
        QCOMPARE(shown(load(json), "a a b"), QByteArray("4@0-1 4@1-3 1@3-4 3@4-5"));
    }
};

QTEST_GUILESS_MAIN(TestTokenizerSpaces)
#include "tst_tokenizer_spaces.moc"
