// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "tests/app/cli_process.hpp"

namespace mambascope::testing {

/// Checks that mambascope-cli refuses: this exit code, nothing on stdout, and one line that names all of
/// these.
inline void expectRefusal(const QStringList& arguments, int exitCode, const QStringList& named) {
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == exitCode, result.error.constData());
    QVERIFY(result.output.isEmpty());
    QCOMPARE(result.error.count('\n'), 1);
    for (const QString& name : named) {
        QVERIFY2(result.error.contains(name.toUtf8()), result.error.constData());
    }
}

} // namespace mambascope::testing
