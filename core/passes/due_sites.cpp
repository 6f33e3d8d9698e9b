// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/due_sites.hpp"

#include <string>

#include "core/base/error.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {

SiteHooks* DueSites::begin(SiteHooks& hooks) {
    m_sites.clear();
    m_matrices.clear();
    for (const auto& [site, word] : EnumNames<Site>::kTable) {
        if (site != Site::H && hooks.wants(site)) { // h stands between the layers
            m_sites.insert(site);
        }
    }
    for (const auto& [matrix, word] : EnumNames<Matrix>::kTable) {
        if (hooks.wants(matrix)) {
            m_matrices.insert(matrix);
        }
    }
    return m_sites.empty() && m_matrices.empty() ? nullptr : &hooks;
}

void DueSites::requireNone(int layer) const {
    if (m_sites.empty() && m_matrices.empty()) {
        return;
    }
    const std::string name(m_sites.empty() ? matrixName(*m_matrices.begin()) : siteName(*m_sites.begin()));
    const std::string detail = "layer " + std::to_string(layer) + " has not come to " + name;
    throw Error(ErrorCode::Internal, {detail}, detail);
}

} // namespace mambascope
