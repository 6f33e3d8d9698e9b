// SPDX-License-Identifier: GPL-3.0-or-later
// The runs and statistics that a TokenRun's variants name. Private to core: includes LibTorch.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/passes/capture.hpp"
#include "core/passes/stored_values.hpp"

namespace mambascope {

class StoredStates {
public:
    /// Captures a site of a run and adds it to what `id` holds, which must be of the same tokens.
    void addRun(const std::string& id, const std::vector<std::int32_t>& ids, const CapturedSite& site,
                const LanguageModel& model, const at::Device& device, bool reference);
    /// row: [1, width].
    void addStatistic(const std::string& id, Site site, int layer, const at::Tensor& row);

    /// As the model that was captured has them.
    [[nodiscard]] const StoredValues& fast() const { return m_fast; }
    /// The same, captured anew by this model in plain form.
    [[nodiscard]] StoredValues plain(const LanguageModel& model) const;

private:
    struct Run {
        std::vector<std::int32_t> ids;
        std::vector<CapturedSite> sites;
        std::shared_ptr<CapturedStates> states; ///< the ones in m_fast
    };

    std::map<std::string, Run> m_runs;
    std::map<std::string, std::shared_ptr<CapturedStates>> m_statistics;
    StoredValues m_fast;
};

} // namespace mambascope
