// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <QtTest>

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
