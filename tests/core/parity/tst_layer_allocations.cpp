// SPDX-License-Identifier: GPL-3.0-or-later
// After the first pass no layer asks LibTorch's allocator for memory: a knockout that walks all layers
// allocates as often as one that walks the last few.
#include <QTest>

#include <numeric>

#include "core/base/resources.hpp"
#include "core/bench/token_run.hpp"
#include "core/tensor/aten.hpp"

using namespace mambascope;

namespace {

/// Counts, and leaves the work to the allocator that was there.
class CountingAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) override {
        ++count;
        return m_own->allocate(bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_own->raw_deleter(); }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        m_own->copy_data(to, from, bytes);
    }

    int count = 0;

private:
    c10::Allocator* m_own = c10::GetAllocator(c10::DeviceType::CPU);
};

CountingAllocator& counter() {
    static CountingAllocator allocator;
    return allocator;
}

Knockout cutFrom(int query, int layer, int window) {
    std::vector<int> layers(static_cast<std::size_t>(window));
    std::iota(layers.begin(), layers.end(), layer);
    return {{Edge{{query}, {1}, layers}}, Strict::Off, {}};
}

} // namespace

class TestLayerAllocations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { c10::SetAllocator(c10::DeviceType::CPU, &counter(), /*priority=*/1); }

    void layersAllocateNothing_data() {
        QTest::addColumn<QString>("folder");
        const QString bundled = QString::fromStdString((resources::directory() / "models").string());
        const QString fixtures = QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/models");
        QTest::newRow("mamba2") << bundled + QStringLiteral("/demo-mamba2");
        QTest::newRow("transformer") << bundled + QStringLiteral("/demo-transformer");
        QTest::newRow("mamba") << fixtures + QStringLiteral("/mamba-plain");
        QTest::newRow("falcon-mamba") << fixtures + QStringLiteral("/falcon-mamba");
    }

    void layersAllocateNothing() {
        QFETCH(const QString, folder);
        TokenRun run(folder.toStdString(), {DeviceKind::Cpu, 0}, Precision::Fp32);
        const int layers = run.info().layers;
        std::vector<std::int32_t> ids{17, 904, 3, 55, 1200, 77, 9, 4000};
        for (std::int32_t& id : ids) {
            id %= static_cast<std::int32_t>(run.info().vocabularySize);
        }
        const auto allocations = [&](int query, int layer) {
            const Knockout knockout = cutFrom(query, layer, 2);
            static_cast<void>(run.probabilities(ids, {knockout}, 5)); // warms up
            counter().count = 0;
            static_cast<void>(run.probabilities(ids, {knockout}, 5));
            return counter().count;
        };
        for (const int query : {7, 2}) {
            QCOMPARE(allocations(query, 0), allocations(query, layers - 2));
        }
        // The hook sees layers that do allocate: those of the reference.
        run.use(TokenRun::Kernels::Reference);
        QVERIFY(allocations(7, 0) >= allocations(7, layers - 2) + layers - 2);
    }
};

QTEST_GUILESS_MAIN(TestLayerAllocations)
#include "tst_layer_allocations.moc"
