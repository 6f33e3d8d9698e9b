// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts that behave otherwise than most.
#pragma once

#include "ui/data/result_picture.hpp"

namespace mambascope::ui {

/// Of each set's chosen curve, by its relative change where accuracies are shown, which are 0 or 1.
[[nodiscard]] std::vector<Outlier> outliersIn(const ResultPicture& picture);

} // namespace mambascope::ui
