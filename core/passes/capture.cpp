// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/capture.hpp"

#include <set>
#include <utility>

#include "core/passes/due_sites.hpp"
#include "core/passes/suffix_walk.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Keeps copies of what was asked for of each layer.
class Capture : public SiteHooks {
public:
    Capture(const LanguageModel& model, std::size_t tokens, const std::vector<CapturedSite>& sites,
            at::Device device)
        : m_kept(std::make_shared<CapturedStates>())
        , m_device(device)
        , m_tokens(static_cast<std::int64_t>(tokens)) {
        for (const CapturedSite& asked : sites) {
            checkSite(model, asked.site, asked.layers, "capture");
            for (const int layer : asked.layers) {
                m_asked.insert({asked.site, layer});
            }
        }
    }

    /// The layer that runs next. Returns itself, or null where nothing is asked of that layer.
    [[nodiscard]] SiteHooks* of(int layer) {
        m_layer = layer;
        return m_due.begin(*this);
    }
    /// The residual behind a layer. Throws Error Internal where the layer has left out a site.
    void behind(int layer, const at::Tensor& residual) {
        m_due.requireNone(layer);
        if (m_asked.contains({Site::H, layer})) {
            keep(Site::H, layer, residual);
        }
    }

    using SiteHooks::wants; // no matrix is wanted
    [[nodiscard]] bool wants(Site site) const override { return m_asked.contains({site, m_layer}); }
    void at(Site site, at::Tensor& rows) override {
        m_due.came(site);
        if (wants(site)) {
            keep(site, m_layer, rows);
        }
    }

    [[nodiscard]] std::vector<MemoryPlace> seenMemory(Site site) const override {
        std::vector<MemoryPlace> places;
        for (std::int64_t token = 0; token < m_tokens && wants(site); ++token) {
            places.push_back({0, token});
        }
        return places;
    }
    void showMemory(Site site, const at::Tensor& rows) override {
        m_due.came(site);
        keep(site, m_layer, rows);
    }

    [[nodiscard]] std::shared_ptr<const CapturedStates> kept() const { return m_kept; }

private:
    void keep(Site site, int layer, const at::Tensor& rows) {
        // A copy in any case: the rows are the layer's own memory.
        m_kept->keep(site, layer, rows.to(m_device, /*non_blocking=*/false, /*copy=*/true));
    }

    std::set<std::pair<Site, int>> m_asked;
    std::shared_ptr<CapturedStates> m_kept;
    at::Device m_device;
    std::int64_t m_tokens;
    int m_layer = 0;
    DueSites m_due;
};

} // namespace

std::shared_ptr<const CapturedStates> captureStates(const LanguageModel& model,
                                                    const std::vector<std::int32_t>& ids,
                                                    const std::vector<CapturedSite>& sites,
                                                    const at::Device& device, RunContext& context,
                                                    bool reference) {
    Capture capture(model, ids.size(), sites, device);
    RowBatch batch = wholeRun(model, copyToDevice(at::tensor(ids), model.device()), reference);
    batch.inPlace = true;
    capture.behind(kEmbeddingLayer, batch.residual);
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        batch.sites = capture.of(layer);
        model.layer(layer).advance(batch, {}, nullptr, nullptr);
        capture.behind(layer, batch.residual);
    }
    return capture.kept();
}

std::shared_ptr<const CapturedStates> capturePlainStates(const LanguageModel& model,
                                                         const std::vector<std::int32_t>& ids,
                                                         const std::vector<CapturedSite>& sites,
                                                         RunContext& context) {
    Capture capture(model, ids.size(), sites, at::kCPU);
    at::Tensor rows = model.plainEmbed(at::tensor(ids, at::kInt));
    capture.behind(kEmbeddingLayer, rows);
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        rows = model.layer(layer).plain(rows, {}, nullptr, capture.of(layer));
        capture.behind(layer, rows);
    }
    return capture.kept();
}

} // namespace mambascope
