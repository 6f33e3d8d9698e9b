// SPDX-License-Identifier: GPL-3.0-or-later
// Products in split halves on a GPU against float64: every tile shape, odd sizes, weights that need one part
// and weights that need two, and at least the accuracy of the device's own fp32 product on large ones.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/tensor/device.hpp"
#include "core/tensor/linear.hpp"
#include "core/tensor/norms.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// ‖found − expected‖ / ‖expected‖ in float64.
double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    return ((found.to(at::kDouble) - expected).norm() / expected.norm()).item<double>();
}

class SplitProduct : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsFloat64_data();
    void equalsFloat64();
    void sharesOfATokenEqualSoftmax_data() { equalsFloat64_data(); }
    void sharesOfATokenEqualSoftmax();
    void transposedEqualsFloat64_data() { equalsFloat64_data(); }
    void transposedEqualsFloat64();
    void splitKeepsTwentyTwoBits();
    void halvesNeedOnePart();
    void normalisesAndSplitsAtOnce();
    void notANumberStays();

private:
    /// x [rows, in] and weight [out, in] of the row's sizes, on the device.
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> operandsOfRow() const;
    [[nodiscard]] at::Tensor random(at::IntArrayRef shape) const {
        return at::randn(shape, at::TensorOptions(at::kFloat).device(m_device));
    }

    at::Device m_device{at::kCPU};
};

void SplitProduct::initTestCase() {
    m_device = resolveDevice(fastestTestDevice(), Precision::Fp32);
    if (!hasKernels(m_device)) {
        QSKIP("needs a Hopper GPU and a build with its kernels");
    }
    at::manual_seed(20241122);
}

void SplitProduct::equalsFloat64_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("in");
    QTest::addColumn<bool>("halves");
    for (const auto& [rows, out, in] :
         {std::array{1, 5, 3}, std::array{7, 33, 40}, std::array{16, 128, 64}, std::array{17, 129, 71},
          std::array{2, 192, 5120}, std::array{5, 5120, 160}, std::array{32, 3352, 768},
          std::array{9, 50288, 257}, std::array{33, 300, 192}, std::array{65, 130, 1000},
          std::array{130, 384, 768}, std::array{1, 2560, 5120}, std::array{20, 10576, 2560},
          std::array{640, 2560, 2560}, std::array{3000, 257, 1025}}) {
        for (const bool halves : {true, false}) {
            QTest::addRow("%d x %d x %d, %s", rows, out, in, halves ? "fp16 weights" : "fp32 weights")
                << rows << out << in << halves;
        }
    }
}

std::pair<at::Tensor, at::Tensor> SplitProduct::operandsOfRow() const {
    QFETCH(int, rows);
    QFETCH(int, out);
    QFETCH(int, in);
    QFETCH(bool, halves);
    at::Tensor x = random({rows, in});
    const at::Tensor weight = random({out, in}) * 0.02;
    return {std::move(x), halves ? weight.to(at::kHalf).to(at::kFloat) : weight};
}

void SplitProduct::equalsFloat64() {
    const auto [x, weight] = operandsOfRow();
    const std::int64_t rows = x.size(0), out = weight.size(0), in = weight.size(1);
    const at::Tensor residual = random({rows, out});
    Linear linear = Linear::splitFrom(weight, cuda::ProductAccuracy::Full);
    linear.bias = random({out});

    const at::Tensor product = at::mm(x.to(at::kDouble), weight.t().to(at::kDouble));
    QCOMPARE_LE(relativeError(linear(x), product + linear.bias), 5e-7);
    QCOMPARE_LE(
        relativeError(linear.addTo(residual, Operand{x, {}, false}), product + linear.bias + residual), 5e-7);
    QVERIFY(linear(x).equal(linear(x))); // parts are added up in the same order each time
    // The reference route multiplies the joined halves by LibTorch.
    QCOMPARE_LE(relativeError(linear(Operand{x, {}, true}), product + linear.bias), 2e-6);
    if (rows >= 64 && in >= 1000) {
        linear.bias = at::Tensor();
        QCOMPARE_LE(relativeError(linear(x), product), relativeError(at::mm(x, weight.t()), product));
    }
}

void SplitProduct::sharesOfATokenEqualSoftmax() {
    const auto [x, weight] = operandsOfRow();
    const std::int64_t rows = x.size(0), out = weight.size(0);
    Linear linear = Linear::splitFrom(weight, cuda::ProductAccuracy::Full);
    linear.bias = random({out});
    const at::Tensor expected =
        at::softmax(at::mm(x.to(at::kDouble), weight.t().to(at::kDouble)) + linear.bias.to(at::kDouble), 1);
    for (const std::int64_t token : {std::int64_t{0}, out / 2, out - 1}) {
        const at::Tensor asked = at::full({1}, token, at::TensorOptions(at::kInt).device(m_device));
        const at::Tensor shares = linear.tokenShares({x, {}, false}, asked).to(at::kDouble);
        QCOMPARE(shares.sizes(), at::IntArrayRef({rows, 2}));
        const at::Tensor found = shares.select(1, 0).exp() / shares.select(1, 1);
        const at::Tensor wanted = expected.select(1, token);
        QCOMPARE_LE(((found - wanted).abs() / wanted).max().item<double>(), 1e-5);
    }
}

