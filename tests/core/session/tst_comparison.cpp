// SPDX-License-Identifier: GPL-3.0-or-later
// How far a stored answer is from a new one, and why that may be.
#include <cmath>

#include <QTest>

#include "core/session/verification.hpp"
#include "tests/support/session_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

AttentionSnapshot& attentionIn(Snapshot& snapshot) {
    return std::get<AttentionSnapshot>(snapshot.body);
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalAnswersHaveNoDifference() {
        Snapshot now = attentionAnswer(9);
        now.provenance = {};
        now.request.generation = 12;
        attentionIn(now).model.path = "/elsewhere";
        const ResultDifference difference = compareAnswers(attentionAnswer(9), now);
        QVERIFY(difference.isEqual());
        QCOMPARE(difference.numbers, std::size_t{162});
        QCOMPARE(difference.largest, 0.0);
    }

    void theLargestIsNamed() {
        Snapshot now = attentionAnswer(9);
        attentionIn(now).values[81] += 0.25F; // 0.5: layer 1, query 0, source 0
        attentionIn(now).values[9] = std::nextafter(attentionIn(now).values[9], 1.0F);
        const ResultDifference difference = compareAnswers(attentionAnswer(9), now);
        QCOMPARE(difference.unequal, std::size_t{2});
        QCOMPARE(difference.largest, 0.25);
        QCOMPARE(difference.relative, 0.25 / 0.75);
        QCOMPARE(difference.place, std::string("values[81]"));
        QVERIFY(difference.otherPlace.empty());
    }

    void shortListsAndSingleNumbersAreCompared() {
        Snapshot stored = flowAnswer(4);
        Snapshot now = flowAnswer(4);
        std::get<FlowSnapshot>(now.body).probability[0][2] = 0.5;
        std::get<FlowSnapshot>(now.body).baseProbability = 0.125;
        const ResultDifference difference = compareAnswers(stored, now);
        QCOMPARE(difference.place, std::string("probability[0][2]"));
        QCOMPARE(difference.unequal, std::size_t{2});
    }

    void whatIsNoNumberOnOneSide() {
        Snapshot now = attentionAnswer(9);
        attentionIn(now).values[3] = std::nanf("");
        const ResultDifference difference = compareAnswers(attentionAnswer(9), now);
        QVERIFY(std::isinf(difference.largest));
        QVERIFY(compareAnswers(now, now).isEqual());
        attentionIn(now).values[3] = -0.0F; // was 0: other bits, no distance
        const ResultDifference sign = compareAnswers(attentionAnswer(9), now);
        QVERIFY(!sign.isEqual());
        QCOMPARE(sign.largest, 0.0);
    }

    void otherTokensAreOtherPlaces() {
        Snapshot now = attentionAnswer(9);
        attentionIn(now).prompt.tokens[2].id = 77;
        QCOMPARE(compareAnswers(attentionAnswer(9), now).otherPlace, std::string("prompt.tokens[2].id"));
        QVERIFY(!compareAnswers(attentionAnswer(9), attentionAnswer(8)).otherPlace.empty());
        QCOMPARE(compareAnswers(attentionAnswer(9), flowAnswer(3)).otherPlace, std::string("kind"));
    }

    void reasonsAreWhatDiffers() {
        Snapshot now = attentionAnswer(9);
        QVERIFY(likelyReasons(attentionAnswer(9), now).empty());
        attentionIn(now).model.fingerprint = "sha256:11";
        now.provenance.device = "NVIDIA H200";
        now.provenance.program.clear(); // not known
        const std::vector<Reason> reasons = likelyReasons(attentionAnswer(9), now);
        QCOMPARE(reasons.size(), std::size_t{2});
        QVERIFY(reasons[0].what == Reason::What::Model);
        QCOMPARE(reasons[1].stored, std::string("cpu (2 threads)"));
        QCOMPARE(reasons[1].now, std::string("NVIDIA H200"));
    }

    void aVerificationSumsUp() {
        Verification verification;
        QVERIFY(verification.isEqual());
        const auto stored = std::make_shared<Snapshot>(attentionAnswer(9));
        verification.add(stored, attentionAnswer(9));
        QVERIFY(verification.isEqual());
        QVERIFY(verification.worst() == nullptr);
        Snapshot other = attentionAnswer(9, 1.5F);
        other.provenance.device = "another";
        verification.add(stored, other);
        verification.add(stored, other);
        verification.addFailure(stored, "the model is gone");
        QCOMPARE(verification.equalCount(), std::size_t{1});
        QCOMPARE(verification.failureCount(), std::size_t{1});
        QVERIFY(!verification.isEqual());
        QCOMPARE(verification.worst()->difference->largest, 0.5);
        QCOMPARE(verification.reasons().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
