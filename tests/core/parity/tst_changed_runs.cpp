// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are changed before anything is asked of them: states that are read of a patched or cut run, and
// variants of a run whose embeddings have noise.
#include <QTest>

#include "core/engine/run_context.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/normal_numbers.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 9;

std::vector<int> upTo(int count, int first = 0) {
    std::vector<int> all;
    for (int i = first; i < count; ++i) {
        all.push_back(i);
    }
    return all;
}

/// A model of the current row with a prompt.
struct Run {
    explicit Run(std::uint64_t seed)
        : dice(seed) {
        QFETCH(QString, folder);
        QFETCH(bool, gpu);
        QFETCH(bool, fused);
        model = loadLanguageModel(folder.toStdString(), resolveDevice(testDevice(gpu), Precision::Fp32),
                                  Precision::Fp32);
        reference = !fused;
        ids = randomTokens(dice, model->info().vocabularySize, kTokens);
        for (const auto& [site, word] : EnumNames<Site>::kTable) {
            if (model->layer(0).siteWidth(site) && site != Site::State && site != Site::Conv) {
                sites.push_back({site, upTo(layers(), site == Site::H ? kEmbeddingLayer : 0)});
            }
        }
    }
    [[nodiscard]] int layers() const { return model->layerCount(); }
    [[nodiscard]] std::int64_t width() const { return model->info().hiddenSize; }
    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const {
        return model->logits(residual.slice(0, -1)).cpu().to(at::kDouble);
    }
    [[nodiscard]] std::shared_ptr<const CapturedStates> capture(const Variant& variant) {
        return captureVariantStates(*model, ids, variant, {}, sites, at::kCPU, context, reference);
    }
    /// Cuts of some tokens, and zeros in some states.
    [[nodiscard]] Variant change() {
        Variant variant;
        variant.cuts = randomKnockout(dice, kTokens, layers(), false);
        const Site site = dice.oneOf(sites).site;
        variant.patches.push_back({site, {dice.below(layers())}, dice.subset(kTokens, 3), ZeroValue{}});
        return variant;
    }

    Dice dice;
    std::unique_ptr<LanguageModel> model;
    bool reference = false;
    std::vector<std::int32_t> ids;
    std::vector<CapturedSite> sites;
    PlainRunContext context;
};

class ChangedRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unchangedStatesAreTheCleanOnes_data() { addModelRows(); }
    void unchangedStatesAreTheCleanOnes();
    void statesOfAChangedRun_data() { addModelRows(); }
    void statesOfAChangedRun();
    void variantsOfANoisyRun_data() { addModelRows(); }
    void variantsOfANoisyRun();
    void severedResidualIsASum_data() { addModelRows(); }
    void severedResidualIsASum();

private:
    const c10::InferenceMode m_inference;
};

void ChangedRuns::unchangedStatesAreTheCleanOnes() {
    Run run(1);
    const auto changed = run.capture({});
    const auto clean = captureStates(*run.model, run.ids, run.sites, at::kCPU, run.context, run.reference);
    for (const CapturedSite& site : run.sites) {
        for (const int layer : site.layers) {
            QVERIFY(at::equal(changed->rows(site.site, layer), clean->rows(site.site, layer)));
        }
    }
}

/// Its residual is that of the changed run from scratch, and all of its states put into the clean run by h of
/// the last layer give the changed run's answer; the patched state itself is what was put there.
void ChangedRuns::statesOfAChangedRun() {
    Run run(2);
    for (int round = 0; round < 4; ++round) {
        const Variant change = run.change();
        const auto states = run.capture(change);
        const at::Tensor residual =
            runFromScratch(*run.model, run.ids, change, {}, run.context, run.reference);
        const at::Tensor last = states->rows(Site::H, run.layers() - 1);
        QVERIFY(relativeError(last.to(at::kDouble), residual.cpu().to(at::kDouble)) < 1e-5);
        const Patch& patch = change.patches.front();
        const at::Tensor put = states->rows(patch.site, patch.layers.front());
        for (const int position : patch.positions) {
            QCOMPARE(put[position].abs().max().item<float>(), 0.0F);
        }
        StoredValues values;
        values.runs["changed"] = states;
        Variant back;
        back.patches.push_back(
            {Site::H, {run.layers() - 1}, upTo(kTokens), RunValue{"changed", upTo(kTokens)}});
        compareProbabilities(
            run.logits(runFromScratch(*run.model, run.ids, back, values, run.context, run.reference)),
            run.logits(residual), "round " + std::to_string(round));
    }
}

