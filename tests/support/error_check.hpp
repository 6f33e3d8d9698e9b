// SPDX-License-Identifier: GPL-3.0-or-later
// An action must throw one particular mambascope::Error, told in one line: EXPECT_ERROR where the arguments
// are known exactly, complaintAbout with NO_COMPLAINT where the line must name what matters.
#pragma once

#include <exception>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QString>
#include <QTest>

#include "core/base/error.hpp"

namespace mambascope::testing {

/// The Error that the call throws, or nothing when it throws none. Other exceptions pass through.
[[nodiscard]] inline std::optional<Error> errorOf(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// What is shown to a user must be one line.
[[nodiscard]] inline bool isOneLine(const std::string& text) {
    return !text.empty() && text.find_first_of("\r\n") == std::string::npos;
}

/// Whether `action` either succeeds or throws mambascope::Error; anything else is reported.
[[nodiscard]] inline QString complaintAboutAnythingButError(const std::function<void()>& action) {
    try {
        static_cast<void>(errorOf(action));
    } catch (const std::exception& other) {
        return QStringLiteral("not an Error: ") + QString::fromUtf8(other.what());
    }
    return {};
}

/// What is wrong about what `action` threw: another code, a line that lacks one of `words`, several lines or
/// no arguments. Empty when all is well.
[[nodiscard]] inline QString complaintAbout(ErrorCode code, std::initializer_list<std::string_view> words,
                                            const std::function<void()>& action) {
    std::optional<Error> thrown;
    const QString other = complaintAboutAnythingButError([&] { thrown = errorOf(action); });
    if (!other.isEmpty() || !thrown) {
        return other.isEmpty() ? QStringLiteral("nothing was thrown") : other;
    }
    const std::string line = thrown->what();
    const QString shown = QString::fromStdString(line);
    if (thrown->code() != code) {
        return QStringLiteral("code %1: %2").arg(QString::fromUtf8(errorName(thrown->code())), shown);
    }
    for (const std::string_view word : words) {
        if (line.find(word) == std::string::npos) {
            return QStringLiteral("\"%1\" doesn't name %2")
                .arg(shown, QString::fromStdString(std::string(word)));
        }
    }
    const bool isWhole = isOneLine(line) && !thrown->arguments().empty();
    return isWhole ? QString() : QStringLiteral("not one line with arguments: ") + shown;
}

} // namespace mambascope::testing

/// Fails the test unless `call` throws Error with this code and these arguments, told in one line.
#define EXPECT_ERROR(call, expectedCode, ...)                                                                \
    do {                                                                                                     \
        const std::optional<mambascope::Error> thrown =                                                      \
            mambascope::testing::errorOf([&] { static_cast<void>(call); });                                  \
        QVERIFY2(thrown.has_value(), "nothing was thrown by " #call);                                        \
        QCOMPARE(mambascope::errorName(thrown->code()), mambascope::errorName(expectedCode));                \
        const std::vector<std::string> wanted __VA_ARGS__;                                                   \
        QCOMPARE(thrown->arguments(), wanted);                                                               \
        QVERIFY(mambascope::testing::isOneLine(thrown->what()));                                             \
    } while (false)

/// QVERIFY2 for complaints.
#define NO_COMPLAINT(expression)                                                                             \
    do {                                                                                                     \
        const QString foundComplaint = (expression);                                                         \
        QVERIFY2(foundComplaint.isEmpty(), qPrintable(foundComplaint));                                      \
    } while (false)
