// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the 256 colours a value gets, on the exact edges; limits of matrices and maps.
#include <QTest>
#include <cmath>
#include <limits>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/style/color_maps.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {
const double kNaN = std::numeric_limits<double>::quiet_NaN();
const double kInfinity = std::numeric_limits<double>::infinity();
} // namespace

class TestColorScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sequentialEdges_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("clip");
        const int none = static_cast<int>(ScaleClip::None);
        QTest::newRow("low") << 2.0 << 0 << none;
        QTest::newRow("high") << 4.0 << 255 << none;
        QTest::newRow("middle") << 3.0 << 128 << none;
        QTest::newRow("just below the first step") << 2.0 + 2 * 0.499 / 255 << 0 << none;
        QTest::newRow("just above the first step") << 2.0 + 2 * 0.501 / 255 << 1 << none;
        QTest::newRow("just below the last step") << 4.0 - 2 * 0.501 / 255 << 254 << none;
        QTest::newRow("below") << std::nextafter(2.0, 0.0) << 0 << static_cast<int>(ScaleClip::Below);
        QTest::newRow("above") << std::nextafter(4.0, 9.0) << 255 << static_cast<int>(ScaleClip::Above);
        QTest::newRow("-inf") << -kInfinity << 0 << static_cast<int>(ScaleClip::Below);
        QTest::newRow("+inf") << kInfinity << 255 << static_cast<int>(ScaleClip::Above);
    }
    void sequentialEdges() {
        QFETCH(double, value);
        QFETCH(int, index);
        QFETCH(int, clip);
        const ScaleEntry entry = ColorScale(ScaleKind::Sequential, {2, 4}).entry(value);
        QCOMPARE(entry.index, index);
        QCOMPARE(static_cast<int>(entry.clip), clip);
        QVERIFY(!entry.missing);
    }

    void greysTellMagnitudes() {
        const ColorScale scale = ColorScale(ScaleKind::Diverging, {-1, 1}).inGrey();
        QVERIFY(scale.isGrey());
        int before = 256;
        for (double v = 0; v <= 1; v += 0.01) {
            const QRgb above = scale.color(v, false);
            QCOMPARE(scale.color(-v, false), above);
            QCOMPARE(qRed(above), qBlue(above));
            QVERIFY(qRed(above) <= before);
            before = qRed(above);
            QVERIFY(!scale.isRaised(scale.entry(-v).index)); // the sign is a mark
            QCOMPARE(scale.isRaised(scale.entry(v).index), v >= 0.05 - 1e-9);
        }
        const ColorScale plain = ColorScale(ScaleKind::Sequential, {0, 1}).inGrey();
        QVERIFY(qRed(plain.color(0, false)) > 240 && qRed(plain.color(1, false)) < 30);
        QVERIFY(!plain.isRaised(255) && !ColorScale(ScaleKind::Diverging, {-1, 1}).isRaised(255));
    }

    void divergingIsCentredOnExactlyZero() {
        const ColorScale scale(ScaleKind::Diverging, {-0.2, 0.5}); // becomes symmetric
        QCOMPARE(scale.limits(), (ScaleLimits{-0.5, 0.5}));
        QCOMPARE(scale.entry(0.0).index, 128);
        QCOMPARE(scale.entry(-0.0).index, 128);
        QCOMPARE(scale.entry(0.5).index, 255);
        QCOMPARE(scale.entry(-0.5).index, 1);
        QCOMPARE(scale.entry(-0.5).clip, ScaleClip::None);
        QCOMPARE(scale.entry(-0.6).clip, ScaleClip::Below);
        QCOMPARE(scale.entry(-0.6).index, 1);
        for (double v = 0.001; v < 0.6; v += 0.003) {
            QCOMPARE(scale.entry(v).index - 128, 128 - scale.entry(-v).index);
        }
        QCOMPARE(scale.color(0, false), divergingColors(false)[128]);
        QCOMPARE(scale.color(0, true), divergingColors(true)[128]);
    }

    void missingIsNoColour() {
        for (const auto kind : {ScaleKind::Sequential, ScaleKind::Diverging}) {
            QVERIFY(ColorScale(kind, {-1, 1}).entry(kNaN).missing);
            QCOMPARE(ColorScale(kind, {-1, 1}).entry(kNaN).clip, ScaleClip::None);
        }
    }

    void emptyLimits() {
        const ColorScale flat(ScaleKind::Sequential, {1, 1});
        QCOMPARE(flat.entry(1), (ScaleEntry{0, ScaleClip::None, false}));
        QCOMPARE(flat.entry(2), (ScaleEntry{0, ScaleClip::Above, false}));
        const ColorScale zero(ScaleKind::Diverging, {0, 0});
        QCOMPARE(zero.entry(0), (ScaleEntry{128, ScaleClip::None, false}));
        QCOMPARE(zero.entry(1), (ScaleEntry{128, ScaleClip::Above, false}));
        const ColorScale reversed(ScaleKind::Sequential, {2, 1}); // nonsense, but no undefined behaviour
        QCOMPARE(reversed.entry(1.5).index, 0);
    }

    void limitsOfViews() {
        // The upper triangle is not read.
        const std::vector<float> values{0.5F, 99, 0.25F, -2};
        QCOMPARE(attentionLimits(values, 2, AttentionView::Absolute), (ScaleLimits{0, 2}));
        QCOMPARE(attentionLimits(values, 2, AttentionView::Contribution), (ScaleLimits{0, 2}));
        QCOMPARE(attentionLimits(values, 2, AttentionView::Signed), (ScaleLimits{-2, 2}));
        QCOMPARE(attentionLimits(values, 2, AttentionView::Normalized), (ScaleLimits{0, 1}));
        QCOMPARE(attentionLimits({}, 0, AttentionView::Signed), (ScaleLimits{-1, 1}));
        const std::vector<float> zeros(4, 0.0F);
        QCOMPARE(attentionLimits(zeros, 2, AttentionView::Absolute), (ScaleLimits{0, 1}));
        const std::vector<float> broken(4, std::numeric_limits<float>::quiet_NaN());
        QCOMPARE(attentionLimits(broken, 2, AttentionView::Absolute), (ScaleLimits{0, 1}));
        QCOMPARE(attentionLimits({values.data(), 1}, 2, AttentionView::Absolute),
                 (ScaleLimits{0, 0.5})); // too short
    }

    void oneOutlierIsClipped() {
        const int tokens = 30;
        std::vector<float> values(900, 0.1F);
        values[29 * 30] = 50;
        QCOMPARE(attentionLimits(values, tokens, AttentionView::Absolute).high, double{0.1F});
        values[29 * 30] = 0.25F; // no outlier: the largest value is the limit
        QCOMPARE(attentionLimits(values, tokens, AttentionView::Absolute).high, double{0.25F});
    }

    void limitsOfMaps() {
        MapSnapshot left;
        left.baseProbability = 0.5;
        left.probability = {0.5F, std::numeric_limits<float>::quiet_NaN(), 0.25F};
        MapSnapshot right;
        right.baseProbability = 0.5;
        right.probability = {0.5F, 1.0F};
        QCOMPARE(changeLimits(&left, nullptr), (ScaleLimits{-0.25, 0.25}));
        QCOMPARE(changeLimits(&left, &right), (ScaleLimits{-0.5, 0.5}));
        QCOMPARE(changeLimits(nullptr, nullptr), (ScaleLimits{-0.01, 0.01}));
        QCOMPARE(joinLimits({0, 1}, {-1, 0.5}), (ScaleLimits{-1, 1}));
    }
};

QTEST_GUILESS_MAIN(TestColorScale)
#include "tst_color_scale.moc"
