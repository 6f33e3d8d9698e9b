// SPDX-License-Identifier: GPL-3.0-or-later
// The plain form of every family (Layer::plain), which is the reference of everything else: against
// transformers in float64, in both of its types, and differentiable.
#include <QTest>

#include "core/loading/load_plan.hpp"
#include "core/passes/plain_run.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// Both compute in float64; transformers makes rotary angles in fp32.
constexpr double kWideTolerance = 1e-6;

at::Tensor toTensor(const WideArray& array) {
    return at::tensor(array.values, at::kDouble).view(array.shape);
}

void addFolders() {
    QTest::addColumn<QString>("folder");
    for (const std::string& model : referenceModels()) {
        QTest::newRow(model.c_str()) << QString::fromStdString(model);
    }
}

std::string modelOfFolderRow() {
    QFETCH(QString, folder);
    return folder.toStdString();
}

class PlainForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference_data() { addFolders(); }
    void equalsTheReference();
    void showsTheSameAttention_data() { addFolders(); }
    void showsTheSameAttention();
    void gradientsFollow_data() { addFolders(); }
    void gradientsFollow();
};

void PlainForm::equalsTheReference() {
    const std::string model = modelOfFolderRow();
    TokenRun run(referenceFolder(model).string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    const auto compare = [&](const std::vector<std::int32_t>& tokens, const Knockout& knockout,
                             const at::Tensor& expected, const std::string& name) {
        const at::Tensor wide = toTensor(run.plainLogits(tokens, knockout));
        const double error = logitError(wide, expected);
        QVERIFY2(error <= kWideTolerance, (name + ": " + number(error)).c_str());
        if (knockout.edges.size() > 1) {
            return;
        }
        const at::Tensor single = toTensor(run.plainLogits(tokens, knockout, TokenRun::PlainType::Fp32));
        QCOMPARE_LE(logitError(single, expected), kLogitTolerance);
        QVERIFY(!at::equal(single, wide)); // it did compute in another type
    };
    for (const ReferenceCase& reference : loadReferences(model)) {
        compare(reference.tokens, {}, reference.logits, reference.name);
        for (const ReferenceKnockout& knockout : reference.knockouts) {
            compare(reference.tokens, knockout.knockout, knockout.logits,
                    reference.name + ", " + knockout.name);
        }
    }
}

void PlainForm::showsTheSameAttention() {
    const std::string model = modelOfFolderRow();
    TokenRun run(referenceFolder(model).string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    int traced = 0;
    for (const ReferenceCase& reference : loadReferences(model)) {
        if (!reference.traced()) {
            continue;
        }
        ++traced;
        for (const int head : {0, run.info().heads - 1}) {
            const at::Tensor weights = toTensor(run.plainAttention(
                reference.tokens, AttentionView::Signed, {0, run.info().layers - 1}, {{}, {{head, head}}}));
            QCOMPARE_LE(relativeError(weights[0], reference.weight[0][head]), kWideTolerance);
            QCOMPARE_LE(relativeError(weights[1], reference.weight[-1][head]), kWideTolerance);
        }
        const at::Tensor contribution =
            toTensor(run.plainAttention(reference.tokens, AttentionView::Contribution, {0}, {}))[0];
        const at::Tensor norms = at::linalg_vector_norm(reference.values[0], 2, {2}).t().unsqueeze(1);
        QCOMPARE_LE(relativeError(contribution, (reference.weight[0] * norms).square().sum(0).sqrt()),
                    kWideTolerance);
    }
    QCOMPARE_GE(traced, 4);
}

/// Of the last logits' sum by the residual that goes into the first layer, against differences.
void PlainForm::gradientsFollow() {
    PlainRunContext context;
    const LoadPlan plan(referenceFolder(modelOfFolderRow()), Precision::Fp32, context);
    const PlainModel plain = plan.loadPlain(at::kDouble);
    const LanguageModel& model = *plain.model;
    const Knockout knockout{
        {{{5}, {1, 2}, {0}}}, model.info().hasConvolution ? Strict::Full : Strict::Off, {}};
    const at::Tensor start = model.plainEmbed(at::tensor({3, 1, 4, 1, 5, 9}, at::kInt)).detach();
    const auto result = [&](at::Tensor rows) {
        for (int layer = 0; layer < model.layerCount(); ++layer) {
            const PlainCuts cuts = plainCuts(knockout, layer, rows.size(0), model.info().heads, {});
            rows = model.layer(layer).plain(rows, cuts, nullptr);
        }
        return model.plainLogits(rows.narrow(0, 5, 1)).square().sum();
    };
    const at::Tensor rows = start.clone().set_requires_grad(true);
    result(rows).backward();
    QVERIFY(rows.grad().defined());
    const at::Tensor direction = at::sin(at::arange(start.numel(), at::kDouble)).view(start.sizes());
    constexpr double kStep = 1e-5;
    const double difference =
        (result(start + direction * kStep) - result(start - direction * kStep)).item<double>() / (2 * kStep);
    const double slope = (rows.grad() * direction).sum().item<double>();
    QCOMPARE_LE(std::abs(slope - difference), 1e-6 * std::max(1.0, std::abs(difference)));
    QVERIFY(std::abs(slope) > 0);
}

} // namespace

QTEST_GUILESS_MAIN(PlainForm)
#include "tst_plain_form.moc"
