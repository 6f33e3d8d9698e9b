// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients and tangents through the suffix (shifted_site.hpp, suffix_jacobian.hpp, state_gradients.hpp): the
// hand-written ones against autograd on the plain form, in float64 and fp32, and against differences.
#include <QTest>

#include <algorithm>

#include "core/bench/token_run.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/models/edited_model.hpp"
#include "core/passes/shifted_site.hpp"
#include "core/passes/state_gradients.hpp"
#include "core/passes/suffix_jacobian.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kWide = 1e-9;        ///< both in float64
constexpr double kSingle = 1e-5;      ///< fp32 against float64
constexpr double kDifferences = 1e-6; ///< of float64
constexpr double kStep = 1e-5;

/// The same model as it runs (fp32), and in plain form in float64.
struct Models {
    std::shared_ptr<LanguageModel> fast, wide;
    std::string name;
};

at::Tensor randomLike(Dice& dice, at::IntArrayRef shape) {
    const at::Tensor numbers = at::empty(shape, at::kDouble);
    for (std::int64_t i = 0; i < numbers.numel(); ++i) {
        numbers.view({-1})[i] = dice.between(-1000, 1000) / 1000.0;
    }
    return numbers;
}

at::Tensor wide(const at::Tensor& x) {
    return x.to(at::kCPU, at::kDouble);
}

/// As the fast model wants it.
at::Tensor narrow(const at::Tensor& x, const Models& models) {
    return x.to(models.fast->device(), at::kFloat);
}

/// Fails the running test where `found` is further from `expected` than the tolerance says.
void compare(const at::Tensor& found, const at::Tensor& expected, double tolerance, const std::string& what) {
    QVERIFY2(found.sizes() == expected.sizes(), what.c_str());
    if (expected.abs().max().item<double>() == 0) {
        QVERIFY2(found.abs().max().item<double>() <= tolerance, what.c_str());
        return;
    }
    const double error = relativeError(found, expected);
    QVERIFY2(error <= tolerance, (what + ": " + number(error)).c_str());
}

std::vector<GradientRun> randomRuns(Dice& dice, const LanguageModel& model, int count) {
    std::vector<GradientRun> runs;
    for (int i = 0; i < count; ++i) {
        const int tokens = dice.between(1, 11);
        const int position = dice.once(4) ? 0 : dice.once(4) ? tokens - 1 : dice.below(tokens);
        runs.push_back({randomTokens(dice, model.info().vocabularySize, tokens), position, {}});
    }
    if (dice.once(3)) {
        const auto tokens = static_cast<std::int64_t>(runs.front().ids.size());
        runs.front().embedded = randomLike(dice, {tokens, model.info().hiddenSize});
    }
    return runs;
}

std::vector<Matrix> matricesOf(const LanguageModel& model) {
    std::vector<Matrix> all;
    for (const Matrix matrix : {Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown}) {
        if (model.layer(0).matrixShape(matrix)) {
            all.push_back(matrix);
        }
    }
    return all;
}

