// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/patch_resolve.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/values/place_resolver.hpp"

namespace mambascope {
namespace {

std::vector<int> layersOf(const PatchPart& part, const PlaceResolver& places, const std::string& text) {
    std::vector<int> layers;
    if (part.embedding) {
        if (part.state != Site::H) {
            const std::string state(siteName(part.state));
            throw Error(ErrorCode::InvalidArgument,
                        {text + ": layer of " + state, "emb", "a layer; emb is of h alone"});
        }
        layers.push_back(kEmbeddingLayer);
    }
    if (part.allLayers || !part.layers.empty()) {
        const std::vector<int> rest = places.layers(part.allLayers ? std::vector<IndexRange>{} : part.layers);
        layers.insert(layers.end(), rest.begin(), rest.end());
    }
    return layers;
}

} // namespace

AlignedPair PatchedPair::pairAt(int position, const std::string& patch) const {
    const std::optional<AlignedPair> found = alignment.pairAt(base, position);
    if (!found) {
        const std::string expected =
            "a position that has a counterpart in the " + std::string(runName(other())) + " run";
        throw Error(ErrorCode::InvalidArgument,
                    {"patch " + patch + ": position", std::to_string(position), expected},
                    "patch " + quotedForMessage(patch) + ": position " + std::to_string(position) +
                        " has no counterpart in the " + std::string(runName(other())) +
                        " run, since the subjects are not equally long; leave it out");
    }
    return *found;
}

std::string patchText(const PatchSpec& patch) {
    return patch.label.empty() ? formatPatchSpec(patch) : patch.label;
}

Patch runPatch(Site state, std::vector<int> layers, std::vector<int> positions, BaseRun from,
               const PatchedPair& pair, const std::string& patch) {
    RunValue value{std::string(runName(from)), {}};
    for (const int position : positions) {
        const int other = from == pair.base        ? position
                          : from == BaseRun::Clean ? pair.pairAt(position, patch).clean
                                                   : pair.pairAt(position, patch).corrupt;
        value.positions.push_back(other);
    }
    return {state, std::move(layers), std::move(positions), std::move(value)};
}

std::vector<Patch> resolvePatches(const PatchSpec& patch, const PatchedPair& pair) {
    const std::string text = patchText(patch);
    const TokenRoles roles = rolesOf(pair.prompt.tokens, pair.prompt.subject);
    const PlaceResolver places([&] { return "patch " + quotedForMessage(text); }, pair.prompt.tokens, roles,
                               pair.layers);
    std::vector<Patch> patches;
    for (const PatchPart& part : patch.parts) {
        std::vector<int> layers = layersOf(part, places, "patch " + quotedForMessage(text));
        std::vector<int> positions = places.positions(part.positions);
        switch (part.value) {
        case PatchSource::Zero:
            patches.push_back({part.state, std::move(layers), std::move(positions), ZeroValue{}});
            continue;
        case PatchSource::Mean:
            if (!pair.hasMeans) {
                throw Error(ErrorCode::InvalidArgument, {"means", "", "a file of statistics with means"},
                            "patch " + quotedForMessage(text) +
                                " says mean; give a file of statistics with means (--means FILE)");
            }
            patches.push_back(
                {part.state, std::move(layers), std::move(positions), StatisticValue{std::string(kMeans)}});
            continue;
        case PatchSource::Clean:
        case PatchSource::Corrupt:
        case PatchSource::Other:
            break;
        }
        const BaseRun from = part.value == PatchSource::Other   ? pair.other()
                             : part.value == PatchSource::Clean ? BaseRun::Clean
                                                                : BaseRun::Corrupt;
        patches.push_back(runPatch(part.state, std::move(layers), std::move(positions), from, pair, text));
    }
    return patches;
}

} // namespace mambascope
