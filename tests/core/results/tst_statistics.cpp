// SPDX-License-Identifier: GPL-3.0-or-later
// Student's t against published tables, intervals against small sums by hand.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <QTest>

#include "core/results/statistics.hpp"

using namespace mambascope;

class TestStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// To the digits that are printed in tables (NIST/SEMATECH e-Handbook, 1.3.6.7.2), and to more digits
    /// where a closed form is known: one degree is tan, two degrees 2q/√(1 − 4q²)·… of the probability.
    void studentTable_data() {
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("freedom");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("1") << 0.975 << 1.0 << 12.706 << 5e-4;
        QTest::newRow("2") << 0.975 << 2.0 << 4.303 << 5e-4;
        QTest::newRow("3") << 0.975 << 3.0 << 3.182 << 5e-4;
        QTest::newRow("5") << 0.975 << 5.0 << 2.571 << 5e-4;
        QTest::newRow("10") << 0.975 << 10.0 << 2.228 << 5e-4;
        QTest::newRow("30") << 0.975 << 30.0 << 2.042 << 5e-4;
        QTest::newRow("100") << 0.975 << 100.0 << 1.984 << 5e-4;
        QTest::newRow("p 0.95, 7") << 0.95 << 7.0 << 1.895 << 5e-4;
        QTest::newRow("p 0.999, 4") << 0.999 << 4.0 << 7.173 << 5e-4;
        QTest::newRow("1, closed form") << 0.975 << 1.0 << std::tan(M_PI * 0.475) << 1e-8;
        QTest::newRow("2, closed form") << 0.975 << 2.0 << 0.95 * std::sqrt(2 / (1 - 0.95 * 0.95)) << 1e-9;
        QTest::newRow("normal limit") << 0.975 << 1e9 << 1.959963984540054 << 1e-7;
        QTest::newRow("lower") << 0.025 << 10.0 << -2.228 << 5e-4;
    }
    void studentTable() {
        QFETCH(const double, p);
        QFETCH(const double, freedom);
        QFETCH(const double, expected);
        QFETCH(const double, tolerance);
        const double found = studentQuantile(p, freedom);
        QVERIFY2(std::abs(found - expected) < tolerance, qPrintable(QString::number(found, 'g', 12)));
    }

    void noQuantileOfNonsense() {
        QVERIFY(std::isnan(studentQuantile(1, 3)));
        QVERIFY(std::isnan(studentQuantile(0.5, 0)));
    }

    /// Four numbers by hand: mean 2.5, s² = 5/3.
    void intervalByHand() {
        Moments moments;
        for (const double value : {1.0, 2.0, 3.0, 4.0}) {
            moments.add(value);
        }
        const double half = 3.182446305 * std::sqrt(5.0 / 3.0) / 2;
        const Interval interval = t95(moments);
        QVERIFY(std::abs(interval.low - (2.5 - half)) < 1e-8);
        QVERIFY(std::abs(interval.high - (2.5 + half)) < 1e-8);
    }

    void oneValueHasNoInterval() {
        Moments moments;
        moments.add(3);
        QCOMPARE(moments.mean, 3.0);
        QVERIFY(std::isnan(t95(moments).low));
    }

    void momentsOfPartsAreThoseOfAll() {
        std::mt19937_64 random(3);
        Moments all;
        Moments first;
        Moments second;
        for (int i = 0; i < 1000; ++i) {
            const double value = 1e6 + static_cast<double>(random() % 1000);
            all.add(value);
            (i < 300 ? first : second).add(value);
        }
        first.add(second);
        QCOMPARE(first.count, all.count);
        QVERIFY(std::abs(first.mean - all.mean) < 1e-6);
        QVERIFY(std::abs(first.deviation() - all.deviation()) < 1e-6);
    }

    /// A single cluster is drawn every time; two clusters give one of three means.
    void bootstrapOfFewClusters() {
        const std::vector<ClusterSums> one{{{6, 3}, 3}};
        const std::vector<Interval> same = bootstrap95(one, 1, 100);
        QCOMPARE(same.size(), std::size_t{2});
        QCOMPARE(same[0].low, 2.0);
        QCOMPARE(same[1].high, 1.0);
        const std::vector<ClusterSums> two{{{0}, 1}, {{3}, 3}};
        const Interval mixed = bootstrap95(two, 1, 4000).front();
        QCOMPARE(mixed.low, 0.0);  // a quarter of the draws is the first cluster twice
        QCOMPARE(mixed.high, 1.0); // and a quarter the second
    }

    /// The mean of n independent values: the interval is that of the normal limit, within its own error.
    void bootstrapOfIndependentValues() {
        std::mt19937_64 random(11);
        std::vector<double> values;
        std::vector<std::int64_t> clusters;
        Moments moments;
        for (int i = 0; i < 400; ++i) {
            values.push_back(static_cast<double>(random() % 1000));
            clusters.push_back(i);
            moments.add(values.back());
        }
        const Interval found = bootstrap95(values, clusters, 5);
        const Interval expected = t95(moments);
        const double width = expected.high - expected.low;
        QVERIFY(std::abs(found.low - expected.low) < 0.06 * width);
        QVERIFY(std::abs(found.high - expected.high) < 0.06 * width);
        const Interval again = bootstrap95(values, clusters, 5);
        QVERIFY(found == again);
        QVERIFY(found != bootstrap95(values, clusters, 6));
    }

    /// Values that repeat within clusters say less than as many independent ones.
    void clustersWidenTheInterval() {
        std::vector<double> values;
        std::vector<std::int64_t> clusters;
        std::vector<std::int64_t> single;
        for (int i = 0; i < 200; ++i) {
            values.push_back(i / 20);
            clusters.push_back(i / 20);
            single.push_back(i);
        }
        const Interval wide = bootstrap95(values, clusters, 1);
        const Interval narrow = bootstrap95(values, single, 1);
        QVERIFY(wide.high - wide.low > 3 * (narrow.high - narrow.low));
    }

    void depthAxis() {
        const std::vector<double> curve{0, 10, 20};
        QCOMPARE(onDepthAxis(curve, 3), curve);
        QCOMPARE(onDepthAxis(curve, 5), (std::vector<double>{0, 5, 10, 15, 20}));
        QCOMPARE(onDepthAxis(std::vector<double>{4}, 3), (std::vector<double>{4, 4, 4}));
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
