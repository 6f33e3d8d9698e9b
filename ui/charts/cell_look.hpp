// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a matrix look like. Pixels (cell_raster.hpp) and vectors (cell_vector.hpp) are made of
// this one description.
#pragma once

#include <QPalette>
#include <QRgb>
#include <cstdint>

#include "ui/charts/color_scale.hpp"

namespace mambascope::ui {

enum class CellKind : std::uint8_t {
    None,    ///< no cell: the ground shows
    Value,   ///< its colour
    Missing, ///< not a number: crossed out
    Pending, ///< not computed yet: dots
    Masked,  ///< no connection, so that nothing could be cut there: plain
};

struct CellLook {
    CellKind kind = CellKind::None;
    ScaleClip clip = ScaleClip::None; ///< beyond the scale: a notch
    bool hatched = false;             ///< knocked out
    QRgb color = 0;                   ///< of a value
    bool raised = false;              ///< above zero on a signed scale in greys: lines that fall to the right
    bool dotted = false;              ///< a value that is only an estimate: dots on its colour
    friend bool operator==(const CellLook&, const CellLook&) = default;
};

/// Colours that don't depend on a value; looked up once for thousands of cells.
struct CellInks {
    explicit CellInks(const QPalette& palette);

    bool dark;
    QRgb noData, noDataInk, hatchDark, hatchLight;

    /// The ground below a cell's marks, and the ink that is seen on it.
    [[nodiscard]] QRgb ground(const CellLook& look) const {
        return look.kind == CellKind::Value ? look.color : noData;
    }
    [[nodiscard]] QRgb markInk(const CellLook& look) const {
        return qGray(ground(look)) > 140 ? hatchDark : hatchLight;
    }
};

/// A value's look on a scale. `partial`: what is not a number is still to come.
[[nodiscard]] CellLook valueLook(const ColorScale& scale, double value, bool partial, bool dark);

/// All cells of a matrix, by row and column of a grid.
class CellField {
public:
    virtual ~CellField() = default;
    [[nodiscard]] virtual CellLook look(int row, int column) const = 0;

protected:
    CellField() = default;
    CellField(const CellField&) = default;
    CellField& operator=(const CellField&) = default;
};

} // namespace mambascope::ui
