// SPDX-License-Identifier: GPL-3.0-or-later
// What hooks see at the sites of every family's layers, by the fast path against other arithmetic and the
// plain form in float64.
#include <QTest>

#include "core/tensor/plain_weights.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/site_models.hpp"
#include "tests/core/parity/site_runs.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// fp32 against float64, of the largest number.
constexpr double kTolerance = 3e-5;

/// The row's checkpoint past the loaders: a layer's tensor whose name ends with one of these, in float64.
std::optional<at::Tensor> storedTensor(int layer, const std::vector<std::string>& names) {
    QFETCH(QString, folder);
    const auto files = std::make_shared<const WeightFiles>(WeightFiles::open(folder.toStdString()));
    const std::string place = std::to_string(layer) + '.';
    for (const auto& [stored, view] : files->tensors()) {
        for (const std::string& name : names) {
            if (stored.ends_with(place + name)) {
                return storedTensorsOf(files)(stored, view->shape).to(at::kDouble);
            }
        }
    }
    return std::nullopt;
}

class Sites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFamilySaysWhichItHas_data() { addModelRows(); }
    void everyFamilySaysWhichItHas();
    void hooksThatWantNothingChangeNoBit_data() { addModelRows(); }
    void hooksThatWantNothingChangeNoBit();
    void lookingChangesNothing_data() { addModelRows(); }
    void lookingChangesNothing();
    void statesAreWhatTheyAreCalled_data() { addModelRows(); }
    void statesAreWhatTheyAreCalled();
    void statesEqualThePlainForms_data() { addModelRows(); }
    void statesEqualThePlainForms();
    void matricesAreTheCheckpoints_data() { addModelRows(); }
    void matricesAreTheCheckpoints();
};

void Sites::everyFamilySaysWhichItHas() {
    const SiteModels models = siteModelsOfRow();
    const bool stateSpace = models.fast->info().hasConvolution;
    const std::vector<Site> expected =
        stateSpace ? std::vector{Site::A, Site::Mix, Site::C, Site::S, Site::G, Site::O}
                   : std::vector{Site::Attn, Site::Mlp};
    const std::vector<Matrix> matrices =
        stateSpace ? std::vector{Matrix::Wa, Matrix::Wg, Matrix::Wo} : std::vector{Matrix::Wdown};
    Dice dice(3);
    at::Tensor rows = models.someRows(dice, 5);
    for (int index = 0; index < models.fast->layerCount(); ++index) {
        const Layer& layer = models.layer(index);
        QCOMPARE(sitesOf(layer), expected);
        QCOMPARE(matricesOf(layer), matrices);
        QCOMPARE(layer.siteWidth(Site::H), rows.size(1));
        Recorder recorder(layer); // checks the widths
        rows = runLayer(models, index, rows, &recorder).after;
        QCOMPARE(recorder.states.size(), expected.size());
        QCOMPARE(recorder.values.size(), matrices.size());
    }
}

/// As long as nobody looks inside, the kernels are those that run without hooks.
void Sites::hooksThatWantNothingChangeNoBit() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(5);
    at::Tensor rows = models.someRows(dice, 9);
    for (int layer = 0; layer < models.fast->layerCount(); ++layer) {
        SiteHooks nothing;
        Recorder residual(models.layer(layer), {Site::H}); // that of the walk
        const at::Tensor after = runLayer(models, layer, rows, nullptr).after;
        QVERIFY(at::equal(runLayer(models, layer, rows, &nothing).after, after));
        QVERIFY(at::equal(runLayer(models, layer, rows, &residual).after, after));
        QVERIFY(residual.states.empty());
        rows = after;
    }
}

