// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, layouts, what is remembered, and that every part has a name.
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/style/theme.hpp"
#include "ui/style/theme_controller.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/map/map_panel.hpp"
#include "ui/views/trace/trace_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const char* const kLongPrompt =
    "In the year that followed the war, the mother tongue of the French actress Danielle Darrieux, who had "
    "played in more than one hundred films and on many stages of the old continent, was said to be";

} // namespace

class TestWindowLayout : public QObject {
    Q_OBJECT

private:
    /// The first visible widget that does not lie inside its parent, or gets less than what it says it needs;
    /// empty where there is none.
    static QString clippedPart(const QWidget& window) {
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            const QString name =
                QStringLiteral("%1 in %2")
                    .arg(widget->objectName(), parent == nullptr ? QString() : parent->objectName());
            if (!widget->isVisible() || widget->isWindow() || name.startsWith(QStringLiteral("qt_"))) {
                continue;
            }
            const QRect own = widget->geometry();
            // A splitter that is mirrored is one pixel off at its right edge.
            const int slack = parent->inherits("QSplitter") && parent->isRightToLeft() ? 1 : 0;
            if (!parent->rect().adjusted(0, 0, slack, 0).contains(own)) {
                return QStringLiteral("%1: %2,%3 %4x%5 in %6x%7")
                    .arg(name)
                    .arg(own.x())
                    .arg(own.y())
                    .arg(own.width())
                    .arg(own.height())
                    .arg(parent->width())
                    .arg(parent->height());
            }
            const QSize least = widget->minimumSizeHint();
            if (widget->width() < least.width() || widget->height() < least.height()) {
                return QStringLiteral("%1: %2x%3, needs %4x%5")
                    .arg(name)
                    .arg(widget->width())
                    .arg(widget->height())
                    .arg(least.width())
                    .arg(least.height());
            }
        }
        return {};
    }

    /// Once the layout has come to rest: a change of type moves splitters and labels one after another.
    static void verifyNothingIsClipped(const QWidget& window) {
        QTRY_COMPARE(clippedPart(window), QString());
    }

    static QMainWindow* area(const WindowUnderTest& test) { return test.find<QMainWindow>("dockArea"); }

    QFont m_font = QApplication::font();

