// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "core/analyses/trace_maps.hpp"
#include "core/analyses/traced_runs.hpp"
#include "core/base/error.hpp"
#include "core/values/place_resolver.hpp"

namespace mambascope {
namespace {

/// A curve's value at one layer.
struct Point {
    std::size_t position = 0;
    std::size_t curve = 0;
    std::size_t layer = 0;
};

/// h of a token in one layer is the clean run's, and a state in all later layers what it is in the corrupted
/// run; in layers up to that one it is so anyway.
Variant severedVariant(int position, int layer, std::optional<Site> severed, const PatchedPair& pair) {
    Variant variant;
    variant.patches.push_back(runPatch(Site::H, {layer}, {position}, BaseRun::Clean, pair, "path"));
    if (severed && layer + 1 < pair.layers) {
        std::vector<int> later(static_cast<std::size_t>(pair.layers - layer - 1));
        std::iota(later.begin(), later.end(), layer + 1);
        variant.patches.push_back(
            runPatch(*severed, std::move(later), {position}, BaseRun::Corrupt, pair, "path"));
    }
    return variant;
}

std::vector<Site> severedStates(const PathRequest& request, const LanguageModel& model) {
    if (request.sever.empty()) {
        return usualStates(model, false);
    }
    checkStates(model, request.sever, "sever");
    for (const Site state : request.sever) {
        if (state == Site::H) {
            throw Error(ErrorCode::InvalidArgument,
                        {"sever", "h", "what layers add to h, such as s, g and o or attn and mlp"});
        }
    }
    return request.sever;
}

/// Every token that `at` names, in its order; a role's name where it names a single one.
std::vector<PathPosition> positionsOf(const PathRequest& request, const TracedRuns& runs, int layers) {
    const PromptInfo& prompt = runs.run(BaseRun::Corrupt).info;
    const TokenRoles roles = rolesOf(prompt.tokens, prompt.subject);
    const PlaceResolver places([] { return std::string("at"); }, prompt.tokens, roles, layers);
    const PatchedPair pair = runs.pair(BaseRun::Corrupt, false);
    std::vector<PathPosition> positions;
    for (const PositionItem& item : request.at) {
        const std::vector<int> found = places.positions({item});
        const Role* const role = std::get_if<Role>(&item);
        for (const int position : found) {
            const std::string name = role != nullptr && found.size() == 1 ? std::string(roleName(*role))
                                                                          : std::to_string(position);
            const auto isNamed = [&](const PathPosition& other) { return other.name == name; };
            if (std::none_of(positions.begin(), positions.end(), isNamed)) {
                positions.push_back({name, pair.pairAt(position, name), {}});
            }
        }
    }
    if (positions.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"at", "", "at least one token"},
                    "there is no token at which a path could be followed; name one, such as subject_last");
    }
    return positions;
}

} // namespace

PathSnapshot analyse(const PathRequest& request, AnalysisEnvironment& environment) {
    TracedRuns runs(request.model, request.prompt, request.corruption, environment);
    PathSnapshot snapshot;
    snapshot.model = environment.model.info();
    const int layers = snapshot.model.layers;
    const std::vector<Site> severed = severedStates(request, environment.model.model());
    snapshot.target = runs.chooseTarget(request.prompt.target);
    snapshot.prompt = runs.run(BaseRun::Clean).info;
    snapshot.corrupt = runs.run(BaseRun::Corrupt).info;
    snapshot.positions = positionsOf(request, runs, layers);
    snapshot.cleanProbability = runs.probability(BaseRun::Clean, snapshot.target.id);
    snapshot.corruptProbability = runs.probability(BaseRun::Corrupt, snapshot.target.id);
    const std::vector<std::string> gap = gapNotes(snapshot.cleanProbability, snapshot.corruptProbability);
    snapshot.prompt.notes.insert(snapshot.prompt.notes.end(), gap.begin(), gap.end());

    const PatchedPair pair = runs.pair(BaseRun::Corrupt, false);
    std::vector<Variant> variants;
    std::vector<Point> points; // one for each variant
    for (std::size_t p = 0; p < snapshot.positions.size(); ++p) {
        PathPosition& position = snapshot.positions[p];
        position.curves.push_back({std::nullopt, {}});
        for (const Site state : severed) {
            position.curves.push_back({state, {}});
        }
        for (std::size_t c = 0; c < position.curves.size(); ++c) {
            PathCurve& curve = position.curves[c];
            curve.probability.assign(static_cast<std::size_t>(layers),
                                     std::numeric_limits<double>::quiet_NaN());
            for (int layer = 0; layer < layers; ++layer) {
                variants.push_back(severedVariant(position.tokens.corrupt, layer, curve.severed, pair));
                points.push_back({p, c, static_cast<std::size_t>(layer)});
            }
        }
    }
    RunningMeans means(variants.size());
    const std::size_t total = variants.size() * static_cast<std::size_t>(runs.samples());
    std::size_t done = 0;
    const PatchedReadout asked{Readout{Readout::Kind::Probability, {snapshot.target.id}}, /*sweep=*/true};
    runs.read(BaseRun::Corrupt, std::move(variants), {}, asked, snapshot.prompt.notes,
              [&](const Reading& reading) {
                  for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                      const Point& at = points[reading.variants[i]];
                      snapshot.positions[at.position].curves[at.curve].probability[at.layer] =
                          means.add(reading.variants[i], reading.numbers[i]);
                  }
                  done += reading.variants.size();
                  environment.context.progress("sweep", static_cast<std::int64_t>(done),
                                               static_cast<std::int64_t>(total));
                  if (done < total) {
                      environment.context.publishPartial(snapshot);
                  }
              });
    return snapshot;
}

} // namespace mambascope
