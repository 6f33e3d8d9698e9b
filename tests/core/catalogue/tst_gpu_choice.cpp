// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/catalogue/gpu_choice.hpp"

using namespace mambascope;

class TstGpuChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEmptiestComesFirst() {
        QCOMPARE(byFreeMemory({10, 30, 20}), (std::vector{1, 2, 0}));
        QCOMPARE(byFreeMemory({10, 10}), (std::vector{0, 1}));
        QCOMPARE(byFreeMemory({std::nullopt, 5, std::nullopt}), (std::vector{1, 0, 2}));
        QCOMPARE(byFreeMemory({}), std::vector<int>{});
    }

    void oneVisibleDeviceIsNotSeveral() {
        qputenv("CUDA_VISIBLE_DEVICES", "1");
        QVERIFY(!hasSeveralGpus());
        QCOMPARE(gpuByFreeMemory(1), 0); // as CUDA counts those that are visible
        qunsetenv("CUDA_VISIBLE_DEVICES");
    }
};

QTEST_GUILESS_MAIN(TstGpuChoice)
#include "tst_gpu_choice.moc"
