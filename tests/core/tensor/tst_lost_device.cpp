// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU that failed is not asked again in this process, whether it is there or not.
#include <QTest>

#include "core/base/error.hpp"
#include "core/tensor/device.hpp"

using namespace mambascope;

class TstLostDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isPassedBy();
};

void TstLostDevice::isPassedBy() {
    markLost(at::Device(at::kCUDA, 0), "an illegal memory access");
    QVERIFY(resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu());
    try {
        (void)resolveDevice({DeviceKind::Cuda, 0}, Precision::Fp32);
        QFAIL("it can't be used");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::DeviceUnavailable);
        QCOMPARE(
            std::string(error.what()),
            std::string("device cuda:0 can't be used: it failed before (an illegal memory access); it can "
                        "be used again once the program is started anew"));
    }
}

QTEST_GUILESS_MAIN(TstLostDevice)
#include "tst_lost_device.moc"
