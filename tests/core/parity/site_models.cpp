// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/site_models.hpp"

#include <QTest>

#include "core/loading/load_plan.hpp"
#include "core/tensor/device.hpp"
#include "tests/support/test_device.hpp"

namespace mambascope::testing {

at::Tensor SiteModels::someRows(Dice& dice, int tokens) const {
    const std::vector<std::int32_t> ids = randomTokens(dice, fast->info().vocabularySize, tokens);
    return fast->embed(at::tensor(ids, at::kInt).to(fast->device()));
}

SiteModels siteModelsOfRow() {
    QFETCH(QString, folder);
    QFETCH(bool, gpu);
    QFETCH(bool, fused);
    PlainRunContext context;
    const LoadPlan plan(folder.toStdString(), Precision::Fp32, context);
    const at::Device device = resolveDevice(testDevice(gpu), Precision::Fp32);
    return {plan.load(device, context), plan.loadPlain(at::kDouble).model, !fused};
}

std::vector<Site> sitesOf(const Layer& layer) {
    std::vector<Site> sites;
    for (const Site site : {Site::A, Site::Mix, Site::C, Site::S, Site::G, Site::O, Site::Attn, Site::Mlp}) {
        if (layer.siteWidth(site)) {
            sites.push_back(site);
        }
    }
    return sites;
}

std::vector<Matrix> matricesOf(const Layer& layer) {
    std::vector<Matrix> matrices;
    for (const Matrix matrix : {Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown}) {
        if (layer.matrixShape(matrix)) {
            matrices.push_back(matrix);
        }
    }
    return matrices;
}

at::Tensor wide(const at::Tensor& x) {
    return x.to(at::kCPU, at::kDouble);
}

LayerRun runLayer(const SiteModels& models, int layer, const at::Tensor& rows, SiteHooks* hooks) {
    LayerRun run{rows, {}, nullptr};
    RowBatch batch;
    batch.residual = rows;
    batch.variants = 1;
    batch.rows = static_cast<int>(rows.size(0));
    batch.reference = models.reference;
    batch.sites = hooks;
    models.layer(layer).advance(batch, {}, nullptr, &run.context);
    run.after = batch.residual;
    return run;
}

} // namespace mambascope::testing
