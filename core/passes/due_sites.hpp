// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core: includes LibTorch.
#pragma once

#include <set>

#include "core/models/site_hooks.hpp"

namespace mambascope {

/// Sites that a layer still has to show to its hooks. A form of a layer that leaves a site out would leave
/// its patch out too, and give a wrong number without a word.
class DueSites {
public:
    /// All that the hooks want of the layer that runs next. Returns them, or null where that is nothing.
    [[nodiscard]] SiteHooks* begin(SiteHooks& hooks);
    void came(Site site) { m_sites.erase(site); }
    void came(Matrix matrix) { m_matrices.erase(matrix); }
    /// To be called after the layer. Throws Error Internal where it has not shown all of them.
    void requireNone(int layer) const;

private:
    std::set<Site> m_sites;
    std::set<Matrix> m_matrices;
};

} // namespace mambascope
