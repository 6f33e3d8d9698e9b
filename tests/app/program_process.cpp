// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program_process.hpp"

#include <QProcess>

namespace mambascope::testing {
namespace {

constexpr int kTimeoutMs = 60'000;

} // namespace

QProcessEnvironment programEnvironment(const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY", "MAMBASCOPE_STARTUP_TIMES"}) {
        environment.remove(QString::fromLatin1(name));
    }
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home); // Qt says so where there is none
    return environment;
}

ProgramResult runProgram(const QString& program, const QStringList& arguments,
                         const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    ProgramResult result;
    if (process.waitForFinished(kTimeoutMs) && process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.error = process.readAllStandardError();
    return result;
}

} // namespace mambascope::testing
