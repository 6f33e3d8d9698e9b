// SPDX-License-Identifier: GPL-3.0-or-later
// A model with edits in all of its runs against the same model whose edits are part of each variant, and
// against its plain form in float64: clean runs, cuts of every kind, batches of prompts, displayed attention.
#include <QTest>

#include "core/loading/load_plan.hpp"
#include "core/models/edited_model.hpp"
#include "core/passes/plain_run.hpp"
#include "core/passes/prompt_batch.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 3e-5; // fp32 against float64, of the largest number

std::vector<float> randomVector(Dice& dice, std::int64_t size, double scale) {
    std::vector<float> numbers;
    for (std::int64_t i = 0; i < size; ++i) {
        numbers.push_back(static_cast<float>(scale * (dice.below(2001) - 1000) / 1000.0));
    }
    return numbers;
}

/// Of every matrix that the model has: twice in the first layer, once in the last.
std::vector<WeightEdit> someEdits(Dice& dice, const LanguageModel& model) {
    std::vector<WeightEdit> edits;
    for (const Matrix matrix : {Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown}) {
        if (const auto shape = model.layer(0).matrixShape(matrix)) {
            for (const int layer : {0, 0, model.layerCount() - 1}) {
                edits.push_back({matrix, layer, randomVector(dice, shape->key, 0.3),
                                 randomVector(dice, shape->value, 0.3), 1});
            }
        }
    }
    return edits;
}

std::filesystem::path folderOfRow() {
    QFETCH(QString, model);
    return referenceFolder(model.toStdString());
}

} // namespace

class TestEditedModels : public QObject {
    Q_OBJECT

    struct Models {
        std::shared_ptr<const LanguageModel> base;
        std::vector<WeightEdit> edits;
        std::unique_ptr<EditedModel> edited;
        PlainModel plain; ///< with the edits, in float64
    };

    static Models models(Dice& dice) {
        PlainRunContext context;
        const LoadPlan plan(folderOfRow(), Precision::Fp32, context);
        Models all;
        all.base = plan.load(resolveDevice(fastestTestDevice(), Precision::Fp32), context);
        all.edits = someEdits(dice, *all.base);
        all.edited = std::make_unique<EditedModel>(all.base, all.edits);
        all.plain = plan.loadPlain(at::kDouble);
        all.plain.model = std::make_unique<EditedModel>(std::move(all.plain.model), all.edits);
        return all;
    }

private Q_SLOTS:
    void runsAreThoseOfEditedWeights_data() {
        QTest::addColumn<QString>("model");
        for (const std::string& name : referenceModels()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void runsAreThoseOfEditedWeights() {
        const c10::InferenceMode inference;
        Dice dice(71);
        const Models all = models(dice);
        PlainRunContext context;
        const ModelInfo& info = all.base->info();
        for (int round = 0; round < 4; ++round) {
            const auto ids = randomTokens(dice, info.vocabularySize, dice.between(3, 9));
            Variant changed;
            changed.edits = all.edits;
            // Each variant with the edits in itself: what PatchPlan adds, layer by layer.
            const at::Tensor asVariant = runFromScratch(*all.base, ids, changed, {}, context).cpu();
            const at::Tensor unedited = runFromScratch(*all.base, ids, Variant(), {}, context).cpu();
            const at::Tensor reference = plainResidual(*all.plain.model, ids, Variant(), {{}, [] {}, {}});
            const at::Tensor ours = runFromScratch(*all.edited, ids, Variant(), {}, context).cpu();
            QVERIFY(relativeError(asVariant, reference) < kTolerance);
            QVERIFY(relativeError(ours, reference) < kTolerance);
            QVERIFY(relativeError(unedited, reference) > 100 * kTolerance);
            // The reference path, and the clean run that is kept for variants.
            QVERIFY(relativeError(runFromScratch(*all.edited, ids, Variant(), {}, context, true).cpu(),
                                  reference) < kTolerance);
            const auto trace = traceCleanRun(*all.edited, ids, context);
            QVERIFY(relativeError(trace->residual(info.layers).cpu(), reference) < kTolerance);
        }
    }

    void cutsActOnTheEditedModel_data() { runsAreThoseOfEditedWeights_data(); }
    void cutsActOnTheEditedModel() {
        const c10::InferenceMode inference;
        Dice dice(72);
        const Models all = models(dice);
        PlainRunContext context;
        const ModelInfo& info = all.base->info();
        for (const Strict strict : {Strict::Off, Strict::Taps}) {
            const auto ids = randomTokens(dice, info.vocabularySize, 7);
            const int last = 6;
            std::vector<Variant> variants;
            for (int layer = 0; layer < info.layers; ++layer) {
                variants.emplace_back(
                    Knockout{{Edge{{last}, {0, dice.between(1, last - 1)}, {layer}}}, strict});
            }
            const auto trace = traceCleanRun(*all.edited, ids, context);
            runVariants(*all.edited, *trace, variants, Readout{}, {}, context, [&](const Reading& reading) {
                for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                    const at::Tensor reference = plainLastLogits(
                        *all.plain.model, ids, variants[reading.variants[i]], {{}, [] {}, {}});
                    QVERIFY(relativeError(reading.logits[static_cast<std::int64_t>(i)].cpu(), reference) <
                            kTolerance);
                }
            });
        }
    }

    void promptsRunTogether_data() { runsAreThoseOfEditedWeights_data(); }
    void promptsRunTogether() {
        const c10::InferenceMode inference;
        Dice dice(73);
        const Models all = models(dice);
        PlainRunContext context;
        std::vector<std::vector<std::int32_t>> prompts;
        for (int i = 0; i < 6; ++i) {
            prompts.push_back(randomTokens(dice, all.base->info().vocabularySize, i < 4 ? 5 : 8));
        }
        std::size_t seen = 0;
        lastLogits(*all.edited, prompts, {}, context,
                   [&](const std::vector<std::size_t>& indices, const at::Tensor& logits) {
                       for (std::size_t i = 0; i < indices.size(); ++i) {
                           const at::Tensor reference = plainLastLogits(*all.plain.model, prompts[indices[i]],
                                                                        Variant(), {{}, [] {}, {}});
                           QVERIFY(relativeError(logits[static_cast<std::int64_t>(i)].cpu(), reference) <
                                   kTolerance);
                           seen += 1;
                       }
                   });
        QCOMPARE(seen, prompts.size());
    }

    void weightsAreShared_data() { runsAreThoseOfEditedWeights_data(); }
    void weightsAreShared() {
        const c10::InferenceMode inference;
        Dice dice(74);
        const Models all = models(dice);
        PlainRunContext context;
        const auto ids = randomTokens(dice, all.base->info().vocabularySize, 6);
        const at::Tensor before = runFromScratch(*all.base, ids, Variant(), {}, context);
        (void)runFromScratch(*all.edited, ids, Variant(), {}, context);
        // Switching an edit off again gives the model that was there, to the bit; layers without an edit are
        // the same objects.
        QVERIFY(at::equal(runFromScratch(*all.base, ids, Variant(), {}, context), before));
        for (int layer = 1; layer + 1 < all.base->layerCount(); ++layer) {
            QCOMPARE(&all.edited->layer(layer), &all.base->layer(layer));
        }
        QVERIFY(&all.edited->layer(0) != &all.base->layer(0));
    }
};

QTEST_GUILESS_MAIN(TestEditedModels)
#include "tst_edited_models.moc"
