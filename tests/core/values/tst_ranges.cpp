// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/ranges.hpp"

using namespace mambascope;

class TestRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QByteArray>("shown"); // empty: a good range of 12
        QTest::addColumn<bool>("inverted");
        const auto row = [](const char* name, int first, int last, const char* shown, bool inverted) {
            QTest::newRow(name) << first << last << QByteArray(shown) << inverted;
        };
        row("all", 0, 11, "", false);
        row("one", 11, 11, "", false);
        row("one too far", 0, 12, "12", false);
        row("outside", 12, 14, "12", false);
        row("before", -1, 3, "-1", false);
        row("inverted", 5, 4, "5-4", true);
        row("inverted to below the start", 5, -4, "5--4", true);
        row("inverted and outside", 20, 4, "20", false);
        row("largest", 0, 2'147'483'647, "2147483647", false);
    }

    void faults() {
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(QByteArray, shown);
        QFETCH(bool, inverted);
        const auto fault = faultOf(IndexRange{first, last}, 12);
        QCOMPARE(fault.has_value(), !shown.isEmpty());
        if (fault) {
            QCOMPARE(QByteArray::fromStdString(fault->shown), shown);
            QCOMPARE(fault->inverted, inverted);
        }
        const auto among = faultOf(std::vector<IndexRange>{{0, 3}, {first, last}, {99, 99}}, 12);
        QVERIFY(among.has_value());
        QCOMPARE(among->shown, fault ? fault->shown : std::string("99"));
    }

    void indices() {
        QCOMPARE(indicesIn({{4, 6}, {0, 1}, {5, 5}}, 12), (std::vector<int>{0, 1, 4, 5, 6}));
        QCOMPARE(indicesIn({}, 3), (std::vector<int>{0, 1, 2}));
        QCOMPARE(indicesIn({}, 0), std::vector<int>{});
        QCOMPARE(faultOf(IndexRange{0, 0}, 0)->shown, std::string("0"));
        QVERIFY(!faultOf(std::vector<IndexRange>{}, 0));
    }
};

QTEST_APPLESS_MAIN(TestRanges)
#include "tst_ranges.moc"