void Sites::lookingChangesNothing() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(7);
    for (const int tokens : {1, 8}) {
        at::Tensor rows = models.someRows(dice, tokens);
        for (int index = 0; index < models.fast->layerCount(); ++index) {
            const Layer& layer = models.layer(index);
            const LayerRun plain = runLayer(models, index, rows, nullptr);
            const auto compare = [&](SiteHooks& hooks) {
                const LayerRun looked = runLayer(models, index, rows, &hooks);
                const double tolerance = rows.is_cuda() ? 1e-5 : 2e-6; // a GPU adds in another order
                QCOMPARE_LE(relativeError(wide(looked.after), wide(plain.after)), tolerance);
                // Later suffixes and the displayed attention read the same.
                const HeadRange heads{0, models.fast->info().heads};
                QCOMPARE_LE(relativeError(wide(layer.attentionWeights(*looked.context, heads)),
                                          wide(layer.attentionWeights(*plain.context, heads))),
                            2e-5);
            };
            for (const Site site : sitesOf(layer)) {
                Recorder one(layer, {site});
                compare(one);
                QCOMPARE(one.states.size(), std::size_t{1});
            }
            Recorder all(layer);
            compare(all);
            rows = plain.after;
        }
    }
}

/// By arithmetic that has nothing to do with how the layer made them.
void Sites::statesAreWhatTheyAreCalled() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(11);
    at::Tensor rows = models.someRows(dice, 9);
    for (int index = 0; index < models.fast->layerCount(); ++index) {
        const Layer& layer = models.layer(index);
        Recorder seen(layer);
        const LayerRun step = runLayer(models, index, rows, &seen);
        const auto state = [&](Site site) { return wide(seen.states.at(site)); };
        const at::Tensor change = wide(step.after) - wide(step.before);
        const double residual = step.after.abs().max().item<double>();
        const auto sameChange = [&](const at::Tensor& found) {
            QCOMPARE_LE((found - change).abs().max().item<double>(), 1e-6 * residual);
        };
        if (!models.fast->info().hasConvolution) {
            sameChange(state(Site::Attn) + state(Site::Mlp));
            QVERIFY(at::equal(state(Site::Mlp), wide(seen.values.at(Matrix::Wdown))));
            rows = step.after;
            continue;
        }
        sameChange(state(Site::O));
        QVERIFY(at::equal(state(Site::O), wide(seen.values.at(Matrix::Wo))));
        QVERIFY(at::equal(state(Site::A), wide(seen.values.at(Matrix::Wa))));
        const std::int64_t inner = *layer.siteWidth(Site::A);
        QVERIFY(at::equal(state(Site::Mix).narrow(1, 0, inner), state(Site::A)));
        QCOMPARE_LE(relativeError(state(Site::G), at::silu(wide(seen.values.at(Matrix::Wg)))), 1e-6);
        // c is what the mixer weighs, and s the weighted sum with the skip term.
        const auto byToken = [](const at::Tensor& heads) { return wide(heads).transpose(0, 1).flatten(1); };
        QCOMPARE_LE(relativeError(state(Site::C), byToken(layer.sourceValues(*step.context))), 1e-6);
        const at::Tensor weights =
            wide(layer.attentionWeights(*step.context, {0, models.fast->info().heads}));
        const at::Tensor sum = at::matmul(weights, wide(layer.sourceValues(*step.context))) +
                               wide(layer.skipTerm(*step.context));
        QCOMPARE_LE(relativeError(state(Site::S), byToken(sum)), kTolerance);
        // W_o reads s∘g, or its norm: then each half of a row (there are one or two groups) by a factor.
        const at::Tensor gated = state(Site::S) * state(Site::G);
        const at::Tensor key = wide(seen.keys.at(Matrix::Wo));
        const std::optional<at::Tensor> norm = storedTensor(index, {"mixer.norm.weight"});
        if (!norm) {
            QCOMPARE_LE(relativeError(key, gated), 2e-6);
        } else {
            const at::Tensor ratio = (key / (gated * *norm)).unflatten(1, {2, inner / 2});
            QCOMPARE_LE(relativeError(ratio, ratio.select(2, 0).unsqueeze(2).expand_as(ratio)), 1e-4);
        }
        rows = step.after;
    }
}

