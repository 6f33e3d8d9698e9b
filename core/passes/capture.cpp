// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/capture.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/passes/cut_plan.hpp"
#include "core/passes/due_sites.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/patch_plan.hpp"
#include "core/passes/suffix_walk.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Keeps copies of what was asked for of each layer, once `changes`, where they are not null, have been made.
class Capture : public SiteHooks {
public:
    Capture(const LanguageModel& model, std::size_t tokens, const std::vector<CapturedSite>& sites,
            at::Device device, SiteHooks* changes = nullptr)
        : m_kept(std::make_shared<CapturedStates>())
        , m_device(device)
        , m_tokens(static_cast<std::int64_t>(tokens))
        , m_changes(changes) {
        for (const CapturedSite& asked : sites) {
            checkSite(model, asked.site, asked.layers, "capture");
            for (const int layer : asked.layers) {
                m_asked.insert({asked.site, layer});
            }
        }
    }

    /// Nothing is asked of layers from this one on.
    [[nodiscard]] int end() const {
        int end = 0;
        for (const auto& [site, layer] : m_asked) {
            end = std::max(end, layer + 1);
        }
        return end;
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

    [[nodiscard]] bool wants(Site site) const override {
        return isAsked(site) || (m_changes != nullptr && m_changes->wants(site));
    }
    void at(Site site, at::Tensor& rows) override {
        m_due.came(site);
        if (m_changes != nullptr && m_changes->wants(site)) {
            m_changes->at(site, rows);
        }
        if (isAsked(site)) {
            keep(site, m_layer, rows);
        }
    }
    [[nodiscard]] bool wants(Matrix matrix) const override {
        return m_changes != nullptr && m_changes->wants(matrix);
    }
    void product(Matrix matrix, const at::Tensor& key, at::Tensor& value) override {
        m_due.came(matrix);
        m_changes->product(matrix, key, value);
    }

    [[nodiscard]] std::vector<MemoryPlace> seenMemory(Site site) const override {
        std::vector<MemoryPlace> places;
        for (std::int64_t token = 0; token < m_tokens && isAsked(site); ++token) {
            places.push_back({0, token});
        }
        return places;
    }
    void showMemory(Site site, const at::Tensor& rows) override {
        m_due.came(site);
        keep(site, m_layer, rows);
    }
    [[nodiscard]] std::vector<MemoryPlace> replacedMemory(Site site) const override {
        return m_changes != nullptr ? m_changes->replacedMemory(site) : std::vector<MemoryPlace>{};
    }
    [[nodiscard]] at::Tensor memory(Site site, std::int64_t width,
                                    const at::TensorOptions& options) override {
        m_due.came(site);
        return m_changes->memory(site, width, options);
    }

    [[nodiscard]] std::shared_ptr<const CapturedStates> kept() const { return m_kept; }

private:
    [[nodiscard]] bool isAsked(Site site) const { return m_asked.contains({site, m_layer}); }
    void keep(Site site, int layer, const at::Tensor& rows) {
        // A copy in any case: the rows are the layer's own memory.
        m_kept->keep(site, layer, rows.to(m_device, /*non_blocking=*/false, /*copy=*/true));
    }

    std::set<std::pair<Site, int>> m_asked;
    std::shared_ptr<CapturedStates> m_kept;
    at::Device m_device;
    std::int64_t m_tokens;
    SiteHooks* m_changes;
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
    for (int layer = 0; layer < capture.end(); ++layer) {
        context.checkStop();
        batch.sites = capture.of(layer);
        model.layer(layer).advance(batch, {}, nullptr, nullptr);
        capture.behind(layer, batch.residual);
    }
    return capture.kept();
}

std::shared_ptr<const CapturedStates>
captureVariantStates(const LanguageModel& model, const std::vector<std::int32_t>& ids, const Variant& variant,
                     const StoredValues& values, const std::vector<CapturedSite>& sites,
                     const at::Device& device, RunContext& context, bool reference) {
    const int tokens = static_cast<int>(ids.size());
    checkPatches(model, variant, tokens, values);
    const std::vector<const Variant*> members{&variant};
    const CutPlan plan(members, model.layerCount(), tokens, 0);
    const HeadMasks heads(model, members);
    PatchPlan patches(model, members, tokens, tokens, values);
    Capture capture(model, ids.size(), sites, device, &patches);
    RowBatch batch = wholeRun(model, copyToDevice(at::tensor(ids), model.device()), reference);
    batch.inPlace = true;
    patches.patchResidual(kEmbeddingLayer, batch.residual);
    capture.behind(kEmbeddingLayer, batch.residual);
    for (int layer = 0; layer < capture.end(); ++layer) {
        context.checkStop();
        static_cast<void>(patches.sitesOf(layer));
        batch.sites = capture.of(layer);
        model.layer(layer).advance(batch, cutsOf(model, plan, heads, layer, 1), nullptr, nullptr);
        patches.requireApplied();
        patches.patchResidual(layer, batch.residual);
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
    for (int layer = 0; layer < capture.end(); ++layer) {
        context.checkStop();
        rows = model.layer(layer).plain(rows, {}, nullptr, capture.of(layer));
        capture.behind(layer, rows);
    }
    return capture.kept();
}

} // namespace mambascope
