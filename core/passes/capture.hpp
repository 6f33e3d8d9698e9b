// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what sites hold in a clean run. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/stored_values.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// A site of some layers; of `h` also kEmbeddingLayer.
struct CapturedSite {
    Site site = Site::H;
    std::vector<int> layers;
};

/// Walks through the clean run of these tokens and keeps copies of what was asked for, on `device`: nothing
/// of it lies in memory that recorded passes share. Throws Error InvalidArgument for a site that the model
/// doesn't have, LayerOutOfRange, and Cancelled.
[[nodiscard]] std::shared_ptr<const CapturedStates>
captureStates(const LanguageModel& model, const std::vector<std::int32_t>& ids,
              const std::vector<CapturedSite>& sites, const at::Device& device, RunContext& context,
              bool reference = false);

/// The same of a changed run: what its sites hold once the variant's cuts and patches are made. values: what
/// the patches name by id. Throws Error also as checkPatches.
[[nodiscard]] std::shared_ptr<const CapturedStates>
captureVariantStates(const LanguageModel& model, const std::vector<std::int32_t>& ids, const Variant& variant,
                     const StoredValues& values, const std::vector<CapturedSite>& sites,
                     const at::Device& device, RunContext& context, bool reference = false);

/// The same by the plain form (Layer::plain), in the dtype of its weights. model: in plain form, on the host.
[[nodiscard]] std::shared_ptr<const CapturedStates> capturePlainStates(const LanguageModel& model,
                                                                       const std::vector<std::int32_t>& ids,
                                                                       const std::vector<CapturedSite>& sites,
                                                                       RunContext& context);

} // namespace mambascope
