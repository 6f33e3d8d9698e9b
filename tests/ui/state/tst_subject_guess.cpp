// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <QTest>

#include "ui/state/subject_guess.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestSubjectGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guesses_data() {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("subject"); // empty: no guess
        const auto row = [](const char* prompt, const char* subject) {
            QTest::newRow(prompt) << QString::fromUtf8(prompt) << QString::fromUtf8(subject);
        };
        row("Beats Music is owned by", "Beats Music");
        row("The mother tongue of Danielle Darrieux is", "Danielle Darrieux");
        row("The University of Oxford is located in", "University of Oxford");
        row("Boeing 747 is a product of", "Boeing 747");
        row("Toko Yasuda's instrument is the", "Toko Yasuda");
        row("In Paris, Marie Curie worked in the area of", "Marie Curie");
        row("the \"red door\" was painted by", "red door");
        row("“Die Zauberflöte” was written by", "Die Zauberflöte");
        row("Émile Zola, who wrote in", "Émile Zola");
        row("The headquarters of Kuala Lumpur's bank is in", "Kuala Lumpur");
        row("what is the capital of france", "");
        row("The", "");
        row("", "");
        row("   ", "");
        row("12 34", "");
        row("שלום עולם", "");
    }
    void guesses() {
        QFETCH(QString, prompt);
        QFETCH(QString, subject);
        const std::string bytes = prompt.toStdString();
        const auto span = guessSubject(bytes);
        QCOMPARE(span.has_value(), !subject.isEmpty());
        if (span) {
            QCOMPARE(QString::fromStdString(bytes.substr(span->start, span->end - span->start)), subject);
        }
    }

    void brokenUtf8IsNoTrouble() {
        const auto span = guessSubject("Beats \xff\xfe Music \xe6");
        QVERIFY(span.has_value());
    }
};

QTEST_GUILESS_MAIN(TestSubjectGuess)
#include "tst_subject_guess.moc"
