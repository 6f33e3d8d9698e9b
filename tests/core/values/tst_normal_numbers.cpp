// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>

#include "core/values/normal_numbers.hpp"

using namespace mambascope;

class TestNormalNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By another program, whose generator makes the 10,000th number that the C++ standard names.
    void firstOnes() {
        const std::vector<float> numbers = normalNumbers(5489, 4, 1);
        QCOMPARE(numbers.size(), std::size_t{4});
        const std::vector<double> expected{-0.0053063434, 1.75818588, 1.48732399, -0.517929128};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY2(std::abs(static_cast<double>(numbers[i]) - expected[i]) < 1e-6,
                     qPrintable(QString::number(static_cast<double>(numbers[i]), 'g', 9)));
        }
    }

    void moments() {
        constexpr double kDeviation = 0.25;
        constexpr std::size_t kCount = 200'001;
        const std::vector<float> numbers = normalNumbers(3, kCount, kDeviation);
        QCOMPARE(numbers.size(), kCount);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (const float number : numbers) {
            const double x = static_cast<double>(number) / kDeviation;
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
        }
        const double n = kCount;
        QVERIFY(std::abs(sum / n) < 5 / std::sqrt(n));
        QVERIFY(std::abs(squares / n - 1) < 5 * std::sqrt(2 / n));
        QVERIFY(std::abs(fourth / n - 3) < 5 * std::sqrt(96 / n));
    }

    void seedsDiffer() {
        QVERIFY(normalNumbers(1, 5, 1) == normalNumbers(1, 5, 1));
        QVERIFY(normalNumbers(1, 5, 1) != normalNumbers(2, 5, 1));
        QVERIFY(normalNumbers(1, 0, 1).empty());
    }
};

QTEST_GUILESS_MAIN(TestNormalNumbers)
#include "tst_normal_numbers.moc"
