// SPDX-License-Identifier: GPL-3.0-or-later
// Several drawings as one figure of a set width: parts (a), (b), (c) in rows, each with its letter.
#pragma once

#include <QString>
#include <vector>

#include "ui/paper/paper_files.hpp"

namespace mambascope::ui {

struct PagePart {
    PaperDrawing drawing;
    double share = 1;       ///< of its row's width, against the others of the row
    bool startsRow = false; ///< the first part always does
};

/// The parts of a row are as high as the highest wants to be; rows follow one another. One part has no
/// letter.
[[nodiscard]] PaperDrawing figurePage(std::vector<PagePart> parts);

} // namespace mambascope::ui
