// SPDX-License-Identifier: GPL-3.0-or-later
// Which tokens of two runs go together, and what the corrupted prompt is.
#include <QtTest>

#include "core/values/alignment.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Pairs = std::vector<std::pair<int, int>>;

/// Tokens with these ids.
PromptInfo prompt(const std::vector<int>& ids, IndexRange subject) {
    PromptInfo info;
    for (const int id : ids) {
        info.tokens.push_back({id, "x"});
    }
    info.subject = subject;
    return info;
}

Pairs pairsOf(const Alignment& alignment) {
    Pairs pairs;
    for (const AlignedPair& pair : alignment.pairs) {
        pairs.emplace_back(pair.clean, pair.corrupt);
    }
    return pairs;
}

CorruptionSpec subjectOnly(const std::string& subject) {
    CorruptionSpec corruption;
    corruption.subject = subject;
    return corruption;
}

PromptSpec spec(const std::string& text, const std::string& subject) {
    return {text, std::nullopt, subject, "answer"};
}

} // namespace

class TestAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalSubjects() {
        const Alignment alignment =
            alignSubjectEnds(prompt({1, 2, 3, 4, 5}, {1, 2}), prompt({1, 8, 9, 4, 5}, {1, 2}));
        QVERIFY(pairsOf(alignment) == (Pairs{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}}));
        QCOMPARE(alignment.same, 1);
    }

    /// The first tokens of the longer subject have no partner.
    void longerCorruptedSubject() {
        const Alignment alignment =
            alignSubjectEnds(prompt({1, 2, 3, 4}, {1, 1}), prompt({1, 7, 8, 9, 3, 4}, {1, 3}));
        QVERIFY(pairsOf(alignment) == (Pairs{{0, 0}, {1, 3}, {2, 4}, {3, 5}}));
        QVERIFY(!alignment.pairAt(BaseRun::Corrupt, 1));
        QVERIFY(!alignment.pairAt(BaseRun::Corrupt, 2));
        QVERIFY(alignment.pairAt(BaseRun::Corrupt, 3) == (AlignedPair{1, 3}));
        QVERIFY(alignment.pairAt(BaseRun::Clean, 3) == (AlignedPair{3, 5}));
        QVERIFY(!alignment.pairAt(BaseRun::Clean, 4));
        QVERIFY(!alignment.pairAt(BaseRun::Clean, -1));
        QCOMPARE(alignment.same, 1);
    }

    /// Other words in front, more of them on one side: counted from the subject's start.
    void otherPrompt() {
        const Alignment alignment =
            alignSubjectEnds(prompt({1, 2, 3, 4, 5, 6}, {3, 4}), prompt({2, 8, 9, 7}, {1, 2}));
        QVERIFY(pairsOf(alignment) == (Pairs{{2, 0}, {3, 1}, {4, 2}, {5, 3}}));
        QCOMPARE(alignment.same, 0);
    }

    /// A subject may begin with the tokens of the other one.
    void sameStartReachesIntoTheSubject() {
        QCOMPARE(alignSubjectEnds(prompt({1, 2, 3, 4}, {1, 2}), prompt({1, 2, 9, 4}, {1, 2})).same, 2);
    }

    void unequalTokensBehind() {
        const QString complaint =
            complaintAbout(ErrorCode::InvalidArgument, {"4 tokens behind", "clean one 2"}, [] {
                static_cast<void>(
                    alignSubjectEnds(prompt({1, 2, 3, 4}, {1, 1}), prompt({1, 7, 2, 3, 4, 5}, {1, 1})));
            });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void padsStandInFront() {
        PromptInfo padded = prompt({1, 2, 3}, {1, 1});
        padPrompt(padded, {50, "<end>", 3, 8}, 2);
        QCOMPARE(padded.tokens.size(), std::size_t{5});
        QVERIFY(padded.subject == (IndexRange{3, 3}));
        QCOMPARE(padded.tokens[1].id, 50);
        QCOMPARE(padded.tokens[1].start, 0U);
        QCOMPARE(padded.tokens[1].end, 0U);
        QCOMPARE(padded.tokens[2].id, 1);
        const Alignment alignment = alignPositions(padded, prompt({1, 7, 8, 9, 3}, {1, 3}));
        QVERIFY(pairsOf(alignment) == (Pairs{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}}));
        QCOMPARE(alignment.same, 0);
    }

    void paddedSubjectsMustEndTogether() {
        const QString complaint = complaintAbout(ErrorCode::InvalidArgument, {"2 of 5", "3 of 5"}, [] {
            static_cast<void>(
                alignPositions(prompt({1, 2, 3, 4, 5}, {1, 2}), prompt({1, 2, 3, 4, 5}, {1, 3})));
        });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void noiseBeginsAtTheSubject() {
        const Alignment alignment = alignNoise(prompt({1, 2, 3}, {1, 2}));
        QVERIFY(pairsOf(alignment) == (Pairs{{0, 0}, {1, 1}, {2, 2}}));
        QCOMPARE(alignment.same, 1);
    }

    void subjectIsReplacedWhereItStands() {
        const PromptSpec corrupted =
            corruptedPrompt(spec("Rome and Rome is in", "Rome"), subjectOnly("  Paris "));
        QCOMPARE(corrupted.text, std::string("Rome and Paris is in"));
        QVERIFY(corrupted.subjectSpan == (ByteSpan{9, 14}));
        QVERIFY(corrupted.subject.empty());
    }

    /// A span of tokens often begins with a space, which stays.
    void spaceAroundTheSubjectStays() {
        PromptSpec clean = spec("In Rome now", "");
        clean.subjectSpan = ByteSpan{2, 8};
        const PromptSpec corrupted = corruptedPrompt(clean, subjectOnly("Oslo Fjord"));
        QCOMPARE(corrupted.text, std::string("In Oslo Fjord now"));
        QVERIFY(corrupted.subjectSpan == (ByteSpan{3, 13}));
    }

    void wholeOtherPrompt() {
        CorruptionSpec corruption = subjectOnly("Oslo");
        corruption.prompt = "They say Oslo is in";
        const PromptSpec corrupted = corruptedPrompt(spec("Rome is in", "Rome"), corruption);
        QCOMPARE(corrupted.text, corruption.prompt);
        QCOMPARE(corrupted.subject, std::string("Oslo"));
        QVERIFY(!corrupted.subjectSpan);
    }

    void noiseKeepsThePrompt() {
        CorruptionSpec corruption;
        corruption.noise = NoiseSpec{0.1};
        QVERIFY(corruptedPrompt(spec("Rome is in", "Rome"), corruption) == spec("Rome is in", "Rome"));
    }

    void bad_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        QTest::newRow("none") << 0 << QStringLiteral("no corruption");
        QTest::newRow("both") << 1 << QStringLiteral("can't be used together");
        QTest::newRow("prompt alone") << 2 << QStringLiteral("needs its subject");
        QTest::newRow("no noise") << 3 << QStringLiteral("noise");
        QTest::newRow("no sample") << 4 << QStringLiteral("samples");
        QTest::newRow("no subject") << 5 << QStringLiteral("subject");
        QTest::newRow("spaces") << 6 << QStringLiteral("corrupted subject");
        QTest::newRow("infinite noise") << 7 << QStringLiteral("noise");
        QTest::newRow("too many samples") << 8 << QStringLiteral("samples");
    }

    void bad() {
        QFETCH(int, which);
        QFETCH(QString, word);
        std::vector<CorruptionSpec> all(9);
        all[1].subject = "Oslo";
        all[1].noise = NoiseSpec{0.1};
        all[2].prompt = "Oslo is in";
        all[3].noise = NoiseSpec{0};
        all[4].noise = NoiseSpec{0.1, false, {}, 0};
        all[5].subject = "Oslo";
        all[6].subject = "  ";
        all[7].noise = NoiseSpec{std::numeric_limits<double>::infinity()};
        all[8].noise = NoiseSpec{0.1, false, {}, 10'001};
        const PromptSpec clean = spec("Rome is in", which == 5 ? "" : "Rome");
        const QString complaint = complaintAbout(
            which == 5 ? ErrorCode::SubjectNeeded : ErrorCode::InvalidArgument, {word.toStdString()},
            [&] { static_cast<void>(corruptedPrompt(clean, all[static_cast<std::size_t>(which)])); });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