void ChangedRuns::variantsOfANoisyRun() {
    Run run(3);
    constexpr int kFirst = 2;
    const at::Tensor noise =
        at::tensor(normalNumbers(7, static_cast<std::size_t>(3 * run.width()), 0.3)).view({3, run.width()});
    const auto trace = traceNoisyRun(*run.model, run.ids, kFirst, noise, run.context, run.reference);
    const at::Tensor embedded = trace->residual(0).cpu().contiguous();
    const at::Tensor plain = run.model->embed(at::tensor(run.ids, at::kInt).to(run.model->device())).cpu();
    QVERIFY(at::allclose(embedded.narrow(0, kFirst, 3), plain.narrow(0, kFirst, 3) + noise));
    QVERIFY(at::equal(embedded.narrow(0, 0, kFirst), plain.narrow(0, 0, kFirst)));
    const float* const numbers = embedded.const_data_ptr<float>();
    const Patch start{
        Site::H, {kEmbeddingLayer}, upTo(kTokens), GivenValue{{numbers, numbers + embedded.numel()}}};
    StoredValues values;
    values.runs["clean"] =
        captureStates(*run.model, run.ids, run.sites, run.model->device(), run.context, run.reference);
    std::vector<Variant> variants(1);
    for (const CapturedSite& site : run.sites) {
        const std::vector<int> where = run.dice.subset(kTokens, 2);
        variants.emplace_back().patches.push_back(
            {site.site, {run.dice.below(run.layers())}, where, RunValue{"clean", where}});
    }
    const PassOptions options{0, false, run.reference, nullptr, &values};
    // LibTorch's products on a GPU add up in an order that depends on the number of rows.
    const double slack = run.reference && run.model->device().is_cuda() ? kWideSlack : 1;
    runVariants(*run.model, *trace, variants, Readout{}, options, run.context, [&](const Reading& reading) {
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            Variant whole = variants[reading.variants[i]];
            whole.patches.push_back(start);
            const auto row = static_cast<std::int64_t>(i);
            compareProbabilities(
                reading.logits.slice(0, row, row + 1).cpu().to(at::kDouble),
                run.logits(runFromScratch(*run.model, run.ids, whole, values, run.context, run.reference)),
                "variant " + std::to_string(reading.variants[i]), slack);
        }
    });
}

/// h of a token is another run's in layer l, and all that later layers add to it stays as it was: h is then
/// that of the other run plus those (romba.md section 8, item 2).
void ChangedRuns::severedResidualIsASum() {
    Run run(4);
    const std::vector<std::int32_t> other = randomTokens(run.dice, run.model->info().vocabularySize, kTokens);
    StoredValues values;
    values.runs["corrupt"] = run.capture({});
    values.runs["clean"] = captureStates(*run.model, other, run.sites, at::kCPU, run.context, run.reference);
    for (int l = 0; l + 1 < run.layers(); ++l) {
        const int token = run.dice.below(kTokens);
        const auto from = [&](const char* id) { return RunValue{id, {token}}; };
        Variant severed;
        severed.patches.push_back({Site::H, {l}, {token}, from("clean")});
        std::vector<Site> added;
        for (const Site site : {Site::O, Site::Attn, Site::Mlp}) {
            if (run.model->layer(0).siteWidth(site)) {
                added.push_back(site);
                severed.patches.push_back({site, upTo(run.layers(), l + 1), {token}, from("corrupt")});
            }
        }
        const auto states = captureVariantStates(*run.model, run.ids, severed, values, run.sites, at::kCPU,
                                                 run.context, run.reference);
        at::Tensor expected = values.runs.at("clean")->rows(Site::H, l)[token].to(at::kDouble);
        for (int m = l + 1; m < run.layers(); ++m) {
            for (const Site site : added) {
                expected = expected + values.runs.at("corrupt")->rows(site, m)[token].to(at::kDouble);
            }
            const at::Tensor found = states->rows(Site::H, m)[token].to(at::kDouble);
            const double error = relativeError(found, expected);
            QVERIFY2(error < 1e-6, number(error).c_str());
        }
    }
}

} // namespace

QTEST_GUILESS_MAIN(ChangedRuns)
#include "tst_changed_runs.moc"
