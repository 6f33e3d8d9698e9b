// SPDX-License-Identifier: GPL-3.0-or-later
// Layers in words: one layer is never "layers".
#pragma once

#include <QString>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// "layer 3", "layers 12–21"
[[nodiscard]] QString layersWords(IndexRange layers);
/// "3", "12–21"
[[nodiscard]] QString layersRange(IndexRange layers);

} // namespace mambascope::ui
