// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/model_evaluations.hpp"

#include <utility>

#include "core/analyses/prompt_evaluator.hpp"

namespace mambascope {

ModelEvaluations::ModelEvaluations(const ModelRef& own, BosChoice bos, AnalysisEnvironment& environment)
    : m_own(own)
    , m_bos(bos)
    , m_environment(environment) {}

LoadedModel& ModelEvaluations::modelOf(const std::string& name) {
    if (name == m_own.model) {
        return m_environment.model;
    }
    if (name != m_name || !m_other) {
        m_other.reset(); // makes room first
        ModelRef reference = m_own;
        reference.model = name;
        reference.tokenizer.clear();
        reference.deltas.clear();
        m_other = m_environment.otherModel(reference);
        m_name = name;
    }
    return *m_other;
}

std::vector<ScoredRow> ModelEvaluations::scores(const std::string& model, std::span<const DataRow> rows) {
    std::vector<EvaluatePrompt> prompts;
    prompts.reserve(rows.size());
    for (const DataRow& row : rows) {
        prompts.push_back({row.row, row.prompt, row.answer});
    }
    m_environment.context.checkStop();
    LoadedModel& loaded = modelOf(model);
    const EvaluateOptions options{0, 0, m_bos, m_environment.chunkBytes};
    std::vector<ScoredRow> scores;
    scores.reserve(rows.size());
    const std::vector<EvaluatedPrompt> evaluated =
        evaluatePrompts(loaded, prompts, options, m_environment.context);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const EvaluatedPrompt& one = evaluated[i];
        if (one.problem.empty()) {
            scores.emplace_back(AnswerScore{one.probability, one.rank});
        } else {
            scores.emplace_back(skippedBy(rows[i], Error(one.problemCode, {}, one.problem)).value());
        }
    }
    m_done += std::ssize(rows);
    m_environment.context.progress("select", m_done, m_done);
    m_environment.context.yieldToInteractive();
    return scores;
}

} // namespace mambascope
