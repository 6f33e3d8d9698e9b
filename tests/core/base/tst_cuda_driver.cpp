// SPDX-License-Identifier: GPL-3.0-or-later
// The driver is held against the CUDA version of the LibTorch that is there, not of the one that is pinned.
#include <QtTest>
#include <dlfcn.h>

#include "core/base/cuda_driver.hpp"

using namespace mambascope;

class TstCudaDriver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void needs();
    void loadedRuntimeDecides();
};

void TstCudaDriver::needs() {
    QCOMPARE(cudaNeeds(13000).driver, 13000);
    QCOMPARE(cudaNeeds(13010).driver, 13000); // minor versions fit together
    QCOMPARE(cudaNeeds(12080).driver, 12000);
    QVERIFY(cudaNeeds(13000).architecture == 75);
    QVERIFY(cudaNeeds(12080).architecture < 75);
}

void TstCudaDriver::loadedRuntimeDecides() {
    qputenv("FAKE_CUDA_VERSION", "12040");
    qputenv("FAKE_CUDA_DEVICES", "2");
    qputenv("FAKE_CUDA_ARCHITECTURE", "61");
    // No runtime is loaded: the pinned LibTorch's is expected.
    QCOMPARE(driverComplaint(0),
             std::string("the NVIDIA driver is made for CUDA 12.4; expected one for 13.0 or newer"));
    void* runtime = dlopen(MAMBASCOPE_FAKE_RUNTIME_12, RTLD_NOW | RTLD_LOCAL);
    QVERIFY2(runtime != nullptr, dlerror());
    QCOMPARE(driverComplaint(0), std::string());
    QCOMPARE(driverComplaint(2), std::string("there are 2 GPUs"));
    qputenv("FAKE_CUDA_VERSION", "11080");
    QCOMPARE(driverComplaint(1),
             std::string("the NVIDIA driver is made for CUDA 11.8; expected one for 12.0 or newer"));
    QCOMPARE(dlclose(runtime), 0);
}

QTEST_GUILESS_MAIN(TstCudaDriver)
#include "tst_cuda_driver.moc"
