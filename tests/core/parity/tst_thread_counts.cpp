// SPDX-License-Identifier: GPL-3.0-or-later
// What a map says does not depend on how many threads compute it: to the bit, on the CPU.
#include <QTest>

#include <numeric>

#include "core/base/resources.hpp"
#include "core/bench/token_run.hpp"
#include "core/tensor/parallel.hpp"

using namespace mambascope;

namespace {

constexpr int kTokens = 20;

/// Every source × every window of `query`, as the window's map asks for it.
std::vector<Variant> wholeMap(int query, int layers, int window) {
    std::vector<Variant> map;
    for (int source = 0; source <= query; ++source) {
        for (int first = 0; first + window <= layers; ++first) {
            std::vector<int> cut(static_cast<std::size_t>(window));
            std::iota(cut.begin(), cut.end(), first);
            map.emplace_back(Knockout{{Edge{{query}, {source}, cut}}, Strict::Off, {}});
        }
    }
    return map;
}

} // namespace

class TestThreadCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreadCount(2); }

    void mapsAreEqual_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("query");
        for (const char* model : {"demo-mamba2", "demo-transformer"}) {
            QTest::addRow("%s, one row", model) << QString::fromLatin1(model) << kTokens - 1;
            QTest::addRow("%s, several rows", model) << QString::fromLatin1(model) << kTokens - 4;
        }
    }

    void mapsAreEqual() {
        QFETCH(const QString, model);
        QFETCH(const int, query);
        const std::string folder = (resources::directory() / "models" / model.toStdString()).string();
        TokenRun run(folder, {DeviceKind::Cpu, 0}, Precision::Fp32);
        std::vector<std::int32_t> ids;
        for (int i = 0; i < kTokens; ++i) {
            ids.push_back((1009 * (i + 3)) % run.info().vocabularySize);
        }
        const std::vector<Variant> map = wholeMap(query, run.info().layers, 5);
        setThreadCount(1);
        const std::vector<double> alone = run.probabilities(ids, map, ids.front());
        for (const int threads : {2, 3, 7}) {
            setThreadCount(threads);
            QCOMPARE(run.probabilities(ids, map, ids.front()), alone);
        }
    }
};

QTEST_GUILESS_MAIN(TestThreadCounts)
#include "tst_thread_counts.moc"