/// Under cuts too: with strict ones each row is seen as it sees itself.
void Sites::statesEqualThePlainForms() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(13);
    SiteRun run;
    for (const int tokens : {1, 2, 7, 7, 7, 7}) {
        run.tokens = randomTokens(dice, models.fast->info().vocabularySize, tokens);
        run.cuts = tokens == 1 ? VariantCuts{} : randomCuts(dice, run, models.fast->info());
        at::Tensor rows = models.someRows(dice, tokens);
        for (int index = 0; index < models.fast->layerCount(); ++index) {
            const Layer& layer = models.layer(index);
            Recorder found(layer), expected(layer);
            RowBatch batch;
            batch.residual = rows;
            batch.variants = 1;
            batch.rows = tokens;
            batch.reference = models.reference;
            batch.sites = &found;
            layer.advance(batch, batchCuts(run, index, models.fast->device()), nullptr, nullptr);
            const at::Tensor after =
                models.plain->layer(index).plain(wide(rows), plainCutsOf(run, index, 0), nullptr, &expected);
            QCOMPARE_LE(relativeError(wide(batch.residual), after), kTolerance);
            QCOMPARE(expected.states.size(), sitesOf(layer).size());
            for (const auto& [site, state] : expected.states) {
                const double error = relativeError(wide(found.states.at(site)), state);
                QVERIFY2(error <= kTolerance, (std::string(siteName(site)) + ": " + number(error)).c_str());
            }
            for (const auto& [matrix, value] : expected.values) {
                QCOMPARE_LE(relativeError(wide(found.keys.at(matrix)), expected.keys.at(matrix)), kTolerance);
                QCOMPARE_LE(relativeError(wide(found.values.at(matrix)), value), kTolerance);
            }
            rows = batch.residual;
        }
    }
}

/// The rows and columns that ROMBA's table of sites names, read from the file.
void Sites::matricesAreTheCheckpoints() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(17);
    const at::Tensor rows = models.someRows(dice, 6);
    const int index = models.fast->layerCount() - 1;
    Recorder seen(models.layer(index));
    static_cast<void>(runLayer(models, index, rows, &seen));
    const auto compare = [&](Matrix matrix, const std::string& kind, std::int64_t firstRow) {
        const MatrixShape shape = *models.layer(index).matrixShape(matrix);
        std::vector<std::string> weights, biases;
        for (const char* name : {"mlp.dense_4h_to_h", "mlp.fc_out", "mlp.down_proj", "mlp.c_proj"}) {
            const std::string full = kind.empty() ? name : kind;
            weights.push_back(full + ".weight");
            biases.push_back(full + ".bias");
        }
        at::Tensor weight = storedTensor(index, weights).value();
        if (modelOfRow().starts_with("gpt2")) { // stored [in, out]
            weight = weight.t();
        }
        at::Tensor value =
            at::matmul(wide(seen.keys.at(matrix)), weight.narrow(0, firstRow, shape.value).t());
        if (const std::optional<at::Tensor> bias = storedTensor(index, biases)) {
            value = value + bias->narrow(0, firstRow, shape.value);
        }
        QCOMPARE_LE(relativeError(wide(seen.values.at(matrix)), value), 1e-5);
    };
    if (!models.fast->info().hasConvolution) {
        compare(Matrix::Wdown, "", 0);
        return;
    }
    const std::int64_t inner = *models.layer(index).siteWidth(Site::A);
    const bool gateFirst = !models.fast->info().headsAreChannels; // Mamba-2
    compare(Matrix::Wa, "mixer.in_proj", gateFirst ? inner : 0);
    compare(Matrix::Wg, "mixer.in_proj", gateFirst ? 0 : inner);
    compare(Matrix::Wo, "mixer.out_proj", 0);
}

} // namespace

QTEST_GUILESS_MAIN(Sites)
#include "tst_sites.moc"
