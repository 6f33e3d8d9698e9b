// SPDX-License-Identifier: GPL-3.0-or-later
// Each view of the hidden attention (design section 3) is what its name says of the model's own weights and
// values, and the engine's rebuild error is that of those weights.
#include <QTest>

#include <cmath>

#include "core/engine/backend.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-5;

/// One layer's view [T, T] over the heads of weight [H, T, T] and values [T, H, P], by loops over cells.
at::Tensor expectedView(AttentionView view, const at::Tensor& weight, const at::Tensor& values) {
    const std::int64_t heads = weight.size(0);
    const std::int64_t tokens = weight.size(1);
    at::Tensor shown = at::zeros({tokens, tokens}, at::kDouble);
    const auto w = weight.accessor<double, 3>();
    auto cell = shown.accessor<double, 2>();
    for (std::int64_t q = 0; q < tokens; ++q) {
        double rowSum = 0;
        for (std::int64_t k = 0; k <= q; ++k) {
            double sum = 0;
            double absolute = 0;
            double squares = 0;
            for (std::int64_t h = 0; h < heads; ++h) {
                sum += w[h][q][k];
                absolute += std::abs(w[h][q][k]);
                squares += (values[k][h] * w[h][q][k]).square().sum().item<double>();
            }
            const auto count = static_cast<double>(heads);
            rowSum += absolute;
            cell[q][k] = view == AttentionView::Signed         ? sum / count
                         : view == AttentionView::Contribution ? std::sqrt(squares)
                         : view == AttentionView::Absolute     ? absolute / count
                                                               : absolute;
        }
        for (std::int64_t k = 0; view == AttentionView::Normalized && k <= q; ++k) {
            cell[q][k] /= rowSum;
        }
    }
    return shown;
}

class AttentionViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areTheModelsOwnWeights_data() { addBundledRows(); }
    void areTheModelsOwnWeights();
    void rebuildTheMixer_data() { addBundledRows(); }
    void rebuildTheMixer();

private:
    [[nodiscard]] AttentionSnapshot ask(AttentionView view, std::optional<int> head,
                                        std::vector<IndexRange> layers);

    std::unique_ptr<EngineBackend> m_backend;
};

void AttentionViews::initTestCase() {
    m_backend = makeTorchBackend();
}

AttentionSnapshot AttentionViews::ask(AttentionView view, std::optional<int> head,
                                      std::vector<IndexRange> layers) {
    QFETCH(bool, gpu);
    AttentionRequest request;
    request.model = {modelOfRow(), testDevice(gpu), Precision::Fp32};
    request.prompt.text = "Beats Music is owned by";
    request.view = view;
    request.head = head;
    request.layers = std::move(layers);
    request.measureError = true;
    PlainRunContext context;
    return std::get<AttentionSnapshot>(m_backend->run({"test", 1, request}, context).body);
}

void AttentionViews::areTheModelsOwnWeights() {
    const TokenRun run = runOfRow();
    const std::vector<IndexRange> layers{{1, 2}, {run.info().layers - 1, run.info().layers - 1}};
    for (const AttentionView view : {AttentionView::Signed, AttentionView::Absolute,
                                     AttentionView::Normalized, AttentionView::Contribution}) {
        for (const std::optional<int> head :
             {std::optional<int>{}, std::optional<int>{0}, std::optional<int>{5}}) {
            const AttentionSnapshot snapshot = ask(view, head, layers);
            QCOMPARE(snapshot.layers, (std::vector<int>{1, 2, run.info().layers - 1}));
            const std::vector<std::int32_t> ids = idsOf(snapshot.prompt);
            const auto tokens = static_cast<std::int64_t>(ids.size());
            const CleanRun clean = run.clean(ids);
            for (std::size_t i = 0; i < snapshot.layers.size(); ++i) {
                at::Tensor weight = toTensor(clean.weight)[snapshot.layers[i]];
                at::Tensor values = toTensor(clean.values)[snapshot.layers[i]];
                if (head) {
                    weight = weight.narrow(0, *head, 1);
                    values = values.narrow(1, *head, 1);
                }
                const float* first = snapshot.layerValues(i);
                const std::vector<float> cells(first, first + tokens * tokens);
                const at::Tensor found = at::tensor(cells).to(at::kDouble).view({tokens, tokens});
                QCOMPARE_LE(relativeError(found, expectedView(view, weight, values)), kTolerance);
                QCOMPARE(found.triu(1).abs().max().item<double>(), 0.0);
                if (view == AttentionView::Normalized) {
                    QCOMPARE_LE((found.sum(1) - 1).abs().max().item<double>(), kTolerance);
                }
            }
        }
    }
}

void AttentionViews::rebuildTheMixer() {
    const TokenRun run = runOfRow();
    const AttentionSnapshot snapshot = ask(AttentionView::Signed, {}, {});
    QCOMPARE(static_cast<int>(snapshot.layers.size()), run.info().layers);
    QCOMPARE_GT(*snapshot.rebuildError, 0.0); // fp32 against the reference route: never exactly equal
    QCOMPARE_LE(*snapshot.rebuildError, kTolerance);

    const CleanRun clean = run.clean(idsOf(snapshot.prompt));
    const at::Tensor output = toTensor(clean.referenceOutput);
    const at::Tensor rebuilt =
        at::einsum("lhqk,lkhp->lqhp", {toTensor(clean.weight), toTensor(clean.values)}) +
        toTensor(clean.skip);
    for (std::int64_t layer = 0; layer < output.size(0); ++layer) {
        QCOMPARE_LE(relativeError(rebuilt[layer], output[layer]), kTolerance);
    }
}

} // namespace

QTEST_GUILESS_MAIN(AttentionViews)
#include "tst_attention_views.moc"
