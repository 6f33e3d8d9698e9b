// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of the window goes through tr(): a translator that puts brackets around each text finds those
// that do not.
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/status_strip.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

class Brackets : public QTranslator {
public:
    QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                      int /*n*/) const override {
        return QChar(u'⟦') + QString::fromUtf8(source) + QChar(u'⟧');
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Something is written there, and none of it went through a translator.
bool isUntranslated(const QString& text) {
    static const QRegularExpression word(QStringLiteral("\\p{L}{2}"));
    return text.contains(word) && !text.contains(QChar(u'⟦'));
}

} // namespace

class TestTranslatable : public QObject {
    Q_OBJECT

private:
    Brackets m_brackets;

    static void collect(const QString& what, const QString& text, QStringList& bare) {
        if (isUntranslated(text)) {
            bare.append(QStringLiteral("%1: %2").arg(what, text));
        }
    }

    /// Parts that Qt makes have texts of their own.
    static bool isOurs(const QWidget& widget) {
        return !widget.objectName().isEmpty() && !widget.objectName().startsWith(QStringLiteral("qt_"));
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_brackets); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_brackets); }

    void everyTextIsTranslated() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QStringList bare;
        for (QAction* action : test.window->actionRegistry().actions()) {
            if (action->objectName().startsWith(QStringLiteral("language."))) {
                continue; // languages have their own names
            }
            collect(action->objectName(), action->text(), bare);
            collect(action->objectName() + QStringLiteral(" (icon)"), action->iconText(), bare);
        }
        for (QWidget* widget : test.window->findChildren<QWidget*>()) {
            if (!isOurs(*widget)) {
                continue;
            }
            const QString name = widget->objectName();
            collect(name + QStringLiteral(" (name)"), widget->accessibleName(), bare);
            if (const auto* label = qobject_cast<QLabel*>(widget)) {
                collect(name, label->text(), bare);
            } else if (const auto* button = qobject_cast<QToolButton*>(widget)) {
                // A model's and a matrix's name are the same in every language.
                const bool isName = name.startsWith(QStringLiteral("modelButton")) ||
                                    name.startsWith(QStringLiteral("editSite_"));
                collect(name, isName ? QString() : button->text(), bare);
            } else if (const auto* menu = qobject_cast<QMenu*>(widget)) {
                collect(name, menu->title(), bare);
            }
        }
        QVERIFY2(bare.isEmpty(), qPrintable(bare.join(QLatin1Char('\n'))));
    }

    void whatIsSaidOfPlacesIsTranslated() {
        WindowUnderTest test;
        QVERIFY(test.start());
        ModelPane& pane = test.window->pane(Side::Left);
        QStringList bare;
        for (ResultView* view : test.window->findChildren<ResultView*>()) {
            if (!view->isVisible()) {
                continue; // of a dock that is closed at first
            }
            QVERIFY2(view->tableRows() > 0, qPrintable(view->objectName()));
            collect(view->objectName(), view->tableCell({view->tableRows() - 1, 0}), bare);
        }
        const QAbstractItemModel* list = test.find<QAbstractItemView>("knockoutList")->model();
        test.clickCell(Side::Left, 4, 1);
        QCOMPARE(list->rowCount(), 1);
        collect(QStringLiteral("knockout"), list->index(0, 0).data(Qt::AccessibleTextRole).toString(), bare);
        collect(QStringLiteral("undo"), test.window->experiment().history().undoText(), bare);
        pane.heatmap().setFocus();
        QVERIFY2(bare.isEmpty(), qPrintable(bare.join(QLatin1Char('\n'))));
    }

    void notesOfTheEngineAreTranslated_data() {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("two spaces") << QStringLiteral("Beats  Music is");
        QTest::newRow("no-break spaces") << QStringLiteral("a\u00a0b\u00a0is");
        QTest::newRow("a space at the start") << QStringLiteral(" Beats");
        QTest::newRow("zero width") << QStringLiteral("Beats\u200bMusic is");
    }
    void notesOfTheEngineAreTranslated() {
        QFETCH(QString, prompt);
        WindowUnderTest test(prompt.toStdString());
        QVERIFY(test.start());
        const QString hint = test.find<PromptBar>("promptBar")->hint();
        QVERIFY2(hint.contains(QStringLiteral("⟦The prompt ")), qPrintable(hint));
    }

    void errorsAreTranslated() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failAlways(Error(ErrorCode::OutOfMemory, {"cpu", "tracing"}, "out of memory"));
        test.window->runner().repeat();
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).error().startsWith(QChar(u'⟦')));
    }
};

QTEST_MAIN(TestTranslatable)
#include "tst_translatable.moc"
