// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/variant.hpp"

using namespace mambascope;

namespace {

constexpr int kLayers = 6;
constexpr int kTokens = 9;

Patch patch(Site site, std::vector<int> layers, std::vector<int> positions) {
    return {site, std::move(layers), std::move(positions), ZeroValue{}};
}

} // namespace

class TestVariant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchesBegin_data() {
        QTest::addColumn<int>("site");
        QTest::addColumn<int>("layer");
        QTest::addColumn<int>("first");
        const auto row = [](const char* name, Site site, int layer, int first) {
            QTest::newRow(name) << static_cast<int>(site) << layer << first;
        };
        row("h@emb", Site::H, kEmbeddingLayer, 0);
        row("h", Site::H, 2, 3);
        row("h of the last layer", Site::H, kLayers - 1, kLayers);
        row("a", Site::A, 2, 2);
        row("mix", Site::Mix, 2, 2);
        row("c", Site::C, 2, 2);
        row("s", Site::S, 2, 2);
        row("g", Site::G, 2, 2);
        row("o", Site::O, kLayers - 1, kLayers - 1);
        row("attn", Site::Attn, 0, 0);
        row("mlp", Site::Mlp, 2, 2);
    }

    void patchesBegin() {
        QFETCH(int, site);
        QFETCH(int, layer);
        QFETCH(int, first);
        Variant variant;
        variant.patches.push_back(patch(static_cast<Site>(site), {layer}, {4, 7}));
        QCOMPARE(variant.firstLayer(kLayers), first);
        QCOMPARE(variant.firstPosition(kTokens), 4);
        QVERIFY(!variant.cutsAlone());
    }

    void theEarliestCounts() {
        Variant variant(Knockout{{Edge{{5}, {1}, {3, 4}}}, Strict::Off, {}});
        QVERIFY(variant.cutsAlone());
        QCOMPARE(variant.firstLayer(kLayers), 3);
        QCOMPARE(variant.firstPosition(kTokens), 5);
        variant.patches.push_back(patch(Site::H, {2}, {6})); // seen from layer 3 on
        QCOMPARE(variant.firstLayer(kLayers), 3);
        variant.patches.push_back(patch(Site::O, {2, 5}, {2}));
        QCOMPARE(variant.firstLayer(kLayers), 2);
        QCOMPARE(variant.firstPosition(kTokens), 2);
        variant.edits.push_back({Matrix::Wo, 1, {1}, {1}});
        QCOMPARE(variant.firstLayer(kLayers), 1);
        QCOMPARE(variant.firstPosition(kTokens), 0); // a matrix is the same at all positions
    }

    void whatIsEmptyChangesNothing() {
        Variant variant(Knockout{{Edge{{1}, {5}, {0}}}, Strict::Off, {}}); // not causal
        variant.patches.push_back(patch(Site::O, {}, {0}));
        variant.patches.push_back(patch(Site::O, {0}, {}));
        QCOMPARE(variant.firstLayer(kLayers), kLayers);
        QCOMPARE(variant.firstPosition(kTokens), kTokens);
    }

    void variantsCompare() {
        Variant variant;
        variant.patches.push_back({Site::G, {1}, {2}, RunValue{"clean", {3}}});
        Variant other = variant;
        QVERIFY(other == variant);
        for (const PatchValue& value :
             {PatchValue{RunValue{"clean", {4}}}, PatchValue{RunValue{"a", {3}}}, PatchValue{ZeroValue{}},
              PatchValue{StatisticValue{"clean"}}, PatchValue{GivenValue{{1.0F}}}}) {
            other.patches.front().value = value;
            QVERIFY(!(other == variant));
        }
        other = variant;
        other.edits.push_back({Matrix::Wa, 1, {1}, {2}});
        QVERIFY(!(other == variant));
        other = variant;
        other.cuts.strict = Strict::Taps;
        QVERIFY(!(other == variant));
    }
};

QTEST_APPLESS_MAIN(TestVariant)
#include "tst_variant.moc"
