// SPDX-License-Identifier: GPL-3.0-or-later
// What a selection asks of models, computed. Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <string>

#include "core/analyses/analyses.hpp"
#include "core/data/evaluation_source.hpp"

namespace mambascope {

/// Runs one model after another, each loaded when its first rows come and let go when another one's do.
/// Engine thread.
class ModelEvaluations : public EvaluationSource {
public:
    /// `own`: the reference of the request's model, whose device and precision the others are run with;
    /// environment.otherModel loads them. Both must outlive it.
    ModelEvaluations(const ModelRef& own, BosChoice bos, AnalysisEnvironment& environment);

    /// Throws Error as evaluatePrompts, and for a model that can't be loaded.
    [[nodiscard]] std::vector<ScoredRow> scores(const std::string& model,
                                                std::span<const DataRow> rows) override;

private:
    [[nodiscard]] LoadedModel& modelOf(const std::string& name);

    const ModelRef& m_own;
    BosChoice m_bos;
    AnalysisEnvironment& m_environment;
    std::string m_name;                   ///< of the one that is loaded
    std::shared_ptr<LoadedModel> m_other; ///< null: the request's own
    std::int64_t m_done = 0;
};

} // namespace mambascope
