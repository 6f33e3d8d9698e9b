// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/watched_runs.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "core/passes/due_sites.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/device_pace.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Shows the rows of the layer that runs.
class Watch : public SiteHooks {
public:
    Watch(const LanguageModel& model, const WatchedPlaces& places, const RowsSink& sink)
        : m_sink(sink) {
        for (const CapturedSite& asked : places.sites) {
            checkSite(model, asked.site, asked.layers, "statistics");
            if (isMemory(asked.site) && !asked.layers.empty()) {
                m_memoryWidth = std::max(m_memoryWidth, *model.layer(0).siteWidth(asked.site));
            }
            for (const int layer : asked.layers) {
                m_sites.insert({asked.site, layer});
                m_lastLayer = std::max(m_lastLayer, layer);
            }
        }
        for (const WatchedMatrix& asked : places.keys) {
            checkMatrix(model, asked.matrix, asked.layer, "statistics");
            m_matrices.insert({asked.matrix, asked.layer});
            m_lastLayer = std::max(m_lastLayer, asked.layer);
        }
    }

    [[nodiscard]] int lastLayer() const { return m_lastLayer; }
    /// Rows that fit at once: the states of all of them are shown together.
    [[nodiscard]] std::int64_t mostRows() const {
        constexpr std::int64_t kNumbers = std::int64_t{1} << 26;
        return m_memoryWidth == 0 ? kWatchedRowsAtOnce
                                  : std::clamp<std::int64_t>(kNumbers / m_memoryWidth, 1, kWatchedRowsAtOnce);
    }
    /// The batches that run next have so many variants and rows of each.
    void setBatch(int variants, int rows) {
        m_places.clear();
        for (int variant = 0; variant < variants; ++variant) {
            for (int row = 0; row < rows; ++row) {
                m_places.push_back({variant, row});
            }
        }
    }
    /// The layer that runs next. Returns itself, or null where nothing is asked of that layer.
    [[nodiscard]] SiteHooks* of(int layer) {
        m_layer = layer;
        return m_due.begin(*this);
    }
    void behind(int layer, const at::Tensor& residual) {
        m_due.requireNone(layer);
        if (m_sites.contains({Site::H, layer})) {
            m_sink.site(Site::H, layer, residual);
        }
    }

    [[nodiscard]] bool wants(Site site) const override { return m_sites.contains({site, m_layer}); }
    void at(Site site, at::Tensor& rows) override {
        m_due.came(site);
        if (wants(site)) {
            m_sink.site(site, m_layer, rows);
        }
    }
    [[nodiscard]] std::vector<MemoryPlace> seenMemory(Site site) const override {
        return wants(site) ? m_places : std::vector<MemoryPlace>{};
    }
    void showMemory(Site site, const at::Tensor& rows) override {
        m_due.came(site);
        m_sink.site(site, m_layer, rows);
    }
    [[nodiscard]] bool wants(Matrix matrix) const override { return m_matrices.contains({matrix, m_layer}); }
    void product(Matrix matrix, const at::Tensor& key, at::Tensor& /*value*/) override {
        m_due.came(matrix);
        if (wants(matrix)) {
            m_sink.key(matrix, m_layer, key);
        }
    }

private:
    const RowsSink& m_sink;
    std::set<std::pair<Site, int>> m_sites;
    std::set<std::pair<Matrix, int>> m_matrices;
    std::vector<MemoryPlace> m_places; ///< all tokens of the batch
    std::int64_t m_memoryWidth = 0;    ///< of the widest memory that is watched
    int m_lastLayer = kEmbeddingLayer;
    int m_layer = 0;
    DueSites m_due;
};

/// Ids of prompts of one length, [prompts, T], on the device.
at::Tensor idsOf(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
                 std::span<const std::size_t> indices) {
    std::vector<std::int32_t> all;
    for (const std::size_t index : indices) {
        all.insert(all.end(), prompts[index].begin(), prompts[index].end());
    }
    return copyToDevice(at::tensor(all, at::kInt), model.device()).view({std::ssize(indices), -1});
}

/// From the first token on each prompt is a variant of its own: nothing is shared but the length.
void walk(const LanguageModel& model, const at::Tensor& ids, Watch& watch, RunContext& context) {
    RowBatch batch;
    batch.residual = model.embed(ids);
    batch.variants = static_cast<int>(ids.size(0));
    batch.rows = static_cast<int>(ids.size(1));
    batch.inPlace = true;
    watch.setBatch(batch.variants, batch.rows);
    watch.behind(kEmbeddingLayer, batch.residual);
    DevicePace pace{model.device()};
    for (int layer = 0; layer <= watch.lastLayer(); ++layer) {
        context.checkStop();
        pace.step();
        context.yieldToInteractive();
        batch.sites = watch.of(layer);
        model.layer(layer).advance(batch, {}, nullptr, nullptr);
        watch.behind(layer, batch.residual);
    }
}

} // namespace

void watchRuns(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
               const WatchedPlaces& places, RunContext& context, const RowsSink& sink) {
    Watch watch(model, places, sink);
    std::vector<std::size_t> order(prompts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return prompts[a].size() < prompts[b].size(); });
    for (std::size_t first = 0; first < order.size();) {
        const std::size_t length = prompts[order[first]].size();
        const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(watch.mostRows()) / length);
        std::size_t last = first;
        while (last < order.size() && last - first < most && prompts[order[last]].size() == length) {
            ++last;
        }
        walk(model, idsOf(model, prompts, std::span(order).subspan(first, last - first)), watch, context);
        first = last;
    }
}

} // namespace mambascope
