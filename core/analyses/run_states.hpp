// SPDX-License-Identifier: GPL-3.0-or-later
// What patches take of other runs and of files of means, and where it comes from. Private to core: includes
// LibTorch.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/passes/capture.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// States of some layers of one run.
class RunStates {
public:
    void add(Site site, const std::vector<int>& layers) {
        m_layers[site].insert(layers.begin(), layers.end());
    }
    [[nodiscard]] const std::map<Site, std::set<int>>& layers() const { return m_layers; }
    /// For captureStates.
    [[nodiscard]] std::vector<CapturedSite> sites() const;
    /// Whether it is nothing but `h`, which a trace holds anyway.
    [[nodiscard]] bool residualAlone() const;
    /// `h` of the layers that are asked for. Throws Error LayerOutOfRange.
    [[nodiscard]] std::shared_ptr<const CapturedStates> residuals(const CleanTrace& trace) const;

private:
    std::map<Site, std::set<int>> m_layers;
};

/// By the ids of runs and of statistics.
[[nodiscard]] std::map<std::string, RunStates> statesNamedBy(const std::vector<Variant>& variants);

/// The first layer's input in a run, as a patch of all of its tokens.
[[nodiscard]] Patch embeddingOf(const CleanTrace& trace);

/// Means of a file of statistics. deltas: files of the edits that the model has. Throws Error as
/// StatisticsFile, also for other weights' file and for a state that the model doesn't have; a note where it
/// is not known whose they are.
[[nodiscard]] std::shared_ptr<const CapturedStates>
readMeans(const std::string& file, const LoadedModel& model, const std::vector<std::string>& deltas,
          const RunStates& asked, std::vector<std::string>& notes);

} // namespace mambascope
