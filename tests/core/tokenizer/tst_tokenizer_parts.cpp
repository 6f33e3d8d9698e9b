// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the tokenizer one by one: UTF-8, the byte alphabet, patterns, normalization, added tokens,
// merging.
#include "core/base/utf8.hpp"
#include "core/tokenizer/added_tokens.hpp"
#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/byte_alphabet.hpp"
#include "core/tokenizer/merge_table.hpp"
#include "core/tokenizer/regex.hpp"
#include "core/tokenizer/regex_syntax.hpp"
#include "core/tokenizer/unicode.hpp"
#include "core/tokenizer/vocabulary.hpp"

#include <QTest>

using namespace mambascope;

namespace {

/// Matches as "text|text".
QString matchesOf(const char* pattern, const char* text) {
    QStringList found;
    for (const TextRange& range : Regex(pattern).matches(text)) {
        found << QString::fromStdString(std::string(range.of(text)));
    }
    return found.join(QLatin1Char('|'));
}

std::string wholeNfc(std::string_view text) {
    const AlignedText aligned = AlignedText::repaired(text);
    return std::string(unicode::composed(aligned, {0, aligned.text().size()}).text());
}

} // namespace

class TestTokenizerParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void utf8_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("repaired"); // "?" for U+FFFD
        QTest::newRow("ASCII") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("all lengths") << QByteArray("a\u00e9\u20ac\U0001f600")
                                     << QByteArray("a\u00e9\u20ac\U0001f600");
        QTest::newRow("lone continuation") << QByteArray("\x80\x80") << QByteArray("??");
        QTest::newRow("cut of three") << QByteArray("\xe2\x82") << QByteArray("?");
        QTest::newRow("cut of four") << QByteArray("\xf0\x9f\x98z") << QByteArray("?z");
        QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf") << QByteArray("?????");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("???");
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << QByteArray("????");
        QTest::newRow("standard's example") << QByteArray("a\xf1\x80\x80\xe1\x80\xc2"
                                                          "b\x80"
                                                          "c\x80\xbf"
                                                          "d")
                                            << QByteArray("a???b?c??d");
    }
    void utf8() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, repaired);
        const std::string expected = repaired.replace("?", "\xef\xbf\xbd").toStdString();
        QCOMPARE(toValidUtf8(bytes.toStdString()), expected);
        QCOMPARE(isValidUtf8(bytes.toStdString()), bytes.toStdString() == expected);
        QCOMPARE(std::string(AlignedText::repaired(bytes.toStdString()).text()), expected);
    }

    void everyCodePointSurvives() {
        for (char32_t code = 0; code <= 0x10FFFF; ++code) {
            if (code >= 0xD800 && code <= 0xDFFF) {
                continue;
            }
            std::string text;
            appendUtf8(text, code);
            const Utf8Step step = decodeUtf8(text, 0);
            if (!step.valid || step.codePoint != code || step.length != text.size()) {
                QFAIL(qPrintable(QString::number(static_cast<uint>(code), 16)));
            }
        }
    }

    void byteAlphabet() {
        std::string all;
        for (int byte = 0; byte < 256; ++byte) {
            all += static_cast<char>(static_cast<unsigned char>(byte));
        }
        QCOMPARE(byte_alphabet::unspell(byte_alphabet::spell(all)).value_or(""), all);
        QCOMPARE(byte_alphabet::spell(" a\n\x7f"), std::string("ĠaĊġ"));
        QVERIFY(!byte_alphabet::unspell("a b")); // a plain space is no letter of it
        QVERIFY(!byte_alphabet::unspell("你"));
    }

    void patterns() {
        QCOMPARE(matchesOf("a|b", "cab"), QStringLiteral("a|b"));
        QCOMPARE(matchesOf("a*", "baac"),
                 QStringLiteral("|aa|")); // empty ones, but none right behind a match
        QCOMPARE(matchesOf(R"(\s+(?!\S)|\s+)", "a  b "), QStringLiteral(" | | "));
        QCOMPARE(matchesOf(R"(\s)", "a\u0085b\u180ec\u2003"),
                 QStringLiteral("\u0085|\u2003")); // U+180E is no white space
        QCOMPARE(matchesOf(R"([^\S\n]+)", " \t\n "), QStringLiteral(" \t| "));
        QCOMPARE(matchesOf(R"(\S+)", "ab \u180e"), QStringLiteral("ab|\u180e"));
        QCOMPARE(matchesOf(R"(\w+)", "é_1 ²"), QStringLiteral("é_1"));
        QCOMPARE(matchesOf(R"(\W)", "a-b"), QStringLiteral("-"));
        QCOMPARE(matchesOf(R"(\d)", "1٣²"), QStringLiteral("1|٣"));
        QCOMPARE(matchesOf(R"(\h+)", "fgA"), QStringLiteral("f|A")); // hexadecimal digits in Ruby
        QCOMPARE(matchesOf(R"(^b$)", "a\nb\nc"), QStringLiteral("b"));
        QCOMPARE(matchesOf(R"((?i:'s))", "'S'ſ's"), QStringLiteral("'S|'ſ|'s"));
        QCOMPARE(matchesOf(R"(\u00e9|\x41|\x{20ac})", "éA€"), QStringLiteral("é|A|€"));
        QCOMPARE(matchesOf(R"(a{,2}b)", "aab"), QStringLiteral("aab"));
        QCOMPARE(matchesOf(R"(\p{Lu}\P{Lu})", "aBc"), QStringLiteral("Bc"));
    }

    void refusesForeignPatterns_data() {
        QTest::addColumn<QByteArray>("pattern");
        for (const char* pattern :
             {R"(\1)",          R"(\bword)",  R"(\K)",     R"(\G)",    R"(\R)",   R"(\X)",
              R"([[:alpha:]])", R"([a[b]])",  R"([a&&b])", R"([]a])",  R"([a)",   R"((?m:.))",
              R"((?<name>a))",  R"((*FAIL))", R"(a{2}+)",  R"(a{2}?)", R"(a{)",   R"(a{x})",
              R"([\W])",        R"([\H])",    R"(\xe9)",   R"(\x4)",   R"(\u12)", R"(\x{})",
              R"(\x{12)",       R"(\pL)",     R"(\p{L)",   "\\",       "(",       R"(\p{Nonsense})"}) {
            QTest::newRow(pattern) << QByteArray(pattern);
        }
    }
    void refusesForeignPatterns() {
        QFETCH(QByteArray, pattern);
        QVERIFY_EXCEPTION_THROWN(Regex(pattern.toStdString()), UnsupportedPattern);
    }

    void normalizes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("ASCII") << QByteArray("plain") << QByteArray("plain");
        QTest::newRow("composes") << QByteArray("cafe\u0301") << QByteArray("caf\u00e9");
        QTest::newRow("composed already") << QByteArray("caf\u00e9\u4f60") << QByteArray("caf\u00e9\u4f60");
        QTest::newRow("orders") << QByteArray("q\u0307\u0323") << QByteArray("q\u0323\u0307");
        QTest::newRow("blocked") << QByteArray("a\u0308\u0301") << QByteArray("\u00e4\u0301");
        QTest::newRow("singleton") << QByteArray("\u212b") << QByteArray("\u00c5");
        QTest::newRow("exclusion") << QByteArray("\u0958") << QByteArray("\u0915\u093c");
        QTest::newRow("Hangul") << QByteArray("\u1112\u1161\u11ab") << QByteArray("\ud55c");
        QTest::newRow("Hangul, half done") << QByteArray("\ud558\u11ab") << QByteArray("\ud55c");
        QTest::newRow("two starters") << QByteArray("\u09c7\u09be") << QByteArray("\u09cb");
        QTest::newRow("mark first") << QByteArray("\u0301a") << QByteArray("\u0301a");
        QTest::newRow("starter between") << QByteArray("a\u0bbe\u0301") << QByteArray("a\u0bbe\u0301");
    }
    void normalizes() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(wholeNfc(text.toStdString()), expected.toStdString());
        QCOMPARE(wholeNfc(expected.toStdString()), expected.toStdString());
    }

    void alignsWhatChanged() {
        //                        0123   45  67
        const AlignedText text = AlignedText::repaired("ab\xff"
                                                       "e\u0301z");
        QCOMPARE(std::string(text.text()), std::string("ab\ufffde\u0301z"));
        QCOMPARE(text.origin({2, 5}), (TextRange{2, 3})); // U+FFFD stands for one byte
        QCOMPARE(text.origin({3, 4}), (TextRange{2, 3})); // … as does each of its bytes
        const AlignedText composed = unicode::composed(text, {1, text.text().size()});
        QCOMPARE(std::string(composed.text()), std::string("b\ufffd\u00e9z"));
        QCOMPARE(composed.origin({0, 1}), (TextRange{1, 2}));
        QCOMPARE(composed.origin({4, 5}), (TextRange{3, 6})); // half of é
        QCOMPARE(composed.origin({6, 7}), (TextRange{6, 7}));
        QCOMPARE(composed.origin({7, 7}), (TextRange{7, 7}));
        QCOMPARE(composed.origin({0, 7}), (TextRange{1, 7}));
    }

    void findsAddedTokens() {
        AddedTokenMatcher matcher;
        QCOMPARE(matcher.split("abc").size(), std::size_t{1});
        AddedToken token;
        token.id = 1;
        token.content = "<a>";
        matcher.add(token);
        token.id = 2;
        token.content = "<a><b>";
        matcher.add(token);
        token.id = 3;
        token.content = "<a>"; // the first one stays
        matcher.add(token);
        const auto parts = matcher.split("x<a><a><b>é<a");
        QCOMPARE(parts.size(), std::size_t{4});
        QCOMPARE(parts[0].range, (TextRange{0, 1}));
        QVERIFY(!parts[0].id);
        QCOMPARE(parts[1].range, (TextRange{1, 4}));
        QCOMPARE(parts[1].id.value_or(0), 1);
        QCOMPARE(parts[2].range, (TextRange{4, 10}));
        QCOMPARE(parts[2].id.value_or(0), 2);
        QCOMPARE(parts[3].range, (TextRange{10, 14}));
        QVERIFY(matcher.split("").empty());
    }

    void vocabularyAndMerges() {
        Vocabulary vocabulary;
        QVERIFY(!vocabulary.find("x"));
        MergeTable merges(5000);
        for (std::int32_t id = 0; id < 5000; ++id) {
            QVERIFY(vocabulary.add("token" + std::to_string(id), id));
            merges.set(id, id + 1, {static_cast<std::uint32_t>(id), id + 2});
        }
        QVERIFY(!vocabulary.add("token7", 9));
        QVERIFY(vocabulary.add("", 5000)); // even nothing can be a spelling
        for (std::int32_t id = 0; id < 5000; ++id) {
            QCOMPARE(vocabulary.find("token" + std::to_string(id)).value_or(-1), id);
            QCOMPARE(merges.find(id, id + 1)->id, id + 2);
            QVERIFY(merges.find(id + 1, id) == nullptr);
        }
        QVERIFY(!vocabulary.find("token5000"));
        merges.set(3, 4, {7, 8});
        QCOMPARE(merges.find(3, 4)->id, 8);
        QVERIFY(MergeTable().find(0, 0) == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestTokenizerParts)
#include "tst_tokenizer_parts.moc"
