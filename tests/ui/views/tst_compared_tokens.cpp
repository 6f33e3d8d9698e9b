// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of two states beside each other.
#include <QTest>

#include "core/values/snapshot.hpp"
#include "ui/views/comparison/comparison_model.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

TokenScore score(int id, const char* text, double probability, double clean = 0) {
    TokenScore made;
    made.id = id;
    made.text = text;
    made.probability = probability;
    made.cleanProbability = clean;
    return made;
}

PredictSnapshot cleanState() {
    PredictSnapshot snapshot;
    snapshot.target = {" Apple", 1, true, false};
    snapshot.clean.targetProbability = 0.75;
    snapshot.clean.top = {score(1, " Apple", 0.75), score(2, " Google", 0.125), score(3, " Sony", 0.0625)};
    return snapshot;
}

/// The same prompt with a knockout: Apple falls, Dell comes in.
PredictSnapshot cutState() {
    PredictSnapshot snapshot = cleanState();
    VariantResult variant;
    variant.targetProbability = 0.25;
    variant.top = {score(2, " Google", 0.5, 0.125), score(1, " Apple", 0.25, 0.75),
                   score(4, " Dell", 0.1, 0.01)};
    variant.cleanTopNow = {0.25, 0.5, 0.03125};
    snapshot.variants = {variant};
    return snapshot;
}

} // namespace

class TestComparedTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void probabilitiesOfBothStates() {
        const PredictSnapshot a = cleanState();
        const PredictSnapshot b = cutState();
        const std::vector<ComparedToken> tokens = comparedTokens({&a, {}}, {&b, {}});
        const std::vector<ComparedToken> expected{{" Apple", true, 0.75, 0.25},
                                                  {" Google", false, 0.125, 0.5},
                                                  {" Dell", false, std::nullopt, 0.1},
                                                  {" Sony", false, 0.0625, 0.03125}};
        QCOMPARE(tokens.size(), expected.size());
        QVERIFY(tokens == expected);
        QCOMPARE(*tokens[0].difference(), -0.5);
        QCOMPARE(*tokens[1].difference(), 0.375);
        QVERIFY(!tokens[2].difference());
        const std::vector<ComparedToken> back = comparedTokens({&b, {}}, {&a, {}});
        QCOMPARE(*back[0].difference(), 0.5);
    }

    void eachStatesOwnAnswerComesFirst() {
        const PredictSnapshot a = cleanState();
        PredictSnapshot b = cutState();
        b.target = {" Sony", 3, false, false};
        b.variants.front().targetProbability = 0.03125;
        const std::vector<ComparedToken> tokens = comparedTokens({&a, {}}, {&b, {}}, 3);
        QCOMPARE(tokens.size(), std::size_t(3));
        QCOMPARE(tokens[0].token, std::string(" Apple"));
        QCOMPARE(tokens[1].token, std::string(" Sony"));
        QVERIFY(tokens[1].isAnswer && *tokens[1].a == 0.0625 && *tokens[1].b == 0.03125);
        QVERIFY(!tokens[2].isAnswer);
        const std::vector<ComparedToken> followed = comparedTokens({&a, " Google"}, {&b, " Nokia"});
        QCOMPARE(followed[0].token, std::string(" Google"));
        QCOMPARE(followed[1].token, std::string(" Nokia"));
        QVERIFY(!followed[1].a && !followed[1].b); // said nowhere, so not made up
    }

    void oneStateIsNoComparison() {
        const PredictSnapshot a = cleanState();
        QVERIFY(comparedTokens({&a, {}}, {}).empty());
        QVERIFY(comparedTokens({}, {&a, {}}).empty());
    }

    void theTable() {
        const PredictSnapshot a = cleanState();
        const PredictSnapshot b = cutState();
        ComparisonModel model;
        model.setModels({{QStringLiteral("left"), comparedTokens({&a, {}}, {&b, {}})},
                         {QStringLiteral("right"), comparedTokens({&b, {}}, {&b, {}})}});
        QCOMPARE(model.rowCount(), 9); // four of one, three of the other, and their names
        QCOMPARE(model.index(0, ComparisonModel::TokenColumn).data().toString(), QStringLiteral("left"));
        QVERIFY(model.index(5, ComparisonModel::TokenColumn).data(ComparisonModel::ModelRole).toBool());
        QCOMPARE(model.index(5, ComparisonModel::TokenColumn).data().toString(), QStringLiteral("right"));
        QCOMPARE(model.index(1, ComparisonModel::TokenColumn).data().toString(), QStringLiteral("·Apple"));
        QCOMPARE(model.index(1, ComparisonModel::AColumn).data().toString(), QStringLiteral("0.750"));
        QCOMPARE(model.index(1, ComparisonModel::DifferenceColumn).data().toString(),
                 QStringLiteral("−0.500"));
        QCOMPARE(model.index(3, ComparisonModel::AColumn).data().toString(), QStringLiteral("–"));
        QVERIFY(model.index(3, ComparisonModel::AColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("not known")));
        QCOMPARE(model.index(8, ComparisonModel::TokenColumn).data().toString(), QStringLiteral("·Dell"));
        const ViewTable table = comparisonTable(QStringLiteral("Comparison"), model.models());
        QCOMPARE(toCsv(table).split('\n').at(1).trimmed(), QByteArray("left, Apple,1,0.75,0.25,-0.5"));
    }
};

QTEST_GUILESS_MAIN(TestComparedTokens)
#include "tst_compared_tokens.moc"
