// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a model and a prompt have what a variant's patches and edits name. Private to core: includes
// LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/passes/stored_values.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Throws Error InvalidArgument where the model has no such site, and LayerOutOfRange. argument: names the
/// list of layers in messages.
void checkSite(const LanguageModel& model, Site site, const std::vector<int>& layers,
               const std::string& argument);

/// The shape of a matrix. Throws Error InvalidArgument where the model has no such matrix, and
/// LayerOutOfRange. argument: as for checkSite.
MatrixShape checkMatrix(const LanguageModel& model, Matrix matrix, int layer, const std::string& argument);

/// Throws Error, naming what is wrong: InvalidArgument for a site, matrix, stored run or statistic that isn't
/// there, numbers that don't fit, and a place that two patches set to different values (to one value they
/// may); LayerOutOfRange, PositionOutOfRange. Cuts are not looked at.
void checkPatches(const LanguageModel& model, const Variant& variant, int tokens, const StoredValues& values);

} // namespace mambascope
