// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

namespace mambascope {

/// An error as it is reported: one that is not a number is infinite, so that no comparison passes it over.
[[nodiscard]] inline double measuredError(double error) {
    return std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
}

} // namespace mambascope
