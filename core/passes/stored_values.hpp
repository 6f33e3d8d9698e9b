// SPDX-License-Identifier: GPL-3.0-or-later
// The values that patches name by id: states of other runs, and statistics. Private to core: includes
// LibTorch.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "core/tensor/aten.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// What sites hold in some layers, as copies of their own: [T, width] of a run, [1, width] of a statistic.
/// On the host or a device, in the dtype of the run that they come from.
class CapturedStates {
public:
    /// The next ones of a site and layer take the place of earlier ones.
    void keep(Site site, int layer, at::Tensor rows) { m_rows[{site, layer}] = std::move(rows); }
    /// Undefined where nothing was kept.
    [[nodiscard]] at::Tensor rows(Site site, int layer) const {
        const auto found = m_rows.find({site, layer});
        return found == m_rows.end() ? at::Tensor{} : found->second;
    }

private:
    std::map<std::pair<Site, int>, at::Tensor> m_rows;
};

/// By the ids that RunValue and StatisticValue name.
struct StoredValues {
    std::map<std::string, std::shared_ptr<const CapturedStates>> runs;
    std::map<std::string, std::shared_ptr<const CapturedStates>> statistics;
};

} // namespace mambascope
