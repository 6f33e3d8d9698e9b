// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <set>
#include <string>
#include <vector>

#include "core/base/error_text.hpp"
#include "core/base/message_text.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::vector<ErrorCode> allCodes() {
    std::vector<ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        codes.push_back(static_cast<ErrorCode>(i));
    }
    return codes;
}

} // namespace

class TestErrorLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasALineOfItsOwn() {
        std::set<std::string> lines;
        const std::vector<std::string> arguments{"alpha", "beta", "gamma", "delta", "epsilon"};
        for (const ErrorCode code : allCodes()) {
            const std::string line = errorText(code, arguments);
            QVERIFY2(line.find_first_of("{}") == std::string::npos, line.c_str());
            QVERIFY2(line.find(errorName(code)) == std::string::npos, line.c_str());
            QVERIFY2(isOneLine(line.c_str()), line.c_str());
            lines.insert(line);
        }
        QVERIFY(lines.size() + 1 >= allCodes().size()); // two may say the same of other things
    }

    void linesSayWhatIsWrong() {
        QCOMPARE(errorText(ErrorCode::InvalidArgument, {"--top", "5x", "a whole number from 1 on"}),
                 std::string("--top \"5x\": expected a whole number from 1 on"));
        QCOMPARE(errorText(ErrorCode::PromptTooLong, {"200", "128", "demo"}),
                 std::string("the prompt is 200 tokens long, and demo takes at most 128; shorten it"));
        QCOMPARE(errorText(ErrorCode::PromptTooLong, {"9000", "4096", "demo", "bytes"}),
                 std::string("the prompt is 9000 bytes long, and demo reads at most 4096; shorten it"));
        QCOMPARE(errorText(ErrorCode::FileMissing, {"a.json"}), std::string("a.json doesn't exist"));
    }

    /// An error that was read from elsewhere may have too few of them.
    void missingArgumentsAreNoHarm() {
        for (const ErrorCode code : allCodes()) {
            for (std::size_t count = 0; count < 5; ++count) {
                QVERIFY(!errorText(code, std::vector<std::string>(count, "x")).empty());
            }
        }
        QCOMPARE(errorText(ErrorCode::FileMalformed, {"a.json"}), std::string("FileMalformed: a.json"));
    }

    /// What looks like a place in a line is only text in an argument.
    void argumentsAreTakenAsTheyAre() {
        QCOMPARE(errorText(ErrorCode::FileUnreadable, {"{2}", "{1} {q1}"}),
                 std::string("{2} can't be read: {1} {q1}"));
        const std::string hostile = errorText(ErrorCode::SubjectNotFound, {"a\x1b[2J\nb"});
        QVERIFY(isOneLine(hostile.c_str()));
        QVERIFY(hostile.find('\x1b') == std::string::npos);
    }

    /// Names, texts and paths come from files and from what is typed: whoever throws, the line is clean.
    void linesAreClean() {
        const std::string hostile = "a\tb\n\x1b[2J\x7f\xC2\x85\u2028\u202e\xff\u00e9";
        const std::string clean = "a?b??[2J????\uFFFD\u00e9";
        const Error own(ErrorCode::ConfigField, {"config.json", hostile, "a text"});
        QCOMPARE(std::string(own.what()), "config.json: " + clean + ": expected a text");
        QCOMPARE(own.arguments()[1], hostile); // as they are: places in them are counted in bytes
        QCOMPARE(std::string(Error(ErrorCode::FileMissing, {"x"}, hostile).what()), clean);
        QCOMPARE(cleanForMessage("plain, \u00e9 \u65e5 …"), std::string("plain, \u00e9 \u65e5 …"));
    }

    void longNamesAreShortened() {
        QCOMPARE(nameForMessage(std::string(80, 'n')), std::string(80, 'n'));
        QCOMPARE(nameForMessage(std::string(81, 'n')), std::string(80, 'n') + "…");
        QCOMPARE(nameForMessage(std::string(79, 'n') + "\u00e9"), std::string(79, 'n') + "…");
        QCOMPARE(quotedForMessage("a\tb"), std::string("\"a?b\""));
    }

    void errorsSayTheirLine() {
        const Error error(ErrorCode::FileMissing, {"a.json"});
        QCOMPARE(std::string(error.what()), std::string("a.json doesn't exist"));
        QCOMPARE(std::string(Error(ErrorCode::FileMissing, {"a.json"}, "gone").what()), std::string("gone"));
    }
};

QTEST_APPLESS_MAIN(TestErrorLines)
#include "tst_error_lines.moc"
