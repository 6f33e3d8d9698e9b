// SPDX-License-Identifier: GPL-3.0-or-later
// What the Edit view asks of the engine.
#pragma once

#include <optional>
#include <vector>

#include "core/values/model_info.hpp"
#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {

/// The matrices of the model that edits can go into; the one that writes into the residual comes last.
[[nodiscard]] std::vector<Matrix> editSites(const ModelInfo& model);
/// What is edited where nothing else is chosen.
[[nodiscard]] Matrix editSite(const EditState& edit, const ModelInfo& model);
[[nodiscard]] int editLayer(const EditState& edit, int layerCount);

/// The edit as it is set, of the model without the edits that it has. Nothing while something that it needs
/// is missing: a prompt, its subject, the new object, or a site or layer that is chosen.
[[nodiscard]] std::optional<EditRequest> editAsSet(const ExperimentState& state,
                                                   std::optional<ByteSpan> subject);
/// The same with site and layer, for a model that is known.
[[nodiscard]] std::optional<EditRequest> editAsSet(const ExperimentState& state,
                                                   std::optional<ByteSpan> subject, const ModelInfo& model);

/// The requests differ in site and layer alone.
[[nodiscard]] bool isSameFact(const EditRequest& a, const EditRequest& b);
/// Every layer of this site was asked for, of what is set.
[[nodiscard]] const EditRequest* sweptEdit(const EditState& edit, const EditRequest& asSet, Matrix site);

/// Each layer of each site is a result of its own. Window's thread.
[[nodiscard]] Channel editLayerChannel(Matrix site, int layer);

/// Of the side that is edited: the edit, and the layers of sweeps. Nothing of what is set otherwise than it
/// was asked for.
[[nodiscard]] std::vector<Wanted> plannedEdits(const PlanFacts& facts);

} // namespace mambascope::ui
