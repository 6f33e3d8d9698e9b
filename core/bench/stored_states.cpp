// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/stored_states.hpp"

#include "core/base/error.hpp"

namespace mambascope {

void StoredStates::addRun(const std::string& id, const std::vector<std::int32_t>& ids,
                          const CapturedSite& site, const LanguageModel& model, const at::Device& device,
                          bool reference) {
    PlainRunContext context;
    const std::shared_ptr<const CapturedStates> found =
        captureStates(model, ids, {site}, device, context, reference);
    Run& run = m_runs[id];
    if (run.states == nullptr) {
        run = {ids, {}, std::make_shared<CapturedStates>()};
        m_fast.runs[id] = run.states;
    } else if (run.ids != ids) {
        throw Error(ErrorCode::InvalidArgument, {"run", id, "the tokens that it has already"});
    }
    run.sites.push_back(site);
    for (const int layer : site.layers) {
        run.states->keep(site.site, layer, found->rows(site.site, layer));
    }
}

void StoredStates::addStatistic(const std::string& id, Site site, int layer, const at::Tensor& row) {
    std::shared_ptr<CapturedStates>& states = m_statistics[id];
    if (states == nullptr) {
        states = std::make_shared<CapturedStates>();
        m_fast.statistics[id] = states;
    }
    states->keep(site, layer, row);
}

StoredValues StoredStates::plain(const LanguageModel& model) const {
    PlainRunContext context;
    StoredValues values{{}, m_fast.statistics};
    for (const auto& [id, run] : m_runs) {
        values.runs[id] = capturePlainStates(model, run.ids, run.sites, context);
    }
    return values;
}

} // namespace mambascope
