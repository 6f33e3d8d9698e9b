// SPDX-License-Identifier: GPL-3.0-or-later
// The settings dialog: what is shown, what counts when, and by the keyboard alone.
#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include "tests/ui/shell/shown_texts.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/actions/key_bindings.hpp"
#include "ui/shell/settings/settings_dialog.hpp"
#include "ui/text/language.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

QKeySequence key(const char* text) {
    return QKeySequence(QLatin1String(text), QKeySequence::PortableText);
}

} // namespace

class TestSettingsDialog : public QObject {
    Q_OBJECT

private:
    QFont m_font = QApplication::font();

    static SettingsDialog* open(WindowUnderTest& test) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the one before
        test.trigger("edit.settings");
        auto* dialog = test.find<SettingsDialog>("settingsDialog");
        if (dialog == nullptr || !QTest::qWaitForWindowExposed(dialog)) {
            qFatal("no settings dialog");
        }
        return dialog;
    }

    template <typename Widget>
    static Widget* part(const SettingsDialog* dialog, const char* name) {
        auto* found = dialog->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr) {
            qFatal("%s is not there", name);
        }
        return found;
    }

    static void press(const SettingsDialog* dialog, const char* button) {
        part<QPushButton>(dialog, button)->click();
    }

    /// Chooses the only action that the search leaves, and types keys for it.
    static void typeKeys(const SettingsDialog* dialog, const char* search, Qt::Key pressed,
                         Qt::KeyboardModifiers modifiers) {
        part<QTabWidget>(dialog, "settingsTabs")->setCurrentIndex(3);
        part<QLineEdit>(dialog, "settingsKeySearch")->clear(); // so that the row is chosen anew
        part<QLineEdit>(dialog, "settingsKeySearch")->setText(QLatin1String(search));
        QVERIFY(part<QTreeView>(dialog, "settingsKeyList")->model()->rowCount() >= 1);
        auto* edit = part<QKeySequenceEdit>(dialog, "settingsKeys");
        edit->setFocus();
        QTest::keyClick(edit, pressed, modifiers);
    }

    static QAction* action(const WindowUnderTest& test, const char* id) {
        return test.window->actionRegistry().find(QLatin1String(id));
    }

