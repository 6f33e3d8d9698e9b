// SPDX-License-Identifier: GPL-3.0-or-later
// Variants drawn at random: cuts, patches and edits of whatever a model has, together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/bench/token_run.hpp"
#include "core/values/variant.hpp"
#include "tests/core/parity/random_runs.hpp"

namespace mambascope::testing {

/// Another prompt's run and a statistic that are stored in a TokenRun, with all that its model has.
struct StoredOther {
    std::string id; ///< of both
    std::vector<std::int32_t> tokens;
    std::map<Site, std::int64_t> widths;
    std::map<Matrix, std::pair<std::int64_t, std::int64_t>> matrices; ///< sizes of key and value
    int layers = 0;

    /// First and following numbers, for lists of layers: of `h` also the embedding.
    [[nodiscard]] std::vector<int> allLayers(Site site) const;
    /// A patch of all layers of a site, or of those from 0 on to `last`.
    [[nodiscard]] Patch patch(Site site, std::vector<int> layers, std::vector<int> positions,
                              std::vector<int> from) const;
};

/// Stores every site of every layer of this run.
[[nodiscard]] StoredOther storeOther(TokenRun& run, const std::string& id, std::vector<std::int32_t> tokens,
                                     TokenRun::Kept kept = TokenRun::Kept::OnDevice);

/// Numbers between −size and size.
[[nodiscard]] std::vector<float> randomNumbers(Dice& dice, std::int64_t count, float size);

/// Up to three patches of different sites, by another run, by zero, by a statistic or by given numbers.
[[nodiscard]] Variant randomPatches(Dice& dice, const StoredOther& other, int tokens);
/// The same with cuts and edits, each half of the time.
[[nodiscard]] Variant randomVariant(Dice& dice, const StoredOther& other, const ModelInfo& info, int tokens);

} // namespace mambascope::testing
