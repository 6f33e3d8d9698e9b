// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of logits reduced to what a prediction shows, on the CPU and on a GPU, against LibTorch's softmax and
// sort in float64.
#include <QTest>

#include <limits>

#include "core/analyses/scoring.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/split.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

class RowScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::manual_seed(5); }
    void equalSoftmaxAndSort_data();
    void equalSoftmaxAndSort();
    void equalLogitsComeByTheirIds_data() { addDevices(); }
    void equalLogitsComeByTheirIds();
    void notANumberComesLast_data() { addDevices(); }
    void notANumberComesLast();

private:
    static void addDevices();
    [[nodiscard]] static at::Device device();
};

void RowScores::addDevices() {
    QTest::addColumn<bool>("gpu");
    QTest::newRow("cpu") << false;
    if (hasKernels(resolveDevice(fastestTestDevice(), Precision::Fp32))) {
        QTest::newRow("gpu") << true;
    }
}

at::Device RowScores::device() {
    QFETCH(bool, gpu);
    return resolveDevice(testDevice(gpu), Precision::Fp32);
}

void RowScores::equalSoftmaxAndSort_data() {
    addDevices();
}

void RowScores::equalSoftmaxAndSort() {
    for (const auto& [rows, vocabulary, top] :
         {std::array{1, 1, 1}, std::array{3, 7, 20}, std::array{2, 1024, 1}, std::array{5, 1025, 10},
          std::array{4, 8192, 200}, std::array{2, 50288, 33}}) {
        const at::Tensor logits = 8 * at::randn({rows, vocabulary}) - 3;
        const std::vector<std::int32_t> asked{0, vocabulary - 1, vocabulary / 2};
        const std::vector<RowScore> scores = scoreRows(logits.to(device()), asked, top);
        QCOMPARE(static_cast<int>(scores.size()), rows);
        const at::Tensor probabilities = at::softmax(logits.to(at::kDouble), 1);
        const auto [sorted, order] = logits.sort(1, /*descending=*/true);
        for (int row = 0; row < rows; ++row) {
            const RowScore& score = scores[static_cast<std::size_t>(row)];
            QCOMPARE(static_cast<int>(score.topIds.size()), std::min(top, vocabulary));
            for (std::size_t i = 0; i < score.topIds.size(); ++i) {
                const auto rank = static_cast<std::int64_t>(i);
                QCOMPARE(static_cast<std::int64_t>(score.topIds[i]), order[row][rank].item<std::int64_t>());
                QCOMPARE(score.topLogits[i], sorted[row][rank].item<float>());
            }
            for (std::size_t i = 0; i < asked.size(); ++i) {
                const double expected = probabilities[row][asked[i]].item<double>();
                QCOMPARE(score.asked[i], logits[row][asked[i]].item<float>());
                QVERIFY(std::abs(score.probability(score.asked[i]) - expected) <= 2e-6 * expected);
            }
        }
    }
}

void RowScores::equalLogitsComeByTheirIds() {
    at::Tensor logits = at::zeros({2, 3000});
    logits[1][2999] = 1;
    logits[1][40] = -0.0F; // equals 0
    const std::vector<RowScore> scores = scoreRows(logits.to(device()), {}, 3);
    QCOMPARE(scores[0].topIds, (std::vector<std::int32_t>{0, 1, 2}));
    QCOMPARE(scores[1].topIds, (std::vector<std::int32_t>{2999, 0, 1}));
}

void RowScores::notANumberComesLast() {
    const at::Tensor logits = at::tensor({kNan, -kInfinity, 2.0F, kNan, -1.0F}).unsqueeze(0);
    const std::vector<RowScore> scores = scoreRows(logits.to(device()), {}, 5);
    QCOMPARE(scores[0].topIds, (std::vector<std::int32_t>{2, 4, 1, 0, 3}));
}

} // namespace

QTEST_GUILESS_MAIN(RowScores)
#include "tst_row_scores.moc"
