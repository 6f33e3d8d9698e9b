// SPDX-License-Identifier: GPL-3.0-or-later
// Changes stand in reading order, and their arrow points to what something is now.
#include <QGuiApplication>
#include <QTest>
#include <QTextLayout>

#include "ui/text/change_text.hpp"

using namespace mambascope::ui;

namespace {

/// Where a letter of the text is drawn.
double xOf(const QString& text, QChar letter) {
    QTextLayout layout(text);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return line.cursorToX(static_cast<int>(text.indexOf(letter)));
}

} // namespace

class TestChangeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void fromTheLeft() {
        QCOMPARE(changeText(QStringLiteral("0.1"), QStringLiteral("0.2")), QStringLiteral("0.1 \u2192 0.2"));
        QCOMPARE(changeAsDrawn(QStringLiteral("0.1"), QStringLiteral("0.2")),
                 QStringLiteral("0.1 \u2192 0.2"));
    }

    void fromTheRight() {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(changeAsDrawn(QStringLiteral("0.1"), QStringLiteral("0.2")),
                 QStringLiteral("0.2 \u2190 0.1"));
        const QString text = changeText(QStringLiteral("1"), QStringLiteral("2"));
        QVERIFY(text.contains(QChar(u'\u2190')) && text.isRightToLeft());
        QVERIFY(xOf(text, QLatin1Char('2')) < xOf(text, QChar(u'\u2190')));
        QVERIFY(xOf(text, QChar(u'\u2190')) < xOf(text, QLatin1Char('1')));
    }
};

QTEST_MAIN(TestChangeText)
#include "tst_change_text.moc"
