// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader hears of the window, asked as it asks.
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeView>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestScreenReader : public QObject {
    Q_OBJECT

private:
    static QString said(QObject* object, QAccessible::Text what = QAccessible::Name) {
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(object);
        return reader == nullptr ? QString() : reader->text(what);
    }

    /// What the eye reads.
    static QString shown(const QLabel& label) {
        QString text = label.text();
        if (label.textFormat() == Qt::RichText ||
            (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(text))) {
            QTextDocument document;
            document.setHtml(text);
            text = document.toPlainText();
        }
        return text.remove(QChar(u'\u200b')); // where a long path may break
    }

    /// Names of all labels that show a text; fails at one whose name is another.
    static void collectLabels(const QWidget& window, QSet<QString>& with) {
        for (QLabel* label : window.findChildren<QLabel*>()) {
            const QString text = shown(*label);
            if (text.trimmed().isEmpty()) {
                continue;
            }
            with.insert(label->objectName());
            QVERIFY2(said(label) == text, qPrintable(QStringLiteral("%1 shows \"%2\", says \"%3\"")
                                                         .arg(label->objectName(), text, said(label))));
        }
    }

private Q_SLOTS:
    void labelsSayWhatTheyShow() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QSet<QString> labels;
        collectLabels(*test.window, labels);
        test.window->showNotice(QStringLiteral("A file is broken"));
        test.window->pane(Side::Left).setError(QStringLiteral("/models/a_b is missing"));
        test.window->pane(Side::Left)
            .loadBar()
            .setProgress(QStringLiteral("a model"), LoadProgress{1e9, 2e9});
        test.window->pane(Side::Left).heatmap().setFocus();
        QTest::keyClick(&test.window->pane(Side::Left).heatmap(), Qt::Key_Right);
        collectLabels(*test.window, labels);
        test.typePrompt(QString());
        collectLabels(*test.window, labels);
        for (const char* name :
             {"statusRun", "statusTrust", "statusLeak", "promptHint", "promptError", "noticeText",
              "layerLabelLeft", "modelInfoLeft", "mapPanelSubtitle", "flowPanelSubtitle", "finding0",
              "paneErrorLeft", "loadTextLeft", "knockoutEmptyNote", "findingsHeading"}) {
            QVERIFY2(labels.contains(QLatin1String(name)), name);
        }
    }

    void theStatusLineIsHeard() {
        WindowUnderTest test;
        QVERIFY(test.start());
        HeatmapView& heatmap = test.window->pane(Side::Left).heatmap();
        heatmap.setFocus();
        QTest::keyClick(&heatmap, Qt::Key_Right);
        auto* message = test.find<QLabel>("statusMessage");
        QVERIFY(!message->text().isEmpty());
        QCOMPARE(said(message), heatmap.statusText());
    }

    void buttonsSayTheirChoice() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString arrow = QStringLiteral(" ▾");
        int menus = 0;
        for (QToolButton* button : test.window->findChildren<QToolButton*>()) {
            if (button->menu() != nullptr && button->text().endsWith(arrow)) {
                ++menus;
                const QString text = button->text().chopped(arrow.size());
                QVERIFY2(said(button).contains(text), qPrintable(said(button) + QStringLiteral(": ") + text));
            }
        }
        QCOMPARE(menus, 6);
    }

    void everythingThatTakesTheKeyboardHasAName() {
        WindowUnderTest test;
        QVERIFY(test.start());
        for (QWidget* widget : test.window->findChildren<QWidget*>()) {
            const bool isInside = widget->parentWidget()->inherits("QAbstractSpinBox");
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !isInside) {
                QVERIFY2(!said(widget).isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void thePaletteSaysWhatEnterWouldRun() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("help.palette");
        auto* filter = test.find<QLineEdit>("commandPaletteFilter");
        auto* list = test.find<QListView>("commandPaletteList");
        const auto current = [&] { return list->currentIndex().data().toString(); };
        QVERIFY(said(filter, QAccessible::Description).contains(current()));
        const QString first = current();
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(current() != first);
        QVERIFY(said(filter, QAccessible::Description).contains(current()));
        QTest::keyClicks(filter, QStringLiteral("no such action"));
        QCOMPARE(said(filter, QAccessible::Description), QStringLiteral("No action matches."));
        QVERIFY(test.find<QLabel>("commandPaletteNothing")->isVisible());
        for (const auto key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Return}) {
            QTest::keyClick(filter, key); // an empty list has no row to go to
        }
        QVERIFY(!test.find<CommandPalette>("commandPalette")->isVisible());
    }

    void theListsThemselvesTakeTheKeyboard() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("help.palette");
        auto* list = test.find<QListView>("commandPaletteList");
        QTest::keyClicks(test.find<QLineEdit>("commandPaletteFilter"), QStringLiteral("act on both"));
        QTest::keyClick(test.find<QLineEdit>("commandPaletteFilter"), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), list);
        const bool wasLinked = test.state().linked;
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(test.state().linked, !wasLinked);
        QVERIFY(!test.find<CommandPalette>("commandPalette")->isVisible());
    }

    void theGallerySaysWhatEnterWouldTake() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("edit.gallery");
        auto* filter = test.find<QLineEdit>("galleryFilterEdit");
        QCOMPARE(said(filter, QAccessible::Description),
                 QStringLiteral("The mother tongue of Danielle Darrieux is → French, prompt 1 of 2"));
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(said(filter, QAccessible::Description),
                 QStringLiteral("Beats Music is owned by → Apple, prompt 2 of 2"));
        QTest::keyClicks(filter, QStringLiteral("none of them"));
        QCOMPARE(said(filter, QAccessible::Description), QStringLiteral("No prompt matches."));
    }
};

QTEST_MAIN(TestScreenReader)
#include "tst_screen_reader.moc"
