// SPDX-License-Identifier: GPL-3.0-or-later
// What FakeBackend answers to causal tracing and path effects.
#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/error.hpp"
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

/// Maps without a value yet.
void addMaps(TraceSnapshot& snapshot, const FakeRuns& runs, const TraceRequest& request) {
    for (const Site state : request.states.empty() ? runs.states() : request.states) {
        if (request.method == TraceMethod::Gradient && isMemory(state)) {
            throw Error(ErrorCode::InvalidArgument, {"states", std::string(siteName(state)), "no memory"});
        }
        const int window = state == Site::H ? 1 : request.window;
        TraceMap& map = snapshot.maps.emplace_back();
        map.state = state;
        map.windows = layerWindows(snapshot.model.layers, window, request.align);
        map.probability.assign(snapshot.rows.size() * map.windows.size(), kNotYet);
    }
}

void fillColumn(TraceMap& map, std::size_t column, const std::vector<AlignedPair>& rows, const FakeRuns& runs,
                const TraceRequest& request) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const int position = request.into == BaseRun::Corrupt ? rows[row].corrupt : rows[row].clean;
        const PatchSpec patch = cellPatch(map.state, position, map.windows[column]);
        const double share = request.method == TraceMethod::Exact ? runs.brought(patch, request.into)
                                                                  : runs.estimated(patch, request.into);
        map.probability[row * map.windows.size() + column] =
            static_cast<float>(runs.probability(share, request.into));
    }
}

/// The token of the clean run that a path request names.
int cleanToken(const PositionItem& item, const FakeRuns& runs, int layers) {
    KnockoutSpec spec;
    spec.edges.push_back(EdgeSpec{{item}, {Role::All}, {}});
    const PromptInfo& clean = runs.clean();
    return resolveKnockout(spec, clean.tokens, rolesOf(clean.tokens, clean.subject), layers)
        .edges.front()
        .targets.front();
}

PathCurve curveOf(const FakeRuns& runs, AlignedPair at, std::optional<Site> severed, int layers) {
    PathCurve curve;
    curve.severed = severed;
    for (int layer = 0; layer < layers; ++layer) {
        const double left = severed ? runs.leftOf(*severed, at, layer) : 1;
        const double brought = runs.brought(cellPatch(Site::H, at.corrupt, {layer, layer}), BaseRun::Corrupt);
        curve.probability.push_back(runs.probability(left * brought, BaseRun::Corrupt));
    }
    return curve;
}

/// Recovery first.
std::vector<std::optional<Site>> curvesOf(const FakeRuns& runs, const PathRequest& request) {
    std::vector<Site> sever = request.sever;
    if (sever.empty()) {
        sever = runs.states();
        sever.erase(sever.begin()); // all but h
    }
    std::vector<std::optional<Site>> curves{std::nullopt};
    curves.insert(curves.end(), sever.begin(), sever.end());
    return curves;
}

} // namespace

/// What both kinds of answers begin with.
template <typename Answer>
void FakeBackend::tellRuns(Answer& answer, const FakeRuns& runs) {
    answer.prompt = runs.clean();
    answer.corrupt = runs.corrupt();
    answer.target = runs.target();
    answer.cleanProbability = runs.cleanProbability();
    answer.corruptProbability = runs.corruptProbability();
}

void FakeBackend::fillMaps(TraceSnapshot& snapshot, const FakeRuns& runs, const TraceRequest& request,
                           RunContext& context) {
    snapshot.rows = rowsOf(runs, request, snapshot.model.layers);
    addMaps(snapshot, runs, request);
    const auto chunk = static_cast<std::size_t>(m_control->sweepChunk());
    std::size_t all = 0;
    for (const TraceMap& map : snapshot.maps) {
        all += map.windows.size();
    }
    std::size_t done = 0;
    for (TraceMap& map : snapshot.maps) {
        for (std::size_t column = 0; column < map.windows.size(); ++column) {
            if (column % chunk == 0) {
                m_control->pause(context);
            }
            fillColumn(map, column, snapshot.rows, runs, request);
            ++done;
            const bool isChunk = (column + 1) % chunk == 0 || column + 1 == map.windows.size();
            if (isChunk) {
                context.progress("sweep", static_cast<std::int64_t>(done), static_cast<std::int64_t>(all));
            }
            if (isChunk && done < all) {
                context.publishPartial(snapshot);
                context.yieldToInteractive();
            }
        }
    }
}

SnapshotBody FakeBackend::answer(const TraceRequest& request, RunContext& context) {
    TraceSnapshot snapshot;
    snapshot.model = load(request.model, context);
    const FakeRuns runs(snapshot.model, request.prompt, request.corruption);
    const bool cached = trace(request.model, request.prompt.text, context);
    tellRuns(snapshot, runs);
    snapshot.alignment = runs.alignment();
    for (const PatchSpec& patch : request.patches) {
        const bool hasMean = std::any_of(patch.parts.begin(), patch.parts.end(), [](const PatchPart& part) {
            return part.value == PatchSource::Mean;
        });
        if (hasMean && request.means.empty()) {
            throw Error(ErrorCode::InvalidArgument, {"patch", "mean", "a file of means"});
        }
        const double share = runs.brought(patch, request.into);
        const double probability = runs.probability(share, request.into);
        snapshot.variants.push_back({patch, probability, snapshot.indirectEffect(probability),
                                     runs.top(share, request.into, request.topK)});
    }
    if (request.maps) {
        fillMaps(snapshot, runs, request, context);
    } else {
        m_control->pause(context);
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
    tellRuns(snapshot, runs);
    const std::vector<std::optional<Site>> curves = curvesOf(runs, request);
    const std::size_t all = request.at.size() * curves.size();
    std::size_t done = 0;
    for (const PositionItem& item : request.at) {
        const int token = cleanToken(item, runs, layers);
        const auto pair = std::find_if(runs.alignment().begin(), runs.alignment().end(),
                                       [&](AlignedPair each) { return each.clean == token; });
        const auto* role = std::get_if<Role>(&item);
        snapshot.positions.push_back(
            {role != nullptr ? std::string(roleName(*role)) : std::to_string(token), *pair, {}});
        for (const std::optional<Site> severed : curves) {
            m_control->pause(context);
            snapshot.positions.back().curves.push_back(curveOf(runs, *pair, severed, layers));
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
