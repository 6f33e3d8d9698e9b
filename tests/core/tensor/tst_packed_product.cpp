// SPDX-License-Identifier: GPL-3.0-or-later
// The CPU's own products and what stands between them, against float64: every format, edges of the panels,
// few rows and many.
#include <QTest>

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/ops/layer_parts.hpp"
#include "core/tensor/aten.hpp"
#include "core/tensor/linear.hpp"
#include "core/tensor/packed_matrix.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/stored_matrix.hpp"

using namespace mambascope;

namespace {

at::Tensor randomWeights(std::int64_t out, std::int64_t in, at::ScalarType stored) {
    at::manual_seed(static_cast<std::uint64_t>(out * 131 + in));
    return at::randn({out, in}, at::kFloat).mul_(0.05).to(stored).to(at::kFloat).contiguous();
}

at::Tensor exactProduct(const at::Tensor& x, const at::Tensor& weight) {
    return at::mm(x.to(at::kDouble), weight.to(at::kDouble).t());
}

/// Largest difference in units of the result's own size.
double errorOf(const at::Tensor& result, const at::Tensor& exact) {
    const at::Tensor apart = (result.to(at::kDouble) - exact).abs();
    return apart.max().item<double>() / exact.abs().max().item<double>();
}

constexpr double kClose = 2e-6;

} // namespace

