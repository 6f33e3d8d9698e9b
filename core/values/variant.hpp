// SPDX-License-Identifier: GPL-3.0-or-later
// A variant: everything that is changed in one run of a prompt. A plain comparable value; the runs and
// statistics that it names are kept elsewhere (core/passes/stored_values.hpp).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/values/intervention.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// The values that another run has at the same site and layers.
struct RunValue {
    std::string run;            ///< id of a stored run
    std::vector<int> positions; ///< in that run: one for each of Patch::positions
    friend bool operator==(const RunValue&, const RunValue&) = default;
};

/// Zeros.
struct ZeroValue {
    friend bool operator==(const ZeroValue&, const ZeroValue&) = default;
};

/// A stored statistic, such as a mean: one row for each site and layer, the same at all positions.
struct StatisticValue {
    std::string id;
    friend bool operator==(const StatisticValue&, const StatisticValue&) = default;
};

/// Given numbers: one row of the site's width for all layers and positions, or a row for each of them,
/// [layers, positions, width].
struct GivenValue {
    std::vector<float> numbers;
    friend bool operator==(const GivenValue&, const GivenValue&) = default;
};

using PatchValue = std::variant<RunValue, ZeroValue, StatisticValue, GivenValue>;

/// Replaces what a site holds; everything that is computed from it follows. No layers or no positions:
/// changes nothing.
struct Patch {
    Site site = Site::H;
    std::vector<int> layers;    ///< ascending, each once; of `h` also kEmbeddingLayer
    std::vector<int> positions; ///< ascending, each once
    PatchValue value = ZeroValue{};
    friend bool operator==(const Patch&, const Patch&) = default;

    /// The first layer that sees other rows: a patch of `h` is seen behind its layer, which is layerCount
    /// for the last one; all others in their own layer. Only where there are layers.
    [[nodiscard]] int firstLayer() const;
    [[nodiscard]] bool empty() const { return layers.empty() || positions.empty(); }
};

/// A matrix of a layer becomes W + ΔW at every position. ΔW = Σ_i v_i u_iᵀ over `rank` pairs.
struct WeightEdit {
    Matrix matrix = Matrix::Wo;
    int layer = 0;
    std::vector<float> u; ///< [rank, size of the key]
    std::vector<float> v; ///< [rank, size of the value]
    int rank = 1;
    friend bool operator==(const WeightEdit&, const WeightEdit&) = default;
};

/// Cuts, patches and edits of one run, all at once. Whoever plans runs needs to know only where they begin.
struct Variant {
    Variant() = default;
    /// Cuts alone.
    Variant(Knockout knockout) // NOLINT(google-explicit-constructor): a knockout is a variant
        : cuts(std::move(knockout)) {}

    Knockout cuts;
    std::vector<Patch> patches = {};
    std::vector<WeightEdit> edits = {};
    friend bool operator==(const Variant&, const Variant&) = default;

    [[nodiscard]] bool cutsAlone() const { return patches.empty() && edits.empty(); }
    /// Layers below it equal the clean run. layerCount where nothing is changed, and where only the last
    /// layer's output is (firstPosition tells these apart).
    [[nodiscard]] int firstLayer(int layerCount) const;
    /// Positions below it equal the clean run in every layer. tokenCount where nothing is changed.
    [[nodiscard]] int firstPosition(int tokenCount) const;
};

} // namespace mambascope
