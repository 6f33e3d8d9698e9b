// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backend_evaluations.hpp"

#include <utility>

#include "core/base/error.hpp"

namespace mambascope::cli {

EvaluateSnapshot evaluateOn(EngineBackend& backend, EvaluateRequest request) {
    PlainRunContext context;
    Snapshot snapshot = backend.run(Request{"cli", 0, std::move(request)}, context);
    return std::get<EvaluateSnapshot>(std::move(snapshot.body));
}

std::vector<ScoredRow> BackendEvaluations::scores(const std::string& model, std::span<const DataRow> rows) {
    for (FileEvaluations& file : m_files) {
        if (file.has(model)) {
            return file.scores(model, rows);
        }
    }
    EvaluateRequest request;
    request.model = m_like;
    request.model.model = model;
    if (model != m_like.model) {
        request.model.deltas.clear(); // they are edits of the other one
    }
    request.topK = request.greedy = 0;
    for (const DataRow& row : rows) {
        request.prompts.push_back({row.row, row.prompt, row.answer});
    }
    const EvaluateSnapshot snapshot = evaluateOn(m_backend, std::move(request));
    std::vector<ScoredRow> scored;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const EvaluatedPrompt& answer = snapshot.prompts[i];
        if (answer.problem.empty()) {
            scored.emplace_back(AnswerScore{answer.probability, answer.rank});
        } else {
            scored.emplace_back(skippedBy(rows[i], Error(answer.problemCode, {}, answer.problem)).value());
        }
    }
    return scored;
}

} // namespace mambascope::cli
