// SPDX-License-Identifier: GPL-3.0-or-later
// Other states in the sites of every family's layers: suffix rows of several variants by the fast path, under
// cuts of every kind, against each variant from scratch by the plain form in float64; and gradients through
// the plain form.
#include <QTest>

#include <array>

#include "core/loading/load_plan.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/core/parity/site_runs.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// fp32 against float64, of the largest number of a residual.
constexpr double kTolerance = 3e-5;
constexpr int kRuns = 20; ///< of each model

const std::vector<Site> kStateSpaceSites{Site::A, Site::Mix, Site::C, Site::S, Site::G, Site::O};
const std::vector<Site> kTransformerSites{Site::Attn, Site::Mlp};
const std::vector<Matrix> kStateSpaceMatrices{Matrix::Wa, Matrix::Wg, Matrix::Wo};
const std::vector<Matrix> kTransformerMatrices{Matrix::Wdown};

std::filesystem::path folderOfRow() {
    QFETCH(QString, folder);
    return folder.toStdString();
}

at::Tensor randomNumbers(Dice& dice, const std::vector<std::int64_t>& shape) {
    at::Tensor numbers = at::empty(shape, at::kDouble);
    for (std::int64_t i = 0; i < numbers.numel(); ++i) {
        numbers.data_ptr<double>()[i] = (dice.below(2001) - 1000) / 800.0;
    }
    return numbers;
}

/// Of some rows from p on, at least one of each variant.
at::Tensor randomPlaces(Dice& dice, const SiteRun& run) {
    const auto tokens = static_cast<int>(run.tokens.size());
    at::Tensor where = at::zeros({run.variants, tokens}, at::kBool);
    for (int variant = 0; variant < run.variants; ++variant) {
        for (int count = dice.between(1, 3); count > 0; --count) {
            where[variant][dice.between(run.firstPosition, tokens - 1)] = true;
        }
    }
    return where;
}

SiteRun randomRun(Dice& dice, const LanguageModel& model) {
    const ModelInfo& info = model.info();
    SiteRun run;
    run.tokens = randomTokens(dice, info.vocabularySize, dice.once(6) ? 1 : dice.between(2, 9));
    run.variants = dice.between(1, 4);
    run.firstLayer = dice.below(info.layers);
    run.firstPosition = dice.below(static_cast<int>(run.tokens.size()));
    const auto tokens = static_cast<std::int64_t>(run.tokens.size());
    const auto someLayer = [&] { return dice.between(run.firstLayer, info.layers - 1); };
    const auto& sites = info.hasConvolution ? kStateSpaceSites : kTransformerSites;
    for (int count = dice.between(1, 3); count > 0; --count) {
        const Site site = dice.oneOf(sites);
        const std::int64_t width = *model.layer(0).siteWidth(site);
        run.replaced.push_back(
            {someLayer(), site, randomNumbers(dice, {run.variants, tokens, width}), randomPlaces(dice, run)});
    }
    if (dice.once(2)) {
        const Matrix matrix = dice.oneOf(info.hasConvolution ? kStateSpaceMatrices : kTransformerMatrices);
        const std::int64_t width = model.layer(0).matrixShape(matrix)->value;
        at::Tensor values = randomNumbers(dice, {run.variants, tokens, width});
        values.mul_(randomPlaces(dice, run).unsqueeze(2));
        run.added.push_back({someLayer(), matrix, values});
    }
    if (dice.once(2)) {
        run.cuts = randomCuts(dice, run, info);
    }
    run.puts = dice.once(2);
    return run;
}

std::string described(const SiteRun& run) {
    std::string text = std::to_string(run.tokens.size()) + " tokens from " +
                       std::to_string(run.firstPosition) + ", " + std::to_string(run.variants) + " variants";
    for (const Replacement& replacement : run.replaced) {
        text += ", " + std::string(siteName(replacement.site)) + "@" + std::to_string(replacement.layer);
    }
    for (const AddedValue& added : run.added) {
        text += ", " + std::string(matrixName(added.matrix)) + "@" + std::to_string(added.layer);
    }
    text += run.puts ? ", put" : "";
    return text + (run.cuts.taps.defined()    ? ", strict cuts"
                   : run.cuts.heads.defined() ? ", cuts of some heads"
                   : run.cuts.cut.defined()   ? ", cuts"
                                              : "");
}

class SitePatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesEqualThePlainForm_data() { addModelRows(); }
    void batchesEqualThePlainForm();
    void gradientsFollow_data();
    void gradientsFollow();
};

void SitePatches::batchesEqualThePlainForm() {
    QFETCH(bool, gpu);
    QFETCH(bool, fused);
    PlainRunContext context;
    const LoadPlan plan(folderOfRow(), Precision::Fp32, context);
    const auto fast = plan.load(resolveDevice(testDevice(gpu), Precision::Fp32), context);
    const PlainModel plain = plan.loadPlain(at::kDouble);
    Dice dice(fused ? 31 : 37);
    for (int i = 0; i < kRuns; ++i) {
        const SiteRun run = randomRun(dice, *fast);
        const at::Tensor found = batchRows(*fast, run, !fused, dice.once(2)).to(at::kCPU, at::kDouble);
        SiteRun untouched = run;
        untouched.replaced.clear();
        untouched.added.clear();
        for (int variant = 0; variant < run.variants; ++variant) {
            const at::Tensor expected = plainRows(*plain.model, run, variant);
            const double error = relativeError(found[variant], expected);
            QVERIFY2(error <= kTolerance, (described(run) + ": off by " + number(error)).c_str());
            const double change = relativeError(plainRows(*plain.model, untouched, variant), expected);
            QVERIFY2(change > 10 * kTolerance, (described(run) + " changes nothing").c_str());
        }
    }
}

void SitePatches::gradientsFollow_data() {
    QTest::addColumn<QString>("folder");
    for (const std::string& model : referenceModels()) {
        QTest::newRow(model.c_str()) << QString::fromStdString(referenceFolder(model).string());
    }
}

/// Of the last row by a state that was put in, against differences.
void SitePatches::gradientsFollow() {
    PlainRunContext context;
    const LoadPlan plan(folderOfRow(), Precision::Fp32, context);
    const PlainModel plain = plan.loadPlain(at::kDouble);
    const LanguageModel& model = *plain.model;
    Dice dice(41);
    for (const Site site : model.info().hasConvolution ? kStateSpaceSites : kTransformerSites) {
        SiteRun run;
        run.tokens = randomTokens(dice, model.info().vocabularySize, 6);
        const at::Tensor values = randomNumbers(dice, {1, 6, *model.layer(0).siteWidth(site)});
        at::Tensor where = at::zeros({1, 6}, at::kBool);
        where[0][2] = where[0][5] = true;
        run.replaced.push_back({0, site, values, where});
        run.cuts.layers = {0};
        run.cuts.cut = at::zeros({1, 6, 6}, at::kBool);
        run.cuts.cut[0][5][3] = true;
        if (model.info().hasConvolution) {
            run.cuts.taps = run.cuts.cut;
        }
        const auto result = [&](const at::Tensor& put) {
            run.replaced.front().values = put;
            return plainRows(model, run, 0)[5].square().sum();
        };
        const at::Tensor put = values.clone().set_requires_grad(true);
        result(put).backward();
        const at::Tensor direction = randomNumbers(dice, values.sizes().vec());
        constexpr double kStep = 1e-5;
        const double difference =
            (result(values + direction * kStep) - result(values - direction * kStep)).item<double>() /
            (2 * kStep);
        const double slope = (put.grad() * direction).sum().item<double>();
        QVERIFY2(std::abs(slope - difference) <= 1e-6 * std::max(1.0, std::abs(difference)) && slope != 0,
                 (std::string(siteName(site)) + ": " + number(slope) + " and " + number(difference)).c_str());
    }
}

} // namespace

QTEST_GUILESS_MAIN(SitePatches)
#include "tst_site_patches.moc"
