// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/random_variants.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/values/enum_names.hpp"

namespace mambascope::testing {
namespace {

/// Some of the layers that a site has, ascending.
std::vector<int> someLayers(Dice& dice, const StoredOther& other, Site site) {
    const std::vector<int> all = other.allLayers(site);
    std::vector<int> chosen;
    for (const int i : dice.subset(static_cast<int>(all.size()), dice.between(1, 3))) {
        chosen.push_back(all[static_cast<std::size_t>(i)]);
    }
    return chosen;
}

PatchValue randomValue(Dice& dice, const StoredOther& other, const Patch& patch) {
    const auto count = static_cast<std::int64_t>(patch.layers.size() * patch.positions.size());
    const std::int64_t width = other.widths.at(patch.site);
    switch (dice.below(6)) {
    case 0:
        return ZeroValue{};
    case 1:
        return StatisticValue{other.id};
    case 2:
        return GivenValue{randomNumbers(dice, width * (dice.once(2) ? 1 : count), 0.5F)};
    default:
        break;
    }
    RunValue value{other.id, {}};
    for (std::size_t i = 0; i < patch.positions.size(); ++i) {
        value.positions.push_back(dice.below(static_cast<int>(other.tokens.size())));
    }
    return value;
}

WeightEdit randomEdit(Dice& dice, const StoredOther& other) {
    auto chosen = other.matrices.begin();
    std::advance(chosen, dice.below(static_cast<int>(other.matrices.size())));
    const auto [key, value] = chosen->second;
    WeightEdit edit;
    edit.matrix = chosen->first;
    edit.layer = dice.below(other.layers);
    edit.rank = dice.between(1, 2);
    edit.u = randomNumbers(dice, edit.rank * key, 0.5F);
    edit.v = randomNumbers(dice, edit.rank * value, 0.2F);
    return edit;
}

} // namespace

std::vector<int> StoredOther::allLayers(Site site) const {
    const int first = site == Site::H ? kEmbeddingLayer : 0;
    std::vector<int> all(static_cast<std::size_t>(layers - first));
    std::iota(all.begin(), all.end(), first);
    return all;
}

Patch StoredOther::patch(Site site, std::vector<int> at, std::vector<int> positions,
                         std::vector<int> from) const {
    return {site, std::move(at), std::move(positions), RunValue{id, std::move(from)}};
}

StoredOther storeOther(TokenRun& run, const std::string& id, std::vector<std::int32_t> tokens,
                       TokenRun::Kept kept) {
    Dice dice(101);
    StoredOther other{id, std::move(tokens), {}, {}, run.info().layers};
    for (const auto& [site, word] : EnumNames<Site>::kTable) {
        if (const auto width = run.siteWidth(site)) {
            other.widths[site] = *width;
            run.storeRun(id, other.tokens, site, other.allLayers(site), kept);
            for (const int layer : other.allLayers(site)) {
                run.storeStatistic(id, site, layer, randomNumbers(dice, *width, 0.3F));
            }
        }
    }
    for (const auto& [matrix, word] : EnumNames<Matrix>::kTable) {
        if (const auto sizes = run.matrixSizes(matrix)) {
            other.matrices[matrix] = *sizes;
        }
    }
    return other;
}

std::vector<float> randomNumbers(Dice& dice, std::int64_t count, float size) {
    std::vector<float> numbers;
    for (std::int64_t i = 0; i < count; ++i) {
        numbers.push_back(size * static_cast<float>(dice.between(-1000, 1000)) / 1000.0F);
    }
    return numbers;
}

Variant randomPatches(Dice& dice, const StoredOther& other, int tokens) {
    Variant variant;
    std::vector<Site> sites;
    for (const auto& [site, width] : other.widths) {
        sites.push_back(site);
    }
    for (const int i : dice.subset(static_cast<int>(sites.size()), 3)) {
        Patch patch;
        patch.site = sites[static_cast<std::size_t>(i)];
        patch.layers = someLayers(dice, other, patch.site);
        patch.positions = dice.subset(tokens, 3);
        patch.value = randomValue(dice, other, patch);
        variant.patches.push_back(std::move(patch));
    }
    return variant;
}

Variant randomVariant(Dice& dice, const StoredOther& other, const ModelInfo& info, int tokens) {
    Variant variant = dice.once(4) ? Variant{} : randomPatches(dice, other, tokens);
    if (dice.once(2)) {
        variant.cuts = anyKnockout(dice, tokens, info.layers, info.heads, info.hasDecay);
    }
    for (int edits = dice.once(2) ? dice.between(1, 2) : 0; edits > 0; --edits) {
        variant.edits.push_back(randomEdit(dice, other));
    }
    return variant;
}

} // namespace mambascope::testing
