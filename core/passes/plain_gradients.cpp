// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of shifted_site.hpp, suffix_jacobian.hpp and state_gradients.hpp: plain runs (Layer::plain)
// under autograd. It shares with them what it refuses, and nothing else.
#include <algorithm>
#include <map>
#include <utility>

#include "core/passes/gradient_checks.hpp"
#include "core/passes/plain_patches.hpp"
#include "core/passes/state_gradients.hpp"
#include "core/passes/suffix_jacobian.hpp"

namespace mambascope {
namespace {

/// Edits of all runs, and what one derivation puts in or looks at.
class PlainHooks : public PlainPatches {
public:
    PlainHooks(const Variant& edited, const StoredValues& none)
        : PlainPatches(edited, none) {}

    /// The layer that runs next.
    [[nodiscard]] SiteHooks* next(int which) {
        m_layer = which;
        static_cast<void>(PlainPatches::of(which));
        return this;
    }
    [[nodiscard]] bool wants(Site site) const override { return leaves.contains({site, m_layer}); }
    void at(Site site, at::Tensor& rows) override {
        rows = rows + leaves.at({site, m_layer}); // of zeros: its gradient is the site's
    }
    [[nodiscard]] bool wants(Matrix asked) const override {
        return PlainPatches::wants(asked) || (asked == matrix && m_layer == layer);
    }
    void product(Matrix asked, const at::Tensor& key, at::Tensor& value) override {
        if (PlainPatches::wants(asked)) {
            PlainPatches::product(asked, key, value);
        }
        if (asked == matrix && m_layer == layer) {
            keys = key.narrow(0, position, 1).detach();
            values = value.narrow(0, position, 1).detach();
            value = withRow(value, position, value.narrow(0, position, 1) + delta);
        }
    }

    std::map<std::pair<Site, int>, at::Tensor> leaves;
    Matrix matrix = Matrix::Wo; ///< whose value at `position` gets `delta`
    int layer = -1;             ///< no layer: none
    std::int64_t position = 0;
    at::Tensor delta;
    at::Tensor keys, values;

private:
    int m_layer = 0;
};

/// Leaves whose gradients autograd keeps.
at::Tensor leafOf(const at::Tensor& x) {
    return x.detach().clone().requires_grad_();
}

class PlainDerivation {
public:
    PlainDerivation(const LanguageModel& model, const GradientOptions& options, RunContext& context)
        : m_model(model)
        , m_context(context)
        , m_hooks(m_edited, m_none) {
        m_edited.edits = options.edits;
    }

    [[nodiscard]] const LanguageModel& model() const { return m_model; }
    [[nodiscard]] PlainHooks& hooks() { return m_hooks; }
    [[nodiscard]] at::Tensor embedded(const GradientRun& run) const {
        const at::Tensor rows = m_model.plainEmbed(at::tensor(run.ids, at::kInt));
        return run.embedded.defined() ? run.embedded.to(rows) : rows;
    }
    /// Rows in front of layer `first` to those in front of layer `last`. behind: gets each layer's output.
    template <typename Behind>
    [[nodiscard]] at::Tensor walked(at::Tensor rows, int first, int last, const Behind& behind) {
        for (int layer = first; layer < last; ++layer) {
            m_context.checkStop();
            rows = m_model.layer(layer).plain(rows, {}, nullptr, m_hooks.next(layer));
            behind(layer, rows);
        }
        return rows;
    }
    [[nodiscard]] at::Tensor walked(const at::Tensor& rows, int first, int last) {
        return walked(rows, first, last, [](int, at::Tensor&) {});
    }

private:
    const LanguageModel& m_model;
    RunContext& m_context;
    Variant m_edited;
    StoredValues m_none;
    PlainHooks m_hooks;
};

class PlainSite : public ShiftedSite {
public:
    PlainSite(const LanguageModel& model, Matrix matrix, int layer, std::vector<ShiftedRun> runs,
              const GradientOptions& options, RunContext& context)
        : m_derivation(model, options, context)
        , m_runs(std::move(runs)) {
        m_derivation.hooks().matrix = matrix;
        m_derivation.hooks().layer = layer;
        const std::int64_t size = model.layer(layer).matrixShape(matrix)->value;
        static_cast<void>(logits(at::zeros({size}, model.plainEmbed(at::zeros({1}, at::kInt)).options())));
    }

