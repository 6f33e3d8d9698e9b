// SPDX-License-Identifier: GPL-3.0-or-later
// A model's weight files as its config wants them. Private to core.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/config/tied_head.hpp"
#include "core/io/needed_tensor.hpp"

namespace mambascope {

struct ModelWeights {
    WeightFiles files; ///< by transformers' names; with a kHeadName where the model has a head of its own
    std::vector<NeededTensor> needed;
    std::vector<std::string> notes; ///< what can be read in two ways, and which way was taken
};

/// Opens the files and settles which of two tied matrices counts. Throws what WeightFiles::open and `step`
/// throw, ConfigField for quantized weights, and what the family's checkConfig throws. What the files hold is
/// not held against `needed` yet (checkWeights).
[[nodiscard]] ModelWeights openModelWeights(const std::filesystem::path& folder, const ConfigReader& config,
                                            const ModelFamily& family, CompareExtent extent,
                                            const std::function<void()>& step = {});
/// The same of a config that is checked already, with what checkConfig told.
[[nodiscard]] ModelWeights openModelWeights(const std::filesystem::path& folder, const ConfigReader& config,
                                            const ModelFamily& family, ConfigFacts facts,
                                            CompareExtent extent, const std::function<void()>& step = {});

/// Which tensors no part of the model uses: one line, or none.
[[nodiscard]] std::vector<std::string> unusedNote(const ModelWeights& weights);

} // namespace mambascope
