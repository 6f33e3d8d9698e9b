// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/trace_maps.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/variant_check.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/place_resolver.hpp"

namespace mambascope {
namespace {

std::vector<int> layersOf(const IndexRange& window) {
    std::vector<int> layers(static_cast<std::size_t>(window.last - window.first + 1));
    std::iota(layers.begin(), layers.end(), window.first);
    return layers;
}

/// A cell of a map.
struct Cell {
    std::size_t map = 0;
    std::size_t index = 0; ///< row · windows + window
};

} // namespace

std::vector<Site> usualStates(const LanguageModel& model, bool withResidual) {
    std::vector<Site> states;
    if (withResidual) {
        states.push_back(Site::H);
    }
    for (const Site site : {Site::S, Site::G, Site::O, Site::Attn, Site::Mlp}) {
        if (model.layer(0).siteWidth(site)) {
            states.push_back(site);
        }
    }
    return states;
}

void checkStates(const LanguageModel& model, const std::vector<Site>& states, const std::string& argument) {
    for (std::size_t i = 0; i < states.size(); ++i) {
        checkSite(model, states[i], {0}, argument);
        if (std::count(states.begin(), states.end(), states[i]) > 1) {
            throw Error(ErrorCode::InvalidArgument,
                        {argument, std::string(siteName(states[i])), "each state once"});
        }
    }
}

std::vector<Site> TraceMaps::states() const {
    const LanguageModel& model = m_environment.model.model();
    if (m_request.states.empty()) {
        return usualStates(model, true);
    }
    checkStates(model, m_request.states, "states");
    return m_request.states;
}

std::vector<int> TraceMaps::positions() const {
    const PromptInfo& prompt = m_runs.run(m_request.into).info;
    const TokenRoles roles = rolesOf(prompt.tokens, prompt.subject);
    const PlaceResolver places([] { return std::string("positions"); }, prompt.tokens, roles,
                               m_environment.model.info().layers);
    return m_request.positions.empty() ? positionsOf(Role::All, roles)
                                       : places.positions(m_request.positions);
}

void TraceMaps::plan(TraceSnapshot& snapshot) const {
    const int layers = snapshot.model.layers;
    for (const int position : positions()) {
        if (const auto pair = m_runs.alignment().pairAt(m_request.into, position)) {
            snapshot.rows.push_back(*pair);
        }
    }
    const double base =
        m_request.into == BaseRun::Clean ? snapshot.cleanProbability : snapshot.corruptProbability;
    for (const Site state : states()) {
        TraceMap& map = snapshot.maps.emplace_back();
        map.state = state;
        map.windows = state == Site::H ? layerWindows(layers, 1, WindowAlign::Start)
                                       : layerWindows(layers, m_request.window, m_request.align);
        for (const AlignedPair& row : snapshot.rows) {
            const bool isSame = row.clean == row.corrupt && row.clean < m_runs.alignment().same;
            map.probability.insert(map.probability.end(), map.windows.size(),
                                   isSame ? static_cast<float>(base)
                                          : std::numeric_limits<float>::quiet_NaN());
        }
    }
}

void TraceMaps::run(TraceSnapshot& snapshot) const {
    const PatchedPair pair = m_runs.pair(m_request.into, false);
    std::vector<Variant> variants;
    std::vector<Cell> cells; // one for each variant
    for (std::size_t m = 0; m < snapshot.maps.size(); ++m) {
        const TraceMap& map = snapshot.maps[m];
        for (std::size_t i = 0; i < map.probability.size(); ++i) {
            if (!std::isnan(map.probability[i])) {
                continue;
            }
            const AlignedPair& row = snapshot.rows[i / map.windows.size()];
            const int position = m_request.into == BaseRun::Clean ? row.clean : row.corrupt;
            Variant& variant = variants.emplace_back();
            variant.patches.push_back(runPatch(map.state, layersOf(map.windows[i % map.windows.size()]),
                                               {position}, pair.other(), pair, "map"));
            cells.push_back({m, i});
        }
    }
    RunningMeans means(variants.size());
    const std::size_t total = variants.size() * static_cast<std::size_t>(m_runs.samples());
    std::size_t done = 0;
    const PatchedReadout asked{Readout{Readout::Kind::Probability, {snapshot.target.id}}, /*sweep=*/true};
    const auto sink = [&](const Reading& reading) {
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            const Cell& cell = cells[reading.variants[i]];
            snapshot.maps[cell.map].probability[cell.index] =
                static_cast<float>(means.add(reading.variants[i], reading.numbers[i]));
        }
        done += reading.variants.size();
        m_environment.context.progress("sweep", static_cast<std::int64_t>(done),
                                       static_cast<std::int64_t>(total));
        if (done < total) {
            m_environment.context.publishPartial(snapshot);
        }
    };
    m_runs.read(m_request.into, std::move(variants), {}, asked, snapshot.prompt.notes, sink);
}

} // namespace mambascope
