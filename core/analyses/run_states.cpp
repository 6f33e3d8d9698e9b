// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/run_states.hpp"

#include <cstring>
#include <numeric>

#include "core/base/error.hpp"
#include "core/data/statistics_file.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {

std::vector<CapturedSite> RunStates::sites() const {
    std::vector<CapturedSite> sites;
    for (const auto& [site, layers] : m_layers) {
        sites.push_back({site, {layers.begin(), layers.end()}});
    }
    return sites;
}

bool RunStates::residualAlone() const {
    return m_layers.size() == 1 && m_layers.begin()->first == Site::H;
}

std::shared_ptr<const CapturedStates> RunStates::residuals(const CleanTrace& trace) const {
    auto states = std::make_shared<CapturedStates>();
    for (const int layer : m_layers.at(Site::H)) {
        // Memory that other clean runs use, too, holds them for a moment only.
        const at::Tensor& rows = trace.residual(layer + 1);
        states->keep(Site::H, layer, trace.sharesMemory() ? rows.clone() : rows);
    }
    return states;
}

std::map<std::string, RunStates> statesNamedBy(const std::vector<Variant>& variants) {
    std::map<std::string, RunStates> named;
    for (const Variant& variant : variants) {
        for (const Patch& patch : variant.patches) {
            if (patch.empty()) {
                continue;
            }
            if (const auto* run = std::get_if<RunValue>(&patch.value)) {
                named[run->run].add(patch.site, patch.layers);
            } else if (const auto* statistic = std::get_if<StatisticValue>(&patch.value)) {
                named[statistic->id].add(patch.site, patch.layers);
            }
        }
    }
    return named;
}

Patch embeddingOf(const CleanTrace& trace) {
    const at::Tensor rows = copyToHost(trace.residual(0)).contiguous();
    const float* const numbers = rows.const_data_ptr<float>();
    std::vector<int> all(static_cast<std::size_t>(trace.tokens()));
    std::iota(all.begin(), all.end(), 0);
    return {Site::H, {kEmbeddingLayer}, all, GivenValue{{numbers, numbers + rows.numel()}}};
}

std::shared_ptr<const CapturedStates> readMeans(const std::string& file, const LoadedModel& model,
                                                const std::vector<std::string>& deltas,
                                                const RunStates& asked, std::vector<std::string>& notes) {
    const StatisticsFile statistics = StatisticsFile::open(file);
    if (const auto note =
            statistics.requireWeights(model.weightsHash(), model.info().name, deltaHashes(deltas))) {
        notes.push_back(*note);
    }
    auto means = std::make_shared<CapturedStates>();
    for (const auto& [site, layers] : asked.layers()) {
        checkSite(model.model(), site, {layers.begin(), layers.end()}, "patch");
        const std::int64_t width = *model.model().layer(0).siteWidth(site);
        for (const int layer : layers) {
            means->keep(site, layer, at::tensor(statistics.mean({site, layer}, width)).unsqueeze(0));
        }
    }
    return means;
}

} // namespace mambascope
