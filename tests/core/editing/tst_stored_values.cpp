// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in the types of checkpoints: every one that a small type has comes back as it was, and others go to
// the nearest one.
#include <QTest>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/editing/stored_value.hpp"
#include "core/io/stored_dtype.hpp"

using namespace mambascope;

namespace {

double wide(TensorDtype type, std::uint32_t bits) {
    std::array<std::byte, 4> bytes{};
    std::memcpy(bytes.data(), &bits, sizeof bits);
    return readStored(type, bytes.data());
}

/// Bits of what is written; nothing where the type can't hold it.
std::optional<std::uint32_t> written(TensorDtype type, double value) {
    std::array<std::byte, 4> bytes{};
    if (!writeStored(type, value, bytes.data())) {
        return std::nullopt;
    }
    std::uint32_t bits = 0;
    std::memcpy(&bits, bytes.data(), sizeof bits);
    return bits;
}

} // namespace

class TestStoredValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberComesBack_data() {
        QTest::addColumn<int>("type");
        for (const TensorDtype type :
             {TensorDtype::F16, TensorDtype::BF16, TensorDtype::F8E4M3, TensorDtype::F8E5M2}) {
            QTest::newRow(dtypeName(type)) << static_cast<int>(type);
        }
    }
    void everyNumberComesBack() {
        QFETCH(int, type);
        const auto dtype = static_cast<TensorDtype>(type);
        const std::uint32_t all = 1U << (8U * static_cast<unsigned>(dtypeSize(dtype)));
        int finite = 0;
        for (std::uint32_t bits = 0; bits < all; ++bits) {
            std::array<std::byte, 4> bytes{};
            std::memcpy(bytes.data(), &bits, sizeof bits);
            float widened = 0;
            if (!ops::widen(*storedNumber(dtype), bytes.data(), 1, &widened)) {
                continue; // no number, or infinite
            }
            finite += 1;
            const double value = readStored(dtype, bytes.data());
            QCOMPARE(value, static_cast<double>(widened));
            QCOMPARE(written(dtype, value), std::optional(bits));
        }
        QVERIFY(finite > static_cast<int>(all / 2));
    }

    void othersGoToTheNearest_data() { everyNumberComesBack_data(); }
    void othersGoToTheNearest() {
        QFETCH(int, type);
        const auto dtype = static_cast<TensorDtype>(type);
        const std::uint32_t signBit = 1U << (8U * static_cast<unsigned>(dtypeSize(dtype)) - 1U);
        for (std::uint32_t bits = 0; bits + 1 < signBit; ++bits) {
            const double below = wide(dtype, bits);
            const double above = wide(dtype, bits + 1);
            if (!written(dtype, above) || !(above > below)) {
                continue;
            }
            const double middle = (below + above) / 2;
            QCOMPARE(written(dtype, std::nextafter(middle, below)), std::optional(bits));
            QCOMPARE(written(dtype, std::nextafter(middle, above)), std::optional(bits + 1));
            QCOMPARE(written(dtype, middle), std::optional(bits + bits % 2)); // the even one
            QCOMPARE(written(dtype, -middle), std::optional((bits + bits % 2) | signBit));
        }
    }

    void whatIsTooLargeIsRefused() {
        QCOMPARE(written(TensorDtype::F16, 65519.9), std::optional(0x7BFFU));
        QCOMPARE(written(TensorDtype::F16, 65520), std::nullopt);
        QCOMPARE(written(TensorDtype::BF16, 3.5e38), std::nullopt);
        QCOMPARE(written(TensorDtype::F8E4M3, 448), std::optional(0x7EU));
        QCOMPARE(written(TensorDtype::F8E4M3, 480), std::nullopt); // there it has its NaN
        QCOMPARE(written(TensorDtype::F32, 1e39), std::nullopt);
        QCOMPARE(written(TensorDtype::F16, std::numeric_limits<double>::quiet_NaN()), std::nullopt);
        QCOMPARE(written(TensorDtype::F32, std::numeric_limits<double>::infinity()), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestStoredValues)
#include "tst_stored_values.moc"
