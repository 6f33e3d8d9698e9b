// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_look.hpp"

#include "ui/style/colors.hpp"

namespace mambascope::ui {

CellInks::CellInks(const QPalette& palette)
    : dark(isDark(palette))
    , noData(mambascope::ui::color(palette, ThemeColor::NoData).rgb())
    , noDataInk(mambascope::ui::color(palette, ThemeColor::Context).rgb())
    , hatchDark(mambascope::ui::color(palette, ThemeColor::HatchDark).rgb())
    , hatchLight(mambascope::ui::color(palette, ThemeColor::HatchLight).rgb()) {}

CellLook valueLook(const ColorScale& scale, double value, bool partial, bool dark) {
    const ScaleEntry entry = scale.entry(value);
    if (entry.missing) {
        return {partial ? CellKind::Pending : CellKind::Missing, ScaleClip::None, false, 0};
    }
    return {CellKind::Value, entry.clip, false, scale.colorAt(entry.index, dark),
            scale.isRaised(entry.index)};
}

} // namespace mambascope::ui
