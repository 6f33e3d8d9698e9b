// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <QTest>

#include "ui/state/span_edit.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestSpanEdit : public QObject {
    Q_OBJECT

private:
    /// Where `part` of `before` is after the edit, as text of `after`; "(gone)" for nothing.
    static QString moved(const std::string& before, const std::string& part, const std::string& after) {
        const auto start = static_cast<std::uint32_t>(before.find(part));
        const ByteSpan span{start, start + static_cast<std::uint32_t>(part.size())};
        const auto result = movedSpan(span, differenceBetween(before, after));
        return result ? QString::fromStdString(after.substr(result->start, result->end - result->start))
                      : QStringLiteral("(gone)");
    }

private Q_SLOTS:
    void differences_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        QTest::newRow("equal") << "abc"
                               << "abc" << 3 << 0 << 0;
        QTest::newRow("typed at the end") << "abc"
                                          << "abcd" << 3 << 0 << 1;
        QTest::newRow("typed in front") << "abc"
                                        << "xabc" << 0 << 0 << 1;
        QTest::newRow("deleted inside") << "abcd"
                                        << "ad" << 1 << 2 << 0;
        QTest::newRow("replaced") << "one two six"
                                  << "one three six" << 5 << 2 << 4;
        QTest::newRow("repeated letter") << "aa"
                                         << "aaa" << 2 << 0 << 1;
        QTest::newRow("word gone") << "one two three"
                                   << "one three" << 3 << 4 << 0;
        QTest::newRow("word come") << "one three"
                                   << "one two three" << 3 << 0 << 4;
        QTest::newRow("all new") << "abc"
                                 << "xyz" << 0 << 3 << 3;
        QTest::newRow("from nothing") << ""
                                      << "abc" << 0 << 0 << 3;
        // é is C3 A9, è is C3 A8: the common first byte is no common character
        QTest::newRow("inside a character") << "caf\u00e9!"
                                            << "caf\u00e8!" << 3 << 2 << 2;
        // ä is C3 A4, 䤤 is E4 A4 A4: the common last byte is none either
        QTest::newRow("end of a character") << "x\u00e4"
                                            << "x\u4924" << 1 << 2 << 3;
    }
    void differences() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, start);
        QFETCH(int, removed);
        QFETCH(int, inserted);
        const TextChange change = differenceBetween(before.toStdString(), after.toStdString());
        QCOMPARE(static_cast<int>(change.start), start);
        QCOMPARE(static_cast<int>(change.removed), removed);
        QCOMPARE(static_cast<int>(change.inserted), inserted);
    }

    void spansStayOnTheirCharacters() {
        const std::string prompt = "Beats Music is owned by";
        QCOMPARE(moved(prompt, " Music", prompt + " the"), QStringLiteral(" Music"));
        QCOMPARE(moved(prompt, " Music", "The " + prompt), QStringLiteral(" Music"));
        QCOMPARE(moved(prompt, " Music", "Beats Electronics Music is owned by"), QStringLiteral(" Music"));
        QCOMPARE(moved(prompt, " by", "Beats Music is owned entirely by"), QStringLiteral(" by"));
        QCOMPARE(moved(prompt, "Beats", "Beats is owned by"), QStringLiteral("Beats"));
    }

    void spansShrinkAndGrowWithWhatIsInside() {
        QCOMPARE(moved("one two three", "two three", "one two"), QStringLiteral("two"));
        QCOMPARE(moved("one two three", "one two", "two three"), QStringLiteral("two"));
        QCOMPARE(moved("one two three", "one two three", "one and two three"),
                 QStringLiteral("one and two three"));
    }

    void whiteSpaceAtTheEndsIsTrimmed_data() {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("left");
        QTest::newRow("none") << 1 << 6 << QStringLiteral("Beats");
        QTest::newRow("before") << 0 << 6 << QStringLiteral("Beats");
        QTest::newRow("after") << 1 << 8 << QStringLiteral("Beats");
        QTest::newRow("inside stays") << 0 << 14 << QStringLiteral("Beats \t Music");
        QTest::newRow("only space") << 6 << 9 << QStringLiteral("(nothing)");
        QTest::newRow("past the end") << 9 << 99 << QStringLiteral("Music");
        QTest::newRow("outside") << 40 << 99 << QStringLiteral("(nothing)");
        QTest::newRow("empty") << 3 << 3 << QStringLiteral("(nothing)");
    }
    void whiteSpaceAtTheEndsIsTrimmed() {
        QFETCH(int, start);
        QFETCH(int, end);
        const std::string text = " Beats \t Music  ";
        const auto left =
            trimmedSpan(text, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
        QTEST(left ? QString::fromStdString(text.substr(left->start, left->end - left->start))
                   : QStringLiteral("(nothing)"),
              "left");
    }

    void spansGoWithTheirText() {
        QCOMPARE(moved("one two three", " two", "one three"), QStringLiteral("(gone)"));
        QCOMPARE(moved("one two three", " two", ""), QStringLiteral("(gone)"));
        QCOMPARE(moved("one xyz three", "xyz", "one abc three"), QStringLiteral("(gone)"));
    }
};

QTEST_GUILESS_MAIN(TestSpanEdit)
#include "tst_span_edit.moc"
