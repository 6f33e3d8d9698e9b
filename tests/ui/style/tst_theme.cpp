// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast of every semantic colour, the colour tables, type sizes, the controller.
#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <cmath>
#include <memory>

#include "ui/style/chrome_style.hpp"
#include "ui/style/color_maps.hpp"
#include "ui/style/font_warmup.hpp"
#include "ui/style/theme.hpp"
#include "ui/style/theme_controller.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fontsWarmUpOneByOne() {
        QWidget widget;
        theme::warmUpFonts(widget);
        const auto* idle = widget.findChild<QTimer*>(QStringLiteral("fontWarmup"));
        QVERIFY(idle != nullptr);
        QSignalSpy turns(idle, &QTimer::timeout);
        QVERIFY(turns.wait());
        QVERIFY(idle->isActive()); // one font an event
        QTRY_VERIFY(widget.findChild<QTimer*>(QStringLiteral("fontWarmup")) == nullptr);
        QVERIFY(turns.count() > 5);
        theme::warmUpFonts(*std::make_unique<QWidget>()); // goes before it is warm
        QCoreApplication::processEvents();
    }

    void spaceAroundTextGoesWithTheType() {
        const QString usual = chromeStyleSheet(lightPalette(), 1.0);
        const QString large = chromeStyleSheet(lightPalette(), 2.0);
        QVERIFY(usual.contains(QStringLiteral("QMenu::item { padding: 5px 24px 5px 24px;")));
        QVERIFY(large.contains(QStringLiteral("QMenu::item { padding: 10px 48px 10px 48px;")));
        QVERIFY(large.contains(QStringLiteral("QPushButton:focus, QToolButton:focus { border: 1px solid")));
        const QRegularExpression left(QStringLiteral("\\d+u\\b|@"));
        QVERIFY(!usual.contains(left) && !large.contains(left)); // every length and name was replaced
    }

    void textColorsAreReadable_data() { palettes(); }
    void textColorsAreReadable() {
        QFETCH(QPalette, palette);
        const QColor surface = color(palette, ThemeColor::Surface);
        QCOMPARE(palette.color(QPalette::Window), surface);
        for (const auto role :
             {ThemeColor::Text, ThemeColor::TextMuted, ThemeColor::Positive, ThemeColor::Negative,
              ThemeColor::Stale, ThemeColor::Error, ThemeColor::Warning, ThemeColor::Success}) {
            QVERIFY2(contrastRatio(color(palette, role), surface) >= 4.5,
                     qPrintable(color(palette, role).name()));
            QVERIFY2(contrastRatio(color(palette, role), color(palette, ThemeColor::SurfaceSunken)) >= 4.5,
                     qPrintable(color(palette, role).name()));
        }
        QVERIFY(contrastRatio(color(palette, ThemeColor::Text), color(palette, ThemeColor::Chip)) >= 4.5);
        QVERIFY(contrastRatio(color(palette, ThemeColor::Text), color(palette, ThemeColor::ChipSubject)) >=
                4.5);
        QVERIFY(contrastRatio(color(palette, ThemeColor::Text), color(palette, ThemeColor::AccentSoft)) >=
                4.5);
        QVERIFY(contrastRatio(color(palette, ThemeColor::Error), color(palette, ThemeColor::ErrorSoft)) >=
                4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                4.5);
    }

    void marksStandOut_data() { palettes(); }
    void marksStandOut() {
        QFETCH(QPalette, palette);
        const QColor surface = color(palette, ThemeColor::Surface);
        for (const auto role :
             {ThemeColor::Accent, ThemeColor::Subject, ThemeColor::Relation, ThemeColor::Last,
              ThemeColor::First, ThemeColor::Context, ThemeColor::CleanBar, ThemeColor::CurrentBar}) {
            QVERIFY2(contrastRatio(color(palette, role), surface) >= 3.0,
                     qPrintable(color(palette, role).name()));
        }
    }

    void rolesDifferByMoreThanColour() {
        const QPalette palette = lightPalette();
        const std::vector<Role> roles{Role::Subject, Role::Relation, Role::Last,  Role::First,
                                      Role::Context, Role::All,      Role::Begin, Role::End};
        for (std::size_t i = 0; i < roles.size(); ++i) {
            for (std::size_t j = i + 1; j < roles.size(); ++j) {
                QVERIFY(roleStyle(palette, roles[i]).dashes != roleStyle(palette, roles[j]).dashes);
                QVERIFY(roleStyle(palette, roles[i]).color != roleStyle(palette, roles[j]).color);
                QVERIFY(roleTitle(roles[i]) != roleTitle(roles[j]));
            }
        }
        QVERIFY(roleStyle(palette, Role::Subject).dashes.isEmpty());
    }

    void sequentialTableHasEvenSteps_data() { darkness(); }
    void sequentialTableHasEvenSteps() {
        QFETCH(bool, dark);
        const ColorTable& table = sequentialColors(dark);
        const double total = perceivedLightness(table[255]) - perceivedLightness(table[0]);
        QVERIFY(dark ? total > 0.5 : total < -0.5);
        for (std::size_t i = 1; i < table.size(); ++i) {
            const double step = perceivedLightness(table[i]) - perceivedLightness(table[i - 1]);
            // 8-bit channels move lightness by up to about 0.003 a step.
            QVERIFY2(std::abs(step - total / 255) < 0.004, qPrintable(QString::number(i)));
        }
    }

    void greysHaveEvenSteps() {
        QVERIFY(isGrey(greyPalette()) && !isGrey(lightPalette()) && !isGrey(darkPalette()));
        const ColorTable& table = greyColors();
        const double total = perceivedLightness(table[255]) - perceivedLightness(table[0]);
        QVERIFY(total < -0.7);
        for (std::size_t i = 1; i < table.size(); ++i) {
            QCOMPARE(qRed(table[i]), qBlue(table[i]));
            const double step = perceivedLightness(table[i]) - perceivedLightness(table[i - 1]);
            QVERIFY2(step <= 0 && std::abs(step - total / 255) < 0.005, qPrintable(QString::number(i)));
        }
    }

    void divergingTableIsCentred_data() { darkness(); }
    void divergingTableIsCentred() {
        QFETCH(bool, dark);
        const ColorTable& table = divergingColors(dark);
        QCOMPARE(table[0], table[1]);
        const QColor neutral = QColor::fromRgb(table[128]);
        QVERIFY(neutral.hslSaturationF() < 0.2F);
        for (std::size_t n = 1; n <= 127; ++n) {
            const QRgb below = table[128 - n];
            const QRgb above = table[128 + n];
            // Both arms leave the centre's lightness steadily.
            const double here = perceivedLightness(table[128]);
            QVERIFY(dark ? perceivedLightness(below) >= here - 0.003
                         : perceivedLightness(below) <= here + 0.003);
            QVERIFY(dark ? perceivedLightness(above) >= here - 0.003
                         : perceivedLightness(above) <= here + 0.003);
            if (n > 24) {
                QVERIFY(qGreen(below) < qBlue(below)); // purple
                QVERIFY(qGreen(above) > qBlue(above)); // green
            }
        }
    }

    void sizesFollowTheBody() {
        const QFont body = theme::bodyFont();
        QCOMPARE(QFontInfo(body).pixelSize(), 13);
        QCOMPARE(theme::labelFont(body).pixelSize(), 11);
        QCOMPARE(theme::answerFont(body).pixelSize(), 20);
        QCOMPARE(theme::tokenFont(body).pixelSize(), 13);
        // By what is drawn: some fixed-width families (Noto Sans Mono) don't declare themselves as such.
        const QFontMetricsF token(theme::tokenFont(body));
        QCOMPARE(token.horizontalAdvance(QLatin1Char('i')), token.horizontalAdvance(QLatin1Char('W')));
        const QFont large = theme::bodyFont(1.5);
        QCOMPARE(theme::answerFont(large).pixelSize(), 31); // 20 / 13 of 20 pixels
        QVERIFY(std::abs(theme::textFactor(large) - 1.5) < 0.05);
    }

    void figuresKeepTheirPlace() {
        for (const QFont& font : {theme::bodyFont(), theme::headingFont(theme::bodyFont())}) {
            QCOMPARE(theme::tabularWidth(font, QStringLiteral("0.111")),
                     theme::tabularWidth(font, QStringLiteral("0.888")));
        }
        QImage image(80, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(theme::bodyFont());
        theme::drawTabular(painter, {4, 20}, QStringLiteral("0.149"));
        painter.end();
        QImage blank(80, 30, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(image != blank);
    }

    void controllerSwitches() {
        ThemeController controller;
        QSignalSpy changed(&controller, &ThemeController::changed);
        QCOMPARE(controller.mode(), ThemeMode::System);
        controller.setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(controller.isDarkNow());
        QVERIFY(isDark(QApplication::palette()));
        controller.setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
        controller.setMode(ThemeMode::Light);
        QVERIFY(!isDark(QApplication::palette()));
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(lightPalette(), ThemeColor::Surface));
        controller.setTextFactor(1.5);
        QCOMPARE(changed.count(), 3);
        QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 20);
        controller.setTextFactor(1.0);
        controller.setMode(ThemeMode::System);
        QCOMPARE(controller.isDarkNow(), false); // the offscreen platform's own palette is light
    }

    void presentingKeepsTheUsersOwnSize() {
        ThemeController controller;
        const auto bodyPixels = [] { return QFontInfo(QApplication::font()).pixelSize(); };
        controller.setTextFactor(1.25);
        const int own = bodyPixels();
        controller.setPresenting(true);
        QCOMPARE(controller.textFactor(), 1.25);
        QCOMPARE(bodyPixels(), qRound(13 * 1.25 * 1.5));
        controller.setTextFactor(1.0); // smaller type while presenting
        QCOMPARE(bodyPixels(), qRound(13 * 1.5));
        controller.setTextFactor(1.25);
        controller.setPresenting(false);
        QCOMPARE(bodyPixels(), own);
    }

    void styleSheetNamesNoPlaceholder_data() { palettes(); }
    void styleSheetNamesNoPlaceholder() {
        QFETCH(QPalette, palette);
        const QString sheet = chromeStyleSheet(palette);
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(sheet.contains(color(palette, ThemeColor::Separator).name()));
        QLabel label(QStringLiteral("hint"));
        label.setProperty("role", QStringLiteral("error"));
        label.setStyleSheet(sheet); // a sheet that does not parse warns
        label.ensurePolished();
        QCOMPARE(label.palette().color(QPalette::WindowText), color(palette, ThemeColor::Error));
    }

private:
    static void palettes() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("grey") << greyPalette();
    }
    static void darkness() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
