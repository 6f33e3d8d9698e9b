// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include <QTest>

#include "ui/text/view_table.hpp"

using namespace mambascope::ui;

class TestViewTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesGetBareValues() {
        ViewTable table;
        table.columns = {{"token", QStringLiteral("Token"), ColumnKind::Token},
                         {"layer", QStringLiteral("Layer"), ColumnKind::Integer},
                         {"probability", QStringLiteral("Probability"), ColumnKind::Probability}};
        table.rows = {{QStringLiteral(" a\"b"), qint64{12}, 0.1},
                      {QStringLiteral("x,y"), qint64{-1}, std::numeric_limits<double>::quiet_NaN()},
                      {std::monostate{}, qint64{0}, 1e-7}};
        QCOMPARE(toCsv(table), QByteArray("token,layer,probability\r\n"
                                          "\" a\"\"b\",12,0.1\r\n"
                                          "\"x,y\",-1,\r\n"
                                          ",0,1e-07\r\n"));
    }

    void anEmptyTableHasItsHeading() {
        ViewTable table;
        table.columns = {{"a", QStringLiteral("A"), ColumnKind::Text}};
        QVERIFY(table.isEmpty());
        QCOMPARE(toCsv(table), QByteArray("a\r\n"));
    }

    void peopleGetWordsAndRoundedNumbers() {
        QCOMPARE(cellText(QStringLiteral(" by"), ColumnKind::Token), QStringLiteral("·by"));
        QCOMPARE(cellText(QStringLiteral(" by"), ColumnKind::Text), QStringLiteral(" by"));
        QCOMPARE(cellText(0.14912, ColumnKind::Probability), QStringLiteral("0.149"));
        QCOMPARE(cellText(-0.85, ColumnKind::Change), QStringLiteral("−85\u00A0%"));
        QCOMPARE(cellText(0.3123, ColumnKind::Number), QStringLiteral("0.31"));
        QCOMPARE(cellText(qint64{7}, ColumnKind::Integer), QStringLiteral("7"));
        QVERIFY(cellText(std::monostate{}, ColumnKind::Number).isEmpty());
        QVERIFY(cellText(std::numeric_limits<double>::quiet_NaN(), ColumnKind::Number).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestViewTable)
#include "tst_view_table.moc"