private Q_SLOTS:
    void cleanup() {
        keyBindings().setChanged({});
        setLanguage(QStringLiteral("en"));
        qApp->setStyleSheet({});
        QApplication::setFont(m_font);
    }

    void whatIsSetIsShownAndCountsWithOk() {
        WindowUnderTest test;
        test.useTheme();
        test.settings->setValue(QStringLiteral("typingPause"), 300);
        test.settings->setValue(QStringLiteral("models/folders"), QStringList{QStringLiteral("/models/a")});
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        QCOMPARE(part<QSpinBox>(dialog, "settingsTypingPause")->value(), 300);
        QCOMPARE(part<QListWidget>(dialog, "settingsFolderList")->count(), 1);
        auto* theme = part<QComboBox>(dialog, "settingsTheme");
        theme->setCurrentIndex(theme->findText(QStringLiteral("Dark")));
        part<QSpinBox>(dialog, "settingsTextSize")->setValue(125);
        part<QCheckBox>(dialog, "settingsAnimated")->setChecked(false);
        part<QSpinBox>(dialog, "settingsAutosave")->setValue(0);
        part<QSpinBox>(dialog, "settingsRecentFiles")->setValue(3);
        auto* device = part<QComboBox>(dialog, "settingsDevice");
        device->setCurrentIndex(device->findData(QStringLiteral("cpu")));
        auto* left = part<QComboBox>(dialog, "settingsLeftModel");
        QTRY_VERIFY(left->findData(QStringLiteral("demo-transformer")) >= 0); // models are looked for
        left->setCurrentIndex(left->findData(QStringLiteral("demo-transformer")));
        test.files->answers[FileChooser::Ask::FigureFolder] = test.folder.path();
        press(dialog, "settingsChooseFigureFolder");
        test.files->answers[FileChooser::Ask::ModelFolder] = QStringLiteral("/models/b");
        press(dialog, "settingsAddFolder");
        QCOMPARE(test.theme->mode(), ThemeMode::System); // nothing counts yet
        press(dialog, "settingsOk");
        QCOMPARE(test.theme->mode(), ThemeMode::Dark);
        QCOMPARE(test.theme->textFactor(), 1.25);
        QCOMPARE(test.window->style()->styleHint(QStyle::SH_Widget_Animate), 0);
        const Settings now = SettingsStore(test.settings.get()).settings(); // at the next start
        QCOMPARE(now.theme, ThemeMode::Dark);
        QCOMPARE(now.textFactor, 1.25);
        QVERIFY(!now.isAnimated);
        QCOMPARE(now.autosaveSeconds, 0);
        QCOMPARE(now.recentFiles, 3);
        QCOMPARE(now.device.kind, DeviceKind::Cpu);
        QCOMPARE(now.leftModel, QStringLiteral("demo-transformer"));
        QCOMPARE(now.modelFolders, (QStringList{QStringLiteral("/models/b"), QStringLiteral("/models/a")}));
        QCOMPARE(now.figureFolder, test.folder.path());
        QCOMPARE(now.typingPauseMs, 300); // untouched
    }

    void cancelGivesBack() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const Settings before = test.store->settings();
        for (const bool byEscape : {false, true}) {
            SettingsDialog* dialog = open(test);
            part<QSpinBox>(dialog, "settingsTypingPause")->setValue(1000);
            typeKeys(dialog, "Clear knockouts", Qt::Key_F7, Qt::NoModifier);
            press(dialog, "settingsUseKeys");
            press(dialog, "settingsDefaults");
            byEscape ? QTest::keyClick(dialog, Qt::Key_Escape) : press(dialog, "settingsCancel");
            QTRY_VERIFY(test.find<SettingsDialog>("settingsDialog") == nullptr);
            QVERIFY(test.store->settings() == before);
            QCOMPARE(action(test, "edit.clearKnockouts")->shortcut(), key("Ctrl+Shift+K"));
        }
        QCOMPARE(test.settings->allKeys(), QStringList());
    }

    void defaultsCountWithOkAndKeepFolders() {
        WindowUnderTest test;
        test.settings->setValue(QStringLiteral("typingPause"), 1000);
        test.settings->setValue(QStringLiteral("models/folders"), QStringList{QStringLiteral("/models/a")});
        test.settings->setValue(QStringLiteral("shortcuts/edit.gallery"), QStringLiteral("F7"));
        QVERIFY(test.start());
        QCOMPARE(action(test, "edit.gallery")->shortcut(), key("F7"));
        press(open(test), "settingsDefaults");
        QCOMPARE(test.store->settings().typingPauseMs, 1000);
        press(test.find<SettingsDialog>("settingsDialog"), "settingsOk");
        Settings wanted;
        wanted.modelFolders = {QStringLiteral("/models/a")};
        QVERIFY(test.store->settings() == wanted);
        QCOMPARE(action(test, "edit.gallery")->shortcut(), key("Ctrl+G"));
    }

    void aLanguageIsSwitchedWithOk() {
        WindowUnderTest test;
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        auto* language = part<QComboBox>(dialog, "settingsLanguage");
        language->setCurrentIndex(language->findData(QStringLiteral("he")));
        press(dialog, "settingsOk");
        QTRY_COMPARE(test.window->layoutDirection(), Qt::RightToLeft);
        QTRY_VERIFY(action(test, "language.he") != nullptr && action(test, "language.he")->isChecked());
        QTRY_VERIFY(test.find<SettingsDialog>("settingsDialog") == nullptr);
        QCOMPARE(open(test)->layoutDirection(), Qt::RightToLeft);
    }

    void keysAreChangedTakenAndKept() {
        WindowUnderTest test;
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        typeKeys(dialog, "Clear knockouts", Qt::Key_G, Qt::ControlModifier);
        auto* problem = part<QLabel>(dialog, "settingsKeysProblem");
        QVERIFY2(problem->text().contains(QStringLiteral("Ctrl+G is used by “Prompt gallery…”")),
                 qPrintable(problem->text()));
        QCOMPARE(part<QKeySequenceEdit>(dialog, "settingsKeys")->accessibleDescription(), problem->text());
        press(dialog, "settingsUseKeys");
        QVERIFY(problem->text().isEmpty());
        press(dialog, "settingsOk");
        QCOMPARE(action(test, "edit.clearKnockouts")->shortcuts(), QList<QKeySequence>{key("Ctrl+G")});
        QVERIFY(action(test, "edit.gallery")->shortcuts().isEmpty());
        // The palette and tool tips say so.
        test.clickCell(Side::Left, 4, 1);
        test.trigger("help.palette");
        QTest::keyClicks(test.find<QLineEdit>("commandPaletteFilter"), QStringLiteral("clear knockouts"));
        QVERIFY(test.find<QLineEdit>("commandPaletteFilter")
                    ->accessibleDescription()
                    .contains(QStringLiteral("Ctrl+G")));
        test.find<CommandPalette>("commandPalette")->hide();
        QCOMPARE(test.find<QAbstractButton>("galleryButton")->toolTip(), QStringLiteral("Prompt gallery…"));
        // They work, in another language and at the next start.
        for (const char* code : {"de", "en"}) {
            if (test.state().knockouts.empty()) {
                test.clickCell(Side::Left, 4, 1);
            }
            QVERIFY(!test.state().knockouts.empty());
            test.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(test.window.get()));
            QTest::keyClick(test.window.get(), Qt::Key_G, Qt::ControlModifier);
            QVERIFY2(test.state().knockouts.empty(), code);
            setLanguage(QLatin1String(code));
            QVERIFY(test.settle());
            QCOMPARE(action(test, "edit.clearKnockouts")->shortcuts(), QList<QKeySequence>{key("Ctrl+G")});
        }
        keyBindings().setChanged({});
        test.window.reset();
        test.make();
        QCOMPARE(action(test, "edit.clearKnockouts")->shortcuts(), QList<QKeySequence>{key("Ctrl+G")});
        QVERIFY(action(test, "edit.gallery")->shortcuts().isEmpty());
    }

    void keysAreAddedResetAndTakenAway() {
        WindowUnderTest test;
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        typeKeys(dialog, "edit.gallery", Qt::Key_F7, Qt::NoModifier);
        press(dialog, "settingsAddKeys");
        typeKeys(dialog, "edit.prompt", Qt::Key_F8, Qt::NoModifier);
        press(dialog, "settingsNoKeys");
        typeKeys(dialog, "edit.follow", Qt::Key_F9, Qt::NoModifier);
        press(dialog, "settingsUseKeys");
        press(dialog, "settingsResetKeys");
        press(dialog, "settingsOk");
        QCOMPARE(action(test, "edit.gallery")->shortcuts(), (QList<QKeySequence>{key("Ctrl+G"), key("F7")}));
        QCOMPARE(action(test, "edit.prompt")->shortcuts(), QList<QKeySequence>());
        QCOMPARE(action(test, "edit.follow")->shortcuts(), QList<QKeySequence>{key("Ctrl+T")});
        QCOMPARE(test.find<QAbstractButton>("galleryButton")->toolTip(),
                 QStringLiteral("Prompt gallery… (Ctrl+G or F7)"));
        press(open(test), "settingsResetAllKeys");
        press(test.find<SettingsDialog>("settingsDialog"), "settingsOk");
        QCOMPARE(action(test, "edit.gallery")->shortcuts(), QList<QKeySequence>{key("Ctrl+G")});
        QVERIFY(test.store->settings().shortcuts.isEmpty());
    }

    void keysInsideViewsAreChanged() {
        WindowUnderTest test;
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        typeKeys(dialog, "edit.knockCell", Qt::Key_X, Qt::NoModifier);
        press(dialog, "settingsUseKeys");
        typeKeys(dialog, "keys.arrows", Qt::Key_X, Qt::NoModifier);
        QVERIFY(!part<QKeySequenceEdit>(dialog, "settingsKeys")->isEnabled());
        typeKeys(dialog, "view.nextLayer", Qt::Key_Left, Qt::NoModifier);
        QVERIFY(
            part<QLabel>(dialog, "settingsKeysProblem")->text().contains(QStringLiteral("can't be changed")));
        QVERIFY(!part<QPushButton>(dialog, "settingsUseKeys")->isEnabled());
        typeKeys(dialog, "view.nextLayer", Qt::Key_N, Qt::NoModifier);
        press(dialog, "settingsUseKeys");
        press(dialog, "settingsOk");
        HeatmapView& heatmap = test.window->pane(Side::Left).heatmap();
        heatmap.setFocus();
        heatmap.setCursorCell(Cell{4, 1});
        QTest::keyClick(&heatmap, Qt::Key_Space);
        QVERIFY(test.state().knockouts.empty());
        QTest::keyClick(&heatmap, Qt::Key_X);
        QCOMPARE(test.state().knockouts.size(), std::size_t(1));
        const auto layer = test.state().pane(Side::Left).layer;
        QTest::keyClick(&heatmap, Qt::Key_BracketRight);
        QCOMPARE(test.state().pane(Side::Left).layer, layer);
        QTest::keyClick(&heatmap, Qt::Key_N);
        QVERIFY(test.state().pane(Side::Left).layer != layer);
    }

    void typingPausesAsLongAsWanted() {
        WindowUnderTest test;
        test.settings->setValue(QStringLiteral("typingPause"), 3000);
        QVERIFY(test.start());
        const int runs = test.runsOn("left/predict");
        test.typePrompt(QStringLiteral("Paris"));
        QTest::qWait(2 * ExperimentRunner::kTypingPauseMs);
        QCOMPARE(test.runsOn("left/predict"), runs); // by default it would run by now
        test.window->runner().flush();
        QVERIFY(test.settle());
        QVERIFY(test.runsOn("left/predict") > runs);
    }

    void brokenSettingsAreNamedInTheWindow() {
        WindowUnderTest test;
        test.settings->setValue(QStringLiteral("typingPause"), QStringLiteral("soon"));
        QVERIFY(test.start());
        const auto notices = test.window->findChildren<QLabel*>();
        QVERIFY(std::any_of(notices.begin(), notices.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("typingPause"));
        }));
    }

    void everyPartHasNamesAndABuddy() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const SettingsDialog* dialog = open(test);
        QStringList wrong;
        QSet<const QWidget*> buddies;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            buddies.insert(label->buddy());
        }
        for (QWidget* widget : dialog->findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            const bool isQts = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                               parent->inherits("QAbstractScrollArea") || parent->inherits("QLineEdit") ||
                               parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
                               parent->inherits("QComboBoxPrivateContainer") ||
                               parent->inherits("QKeySequenceEdit") || parent->inherits("QTabWidget") ||
                               widget->inherits("QScrollBar") || widget->inherits("QHeaderView") ||
                               parent->inherits("QTabBar");
            if (isQts) {
                continue;
            }
            QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
            const auto* label = qobject_cast<QLabel*>(widget);
            const bool isNamed = label != nullptr || !reader->text(QAccessible::Name).isEmpty();
            const bool wantsBuddy = qobject_cast<QComboBox*>(widget) != nullptr ||
                                    qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                                    qobject_cast<QLineEdit*>(widget) != nullptr ||
                                    qobject_cast<QKeySequenceEdit*>(widget) != nullptr;
            if (widget->objectName().isEmpty() || !isNamed || (wantsBuddy && !buddies.contains(widget))) {
                wrong.append(
                    QStringLiteral("%1 \"%2\"")
                        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<double>("factor");
        for (const Language& language : languages()) {
            QTest::addRow("%s", qPrintable(language.code)) << language.code << 1.0;
        }
        QTest::newRow("large type") << QStringLiteral("en") << 1.5;
    }
    void nothingIsClipped() {
        QFETCH(QString, code);
        QFETCH(double, factor);
        setLanguage(code);
        WindowUnderTest test("Beats Music is owned by", {1024, 700});
        test.useTheme();
        test.settings->setValue(QStringLiteral("textFactor"), factor);
        QVERIFY(test.start());
        const SettingsDialog* dialog = open(test);
        QVERIFY(dialog->width() <= 1024 && dialog->height() <= 700);
        auto* tabs = part<QTabWidget>(dialog, "settingsTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTRY_COMPARE(clippedTexts(*dialog).join(QLatin1Char('\n')), QString());
            auto* scroll = qobject_cast<QScrollArea*>(tabs->currentWidget());
            QVERIFY2(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width(),
                     qPrintable(scroll->objectName())); // it scrolls down, never across
        }
    }

    /// Tab goes round through every part of every page; nothing holds it.
    void theKeyboardReachesEverything() {
        WindowUnderTest test;
        QVERIFY(test.start());
        SettingsDialog* dialog = open(test);
        auto* tabs = part<QTabWidget>(dialog, "settingsTabs");
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            QSet<QString> reached;
            for (int i = 0; i < 40; ++i) {
                QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : dialog,
                                Qt::Key_Tab);
                for (const QWidget* at = QApplication::focusWidget(); at != nullptr;
                     at = at->parentWidget()) {
                    reached.insert(at->objectName());
                }
            }
            for (const QWidget* widget : tabs->currentWidget()->findChildren<QWidget*>()) {
                const bool isOurs = widget->objectName().startsWith(QStringLiteral("settings")) &&
                                    widget->isEnabled() && widget->isVisible() &&
                                    (widget->focusPolicy() & Qt::TabFocus) != 0;
                QVERIFY2(!isOurs || reached.contains(widget->objectName()), qPrintable(widget->objectName()));
            }
            QVERIFY(reached.contains(QStringLiteral("settingsOk")));
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
