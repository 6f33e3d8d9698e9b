// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/text/error_text.hpp"

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
