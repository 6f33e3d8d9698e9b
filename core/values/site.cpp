// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/site.hpp"

#include "core/values/enum_names.hpp"

namespace mambascope {

std::string_view siteName(Site site) {
    return nameOf(site);
}

std::optional<Site> siteFromName(std::string_view name) {
    return valueNamed<Site>(name);
}

std::string_view matrixName(Matrix matrix) {
    return nameOf(matrix);
}

std::optional<Matrix> matrixFromName(std::string_view name) {
    return valueNamed<Matrix>(name);
}

} // namespace mambascope
