// SPDX-License-Identifier: GPL-3.0-or-later
// Languages: which one is taken, and what follows a switch.
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTest>

#include "ui/text/language.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"

using namespace mambascope::ui;

namespace {

/// Counts the events that a widget retranslates itself at.
class Listener : public QWidget {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent* event) override {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setLanguage(QStringLiteral("en")); }

    void theBestLanguageIsTaken_data() {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("code");
        QTest::newRow("exact") << QStringList{QStringLiteral("de")} << QStringLiteral("de");
        QTest::newRow("a country's") << QStringList{QStringLiteral("de-AT")} << QStringLiteral("de");
        QTest::newRow("as a file's name") << QStringList{QStringLiteral("fr_CA")} << QStringLiteral("fr");
        QTest::newRow("Chinese by script")
            << QStringList{QStringLiteral("zh-Hans-CN")} << QStringLiteral("zh_CN");
        QTest::newRow("traditional Chinese is another")
            << QStringList{QStringLiteral("zh-Hant-TW"), QStringLiteral("es")} << QStringLiteral("es");
        QTest::newRow("the second choice")
            << QStringList{QStringLiteral("sv"), QStringLiteral("he-IL")} << QStringLiteral("he");
        QTest::newRow("none") << QStringList{QStringLiteral("sv")} << QStringLiteral("en");
        QTest::newRow("nothing wanted") << QStringList() << QStringLiteral("en");
    }
    void theBestLanguageIsTaken() {
        QFETCH(QStringList, wanted);
        QFETCH(QString, code);
        QCOMPARE(bestLanguage(wanted), code);
    }

    /// Numbers of things have the groups of their language; what may be pasted elsewhere has none.
    void countsAreGrouped() {
        setLanguage(QStringLiteral("en"));
        QCOMPARE(countText(21919), QStringLiteral("21,919"));
        QCOMPARE(counted("DatasetFacts", "%Ln rows", "1 row", 21919), QStringLiteral("21,919 rows"));
        QCOMPARE(counted("DatasetFacts", "%Ln rows", "1 row", 1), QStringLiteral("1 row"));
        QCOMPARE(counted("DatasetFacts", "%n rows", "1 row", 1200), QStringLiteral("1200 rows"));
        QCOMPARE(QLocale().toString(21919), QStringLiteral("21919"));
        setLanguage(QStringLiteral("de"));
        QCOMPARE(countText(21919), QStringLiteral("21.919"));
        QVERIFY(counted("DatasetFacts", "%Ln rows", "1 row", 21919).contains(QStringLiteral("21.919")));
    }

    void everythingFollowsASwitch_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("cancel"); // Qt's own
        QTest::newRow("en") << QStringLiteral("subject") << QStringLiteral("0.149")
                            << QStringLiteral("Cancel");
        QTest::newRow("de") << QStringLiteral("Subjekt") << QStringLiteral("0,149")
                            << QStringLiteral("Abbrechen");
        QTest::newRow("fr") << QStringLiteral("sujet") << QStringLiteral("0,149")
                            << QStringLiteral("Annuler");
        QTest::newRow("es") << QStringLiteral("sujeto") << QStringLiteral("0,149")
                            << QStringLiteral("Cancelar");
        QTest::newRow("he") << QStringLiteral("נושא") << QStringLiteral("0.149") << QStringLiteral("ביטול");
        QTest::newRow("zh_CN") << QStringLiteral("主语") << QStringLiteral("0.149") << QStringLiteral("取消");
    }
    void everythingFollowsASwitch() {
        QFETCH(QString, subject);
        QFETCH(QString, number);
        QFETCH(QString, cancel);
        const QString code = QString::fromLatin1(QTest::currentDataTag());
        Listener window;
        QLabel label(&window);
        keepTranslated(&label, [&label] { label.setText(QCoreApplication::translate("Role", "subject")); });
        QCOMPARE(label.text(), QStringLiteral("subject"));
        setLanguage(code);
        QCoreApplication::processEvents();
        QCOMPARE(currentLanguage(), code);
        QCOMPARE(label.text(), subject);
        QCOMPARE(formatProbability(0.149), number);
        QString button = QCoreApplication::translate("QPlatformTheme", "Cancel");
        QCOMPARE(button.remove(QLatin1Char('&')), cancel);
        QVERIFY(window.changes > 0 || code == QStringLiteral("en"));
        QCOMPARE(window.layoutDirection(), code == QStringLiteral("he") ? Qt::RightToLeft : Qt::LeftToRight);
        setLanguage(QStringLiteral("en"));
        QCOMPARE(label.text(), QStringLiteral("subject"));
        QCOMPARE(formatProbability(0.149), QStringLiteral("0.149"));
        QCoreApplication::processEvents();
        QCOMPARE(window.layoutDirection(), Qt::LeftToRight);
    }

    void everyLanguageHasItsTexts() {
        for (const Language& language : languages()) {
            setLanguage(language.code);
            const bool isEnglish = language.code == QStringLiteral("en");
            QCOMPARE(QCoreApplication::translate("Role", "context") == QStringLiteral("context"), isEnglish);
            QVERIFY(QLocale().language() == QLocale(language.code).language());
        }
    }

    void whoIsGoneIsNotCalled() {
        int calls = 0;
        {
            QObject owner;
            keepTranslated(&owner, [&calls] { ++calls; });
            setLanguage(QStringLiteral("de"));
            QCOMPARE(calls, 2);
        }
        setLanguage(QStringLiteral("fr"));
        QCOMPARE(calls, 2);
    }

    void unknownCodesAreEnglish() {
        setLanguage(QStringLiteral("tlh"));
        QCOMPARE(currentLanguage(), QStringLiteral("en"));
        QCOMPARE(formatPercent(-0.85), QStringLiteral("−85\u00a0%"));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
