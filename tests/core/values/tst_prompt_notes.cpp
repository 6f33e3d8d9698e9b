// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/prompt_notes.hpp"

using namespace mambascope;

class TestPromptNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notes_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArrayList>("words"); // of one note each, in their order
        const auto row = [](const char* name, const char* prompt, const QByteArrayList& words) {
            QTest::newRow(name) << QByteArray(prompt) << words;
        };
        row("plain", "Beats Music is owned by", {});
        row("empty", "", {});
        row("space at the end", "owned by ", {"ends in a space"});
        row("spaces at the end", "owned by   ", {"ends in a space"});
        row("tab at the end", "owned by\t", {"ends in a tab"});
        row("line break at the end", "owned by\n", {"ends in a line break"});
        row("no-break space at the end", "owned by\u00a0",
            {"ends in a no-break space (U+00A0)", "no-break space (U+00A0) at byte 8"});
        row("ideographic space at the end", "東京\u3000", {"ends in white space (U+3000)"});
        row("ideographic space inside", "東京\u3000大阪", {});
        row("space at the start", " Beats", {"begins with a space"});
        row("only a space", " ", {"ends in a space", "begins with a space"});
        row("two spaces in a row", "Beats  Music", {"2 spaces in a row at byte 5"});
        row("three spaces in a row", "Zoë   is", {"3 spaces in a row at byte 4"});
        row("indented lines", "def f(x):\n    return x\n  # end", {});
        row("spaces before a line's end", "one  \ntwo", {});
        row("line breaks inside", "one\ntwo", {});
        row("line ends of Windows", "one\r\ntwo\r\nthree", {"2 carriage returns"});
        row("line end of Windows at the end", "one\r\n", {"ends in a line break", "1 carriage return ("});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "Beats",
            {"can't be seen (U+FEFF) at byte 0"});
        row("zero-width spaces", "Beats\u200bMusic\u200bis",
            {"(U+200B) at byte 5 and 1 more such characters"});
        row("soft hyphen", "Mu\u00adsic", {"(U+00AD) at byte 2"});
        row("narrow no-break space", "100\u202fkm", {"(U+202F) at byte 3"});
        row("joiners of emoji and Persian", "👩\u200d💻 می\u200cروم", {});
        row("marks of direction", "שלום\u200f abc", {});
        row("broken UTF-8",
            "a\xff"
            "b",
            {"no UTF-8 at byte 1"});
        row("the replacement character itself", "a\uFFFDb", {});
        row("half a character at the end", "Beyonc\xc3", {"no UTF-8 at byte 6"});
    }

    void notes() {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArrayList, words);
        const std::vector<std::string> found = promptNotes(prompt.toStdString());
        QByteArrayList lines;
        for (const std::string& note : found) {
            lines.append(QByteArray::fromStdString(note));
        }
        QVERIFY2(lines.size() == words.size(), lines.join(" | ").constData());
        for (qsizetype i = 0; i < words.size(); ++i) {
            QVERIFY2(lines[i].contains(words[i]), lines[i].constData());
            QVERIFY(!lines[i].contains('\n') && !lines[i].contains('\r'));
        }
    }

    void theEndAlone() {
        QCOMPARE(noteOnEnd("by"), std::string());
        QCOMPARE(noteOnEnd(" by"), std::string());
        QCOMPARE(noteOnEnd("by "), promptNotes("by ").front());
    }
};

QTEST_APPLESS_MAIN(TestPromptNotes)
#include "tst_prompt_notes.moc"