/// Changes of some matrices.
std::vector<WeightEdit> someEdits(Dice& dice, const LanguageModel& model) {
    std::vector<WeightEdit> edits;
    for (int i = 0; i < 3; ++i) {
        WeightEdit edit;
        edit.matrix = dice.oneOf(matricesOf(model));
        edit.layer = dice.below(model.layerCount());
        edit.rank = dice.between(1, 2);
        const MatrixShape shape = *model.layer(edit.layer).matrixShape(edit.matrix);
        for (std::int64_t n = edit.rank * shape.key; n > 0; --n) {
            edit.u.push_back(static_cast<float>(dice.between(-100, 100)) / 1000.0F);
        }
        for (std::int64_t n = edit.rank * shape.value; n > 0; --n) {
            edit.v.push_back(static_cast<float>(dice.between(-100, 100)) / 1000.0F);
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

/// The same every other time.
std::vector<WeightEdit> randomEdits(Dice& dice, const LanguageModel& model) {
    return dice.once(2) ? someEdits(dice, model) : std::vector<WeightEdit>{};
}

class Gradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shiftedSites_data() { addRows(); }
    void shiftedSites();
    void jacobians_data() { addRows(); }
    void jacobians();
    void states_data() { addRows(); }
    void states();
    void editedModels_data() { addRows(); }
    void editedModels();
    void runsUnderInference_data() { addRows(); }
    void runsUnderInference();
    void refusesBadInput();

private:
    static void addRows();
    static Models modelsOfRow();
    static void compareShift(Dice& dice, const Models& models);
    static void compareJacobian(Dice& dice, const Models& models);
};

/// All of tests/fixtures/models, and some random ones; on the first GPU too where there is one.
void Gradients::addRows() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("gpu");
    const bool hasGpu = !resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu();
    for (int gpu = 0; gpu <= (hasGpu ? 1 : 0); ++gpu) {
        const std::string suffix = gpu == 1 ? " GPU" : "";
        for (const std::string& model : referenceModels()) {
            QTest::newRow((model + suffix).c_str()) << QString::fromStdString(model) << 0 << (gpu == 1);
        }
        for (int seed = 1; seed <= 12; ++seed) {
            QTest::newRow(("random " + std::to_string(seed) + suffix).c_str())
                << QString() << seed << (gpu == 1);
        }
    }
}

Models Gradients::modelsOfRow() {
    QFETCH(QString, folder);
    QFETCH(int, seed);
    QFETCH(bool, gpu);
    const at::Device device = resolveDevice(testDevice(gpu), Precision::Fp32);
    PlainRunContext context;
    if (seed == 0) {
        const LoadPlan plan(referenceFolder(folder.toStdString()), Precision::Fp32, context);
        return {plan.load(device, context), plan.loadPlain(at::kDouble).model, folder.toStdString()};
    }
    Dice dice(static_cast<std::uint64_t>(seed));
    const std::string config = randomConfig(dice);
    return {randomLanguageModel(config, "random", device, Precision::Fp32, StoredWeights::Fp32),
            plainRandomModel(config, "random", device, StoredWeights::Fp32, at::kDouble).model, config};
}

void Gradients::compareShift(Dice& dice, const Models& models) {
    const LanguageModel& model = *models.wide;
    const Matrix matrix = dice.oneOf(matricesOf(model));
    const int layer = dice.below(model.layerCount());
    std::vector<ShiftedRun> runs;
    for (GradientRun& run : randomRuns(dice, model, dice.between(1, 4))) {
        std::vector<int> wanted;
        for (int i = dice.between(1, 3); i > 0; --i) {
            wanted.push_back(dice.between(run.position, static_cast<int>(run.ids.size()) - 1));
        }
        runs.push_back({std::move(run), std::move(wanted)});
    }
    const GradientOptions options{0, randomEdits(dice, model)};
    PlainRunContext context;
    const std::string name =
        models.name + ", " + std::string(matrixName(matrix)) + "@" + std::to_string(layer);
    const auto reference = plainShiftedSite(model, matrix, layer, runs, options, context);
    const auto taped = shiftedSite(model, matrix, layer, runs, options, context);
    const auto fast = shiftedSite(*models.fast, matrix, layer, runs, options, context);
    compare(taped->keys(), reference->keys(), kWide, name + ", keys");
    compare(taped->values(), reference->values(), kWide, name + ", values");
    compare(wide(fast->keys()), reference->keys(), kSingle, name + ", keys in fp32");
    compare(wide(fast->values()), reference->values(), kSingle, name + ", values in fp32");

    const double size = 0.3 * reference->values().abs().mean().item<double>();
    for (const double scale : {0.0, size, 2 * size}) { // several evaluations of one
        const at::Tensor delta = randomLike(dice, {reference->values().size(1)}) * scale;
        const at::Tensor expected = reference->logits(delta);
        compare(taped->logits(delta), expected, kWide, name + ", logits");
        compare(wide(fast->logits(narrow(delta, models))), expected, kSingle, name + ", logits in fp32");
        const at::Tensor cotangents = randomLike(dice, expected.sizes());
        const at::Tensor gradient = reference->gradient(cotangents);
        compare(taped->gradient(cotangents), gradient, kWide, name + ", gradient");
        compare(wide(fast->gradient(narrow(cotangents, models))), gradient, kWideSlack * kSingle,
                name + ", gradient in fp32");
        const at::Tensor direction = randomLike(dice, delta.sizes());
        const at::Tensor difference = (taped->logits(delta + direction * kStep * size) -
                                       taped->logits(delta - direction * kStep * size));
        const double slope = (difference * cotangents).sum().item<double>() / (2 * kStep * size);
        const double bound = (gradient * direction).abs().sum().item<double>();
        const double rounding = // of the differences: matrices of small values make small steps
            1e-15 * (expected * cotangents).abs().sum().item<double>() / (kStep * size);
        QCOMPARE_LE(std::abs((gradient * direction).sum().item<double>() - slope),
                    kDifferences * std::max(bound, 1e-3) + rounding);
    }
}

void Gradients::shiftedSites() {
    const Models models = modelsOfRow();
    Dice dice(7);
    for (int i = 0; i < 6; ++i) {
        compareShift(dice, models);
    }
}

void Gradients::compareJacobian(Dice& dice, const Models& models) {
    const LanguageModel& model = *models.wide;
    const int layer = dice.between(kEmbeddingLayer, model.layerCount() - 1);
    const std::vector<GradientRun> runs = randomRuns(dice, model, dice.between(1, 3));
    GradientOptions options{0, randomEdits(dice, model)};
    PlainRunContext context;
    const std::string name = models.name + " behind layer " + std::to_string(layer);
    const auto reference = plainSuffixJacobian(model, layer, runs, options, context);
    options.chunkBytes = dice.once(2) ? 1 : 0;
    const auto taped = suffixJacobian(model, layer, runs, options, context);
    const auto fast = suffixJacobian(*models.fast, layer, runs, options, context);
    compare(taped->h(), reference->h(), kWide, name + ", h");
    compare(taped->z(), reference->z(), kWide, name + ", z");
    const at::Tensor full = reference->full(); // [n, z, h]
    const at::Tensor eye = at::eye(full.size(1), at::kDouble);
    compare(taped->full(), full, kWide, name + ", by cotangents");
    compare(taped->push(eye).permute({1, 2, 0}), full, kWide, name + ", by tangents");
    compare(wide(fast->full()), full, kWideSlack * kSingle, name + ", by cotangents in fp32");
    compare(wide(fast->push(narrow(eye, models))).permute({1, 2, 0}), full, kWideSlack * kSingle,
            name + ", by tangents in fp32");
    const at::Tensor probes = randomLike(dice, {3, full.size(0), full.size(1)}); // of each run its own
    compare(taped->push(probes), at::einsum("nij,knj->kni", {full, probes}), kWide, name + ", J v");
    compare(taped->pull(probes), at::einsum("nij,kni->knj", {full, probes}), kWide, name + ", Jᵀ w");
    compare(taped->mean(), full.mean(0), kWide, name + ", mean");
}

void Gradients::jacobians() {
    const Models models = modelsOfRow();
    Dice dice(8);
    for (int i = 0; i < 4; ++i) {
        compareJacobian(dice, models);
    }
    // Against differences: the embeddings are what a caller can move.
    GradientRun run = randomRuns(dice, *models.wide, 1).front();
    PlainRunContext context;
    run.embedded = models.wide->plainEmbed(at::tensor(run.ids, at::kInt));
    const auto z = [&](const at::Tensor& rows) {
        GradientRun moved = run;
        moved.embedded = rows;
        return suffixJacobian(*models.wide, kEmbeddingLayer, {moved}, {}, context)->z().squeeze(0);
    };
    const at::Tensor direction = randomLike(dice, {run.embedded.size(1)});
    const double scale = kStep * run.embedded.abs().mean().item<double>();
    at::Tensor step = at::zeros_like(run.embedded);
    step[run.position].copy_(direction * scale);
    const at::Tensor difference = (z(run.embedded + step) - z(run.embedded - step)) / (2 * scale);
    const auto jacobian = suffixJacobian(*models.wide, kEmbeddingLayer, {run}, {}, context);
    const double rounding = 1e-15 * jacobian->z().abs().max().item<double>() / scale; // of the differences
    const double error =
        (jacobian->push(direction.unsqueeze(0)).view({-1}) - difference).abs().max().item<double>();
    QVERIFY2(error <= kDifferences * difference.abs().max().item<double>() + rounding,
             (models.name + ", differences: " + number(error)).c_str());
}

void Gradients::states() {
    const Models models = modelsOfRow();
    const LanguageModel& model = *models.wide;
    Dice dice(9);
    std::vector<CapturedSite> sites{{Site::H, {kEmbeddingLayer}}};
    std::vector<int> layers;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        layers.push_back(layer);
        sites.front().layers.push_back(layer);
    }
    for (const Site site : {Site::A, Site::Mix, Site::C, Site::S, Site::G, Site::O, Site::Attn, Site::Mlp}) {
        if (model.layer(0).siteWidth(site)) {
            sites.push_back({site, layers});
        }
    }
    PlainRunContext context;
    for (int i = 0; i < 4; ++i) {
        GradientRun run = randomRuns(dice, model, 1).front();
        if (i == 3) { // whose tapes aren't kept
            const int tokens = std::min(130, model.info().maxPositions.value_or(130));
            run = {randomTokens(dice, model.info().vocabularySize, tokens), 0, {}};
        }
        const GradientOptions options{0, randomEdits(dice, model)};
        const auto token = static_cast<std::int32_t>(dice.below(model.info().vocabularySize));
        const StateGradients reference = plainStateGradients(model, run, token, sites, options, context);
        const StateGradients taped = stateGradients(model, run, token, sites, options, context);
        const StateGradients fast = stateGradients(*models.fast, run, token, sites, options, context);
        QCOMPARE_LE(std::abs(taped.probability - reference.probability), kWide * reference.probability);
        QCOMPARE_LE(std::abs(fast.probability - reference.probability), kSingle * reference.probability);
        for (const CapturedSite& asked : sites) {
            for (const int layer : asked.layers) {
                const at::Tensor expected = reference.gradients->rows(asked.site, layer);
                const std::string name =
                    models.name + ", " + std::string(siteName(asked.site)) + "@" + std::to_string(layer);
                compare(taped.gradients->rows(asked.site, layer), expected, kWide, name);
                compare(wide(fast.gradients->rows(asked.site, layer)), expected, kWideSlack * kSingle,
                        name + " in fp32");
            }
        }
    }
}

