// SPDX-License-Identifier: GPL-3.0-or-later
// The window in languages that run from right to left: what is called left stays left, all else is mirrored.
#include <QApplication>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/views/map/map_panel.hpp"
#include "ui/widgets/text_button.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestRightToLeft : public QObject {
    Q_OBJECT

private:
    static int x(const WindowUnderTest& test, QWidget& widget) {
        return widget.mapTo(test.window.get(), QPoint()).x();
    }

    static void verifySides(const WindowUnderTest& test) {
        auto& left = test.window->pane(Side::Left);
        auto& right = test.window->pane(Side::Right);
        QVERIFY(x(test, left) < x(test, right));
        auto* maps = test.find<MapPanel>("mapPanel");
        QVERIFY(x(test, maps->map(Side::Left)) < x(test, maps->map(Side::Right)));
        auto* status = test.find<StatusStrip>("statusStrip");
        QVERIFY(x(test, status->windowBox(Side::Left)) < x(test, status->windowBox(Side::Right)));
    }

    /// Inside a pane: is the model's name at the right?
    static bool isMirrored(const WindowUnderTest& test) {
        ModelPane& pane = test.window->pane(Side::Left);
        const auto* model = pane.findChild<TextButton*>(QStringLiteral("modelButtonLeft"));
        return model->mapTo(&pane, model->rect().center()).x() > pane.width() / 2;
    }

private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void sidesStayAndAllElseIsMirrored() {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        WindowUnderTest test;
        QVERIFY(test.start());
        verifySides(test);
        QVERIFY(isMirrored(test));
        QVERIFY(test.window->pane(Side::Left).heatmap().isRightToLeft());
    }

    void theDirectionMayChangeWhileRunning() {
        WindowUnderTest test;
        QVERIFY(test.start());
        verifySides(test);
        QVERIFY(!isMirrored(test));
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(isMirrored(test));
        verifySides(test);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QTRY_VERIFY(!isMirrored(test));
        verifySides(test);
    }

    void windowBoxesAreSentences() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* status = test.find<StatusStrip>("statusStrip");
        QCOMPARE(status->windowBox(Side::Left).text(), QStringLiteral("window 9 of 24"));
        QCOMPARE(status->windowBox(Side::Right).text(), QStringLiteral("5 of 12"));
    }

    void wordsOfAButtonStartAtItsLeadingEdge_data() {
        QTest::addColumn<bool>("flush");
        QTest::newRow("flush") << true;
        QTest::newRow("with room at both sides") << false;
    }
    void wordsOfAButtonStartAtItsLeadingEdge() {
        QFETCH(bool, flush);
        TextButton button(TextButton::Weight::Muted, nullptr, flush);
        button.setText(QStringLiteral("words"));
        button.resize(button.sizeHint());
        const QRect plain = button.textRect();
        QCOMPARE(plain.right(), button.rect().right());
        QCOMPARE(plain.left() == 0, flush);
        button.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(button.textRect().left(), 0);
        QCOMPARE(button.rect().right() - button.textRect().right(), plain.left());
    }

    /// To the last part of a pixel: what is wider than its room ends in dots.
    void aButtonHasRoomForItsWords() {
        TextButton button(TextButton::Weight::Muted, nullptr, true);
        QString words;
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            words += letter;
            button.setText(words);
            button.resize(button.sizeHint());
            QCOMPARE(button.shownText(), words);
        }
        button.resize(button.width() / 2, button.height());
        QVERIFY(button.shownText() != words);
    }
};

QTEST_MAIN(TestRightToLeft)
#include "tst_right_to_left.moc"
