// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts that begin alike, run together, give what each gives alone, in every family.
#include <QTest>

#include "core/base/error.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/passes/branched_runs.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-5;

/// Prompts of different lengths behind `common` equal tokens, `most` more at the most; positions somewhere
/// behind those.
std::vector<BranchedPrompt> somePrompts(Dice& dice, int vocabulary, int common, int count, int most) {
    const std::vector<std::int32_t> begin = randomTokens(dice, vocabulary, common);
    std::vector<BranchedPrompt> prompts;
    for (int i = 0; i < count; ++i) {
        BranchedPrompt& prompt = prompts.emplace_back();
        prompt.ids = begin;
        const std::vector<std::int32_t> own = randomTokens(dice, vocabulary, dice.between(1, most));
        prompt.ids.insert(prompt.ids.end(), own.begin(), own.end());
        prompt.position = common + dice.below(static_cast<int>(own.size()));
    }
    return prompts;
}

std::vector<int> allLayers(const LanguageModel& model) {
    std::vector<int> layers;
    for (int layer = kEmbeddingLayer; layer < model.layerCount(); ++layer) {
        layers.push_back(layer);
    }
    return layers;
}

} // namespace

class TestBranchedRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalRunsAlone_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("gpu");
        const bool hasGpu = !resolveDevice(fastestTestDevice(), Precision::Fp32).is_cpu();
        for (const bool gpu : {false, true}) {
            for (const std::string& model : referenceModels()) {
                if (hasGpu || !gpu) {
                    QTest::newRow((model + (gpu ? " GPU" : "")).c_str())
                        << QString::fromStdString(model) << gpu;
                }
            }
        }
    }
    void equalRunsAlone() {
        QFETCH(QString, model);
        QFETCH(bool, gpu);
        const c10::InferenceMode inference;
        PlainRunContext context;
        const std::unique_ptr<LanguageModel> loaded =
            loadLanguageModel(referenceFolder(model.toStdString()),
                              resolveDevice(testDevice(gpu), Precision::Fp32), Precision::Fp32);
        const std::vector<int> layers = allLayers(*loaded);
        Dice dice(7);
        // A single row behind the common ones, too.
        for (const auto& [common, most] : {std::pair(0, 7), std::pair(1, 7), std::pair(2, 7), std::pair(9, 7),
                                           std::pair(2, 1), std::pair(9, 1)}) {
            const std::vector<BranchedPrompt> prompts =
                somePrompts(dice, loaded->info().vocabularySize, common, common == 1 ? 1 : 5, most);
            const BranchedRuns runs(*loaded, prompts, layers, context);
            const bool ownAngles = model == QStringLiteral("llama-dynamic"); // of each length
            QVERIFY(ownAngles || runs.sharedTokens() >= (std::ssize(prompts) - 1) * common);
            const int patched = layers[static_cast<std::size_t>(dice.below(static_cast<int>(layers.size())))];
            const std::vector<std::size_t> some =
                prompts.size() == 1 ? std::vector<std::size_t>{0} : std::vector<std::size_t>{3, 0, 3};
            const at::Tensor other = at::randn({std::ssize(some), loaded->info().hiddenSize}) *
                                     runs.atPositions(patched).std().cpu();
            const at::Tensor changed = runs.lastRowsWith(patched, some, other, context);
            for (std::size_t i = 0; i < prompts.size(); ++i) {
                const auto alone =
                    captureStates(*loaded, prompts[i].ids, {{Site::H, layers}}, at::kCPU, context);
                const auto row = static_cast<std::int64_t>(i);
                for (const int layer : layers) {
                    const double error = relativeError(runs.atPositions(layer)[row].cpu(),
                                                       alone->rows(Site::H, layer)[prompts[i].position]);
                    QVERIFY2(error < kTolerance, number(error).c_str());
                }
                const double error =
                    relativeError(runs.lastRows()[row].cpu(), alone->rows(Site::H, layers.back())[-1]);
                QVERIFY2(error < kTolerance, number(error).c_str());
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                const auto row = other[static_cast<std::int64_t>(i)].contiguous();
                const float* const numbers = row.const_data_ptr<float>();
                Variant variant;
                variant.patches.push_back({Site::H,
                                           {patched},
                                           {prompts[some[i]].position},
                                           GivenValue{{numbers, numbers + row.numel()}}});
                const at::Tensor expected =
                    runFromScratch(*loaded, prompts[some[i]].ids, variant, {}, context)[-1];
                const double error =
                    relativeError(changed[static_cast<std::int64_t>(i)].cpu(), expected.cpu());
                QVERIFY2(error < kTolerance, number(error).c_str());
            }
        }
    }

    void refuses() {
        PlainRunContext context;
        const std::unique_ptr<LanguageModel> model =
            loadLanguageModel(referenceFolder("gpt2-plain"), at::kCPU, Precision::Fp32);
        const auto run = [&](std::vector<BranchedPrompt> prompts, const std::vector<int>& layers) {
            return BranchedRuns(*model, std::move(prompts), layers, context).sharedTokens();
        };
        EXPECT_ERROR(run({}, {}), ErrorCode::InvalidArgument, {"prompts", "none", "at least one"});
        EXPECT_ERROR(run({{{1, 2}, 2}}, {}), ErrorCode::InvalidArgument,
                     {"position", "2", "one of 2 tokens"});
        NO_COMPLAINT(complaintAbout(ErrorCode::LayerOutOfRange, {"99"}, [&] {
            static_cast<void>(run({{{1, 2}, 1}}, {99}));
        }));
    }
};

QTEST_GUILESS_MAIN(TestBranchedRuns)
#include "tst_branched_runs.moc"
