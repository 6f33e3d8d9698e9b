// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli while its model's file is shortened by someone else: one line and exit code 3.
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/resources.hpp"
#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliVanishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortenedAfterItWasMapped_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("share");
        for (const QString& model : {u"demo-mamba2"_s, u"demo-transformer"_s}) {
            for (const double share : {0.0, 0.001, 0.3, 0.95}) {
                QTest::addRow("%s to %g", qPrintable(model), share) << model << share;
            }
        }
    }
    void shortenedAfterItWasMapped();
};

void TstCliVanishing::shortenedAfterItWasMapped() {
    QFETCH(const QString, model);
    QFETCH(const double, share);
    const QTemporaryDir folder;
    const std::filesystem::path copy = folder.filePath(u"model"_s).toStdString();
    std::filesystem::copy(mambascope::resources::directory() / "models" / model.toStdString(), copy);
    const std::filesystem::path weights = copy / "model.safetensors";
    std::filesystem::permissions(weights, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    const QStringList arguments = onDemoPrompt(u"predict"_s, QString::fromStdString(copy.string()));
    QCOMPARE(runCli(arguments).exitCode, 0);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto bytes = static_cast<double>(std::filesystem::file_size(weights));
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(MAMBASCOPE_SHRINKING_FILES));
    environment.insert(u"SHRINK_FILE"_s, QString::fromStdString(weights.string()));
    environment.insert(u"SHRINK_TO"_s, QString::number(static_cast<qint64>(share * bytes)));
    const CliResult result = runCli(arguments, environment);
    QCOMPARE(std::filesystem::file_size(weights), static_cast<std::uintmax_t>(share * bytes)); // it happened
    QVERIFY2(result.exitCode == 3, result.error.constData());
    QVERIFY2(result.output.isEmpty(), result.output.constData());
    QVERIFY2(result.error.contains(weights.c_str()) && result.error.contains("while it was in use") &&
                 result.error.count('\n') == 1,
             result.error.constData());
}

QTEST_GUILESS_MAIN(TstCliVanishing)
#include "tst_cli_vanishing.moc"