class TestPackedProduct : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void products_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("in");
        for (const int rows : {1, 2, 3, 5, 6, 7, 13, 20, 100}) {
            for (const auto& [out, in] : {std::pair{902, 192}, {33, 1}, {1, 70}, {64, 513}, {7, 1100}}) {
                QTest::addRow("%d x %d x %d", rows, out, in) << rows << out << in;
            }
        }
    }

    void products() {
        QFETCH(const int, rows);
        QFETCH(const int, out);
        QFETCH(const int, in);
        for (const at::ScalarType stored : {at::kFloat, at::kHalf, at::kBFloat16}) {
            const at::Tensor weight = randomWeights(out, in, stored);
            const PackedMatrix packed(weight);
            const at::Tensor x = at::randn({rows, in});
            const at::Tensor bias = at::randn({out});
            at::Tensor sum = at::randn({rows, out});
            const at::Tensor exact = exactProduct(x, weight);
            at::Tensor plain = at::full({rows, out}, 1e9F);
            packed.multiply({x.const_data_ptr<float>(), rows, in, nullptr, nullptr,
                             plain.mutable_data_ptr<float>(), out});
            QVERIFY(errorOf(plain, exact) < kClose);
            const at::Tensor whole = exact + bias + sum;
            packed.multiply({x.const_data_ptr<float>(), rows, in, bias.const_data_ptr<float>(),
                             sum.const_data_ptr<float>(), sum.mutable_data_ptr<float>(), out});
            QVERIFY(errorOf(sum, whole) < kClose);
        }
    }

    /// y W, by a second copy of small matrices and without one of large ones; with an edit and without.
    void transposedProducts() {
        for (const auto& [out, in] : {std::pair{902, 192}, {33, 1}, {7, 1100}, {2049, 1100}}) {
            const at::Tensor weight = randomWeights(out, in, at::kHalf);
            const RankOne change{at::randn({in}) * 0.1, at::randn({3}) * 0.1, 2};
            at::Tensor changed = weight.clone();
            changed.narrow(0, 2, 3).addr_(change.v, change.u);
            const std::vector<std::pair<const char*, Linear>> forms{
                {"packed", Linear::packedFrom(weight)},
                {"dense", Linear(weight)},
                {"read", Linear::readEachTime([&] { return weight; })}};
            for (const int rows : {1, 6, 40}) {
                const at::Tensor y = at::randn({rows, out});
                const at::Tensor exact = exactProduct(y, weight.t());
                const at::Tensor edited = exactProduct(y, changed.t());
                for (const auto& [name, linear] : forms) {
                    QVERIFY2(errorOf(linear.transposed(y), exact) < kClose, name);
                    QVERIFY2(errorOf(linear.transposed(y.t().contiguous().t()), exact) < kClose, name);
                    QVERIFY2(errorOf(linear.with(change).transposed(y), edited) < kClose, name);
                }
                QVERIFY(errorOf(Linear(weight.to(at::kBFloat16)).transposed(y), exact) < 0.03);
                const at::Tensor wide = Linear(weight.to(at::kDouble)).transposed(y.to(at::kDouble));
                QVERIFY(errorOf(wide, exact) < 1e-14);
            }
        }
    }

    /// Numbers come back as they were, in no more bytes than they need.
    void packsExactly() {
        for (const at::ScalarType stored : {at::kFloat, at::kHalf, at::kBFloat16}) {
            const at::Tensor weight = randomWeights(101, 77, stored);
            const PackedMatrix packed(weight);
            QVERIFY(at::equal(packed.dense(), weight));
            if (stored == at::kFloat) {
                QCOMPARE(packed.number(), ops::StoredNumber::F32);
            }
        }
        // Subnormal halves, a negative zero, the largest half: exact as well.
        const at::Tensor rare = at::tensor({5.9604645e-8F, -6.0975552e-5F, -0.0F, 65504.0F}).repeat({8, 16});
        QVERIFY(at::equal(PackedMatrix(rare).dense().view(at::kInt), rare.view(at::kInt)));
        // One number more than a half holds, far from the first ones.
        at::Tensor wide = randomWeights(200, 100, at::kHalf);
        wide.view({-1})[19'999] = 65536.1F;
        QVERIFY(PackedMatrix(wide).number() == ops::StoredNumber::F32);
        QVERIFY(at::equal(PackedMatrix(wide).dense(), wide));
    }

    /// All there are of each format of one byte, against LibTorch's own.
    void oneByteNumbers() {
        std::array<std::byte, 256> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes.at(i) = static_cast<std::byte>(i);
        }
        for (const auto& [type, number] : {std::pair{at::kFloat8_e4m3fn, ops::StoredNumber::F8E4M3},
                                           std::pair{at::kFloat8_e5m2, ops::StoredNumber::F8E5M2}}) {
            const at::Tensor expected = at::from_blob(bytes.data(), {256}, type).to(at::kFloat);
            const at::Tensor finite = at::isfinite(expected);
            at::Tensor found = at::empty({256});
            QVERIFY(!ops::widen(number, bytes.data(), 256, found.mutable_data_ptr<float>()));
            QVERIFY(at::equal(at::isfinite(found), finite));
            QVERIFY(at::equal(found.masked_select(finite).view(at::kInt),
                              expected.masked_select(finite).view(at::kInt)));
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                const bool good = finite[static_cast<std::int64_t>(i)].item<bool>();
                QCOMPARE(ops::widen(number, &bytes.at(i), 1, nullptr), good);
                float wide = 0;
                QCOMPARE(ops::widen(number, &bytes.at(i), 1, &wide), good);
            }
        }
    }

    /// Weights left where they are stored, at odd addresses and in another order.
    void storedProducts() {
        const std::vector<std::pair<at::ScalarType, ops::StoredNumber>> kinds{
            {at::kFloat, ops::StoredNumber::F32},
            {at::kHalf, ops::StoredNumber::F16},
            {at::kBFloat16, ops::StoredNumber::Bf16},
            {at::kDouble, ops::StoredNumber::F64},
            {at::kFloat8_e4m3fn, ops::StoredNumber::F8E4M3},
            {at::kFloat8_e5m2, ops::StoredNumber::F8E5M2}};
        for (const auto& [type, number] : kinds) {
            for (const auto& [out, in] : {std::pair{37, 100}, {6, 3}, {128, 256}}) {
                const at::Tensor weight = randomWeights(out, in, type);
                const at::Tensor stored = weight.to(type).contiguous();
                auto bytes = std::make_shared<std::vector<std::byte>>(stored.nbytes() + 1);
                std::memcpy(bytes->data() + 1, stored.const_data_ptr(), stored.nbytes());
                std::vector<const std::byte*> rows;
                const std::size_t rowBytes = stored.nbytes() / static_cast<std::size_t>(out);
                for (int row = out; row-- > 0;) {
                    rows.push_back(bytes->data() + 1 + static_cast<std::size_t>(row) * rowBytes);
                }
                const StoredMatrix matrix(std::move(rows), in, number, bytes);
                for (const int n : {1, 2, 3, 4, 5, 40}) {
                    const at::Tensor x = at::randn({n, in});
                    const at::Tensor start = at::randn({n, out});
                    const at::Tensor exact = exactProduct(x, weight.flip(0));
                    QVERIFY(errorOf(matrix.product(x, {}), exact) < kClose);
                    QVERIFY(errorOf(matrix.product(x, start), exact + start) < kClose);
                }
            }
        }
    }

    void shares() {
        for (const int out : {8192, 1000, 17}) {
            const at::Tensor weight = randomWeights(out, 96, at::kHalf);
            const PackedMatrix packed(weight);
            const at::Tensor x = at::randn({9, 96}).mul_(30);
            const at::Tensor bias = at::randn({out});
            const at::Tensor exact = at::softmax(exactProduct(x, weight) + bias, 1);
            for (const int token : {0, out / 2, out - 1}) {
                const at::Tensor parts =
                    packed.shares(x, bias.const_data_ptr<float>(), token).to(at::kDouble);
                const at::Tensor share = parts.select(1, 0).exp() / parts.select(1, 1);
                const at::Tensor wanted = exact.select(1, token);
                QVERIFY(((share - wanted).abs() / wanted).max().item<double>() < 2e-5);
            }
        }
    }

    void activations() {
        const at::Tensor x = at::linspace(-12, 12, 24'001).view({1, -1});
        const at::Tensor factor = at::randn_like(x);
        const at::Tensor wide = x.to(at::kDouble);
        const auto check = [&](ops::Activation activation, const at::Tensor& exact) {
            for (const bool gated : {false, true}) {
                at::Tensor out = at::empty_like(x);
                ops::activateRows({1, x.size(1), activation, x.const_data_ptr<float>(),
                                   gated ? factor.const_data_ptr<float>() : nullptr, x.size(1),
                                   out.mutable_data_ptr<float>(), x.size(1)},
                                  threadPool());
                const at::Tensor wanted = gated ? exact * factor : exact;
                const at::Tensor apart = (out - wanted).abs() / (wanted.abs() + 1);
                QVERIFY2(apart.max().item<double>() < 2e-6,
                         std::to_string(apart.max().item<double>()).c_str());
            }
        };
        check(ops::Activation::Gelu, at::gelu(wide));
        check(ops::Activation::GeluTanh, at::gelu(wide, "tanh"));
        check(ops::Activation::Relu, at::relu(wide));
        check(ops::Activation::Silu, at::silu(wide));
        check(ops::Activation::Softplus, at::log1p(at::exp(wide)));
    }

    /// Time steps of slow channels are far below 1: they keep their relative accuracy.
    void softplusOfLargeNegatives() {
        const at::Tensor x = at::linspace(-80, 40, 12'001).view({1, -1});
        at::Tensor out = x.clone();
        ops::activateRows({1, x.size(1), ops::Activation::Softplus, out.const_data_ptr<float>(), nullptr,
                           x.size(1), out.mutable_data_ptr<float>(), x.size(1)},
                          threadPool());
        const at::Tensor exact = at::log1p(at::exp(x.to(at::kDouble)));
        QVERIFY(((out - exact).abs() / exact).max().item<double>() < 1e-6);
    }

    void layerNorm() {
        for (const int size : {192, 100, 7}) {
            const at::Tensor x = at::randn({11, size}).mul_(3).add_(40); // a mean far above the spread
            const at::Tensor weight = at::randn({size});
            const at::Tensor bias = at::randn({size});
            at::Tensor out = at::empty_like(x);
            ops::layerNormRows({11, size, x.const_data_ptr<float>(), weight.const_data_ptr<float>(),
                                bias.const_data_ptr<float>(), 1e-5F, out.mutable_data_ptr<float>()},
                               threadPool());
            const auto exact =
                at::layer_norm(x.to(at::kDouble), {size}, weight.to(at::kDouble), bias.to(at::kDouble), 1e-5);
            QVERIFY(errorOf(out, exact) < 1e-5);
        }
    }
};

QTEST_GUILESS_MAIN(TestPackedProduct)
#include "tst_packed_product.moc"
