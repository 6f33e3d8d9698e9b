// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/data/filter.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/filter_error_text.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesHaveTheirSentence() {
        QCOMPARE(errorText(ErrorCode::PromptTooLong, {"300", "128", "demo", "bytes"}, "detail"),
                 QStringLiteral("The prompt is 300 bytes long, and demo reads at most 128; shorten it"));
        QCOMPARE(errorText(ErrorCode::PromptTooLong, {"300", "128", "demo-transformer"}, "detail"),
                 QStringLiteral(
                     "The prompt is 300 tokens long, and demo-transformer takes at most 128; shorten it"));
        QCOMPARE(errorText(ErrorCode::TensorMisshapen, {"f", "t", "[1]", "[2]"}, "detail"),
                 QStringLiteral("f: tensor “t” is [1], expected [2]"));
    }

    void argumentsAreNotFilledInTwice() {
        QCOMPARE(errorText(ErrorCode::FileUnreadable, {"%2", "no %1"}, {}),
                 QStringLiteral("%2 can't be read: no %1"));
    }

    /// Names and paths come from files.
    void argumentsAreShownClean() {
        QCOMPARE(errorText(ErrorCode::FileMissing, {"a\tb\n\x1b"}, {}),
                 QStringLiteral("a?b?? doesn't exist"));
        QCOMPARE(errorText(ErrorCode::Internal, {}, "a\tb"), QStringLiteral("a?b"));
    }

    /// The window has no command line.
    void optionsAreNotNamed() {
        QCOMPARE(errorText(ErrorCode::InvalidArgument, {"--preset", "RO99", "one of RO7"}, {}),
                 QStringLiteral("preset “RO99”: expected one of RO7"));
        QCOMPARE(errorText(ErrorCode::InvalidArgument, {"means", "x", "a file of means (--means FILE)"}, {}),
                 QStringLiteral("means “x”: expected a file of means"));
        QCOMPARE(errorText(ErrorCode::InvalidArgument, {"how", "mean", "nothing with --how knockout"}, {}),
                 QStringLiteral("how “mean”: expected nothing with how knockout"));
        QCOMPARE(errorText(ErrorCode::Internal, {}, "raise --tokens, or name a text (--text FILE)"),
                 QStringLiteral("raise tokens, or name a text"));
        // What was typed and what a file is called stays as it is.
        QCOMPARE(errorText(ErrorCode::InvalidArgument, {"subject", "a --b", "another one"}, {}),
                 QStringLiteral("subject “a --b”: expected another one"));
        QCOMPARE(errorText(ErrorCode::FileMissing, {"/models--a--b/ --c"}, {}),
                 QStringLiteral("/models--a--b/ --c doesn't exist"));
        QCOMPARE(errorText(ErrorCode::Internal, {}, "models--org--name is odd"),
                 QStringLiteral("models--org--name is odd"));
    }

    /// Each thing that a filter may lack has words that can be translated; places are counted in characters.
    void filtersAreToldInTheWindowsLanguage_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* filter, const char* told) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(told);
        };
        row("row = 1 1", "At character 9 of the filter, expected: and, or, or the end");
        row("answer = é and (", "At the end of the filter, expected: a condition such as rank(MODEL) <= 3 or "
                                "relation = P103");
        row("é(x) = 1",
            "At character 1 of the filter, expected: rank, probability or known before a model in "
            "brackets");
        row("rank() = 1", "At character 6 of the filter, expected: a model's name");
        row("rank(m = 1", "At character 8 of the filter, expected: )");
        row("ää ! 1",
            "At character 4 of the filter, expected: a name, a number, an operator, or quotes around a "
            "text with other characters");
        row("row 1", "At character 5 of the filter, expected: =, !=, <, <=, >, >=, ~ or in");
        row("row ~ 1", "At character 5 of the filter, expected: =, !=, <, <=, > or >= behind a number");
        row("row = )", "At character 7 of the filter, expected: a number or a text");
        row("row = x", "At character 7 of the filter, expected: a number");
        row("subject_place = middle", "At character 17 of the filter, expected: first or later");
        row("answer = 'x", "At character 10 of the filter, expected: a second ' to close the one");
        row("answer = \"x", "At character 10 of the filter, expected: a second \" to close the one");
        row("answer in x", "At character 11 of the filter, expected: (");
    }
    void filtersAreToldInTheWindowsLanguage() {
        QFETCH(QString, filter);
        QFETCH(QString, told);
        try {
            static_cast<void>(Filter::parse(filter.toStdString()));
            QFAIL("it was read");
        } catch (const Error& error) {
            QCOMPARE(filterErrorText(error.arguments()), std::optional(told));
        }
    }
    void filtersThatAreTooDeep() {
        try {
            static_cast<void>(Filter::parse(std::string(80, '(') + "row = 1"));
            QFAIL("it was read");
        } catch (const Error& error) {
            QVERIFY(filterErrorText(error.arguments())->contains(QStringLiteral("at most 64 brackets")));
        }
        QVERIFY(!filterErrorText({"limit", "0", "a whole number from 1 on"}));
        QCOMPARE(filterErrorText({"filter column", "genus", "a column that the data has"}),
                 std::optional(QStringLiteral("The data has no column “genus”")));
    }

    void withoutATextTheDetailIsShown() {
        QCOMPARE(errorText(ErrorCode::Internal, {"x"}, "the detail"), QStringLiteral("the detail"));
        QCOMPARE(errorText(ErrorCode::PromptTooLong, {"300"}, "too few arguments"),
                 QStringLiteral("too few arguments"));
        QVERIFY(!errorText(ErrorCode::Internal, {}, {}).isEmpty());
    }

    /// Every code that a user can cause has a text of its own that uses its arguments and is one line.
    void everyCodeIsCovered() {
        for (int i = 0; i <= static_cast<int>(ErrorCode::DeviceFailure); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString text = errorText(code, {"A1", "A2", "A3", "A4", "A5"}, "detail");
            QVERIFY2(text != QStringLiteral("detail"), errorName(code));
            QVERIFY2(!text.contains(QLatin1Char('%')) && !text.contains(QLatin1Char('\n')), qPrintable(text));
            QVERIFY2(code == ErrorCode::PromptEmpty || text.contains(QStringLiteral("A1")), qPrintable(text));
        }
    }

    void placesInTheWindow() {
        QCOMPARE(errorPlace(ErrorCode::PromptEmpty), ErrorPlace::Prompt);
        QCOMPARE(errorPlace(ErrorCode::SubjectNotFound), ErrorPlace::Prompt);
        QCOMPARE(errorPlace(ErrorCode::PromptTooLong), ErrorPlace::Pane);
        QCOMPARE(errorPlace(ErrorCode::ModelNotFound), ErrorPlace::Pane);
        QCOMPARE(errorPlace(ErrorCode::OutOfMemory), ErrorPlace::Pane);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
