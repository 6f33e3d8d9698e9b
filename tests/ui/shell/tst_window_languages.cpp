// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every language: switched while it runs, and with texts that are longer than any.
#include <QDockWidget>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QTest>
#include <QTranslator>
#include <algorithm>

#include "tests/ui/shell/shown_texts.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/language.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::testing;

namespace {

/// Makes every text half as long again, with accents, in brackets; placeholders, marks and tags stay.
class PseudoTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                    int /*n*/) const override {
        const QString text = QString::fromUtf8(source);
        QString out;
        bool isTag = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            isTag = c == QLatin1Char('<') || (isTag && text.at(i - 1) != QLatin1Char('>'));
            const bool isCode = isTag || (i > 0 && text.at(i - 1) == QLatin1Char('%'));
            out += isCode ? c : accented(c);
        }
        const QString padding(std::max<qsizetype>(1, text.size() / 2), QChar(u'·'));
        return QStringLiteral("[") + out + padding + QStringLiteral("]");
    }

private:
    static QChar accented(QChar c) {
        static const QString plain = QStringLiteral("aeiounycsAEIOUNYCS");
        static const QString other = QStringLiteral("áéíóúñýçšÁÉÍÓÚÑÝÇŠ");
        const qsizetype at = plain.indexOf(c);
        return at < 0 ? c : other.at(at);
    }
};

QStringList differences(const QMap<QString, QString>& found, const QMap<QString, QString>& wanted) {
    QStringList out;
    for (auto text = wanted.begin(); text != wanted.end(); ++text) {
        const bool isOfItsTime = text.key().contains(QStringLiteral("statusRun")); // milliseconds
        if (!isOfItsTime && found.value(text.key()) != text.value()) {
            out.append(QStringLiteral("%1: \"%2\" instead of \"%3\"")
                           .arg(text.key(), found.value(text.key()), text.value()));
        }
    }
    return out;
}

} // namespace

class TestWindowLanguages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setLanguage(QStringLiteral("en")); }

    void aSwitchLeavesNothingBehind_data() {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            if (language.code != QStringLiteral("en")) { // where it starts
                QTest::addRow("%s", qPrintable(language.code)) << language.code;
            }
        }
    }
    /// A window that was switched says the same as one that was started in the language.
    void aSwitchLeavesNothingBehind() {
        QFETCH(QString, code);
        WindowUnderTest running;
        running.useTheme();
        QVERIFY(running.start());
        running.clickCell(Side::Left, 5, 2);
        QVERIFY(running.settle());
        setLanguage(code);
        QVERIFY(running.settle());
        WindowUnderTest fresh;
        fresh.useTheme();
        QVERIFY(fresh.start());
        fresh.clickCell(Side::Left, 5, 2);
        QVERIFY(fresh.settle());
        const QStringList wrong = differences(allTexts(*running.window), allTexts(*fresh.window));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QCOMPARE(running.window->layoutDirection(), fresh.window->layoutDirection());
    }

    /// Docks, panes and a presented pane, with nothing written anywhere.
    void theArrangementSurvives() {
        WindowUnderTest test;
        test.useTheme();
        QVERIFY(test.start());
        const auto area = [&] { return test.find<QMainWindow>("dockArea"); };
        area()->addDockWidget(Qt::RightDockWidgetArea, test.find<QDockWidget>("mapDock"));
        test.trigger("view.flow");
        test.find<QSplitter>("paneSplitter")->setSizes({600, 300});
        QVERIFY(test.settle());
        const QList<int> sizes = test.find<QSplitter>("paneSplitter")->sizes();
        setLanguage(QStringLiteral("de"));
        QVERIFY(test.settle());
        QCOMPARE(area()->dockWidgetArea(test.find<QDockWidget>("mapDock")), Qt::RightDockWidgetArea);
        QVERIFY(test.find<QDockWidget>("flowDock")->isHidden());
        QTRY_COMPARE(test.find<QSplitter>("paneSplitter")->sizes(), sizes);
        test.window->pane(Side::Right).heatmap().setFocus();
        test.trigger("layout.present");
        setLanguage(QStringLiteral("he"));
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).isHidden() && !test.window->pane(Side::Right).isHidden());
        QVERIFY(test.find<QDockWidget>("mapDock")->isHidden());
        QVERIFY(test.theme->isPresenting());
        test.trigger("layout.explore");
        QVERIFY(!test.window->pane(Side::Left).isHidden());
        QVERIFY(!test.theme->isPresenting());
        QCOMPARE(test.settings->allKeys(), QStringList());
    }

    /// What is set in views alone outlives the window's being made anew.
    void whatIsSetInViewsStays() {
        std::string prompt = "Beats";
        for (int i = 0; i < 39; ++i) {
            prompt += " Music";
        }
        WindowUnderTest test(prompt);
        QVERIFY(test.start());
        test.trigger("view.shareScale");
        for (int i = 0; i < 3; ++i) {
            test.window->pane(Side::Left).heatmap().zoomIn();
        }
        const QJsonObject left = test.window->body().views().find("attention", Side::Left)->properties();
        setLanguage(QStringLiteral("de"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->body().views().find("attention", Side::Left)->properties(), left);
        QVERIFY(test.window->pane(Side::Left).heatmap().isZoomed());
        QVERIFY(!test.window->body().scales()->isShared());
        QVERIFY(!test.window->actionRegistry().find(QStringLiteral("view.shareScale"))->isChecked());
    }

    void accessLettersStandOnce_data() {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
        }
    }
    /// In each language, the letter after & opens one entry of a menu, or one menu of the bar.
    void accessLettersStandOnce() {
        QFETCH(QString, code);
        setLanguage(code);
        WindowUnderTest test;
        QVERIFY(test.start());
        QStringList twice;
        const auto check = [&twice](const QString& menu, const QList<QAction*>& entries) {
            QMap<QString, QString> taken;
            for (const QAction* entry : entries) {
                const QString letter = QKeySequence::mnemonic(entry->text()).toString();
                if (taken.contains(letter)) {
                    twice.append(QStringLiteral("%1: %2, %3").arg(menu, taken[letter], entry->text()));
                } else if (!letter.isEmpty()) {
                    taken.insert(letter, entry->text());
                }
            }
        };
        QMenuBar* bar = test.find<QMenuBar>("menuBar");
        check(QStringLiteral("bar"), bar->actions());
        for (const QAction* entry : bar->actions()) {
            QVERIFY(entry->menu() != nullptr && !entry->menu()->actions().isEmpty());
            check(entry->text(), entry->menu()->actions());
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("pseudo") << QString();
        for (const Language& language : languages()) {
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
        }
    }
    void nothingIsClipped() {
        QFETCH(QString, code);
        PseudoTranslator pseudo;
        if (code.isEmpty()) {
            QCoreApplication::installTranslator(&pseudo);
        } else {
            setLanguage(code);
        }
        // The smallest window has room for real languages; half as long again needs the usual one.
        const QList<QSize> sizes =
            code.isEmpty() ? QList<QSize>{{1440, 900}} : QList<QSize>{{1440, 900}, {1024, 700}};
        for (const QSize size : sizes) {
            WindowUnderTest test("Beats Music is owned by", size);
            QVERIFY(test.start());
            QTRY_COMPARE(clippedTexts(*test.window).join(QLatin1Char('\n')),
                         QString()); // once the layout has come to rest
            QVERIFY(test.window->width() <= size.width());
        }
        QCoreApplication::removeTranslator(&pseudo);
    }
};

QTEST_MAIN(TestWindowLanguages)
#include "tst_window_languages.moc"