/// Edits that a model has are derived as those that are given beside it.
void Gradients::editedModels() {
    const Models models = modelsOfRow();
    Dice dice(11);
    PlainRunContext context;
    for (int i = 0; i < 3; ++i) {
        const std::vector<GradientRun> runs = randomRuns(dice, *models.wide, 2);
        const GradientOptions options{0, someEdits(dice, *models.wide)};
        const EditedModel edited(models.fast, options.edits);
        const auto reference = plainSuffixJacobian(*models.wide, kEmbeddingLayer, runs, options, context);
        const auto fast = suffixJacobian(edited, kEmbeddingLayer, runs, {}, context);
        const at::Tensor full = reference->full();
        compare(wide(fast->full()), full, kWideSlack * kSingle, models.name + ", by cotangents");
        const at::Tensor eye = at::eye(full.size(1), at::kDouble);
        compare(wide(fast->push(narrow(eye, models))).permute({1, 2, 0}), full, kWideSlack * kSingle,
                models.name + ", by tangents");
    }
}

/// As the engine's thread does: weights and runs are inference tensors.
void Gradients::runsUnderInference() {
    const c10::InferenceMode inference;
    const Models models = modelsOfRow();
    Dice dice(10);
    const std::vector<GradientRun> runs = randomRuns(dice, *models.wide, 2);
    PlainRunContext context;
    const Matrix matrix = matricesOf(*models.wide).front();
    const auto site = shiftedSite(*models.fast, matrix, 0, {{runs[0], {runs[0].position}}}, {}, context);
    const at::Tensor logits = site->logits(at::zeros_like(site->values()[0]));
    QVERIFY(site->gradient(at::ones_like(logits)).isfinite().all().item<bool>());
    const auto jacobian = suffixJacobian(*models.fast, 0, runs, {}, context);
    const at::Tensor w = at::ones({1, models.fast->info().hiddenSize}, at::kFloat).to(models.fast->device());
    const double both = (jacobian->pull(w) * w).sum().item<double>();
    const double mirrored = (jacobian->push(w) * w).sum().item<double>();
    const double size = (jacobian->pull(w) * w).abs().sum().item<double>();
    QCOMPARE_LE(std::abs(both - mirrored), 1e-4 * size); // wᵀ J w both ways
    const StateGradients states = stateGradients(*models.fast, runs[0], 1, {{Site::H, {0}}}, {}, context);
    QVERIFY(states.gradients->rows(Site::H, 0).isfinite().all().item<bool>());
}

