// SPDX-License-Identifier: GPL-3.0-or-later
// What a selection asks of models: out of files of `evaluate` where they have it, else computed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/evaluation_source.hpp"
#include "core/engine/backend.hpp"
#include "core/results/evaluation_file.hpp"

namespace mambascope::cli {

/// The answer to one request, on this thread.
[[nodiscard]] EvaluateSnapshot evaluateOn(EngineBackend& backend, EvaluateRequest request);

class BackendEvaluations : public EvaluationSource {
public:
    /// `like`: device and precision for models that are run. All must outlive it.
    BackendEvaluations(EngineBackend& backend, const ModelRef& like, std::vector<FileEvaluations>& files)
        : m_backend(backend)
        , m_like(like)
        , m_files(files) {}

    [[nodiscard]] std::vector<ScoredRow> scores(const std::string& model,
                                                std::span<const DataRow> rows) override;

private:
    EngineBackend& m_backend;
    const ModelRef& m_like;
    std::vector<FileEvaluations>& m_files;
};

} // namespace mambascope::cli
