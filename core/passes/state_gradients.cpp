// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/state_gradients.hpp"

#include <set>
#include <utility>

#include "core/passes/gradient_checks.hpp"
#include "core/passes/suffix_tapes.hpp"

namespace mambascope {
namespace {

/// Keeps the cotangents of what was asked for.
class StateReader : public CotangentReader {
public:
    explicit StateReader(const std::vector<CapturedSite>& sites) {
        for (const CapturedSite& asked : sites) {
            for (const int layer : asked.layers) {
                m_asked.insert({asked.site, layer});
            }
        }
    }

    [[nodiscard]] CotangentReader* of(int layer) {
        m_layer = layer;
        return this;
    }
    using CotangentReader::wants; // no matrix is wanted
    [[nodiscard]] bool wants(Site site) const override { return m_asked.contains({site, m_layer}); }
    void at(Site site, const at::Tensor& cotangents) override { keep(site, m_layer, cotangents); }
    /// Of the residual behind a layer.
    void behind(int layer, const at::Tensor& cotangents) {
        if (m_asked.contains({Site::H, layer})) {
            keep(Site::H, layer, cotangents);
        }
    }

    [[nodiscard]] std::shared_ptr<const CapturedStates> kept() const { return m_kept; }

private:
    void keep(Site site, int layer, const at::Tensor& cotangents) { // [1, T, width]
        m_kept->keep(site, layer, cotangents.squeeze(0).clone());
    }

    std::set<std::pair<Site, int>> m_asked;
    std::shared_ptr<CapturedStates> m_kept = std::make_shared<CapturedStates>();
    int m_layer = 0;
};

} // namespace

StateGradients stateGradients(const LanguageModel& model, const GradientRun& run, std::int32_t token,
                              const std::vector<CapturedSite>& sites, const GradientOptions& options,
                              RunContext& context) {
    checkRuns(model, {run}, options);
    checkGradientSites(model, token, sites);
    SuffixTapes tapes(model, {run}, options);
    const LookForStop stop = [&] { context.checkStop(); };
    const at::Tensor rows = tapes.run(tapes.start(), stop);
    const at::Tensor last = rows.narrow(0, rows.size(0) - 1, 1);
    const at::Tensor all = logitsOf(model, last).softmax(1); // [1, vocabulary]
    const at::Tensor mine = all.narrow(1, token, 1);
    at::Tensor logits = all * -mine; // ∂p_t/∂logit_i = p_t (δ_ti − p_i)
    logits.narrow(1, token, 1).add_(mine);

    at::Tensor cotangents = at::zeros_like(rows).unsqueeze(0);
    cotangents.narrow(1, rows.size(0) - 1, 1).copy_(model.pullLogits(last, logits).unsqueeze(0));
    StateReader reader(sites);
    reader.behind(model.layerCount() - 1, cotangents);
    const auto behind = [&](int layer, const at::Tensor& input) { reader.behind(layer - 1, input); };
    static_cast<void>(tapes.pull(
        cotangents, stop, [&](int layer) { return reader.of(layer); }, behind));
    return {mine.item<double>(), reader.kept()};
}

} // namespace mambascope