private Q_SLOTS:
    /// A theme is the whole application's.
    void cleanup() {
        qApp->setStyleSheet({});
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        const QString shortPrompt = QStringLiteral("Beats Music is owned by");
        const QString longPrompt = QString::fromLatin1(kLongPrompt);
        const Qt::LayoutDirection ltr = Qt::LeftToRight;
        QTest::newRow("smallest, short") << QSize(1024, 700) << shortPrompt << ltr;
        QTest::newRow("smallest, long") << QSize(1024, 700) << longPrompt << ltr;
        QTest::newRow("usual, short") << QSize(1440, 900) << shortPrompt << ltr;
        QTest::newRow("usual, long") << QSize(1440, 900) << longPrompt << ltr;
        QTest::newRow("right to left") << QSize(1024, 700) << longPrompt << Qt::RightToLeft;
    }
    void nothingIsClipped() {
        QFETCH(QSize, size);
        QFETCH(QString, prompt);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        WindowUnderTest test(prompt.toStdString(), size);
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QCoreApplication::processEvents();
        QCOMPARE(test.window->size(), size);
        verifyNothingIsClipped(*test.window);
    }

    void theMinimumSizeIsWhatTheContentsNeed() {
        WindowUnderTest test(kLongPrompt, {1024, 700});
        QVERIFY(test.start());
        QVERIFY(test.window->centralWidget()->minimumSizeHint().width() <= 1024);
        test.window->resize(300, 200);
        QCOMPARE(test.window->size(), QSize(1024, 700));
    }

    void everyPartHasNameAndAccessibleName() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QStringList without;
        for (QWidget* widget : test.window->findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            const bool isInside = parent->inherits("QAbstractScrollArea") || parent->inherits("QLineEdit") ||
                                  parent->inherits("QSpinBox") || parent->inherits("QMenuBar") ||
                                  parent->inherits("QComboBox") ||
                                  parent->inherits("QComboBoxPrivateContainer");
            const bool isQts = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                               widget->inherits("QSplitterHandle") || widget->inherits("QScrollBar");
            if ((isInside && widget->objectName() != QStringLiteral("searchButton")) || isQts) {
                continue; // parts that Qt makes and names itself
            }
            // What a screen reader says: of a label it is the text, which an accessible name would hide.
            QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
            const QString name = reader == nullptr ? QString() : reader->text(QAccessible::Name);
            const auto* label = qobject_cast<QLabel*>(widget);
            const bool isNamed =
                label == nullptr ? !name.isEmpty() : name.isEmpty() == label->text().isEmpty();
            if (widget->objectName().isEmpty() || !isNamed) {
                without.append(
                    QStringLiteral("%1 \"%2\" \"%3\"")
                        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), name));
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char('\n'))));
    }

    /// Present is half as large again as the user's own size, and leaves that and the window as they were.
    void presentKeepsSizes_data() {
        QTest::addColumn<double>("factor");
        QTest::newRow("usual type") << 1.0;
        QTest::newRow("large type") << 1.125;
    }
    void presentKeepsSizes() {
        QFETCH(double, factor);
        WindowUnderTest test("Beats Music is owned by", {1024, 700});
        test.useTheme();
        test.settings->setValue(QStringLiteral("textFactor"), factor);
        QVERIFY(test.start());
        QCOMPARE(test.theme->textFactor(), factor);
        const int own = QFontInfo(test.window->font()).pixelSize();
        if (factor == 1.0) {
            verifyNothingIsClipped(*test.window);
        }
        test.trigger("layout.present");
        QCoreApplication::processEvents();
        QCOMPARE(test.window->size(), QSize(1024, 700));
        QCOMPARE(QFontInfo(test.window->font()).pixelSize(), qRound(13 * factor * 1.5));
        verifyNothingIsClipped(*test.window);
        // Parts that a style sheet cuts off from their owner's font are as large as the rest.
        const auto* box =
            test.find<StatusStrip>("statusStrip")->windowBox(Side::Left).findChild<QLineEdit*>();
        QCOMPARE(QFontInfo(box->font()).pixelSize(), theme::labelFont(test.window->font()).pixelSize());
        QVERIFY(box->fontMetrics().horizontalAdvance(box->text()) + 4 <= box->width());
        PromptEdit& edit = test.find<PromptBar>("promptBar")->edit();
        QCOMPARE(edit.viewport()->font().family(), edit.font().family());
        QCOMPARE(QFontInfo(edit.viewport()->font()).pixelSize(), QFontInfo(edit.font()).pixelSize());
        test.trigger("layout.explore");
        QVERIFY(test.settle());
        QCoreApplication::processEvents();
        QCOMPARE(test.theme->textFactor(), factor);
        QCOMPARE(QFontInfo(test.window->font()).pixelSize(), own);
        QCOMPARE(test.window->size(), QSize(1024, 700));
        QCOMPARE(test.window->minimumSize(), QSize(1024, 700));
        if (factor == 1.0) {
            verifyNothingIsClipped(*test.window);
        }
    }

    void presetsShowTheirParts() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* maps = test.find<MapPanel>("mapPanel");
        const int usual = maps->height();
        test.trigger("layout.sweep");
        QTRY_VERIFY(maps->height() > usual + 50);
        test.window->pane(Side::Right).heatmap().setFocus();
        test.trigger("layout.present");
        QVERIFY(!maps->isVisible() && !test.find<FlowPanel>("flowPanel")->isVisible());
        QVERIFY(test.window->pane(Side::Right).isVisible());
        QVERIFY(!test.window->pane(Side::Left).isVisible());
        test.trigger("layout.explore");
        QVERIFY(maps->isVisible() && test.window->pane(Side::Left).isVisible());
        QTRY_VERIFY(std::abs(maps->height() - usual) <= 2);
    }

    void causalTracingHasALayoutOfItsOwn_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << QSize(1024, 700);
        QTest::newRow("usual") << QSize(1440, 900);
    }
    void causalTracingHasALayoutOfItsOwn() {
        QFETCH(QSize, size);
        WindowUnderTest test("The mother tongue of Danielle Darrieux is", size);
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Steve Jobs"));
        test.window->setLayout(LayoutPreset::Trace);
        QVERIFY(test.settle());
        test.window->setLayout(LayoutPreset::Trace); // the maps need more room than when there were none
        QVERIFY(test.settle());
        QCOMPARE(test.window->size(), size);
        const auto* maps = test.find<TracePanel>("tracePanel");
        QTRY_VERIFY(maps->height() > 1.2 * test.window->pane(Side::Left).height());
        QVERIFY(maps->width() > test.window->width() / 2);
        QVERIFY(!test.find<MapPanel>("mapPanel")->isVisible());
        QVERIFY(test.find<KnockoutPanel>("knockoutPanel")->isVisible()); // where patches are listed
        for (const Side side : kSides) {
            ModelPane& pane = test.window->pane(side);
            QVERIFY(pane.bars().isVisible() && pane.tokenStrip().isVisible());
            QVERIFY(!pane.heatmap().isVisible() && !pane.layerStrip().isVisible());
            QVERIFY(!pane.bars().data().rows.empty());
        }
        verifyNothingIsClipped(*test.window);
        test.trigger("layout.explore");
        QVERIFY(!maps->isVisible() && test.find<MapPanel>("mapPanel")->isVisible());
        QVERIFY(test.window->pane(Side::Left).heatmap().isVisible());
        verifyNothingIsClipped(*test.window);
    }

    void theLayoutOfCausalTracingIsRemembered() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("layout.trace");
        test.window->close();
        test.window.reset();
        test.make();
        test.window->show();
        QVERIFY(test.find<TracePanel>("tracePanel")->isVisible());
        QVERIFY(!test.window->pane(Side::Left).heatmap().isVisible());
        QCOMPARE(test.window->body().arrangement().preset(), LayoutPreset::Trace);
        test.window.reset();
        test.settings->setValue(QStringLiteral("window/layout"), QStringLiteral("nonsense"));
        test.make();
        test.window->show();
        QVERIFY(test.window->pane(Side::Left).heatmap().isVisible());
    }

    void theLayoutIsRemembered() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.window->resize(1200, 800);
        test.trigger("view.flow");
        auto* panes = test.find<QSplitter>("paneSplitter");
        panes->setSizes({700, 500});
        const QList<int> sizes = panes->sizes();
        test.window->close();
        test.window.reset();

        test.make();
        test.window->show();
        QCOMPARE(test.window->size(), QSize(1200, 800));
        QVERIFY(!test.find<FlowPanel>("flowPanel")->isVisible());
        QVERIFY(!test.window->actionRegistry().find(QStringLiteral("view.flow"))->isChecked());
        QTRY_COMPARE(test.find<QSplitter>("paneSplitter")->sizes(), sizes);
    }

    void placesOfDocksAreRemembered() {
        WindowUnderTest test;
        QVERIFY(test.start());
        area(test)->addDockWidget(Qt::RightDockWidgetArea, test.find<QDockWidget>("mapDock"));
        test.window->close();
        test.window.reset();
        test.make();
        test.window->show();
        const auto place = [&] { return area(test)->dockWidgetArea(test.find<QDockWidget>("mapDock")); };
        QCOMPARE(place(), Qt::RightDockWidgetArea);
        test.trigger("layout.explore"); // and a layout puts them back
        QCOMPARE(place(), Qt::BottomDockWidgetArea);
    }

    void brokenSettingsMeanDefaults() {
        WindowUnderTest test;
        for (const char* key : {"geometry", "paneSplitter", "docks"}) {
            test.settings->setValue(QStringLiteral("window/") + QLatin1String(key), QByteArray("nonsense"));
        }
        test.settings->setValue(QStringLiteral("window/version"), 2);
        QVERIFY(test.start());
        QVERIFY(test.window->pane(Side::Left).isVisible());
        QVERIFY(test.find<MapPanel>("mapPanel")->isVisible());
    }

    void brokenThemesAreTheSystems_data() {
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("none") << QVariant(QStringLiteral("system")) << ThemeMode::System;
        QTest::newRow("its word") << QVariant(QStringLiteral("light")) << ThemeMode::Light;
        QTest::newRow("a word") << QVariant(QStringLiteral("pink")) << ThemeMode::System;
        QTest::newRow("below") << QVariant(-1) << ThemeMode::System;
        QTest::newRow("beyond") << QVariant(3) << ThemeMode::System;
        QTest::newRow("dark") << QVariant(int(ThemeMode::Dark)) << ThemeMode::Dark;
        QTest::newRow("light") << QVariant(int(ThemeMode::Light)) << ThemeMode::Light;
    }
    void brokenThemesAreTheSystems() {
        QFETCH(QVariant, stored);
        QFETCH(ThemeMode, mode);
        WindowUnderTest test;
        test.settings->setValue(QStringLiteral("theme"), stored);
        const SettingsStore store(test.settings.get());
        QCOMPARE(store.settings().theme, mode);
        // And the menu writes what is read at the next start.
        test.useTheme();
        test.theme->setMode(store.settings().theme);
        test.make();
        test.trigger("theme.dark");
        QCOMPARE(test.theme->mode(), ThemeMode::Dark);
        QCOMPARE(SettingsStore(test.settings.get()).settings().theme, ThemeMode::Dark);
    }
};

QTEST_MAIN(TestWindowLayout)
#include "tst_window_layout.moc"