void Gradients::refusesBadInput() {
    PlainRunContext context;
    const LoadPlan plan(referenceFolder("mamba2-plain"), Precision::Fp32, context);
    const auto model = plan.load(at::kCPU, context);
    const GradientRun good{{1, 2, 3}, 1, {}};
    const auto shift = [&](const GradientRun& run, Matrix matrix, int layer, int logitsAt) {
        static_cast<void>(shiftedSite(*model, matrix, layer, {{run, {logitsAt}}}, {}, context));
    };
    const auto refused = [](ErrorCode code, const auto& call) {
        const std::optional<Error> error = errorOf(call);
        return error && error->code() == code;
    };
    const auto invalid = ErrorCode::InvalidArgument;
    QVERIFY(!refused(invalid, [&] { shift(good, Matrix::Wo, 0, 2); }));
    QVERIFY(refused(invalid, [&] { shift(good, Matrix::Wdown, 0, 2); }));
    QVERIFY(refused(invalid, [&] { shift(good, Matrix::Wo, 0, 0); })); // in front of the shift
    QVERIFY(refused(invalid, [&] { shift(good, Matrix::Wo, 0, 3); }));
    QVERIFY(refused(invalid, [&] { shift({{}, 0, {}}, Matrix::Wo, 0, 0); }));
    QVERIFY(refused(invalid, [&] { shift({{1, 1'000'000}, 0, {}}, Matrix::Wo, 0, 0); }));
    QVERIFY(refused(invalid, [&] { shift({{1, 2, 3}, 1, at::zeros({2, 2})}, Matrix::Wo, 0, 1); }));
    QVERIFY(refused(ErrorCode::PositionOutOfRange, [&] { shift({{1, 2}, 2, {}}, Matrix::Wo, 0, 2); }));
    QVERIFY(refused(ErrorCode::LayerOutOfRange, [&] { shift(good, Matrix::Wo, model->layerCount(), 2); }));
    const auto jacobian = [&](int layer) {
        static_cast<void>(suffixJacobian(*model, layer, {good}, {}, context));
    };
    QVERIFY(!refused(ErrorCode::LayerOutOfRange, [&] { jacobian(kEmbeddingLayer); }));
    QVERIFY(refused(ErrorCode::LayerOutOfRange, [&] { jacobian(-2); }));
    QVERIFY(refused(invalid, [&] { static_cast<void>(suffixJacobian(*model, 0, {}, {}, context)); }));
    const auto states = [&](Site site, int layer, std::int32_t token) {
        static_cast<void>(stateGradients(*model, good, token, {{site, {layer}}}, {}, context));
    };
    QVERIFY(!refused(invalid, [&] { states(Site::S, 0, 1); }));
    QVERIFY(refused(invalid, [&] { states(Site::Attn, 0, 1); }));
    QVERIFY(refused(invalid, [&] { states(Site::State, 0, 1); }));
    QVERIFY(refused(invalid, [&] { states(Site::S, 0, -1); }));
    QVERIFY(refused(ErrorCode::LayerOutOfRange, [&] { states(Site::S, kEmbeddingLayer, 1); }));
}

} // namespace

QTEST_GUILESS_MAIN(Gradients)
#include "tst_gradients.moc"
