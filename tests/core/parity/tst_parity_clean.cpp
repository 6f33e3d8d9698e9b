// SPDX-License-Identifier: GPL-3.0-or-later
// The clean run of every family against transformers in float64: logits, residual stream, and the hidden
// attention, which must also rebuild the mixer's own output.
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 5e-5; ///< of a layer's largest entry: fp32 after a few layers

/// Largest relative error over the layers of [L, …].
double layerError(const at::Tensor& found, const at::Tensor& expected) {
    double worst = 0;
    for (std::int64_t layer = 0; layer < expected.size(0); ++layer) {
        worst = std::max(worst, relativeError(found[layer], expected[layer]));
    }
    return worst;
}

class ParityClean : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logitsAtEveryPosition_data() { addModelRows(); }
    void logitsAtEveryPosition();
    void everyQuantityOfTheTrace_data() { addModelRows(); }
    void everyQuantityOfTheTrace();
    void attentionRebuildsTheMixer_data() { addModelRows(); }
    void attentionRebuildsTheMixer();
    void bothSpellingsOfTheConfigurationAgree_data() {
        addModelRows([](const std::string& model) { // state-spaces' own layout has one spelling
            return std::filesystem::exists(referenceFolder(model) / "config-transformers4.json");
        });
    }
    void bothSpellingsOfTheConfigurationAgree();
};

void ParityClean::logitsAtEveryPosition() {
    TokenRun run = runOfRow();
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        const at::Tensor logits = fullLogits(run, reference.tokens);
        QCOMPARE(logits.sizes(), reference.logits.sizes());
        QCOMPARE_LE(logitError(logits, reference.logits), kLogitTolerance);
        QVERIFY2(sameTopFive(logits, reference.logits), reference.name.c_str());
        const at::Tensor traced = toTensor(run.clean(reference.tokens).logits);
        QCOMPARE_LE(logitError(traced, reference.logits), kLogitTolerance);
    }
}

void ParityClean::everyQuantityOfTheTrace() {
    const TokenRun run = runOfRow();
    int traced = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        if (!reference.traced()) {
            continue;
        }
        ++traced;
        const CleanRun clean = run.clean(reference.tokens);
        QCOMPARE(clean.residual.shape, reference.residual.sizes().vec());
        QCOMPARE(clean.weight.shape, reference.weight.sizes().vec());
        QCOMPARE(clean.values.shape, reference.values.sizes().vec());
        QCOMPARE_LE(layerError(toTensor(clean.residual), reference.residual), kTolerance);
        QCOMPARE_LE(layerError(toTensor(clean.weight), reference.weight), kTolerance);
        QCOMPARE_LE(layerError(toTensor(clean.values), reference.values), kTolerance);
        QCOMPARE(toTensor(clean.weight).triu(1).abs().max().item<double>(), 0.0);
        if (!run.info().hasConvolution) {
            QCOMPARE_LE((toTensor(clean.weight).sum(-1) - 1).abs().max().item<double>(), 1e-6);
        }
    }
    QCOMPARE_GE(traced, 4);
}

void ParityClean::attentionRebuildsTheMixer() {
    const TokenRun run = runOfRow();
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        if (!reference.traced()) {
            continue;
        }
        const CleanRun clean = run.clean(reference.tokens);
        const at::Tensor skip = toTensor(clean.skip);
        const at::Tensor summed =
            at::einsum("lhqk,lkhp->lqhp", {toTensor(clean.weight), toTensor(clean.values)});
        QCOMPARE_LE(layerError(summed + skip, reference.mixer), kTolerance);
        QCOMPARE_LE(layerError(toTensor(clean.referenceOutput), reference.mixer), kTolerance);
        QCOMPARE_LE(layerError(summed + skip, toTensor(clean.referenceOutput)), kTolerance);
        // D·x is a part of its own in Mamba-2, and nothing in attention.
        QCOMPARE(skip.abs().max().item<double>() > 0, run.info().hasConvolution);
    }
}

void ParityClean::bothSpellingsOfTheConfigurationAgree() {
    const TokenRun run = runOfRow();
    QTemporaryDir copy;
    const std::filesystem::path old = std::filesystem::path(copy.path().toStdString()) / "model";
    std::filesystem::copy(referenceFolder(modelOfRow()), old, std::filesystem::copy_options::recursive);
    std::filesystem::rename(old / "config-transformers4.json", old / "config.json");

    const TokenRun other = runOfRow(old.string());
    const std::vector<std::int32_t> tokens{1, 2, 3, 5, 8, 13, 21};
    QCOMPARE_LE(logitError(fullLogits(other, tokens), fullLogits(run, tokens)), 1e-5);
    QCOMPARE(other.info().maxPositions, run.info().maxPositions);
    QCOMPARE(other.info().convolutionReach, run.info().convolutionReach);
}

} // namespace

QTEST_GUILESS_MAIN(ParityClean)
#include "tst_parity_clean.moc"