/// How far a row of y W may be from float64, ‖error‖ / ‖row‖, of normal numbers over `terms` terms.
/// Halves: both factors keep 22 bits, and low times low is left out: at most three errors of 2⁻²².
/// Sum: a step of the tensor cores adds 16 exact products and cuts the sum off to 24 bits, towards zero. That
/// takes off half of 2⁻²³ of the sum so far on average, always with the sum's own sign, so errors add up. A
/// sum of independent terms walks at random: what stands there, summed over N steps, is N/√3 times the last
/// in norm. Together N 2⁻²⁴ / √3. (Played through in numpy: 0.7 of that, 4.0e-6 at 2,560 terms.) 5e-6: the
/// library cuts longer sums into parts and rounds where it joins them; up to 3e-6 was measured.
double allowedTurnedError(std::int64_t terms) {
    const auto steps = static_cast<double>((terms + 15) / 16);
    return std::min(3 * std::exp2(-22.0) + steps * std::exp2(-24.0) / std::sqrt(3.0), 5e-6);
}

/// y W, as cotangents go back, of rows that are far apart in size.
void SplitProduct::transposedEqualsFloat64() {
    const auto [x, weight] = operandsOfRow();
    const Linear linear = Linear::splitFrom(weight, cuda::ProductAccuracy::Full);
    const at::Tensor sizes = at::logspace(-12, 3, x.size(0), 10, x.options()).unsqueeze(1);
    const at::Tensor y = random({x.size(0), weight.size(0)}) * sizes;
    const at::Tensor expected = at::mm(y.to(at::kDouble), weight.to(at::kDouble));
    const at::Tensor found = linear.transposed(y);
    QCOMPARE(found.sizes(), expected.sizes());
    double largest = 0;
    for (std::int64_t row = 0; row < y.size(0); ++row) {
        largest = std::max(largest, relativeError(found[row], expected[row]));
    }
    const double allowed = allowedTurnedError(weight.size(0));
    qInfo("largest error %.2g, allowed %.2g", largest, allowed);
    QCOMPARE_LE(largest, allowed);
}

void SplitProduct::splitKeepsTwentyTwoBits() {
    // Over thirty powers of two: what is small beside its row's largest number may lose bits, but never more
    // than fp32 loses in a sum with that number.
    const at::Tensor x = random({64, 333}) * at::exp2(random({64, 333}) * 5);
    const at::Tensor error = (split(x).joined().to(at::kDouble) - x.to(at::kDouble)).abs();
    const at::Tensor allowed =
        x.abs().to(at::kDouble) * std::exp2(-22.0) + x.abs().amax(1, true).to(at::kDouble) * std::exp2(-38.0);
    QVERIFY((error <= allowed).all().item<bool>());
}

void SplitProduct::halvesNeedOnePart() {
    const at::Tensor x = random({9, 100}).to(at::kHalf).to(at::kFloat);
    const SplitTensor exact = split(x, /*dropEmptyLow=*/true);
    QVERIFY(exact.rows.low == nullptr);
    QVERIFY(exact.joined().equal(x));
    const at::Tensor brain = random({9, 100}).to(at::kBFloat16).to(at::kFloat);
    QVERIFY(split(brain, true).rows.low == nullptr);
    QVERIFY(split(brain, true).joined().equal(brain));
    QVERIFY(split(random({9, 100}), true).rows.low != nullptr);
}

void SplitProduct::normalisesAndSplitsAtOnce() {
    const Linear into = Linear::splitFrom(random({8, 300}), cuda::ProductAccuracy::Full);
    const at::Tensor x = random({37, 300}) * 3 + 1;
    const at::Tensor weight = random({300});
    const at::Tensor bias = random({300});
    for (const std::int64_t groups : {1, 3}) {
        const Operand fused = rmsNormFor(into, x, weight, 1e-5, groups, false);
        QCOMPARE_LE(relativeError(fused.split.joined(), rmsNorm(x, weight, 1e-5, groups).to(at::kDouble)),
                    3e-7);
    }
    const Operand fused = layerNormFor(into, x, weight, bias, 1e-5, false);
    QCOMPARE_LE(relativeError(fused.split.joined(), layerNorm(x, weight, bias, 1e-5).to(at::kDouble)), 5e-7);
}

void SplitProduct::notANumberStays() {
    const Linear linear = Linear::splitFrom(random({40, 64}), cuda::ProductAccuracy::Full);
    at::Tensor x = random({5, 64});
    x.select(0, 2).select(0, 7).fill_(std::numeric_limits<float>::quiet_NaN());
    x.select(0, 3).select(0, 9).fill_(std::numeric_limits<float>::infinity());
    const at::Tensor finite = linear(x).isfinite().all(1).cpu();
    for (const int row : {0, 1, 4}) {
        QVERIFY(finite.select(0, row).item<bool>());
    }
    QVERIFY(!finite.select(0, 2).item<bool>());
    QVERIFY(!finite.select(0, 3).item<bool>());
}

} // namespace

QTEST_GUILESS_MAIN(SplitProduct)
#include "tst_split_product.moc"
