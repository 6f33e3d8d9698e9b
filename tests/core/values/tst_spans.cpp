// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/intervention.hpp"

using namespace mambascope;

namespace {

/// Tokens that follow each other, of these lengths in bytes.
std::vector<Token> tokensOfLengths(const std::vector<std::uint32_t>& lengths) {
    std::vector<Token> tokens;
    std::uint32_t start = 0;
    for (const std::uint32_t length : lengths) {
        tokens.push_back({0, {}, start, start + length});
        start += length;
    }
    return tokens;
}

} // namespace

class TestSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlap_data() {
        QTest::addColumn<std::uint32_t>("start");
        QTest::addColumn<std::uint32_t>("end");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last"); // -1: nothing
        const auto row = [](const char* name, std::uint32_t start, std::uint32_t end, int first, int last) {
            QTest::newRow(name) << start << end << first << last;
        };
        // Tokens: [0,3) [3,8) [8,9) [9,12)
        row("exactly one", 3, 8, 1, 1);
        row("inside one", 4, 5, 1, 1);
        row("first byte", 0, 1, 0, 0);
        row("last byte", 11, 12, 3, 3);
        row("across a border", 2, 4, 0, 1);
        row("ends at a border", 0, 3, 0, 0);
        row("all", 0, 12, 0, 3);
        row("beyond the end", 8, 400, 2, 3);
        row("empty", 4, 4, -1, -1);
        row("reversed", 8, 3, -1, -1);
        row("after the prompt", 12, 14, -1, -1);
    }

    void overlap() {
        QFETCH(std::uint32_t, start);
        QFETCH(std::uint32_t, end);
        QFETCH(int, first);
        QFETCH(int, last);
        const auto found = tokensOverlapping(tokensOfLengths({3, 5, 1, 3}), {start, end});
        QCOMPARE(found.has_value(), first >= 0);
        if (found) {
            QCOMPARE(found->first, first);
            QCOMPARE(found->last, last);
        }
    }

    void addedTokensCoverNothing() {
        std::vector<Token> tokens = tokensOfLengths({0, 4, 4});
        tokens[0].enclosing = true; // a BOS
        QVERIFY(tokensOverlapping(tokens, {0, 4}) == (IndexRange{1, 1}));
        QVERIFY(tokensOverlapping(tokens, {0, 8}) == (IndexRange{1, 2}));
    }

    /// A space that the tokenizer put in front (SentencePiece) goes with the first word.
    void spacesInFrontGoWithTheFirstByte() {
        std::vector<Token> tokens = tokensOfLengths({0, 0, 4, 4});
        tokens[0].enclosing = true;
        QVERIFY(tokensOverlapping(tokens, {0, 4}) == (IndexRange{1, 2}));
        QVERIFY(tokensOverlapping(tokens, {1, 8}) == (IndexRange{2, 3}));
    }

    void fragmentsOfOneCharacter() {
        // "é" as one token per byte, then "日本" where the second token holds the last byte of 日 and 本.
        const std::vector<Token> tokens = tokensOfLengths({1, 1, 2, 4});
        QVERIFY(tokensOverlapping(tokens, {0, 2}) == (IndexRange{0, 1}));
        QVERIFY(tokensOverlapping(tokens, {2, 5}) == (IndexRange{2, 3}));
        QVERIFY(tokensOverlapping(tokens, {5, 8}) == (IndexRange{3, 3}));
    }

    void noTokens() { QVERIFY(!tokensOverlapping({}, {0, 10})); }
};

QTEST_APPLESS_MAIN(TestSpans)
#include "tst_spans.moc"
