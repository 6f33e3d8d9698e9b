// SPDX-License-Identifier: GPL-3.0-or-later
// The models of a parity row, whose layers are run one at a time with hooks at their sites.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/models/language_model.hpp"
#include "tests/core/parity/random_runs.hpp"

namespace mambascope::testing {

/// Of the current row (addModelRows): as it runs, and in plain form in float64.
struct SiteModels {
    std::unique_ptr<LanguageModel> fast;
    std::unique_ptr<LanguageModel> plain;
    bool reference = false; ///< of the fast one: LibTorch's operations

    [[nodiscard]] const Layer& layer(int index) const { return fast->layer(index); }
    /// The first layer's input for some random tokens, [T, D].
    [[nodiscard]] at::Tensor someRows(Dice& dice, int tokens) const;
};

[[nodiscard]] SiteModels siteModelsOfRow();

/// The sites and matrices that a layer has, but for `h`, which belongs to the walk.
[[nodiscard]] std::vector<Site> sitesOf(const Layer& layer);
[[nodiscard]] std::vector<Matrix> matricesOf(const Layer& layer);

/// In float64 on the host.
[[nodiscard]] at::Tensor wide(const at::Tensor& x);

/// One layer on all rows of one run.
struct LayerRun {
    at::Tensor before, after; ///< [T, D]
    std::unique_ptr<MixerContext> context;
};

[[nodiscard]] LayerRun runLayer(const SiteModels& models, int layer, const at::Tensor& rows,
                                SiteHooks* hooks);

} // namespace mambascope::testing
