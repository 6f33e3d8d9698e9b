// SPDX-License-Identifier: GPL-3.0-or-later
// What FakeBackend answers to causal tracing and path effects.
#include <algorithm>
#include <limits>

#include "tests/support/fake_backend.hpp"
#include "tests/support/fake_runs.hpp"

namespace mambascope::testing {
namespace {

constexpr float kNotYet = std::numeric_limits<float>::quiet_NaN();

PatchSpec cellPatch(Site state, int position, IndexRange layers) {
    PatchPart part;
    part.state = state;
    part.positions = {IndexRange{position, position}};
    part.layers = {layers};
    return {{part}, {}};
}

/// Rows that were asked for; all that have a partner where none were.
std::vector<AlignedPair> rowsOf(const FakeRuns& runs, const TraceRequest& request, int layers) {
    if (request.positions.empty()) {
        return runs.alignment();
    }
    const PromptInfo& base = request.into == BaseRun::Corrupt ? runs.corrupt() : runs.clean();
    KnockoutSpec spec;
    spec.edges.push_back(EdgeSpec{request.positions, {Role::All}, {}});
    const std::vector<int> wanted =
        resolveKnockout(spec, base.tokens, rolesOf(base.tokens, base.subject), layers).edges.front().targets;
    std::vector<AlignedPair> rows;
    for (const AlignedPair pair : runs.alignment()) {
        const int position = request.into == BaseRun::Corrupt ? pair.corrupt : pair.clean;
        if (std::find(wanted.begin(), wanted.end(), position) != wanted.end()) {
            rows.push_back(pair);
        }
    }
    return rows;
}

} // namespace

SnapshotBody FakeBackend::answer(const TraceRequest& request, RunContext& context) {
    TraceSnapshot snapshot;
    snapshot.model = load(request.model, context);
    const int layers = snapshot.model.layers;
    const FakeRuns runs(snapshot.model, request.prompt, request.corruption);
    const bool cached = trace(request.model, request.prompt.text, context);
    snapshot.prompt = runs.clean();
    snapshot.corrupt = runs.corrupt();
    snapshot.target = runs.target();
    snapshot.cleanProbability = runs.cleanProbability();
    snapshot.corruptProbability = runs.corruptProbability();
    snapshot.alignment = runs.alignment();
    if (!request.maps) {
        m_control->pause(context);
    }
    for (const PatchSpec& patch : request.patches) {
        const double share = runs.brought(patch, request.into);
        const double probability = runs.probability(share, request.into);
        snapshot.variants.push_back({patch, probability, snapshot.indirectEffect(probability),
                                     runs.top(share, request.into, request.topK)});
    }
    if (request.maps) {
        snapshot.rows = rowsOf(runs, request, layers);
        for (const Site state : request.states.empty() ? runs.states() : request.states) {
            const bool isSingle = state == Site::H;
            snapshot.maps.push_back(
                {state, layerWindows(layers, isSingle ? 1 : request.window, request.align), {}});
            snapshot.maps.back().probability.assign(
                snapshot.rows.size() * snapshot.maps.back().windows.size(), kNotYet);
        }
        const auto chunk = static_cast<std::size_t>(m_control->sweepChunk());
        for (std::size_t m = 0; m < snapshot.maps.size(); ++m) {
            TraceMap& map = snapshot.maps[m];
            const std::size_t count = map.windows.size();
            for (std::size_t done = 0; done < count;) {
                m_control->pause(context);
                const std::size_t end = std::min(done + chunk, count);
                for (; done < end; ++done) {
                    for (std::size_t row = 0; row < snapshot.rows.size(); ++row) {
                        const AlignedPair pair = snapshot.rows[row];
                        const PatchSpec patch =
                            cellPatch(map.state, request.into == BaseRun::Corrupt ? pair.corrupt : pair.clean,
                                      map.windows[done]);
                        const double share = request.method == TraceMethod::Exact
                                                 ? runs.brought(patch, request.into)
                                                 : runs.estimated(patch, request.into);
                        map.probability[row * count + done] =
                            static_cast<float>(runs.probability(share, request.into));
                    }
                }
                const std::size_t all = snapshot.maps.size() * count;
                context.progress("sweep", static_cast<std::int64_t>(m * count + done),
                                 static_cast<std::int64_t>(all));
                if (m * count + done < all) {
                    context.publishPartial(snapshot);
                    context.yieldToInteractive();
                }
            }
        }
    }
    m_traceCached = cached;
    return snapshot;
}

SnapshotBody FakeBackend::answer(const PathRequest& request, RunContext& context) {
    PathSnapshot snapshot;
    snapshot.model = load(request.model, context);
    const int layers = snapshot.model.layers;
    const FakeRuns runs(snapshot.model, request.prompt, request.corruption);
    const bool cached = trace(request.model, request.prompt.text, context);
    snapshot.prompt = runs.clean();
    snapshot.corrupt = runs.corrupt();
    snapshot.target = runs.target();
    snapshot.cleanProbability = runs.cleanProbability();
    snapshot.corruptProbability = runs.corruptProbability();
    std::vector<Site> sever = request.sever;
    if (sever.empty()) {
        sever = runs.states();
        sever.erase(sever.begin()); // all but h
    }
    const std::size_t all = request.at.size() * (sever.size() + 1);
    std::size_t done = 0;
    for (const PositionItem& item : request.at) {
        KnockoutSpec spec;
        spec.edges.push_back(EdgeSpec{{item}, {Role::All}, {}});
        const int position = resolveKnockout(spec, runs.clean().tokens,
                                             rolesOf(runs.clean().tokens, runs.clean().subject), layers)
                                 .edges.front()
                                 .targets.front();
        const auto pair = std::find_if(runs.alignment().begin(), runs.alignment().end(),
                                       [&](AlignedPair each) { return each.clean == position; });
        const auto* role = std::get_if<Role>(&item);
        PathPosition& at = snapshot.positions.emplace_back();
        at.name = role != nullptr ? std::string(roleName(*role)) : std::to_string(position);
        at.tokens = *pair;
        for (std::size_t c = 0; c <= sever.size(); ++c) {
            m_control->pause(context);
            PathCurve& curve = at.curves.emplace_back();
            if (c > 0) {
                curve.severed = sever[c - 1];
            }
            for (int layer = 0; layer < layers; ++layer) {
                const PatchSpec patch = cellPatch(Site::H, pair->corrupt, {layer, layer});
                const double left = c > 0 ? runs.leftOf(sever[c - 1], *pair, layer) : 1;
                curve.probability.push_back(
                    runs.probability(left * runs.brought(patch, BaseRun::Corrupt), BaseRun::Corrupt));
            }
            context.progress("sweep", static_cast<std::int64_t>(++done), static_cast<std::int64_t>(all));
            if (done < all) {
                context.publishPartial(snapshot);
                context.yieldToInteractive();
            }
        }
    }
    m_traceCached = cached;
    return snapshot;
}

} // namespace mambascope::testing