    [[nodiscard]] const at::Tensor& keys() const override { return m_keys; }
    [[nodiscard]] const at::Tensor& values() const override { return m_values; }
    [[nodiscard]] at::Tensor logits(const at::Tensor& delta) override {
        PlainHooks& hooks = m_derivation.hooks();
        const LanguageModel& model = m_derivation.model();
        hooks.delta = leafOf(delta);
        std::vector<at::Tensor> all, keys, values;
        for (const ShiftedRun& shifted : m_runs) {
            hooks.position = shifted.run.position;
            const at::Tensor last =
                m_derivation.walked(m_derivation.embedded(shifted.run), 0, model.layerCount());
            const at::Tensor wanted = at::tensor(
                std::vector<std::int64_t>(shifted.logitsAt.begin(), shifted.logitsAt.end()), at::kLong);
            all.push_back(model.plainLogits(last.index_select(0, wanted)));
            keys.push_back(hooks.keys);
            values.push_back(hooks.values);
        }
        m_keys = at::cat(keys);
        m_values = at::cat(values);
        m_logits = at::cat(all);
        return m_logits.detach();
    }
    [[nodiscard]] at::Tensor gradient(const at::Tensor& cotangents) override {
        const at::Tensor& delta = m_derivation.hooks().delta;
        delta.mutable_grad() = at::Tensor{};
        m_logits.backward(cotangents, /*retain_graph=*/true);
        return delta.grad().clone();
    }

private:
    PlainDerivation m_derivation;
    std::vector<ShiftedRun> m_runs;
    at::Tensor m_keys, m_values, m_logits;
};

class PlainJacobian : public SuffixJacobian {
public:
    PlainJacobian(const LanguageModel& model, int layer, const std::vector<GradientRun>& runs,
                  const GradientOptions& options, RunContext& context)
        : m_derivation(model, options, context) {
        for (const GradientRun& run : runs) {
            const at::Tensor rows = m_derivation.walked(m_derivation.embedded(run), 0, layer + 1);
            m_h.push_back(leafOf(rows.narrow(0, run.position, 1)));
            const at::Tensor last =
                m_derivation.walked(withRow(rows, run.position, m_h.back()), layer + 1, model.layerCount());
            m_z.push_back(last.narrow(0, last.size(0) - 1, 1));
        }
        m_allH = at::cat(m_h).detach();
        m_allZ = at::cat(m_z).detach();
    }

    [[nodiscard]] const at::Tensor& h() const override { return m_allH; }
    [[nodiscard]] const at::Tensor& z() const override { return m_allZ; }
    [[nodiscard]] at::Tensor pull(const at::Tensor& w) override {
        std::vector<at::Tensor> all;
        for (std::int64_t probe = 0; probe < w.size(0); ++probe) {
            std::vector<at::Tensor> rows;
            for (std::size_t run = 0; run < m_h.size(); ++run) {
                const at::Tensor mine = w.dim() == 2 ? w[probe] : w[probe][static_cast<std::int64_t>(run)];
                m_h[run].mutable_grad() = at::Tensor{};
                m_z[run].backward(mine.unsqueeze(0), /*retain_graph=*/true);
                rows.push_back(m_h[run].grad().clone());
            }
            all.push_back(at::cat(rows));
        }
        return at::stack(all);
    }
    [[nodiscard]] at::Tensor push(const at::Tensor& v) override {
        const at::Tensor probes = v.dim() == 3 ? v : v.unsqueeze(1).expand({-1, m_allH.size(0), -1});
        return at::einsum("nij,knj->kni", {full(), probes});
    }

private:
    PlainDerivation m_derivation;
    std::vector<at::Tensor> m_h, m_z; ///< [1, d] of each run
    at::Tensor m_allH, m_allZ;
};

} // namespace

std::unique_ptr<ShiftedSite> plainShiftedSite(const LanguageModel& model, Matrix matrix, int layer,
                                              std::vector<ShiftedRun> runs, const GradientOptions& options,
                                              RunContext& context) {
    checkShifted(model, matrix, layer, runs, options);
    return std::make_unique<PlainSite>(model, matrix, layer, std::move(runs), options, context);
}

std::unique_ptr<SuffixJacobian> plainSuffixJacobian(const LanguageModel& model, int layer,
                                                    const std::vector<GradientRun>& runs,
                                                    const GradientOptions& options, RunContext& context) {
    checkRuns(model, runs, options);
    checkDerivedLayer(model, layer);
    return std::make_unique<PlainJacobian>(model, layer, runs, options, context);
}

StateGradients plainStateGradients(const LanguageModel& model, const GradientRun& run, std::int32_t token,
                                   const std::vector<CapturedSite>& sites, const GradientOptions& options,
                                   RunContext& context) {
    checkRuns(model, {run}, options);
    checkGradientSites(model, token, sites);
    PlainDerivation derivation(model, options, context);
    std::map<std::pair<Site, int>, at::Tensor>& leaves = derivation.hooks().leaves;
    at::Tensor rows = derivation.embedded(run);
    for (const CapturedSite& asked : sites) {
        for (const int layer : asked.layers) {
            const std::int64_t width = *model.layer(std::max(layer, 0)).siteWidth(asked.site);
            leaves[{asked.site, layer}] = at::zeros({rows.size(0), width}, rows.options()).requires_grad_();
        }
    }
    const auto behind = [&](int layer, at::Tensor& residual) {
        if (const auto found = leaves.find({Site::H, layer}); found != leaves.end()) {
            residual = residual + found->second;
        }
    };
    behind(kEmbeddingLayer, rows);
    rows = derivation.walked(rows, 0, model.layerCount(), behind);
    const at::Tensor logits = model.plainLogits(rows.narrow(0, rows.size(0) - 1, 1));
    const at::Tensor probability = logits.softmax(1)[0][token];
    if (!leaves.empty()) {
        probability.backward();
    }
    const auto gradients = std::make_shared<CapturedStates>();
    for (const auto& [key, leaf] : leaves) {
        gradients->keep(key.first, key.second, leaf.grad().defined() ? leaf.grad() : at::zeros_like(leaf));
    }
    return {probability.item<double>(), gradients};
}

} // namespace mambascope
