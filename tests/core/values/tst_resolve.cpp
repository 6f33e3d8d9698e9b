// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <random>

#include "core/values/intervention.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using Indices = std::vector<int>;

namespace {

/// Six tokens of four bytes; tokens 2 and 3 are the subject.
const std::vector<Token> kTokens{{0, "a", 0, 4},   {1, "b", 4, 8},   {2, "c", 8, 12},
                                 {3, "d", 12, 16}, {4, "e", 16, 20}, {5, "f", 20, 24}};
const TokenRoles kRoles{6, IndexRange{2, 3}};
constexpr int kLayers = 12;

Knockout resolve(const std::string& spec) {
    return resolveKnockout(parseKnockoutSpec(spec), kTokens, kRoles, kLayers);
}

Knockout resolve(const PositionItem& target) {
    return resolveKnockout({{EdgeSpec{{target}, {Role::First}, {}}}, Strict::Off, {}}, kTokens, kRoles,
                           kLayers);
}

Knockout resolveLayers(const IndexRange& layers) {
    return resolveKnockout({{EdgeSpec{{Role::Last}, {Role::First}, {layers}}}, Strict::Off, {}}, kTokens,
                           kRoles, kLayers);
}

} // namespace

class TestResolve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolesBecomePositions() {
        const Knockout knockout = resolve("last<-subject@3-5;all<-first@0");
        QCOMPARE(knockout.edges.size(), std::size_t{2});
        QVERIFY(knockout.edges[0] == (Edge{{5}, {2, 3}, {3, 4, 5}}));
        QVERIFY(knockout.edges[1] == (Edge{{0, 1, 2, 3, 4, 5}, {0}, {0}}));
        QVERIFY(knockout.strict == Strict::Off);
    }

    void listsAreSortedAndUnique() {
        const Knockout knockout = resolve("last,4-5,0<-subject,1-3,b0-5@9,2-4,3");
        QVERIFY(knockout.edges[0] == (Edge{{0, 4, 5}, {0, 1, 2, 3}, {2, 3, 4, 9}}));
    }

    void allLayers() {
        const Knockout knockout = resolve("5<-0@all");
        QCOMPARE(knockout.edges[0].layers, (Indices{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    }

    void bytesBecomeTokens() {
        QCOMPARE(resolve("last<-b8-16@0").edges[0].sources, (Indices{2, 3}));
        QCOMPARE(resolve("last<-b9-10@0").edges[0].sources, Indices{2});
        QCOMPARE(resolve("last<-b7-9@0").edges[0].sources, (Indices{1, 2}));
    }

    void strictIsKept() {
        KnockoutSpec spec = parseKnockoutSpec("5<-0@1");
        spec.strict = Strict::Taps;
        QVERIFY(resolveKnockout(spec, kTokens, kRoles, kLayers).strict == Strict::Taps);
    }

    void emptySetsStayEmpty() {
        const TokenRoles subjectFirst{6, IndexRange{0, 1}};
        const Knockout knockout =
            resolveKnockout(parseKnockoutSpec("last<-context@all"), kTokens, subjectFirst, kLayers);
        QCOMPARE(knockout.edges[0].sources, Indices{});
        QCOMPARE(knockout.firstLayer(kLayers), kLayers);
        QCOMPARE(knockout.firstQuery(6), 6);
    }

    void nothingChangesNothing() {
        const Knockout knockout = resolveKnockout({}, kTokens, kRoles, kLayers);
        QVERIFY(knockout.edges.empty());
        QCOMPARE(knockout.firstLayer(kLayers), kLayers);
        QCOMPARE(knockout.firstQuery(6), 6);
    }

    void outsideThePrompt() {
        EXPECT_ERROR(resolve("6<-0@1"), ErrorCode::PositionOutOfRange, {"6<-0@1", "6", "6"});
        EXPECT_ERROR(resolve("5<-3-9@1"), ErrorCode::PositionOutOfRange, {"5<-3-9@1", "9", "6"});
        EXPECT_ERROR(resolve("5<-b24-30@1"), ErrorCode::PositionOutOfRange, {"5<-b24-30@1", "b24-30", "6"});
        EXPECT_ERROR(resolve("0-2147483647<-0@1"), ErrorCode::PositionOutOfRange,
                     {"0-2147483647<-0@1", "2147483647", "6"});
    }

    // Specifications come from session files too, where anything may stand.
    void rangesThatNoTextHas() {
        EXPECT_ERROR(resolve(IndexRange{-1, 2}), ErrorCode::PositionOutOfRange,
                     {"-1-2<-first@all", "-1", "6"});
        EXPECT_ERROR(resolve(IndexRange{4, 2}), ErrorCode::PositionOutOfRange,
                     {"4-2<-first@all", "4-2", "6"});
        EXPECT_ERROR(resolveLayers({-3, 2}), ErrorCode::LayerOutOfRange, {"last<-first@-3-2", "-3", "12"});
        EXPECT_ERROR(resolveLayers({5, 4}), ErrorCode::LayerOutOfRange, {"last<-first@5-4", "5-4", "12"});
    }

    void outsideTheModel() {
        EXPECT_ERROR(resolve("5<-0@12"), ErrorCode::LayerOutOfRange, {"5<-0@12", "12", "12"});
        EXPECT_ERROR(resolve("5<-0@3,10-18"), ErrorCode::LayerOutOfRange, {"5<-0@3,10-18", "18", "12"});
    }

    void rolesNeedASubject() {
        const KnockoutSpec spec = parseKnockoutSpec("last<-subject@1");
        EXPECT_ERROR(resolveKnockout(spec, kTokens, {6, std::nullopt}, kLayers), ErrorCode::SubjectNeeded,
                     {"subject"});
    }

    void onlyCausalPairsCount_data() {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("layer");
        QTest::addColumn<int>("query");
        const auto row = [](const char* spec, int layer, int query) {
            QTest::newRow(spec) << QByteArray(spec) << layer << query;
        };
        row("5<-0@3-5", 3, 5);
        row("0<-5@3-5", 12, 6);     // from the future
        row("2<-2@7", 7, 2);        // a self edge counts
        row("0-5<-3@4", 4, 3);      // only queries from the source on
        row("1,4<-2,5@6", 6, 4);    // 1 sees neither source
        row("0<-5@1;5<-0@8", 8, 5); // the first edge does nothing
        row("4<-0@8;5<-0@2", 2, 4); // layer and query from different edges
        row("all<-all@all", 0, 0);
        row("0-1<-2-5@0", 12, 6);
    }

    void onlyCausalPairsCount() {
        QFETCH(QByteArray, spec);
        QFETCH(int, layer);
        QFETCH(int, query);
        const Knockout knockout = resolve(spec.toStdString());
        QCOMPARE(knockout.firstLayer(kLayers), layer);
        QCOMPARE(knockout.firstQuery(6), query);
    }

    void firstLayerAndQueryAgreeWithTheirDefinition() {
        std::mt19937 random(7);
        const auto subset = [&](int count) {
            Indices values;
            for (int i = 0; i < count; ++i) {
                if (random() % 3 == 0) {
                    values.push_back(i);
                }
            }
            return values;
        };
        for (int round = 0; round < 2000; ++round) {
            Knockout knockout;
            for (std::uint32_t i = random() % 4; i > 0; --i) {
                knockout.edges.push_back({subset(6), subset(6), subset(kLayers)});
            }
            int layer = kLayers;
            int query = 6;
            for (const Edge& edge : knockout.edges) {
                for (const int q : edge.targets) {
                    for (const int k : edge.sources) {
                        for (const int l : edge.layers) {
                            layer = k <= q ? std::min(layer, l) : layer;
                            query = k <= q ? std::min(query, q) : query;
                        }
                    }
                }
            }
            QCOMPARE(knockout.firstLayer(kLayers), layer);
            QCOMPARE(knockout.firstQuery(6), query);
        }
    }
};

QTEST_APPLESS_MAIN(TestResolve)
#include "tst_resolve.moc"
