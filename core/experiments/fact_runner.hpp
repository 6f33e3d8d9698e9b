// SPDX-License-Identifier: GPL-3.0-or-later
// One fact after another on one model. Private to core: includes LibTorch.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/data/related_prompts.hpp"
#include "core/experiments/fact_analyses.hpp"
#include "core/experiments/fact_filter.hpp"

namespace mambascope {

/// Settings that name the model's states, sites and layers where the user left them open. Throws Error
/// InvalidArgument for those that the model doesn't have.
[[nodiscard]] FactSettings namedFor(const LanguageModel& model, FactSettings settings);

/// Where facts are found beside the row itself.
struct FactSources {
    const DataSet& data;
    const FactSubjects& subjects;
    /// Where the facts are the bundled ones, of which paraphrases and neighbours are known; or null.
    const RelatedFacts* related = nullptr;
};

class FactRunner {
public:
    /// All must outlive it. reference: of the model, for requests.
    FactRunner(LoadedModel& model, const ModelRef& reference, const FactLayout& layout,
               const FactSources& sources, const FactAnalyses& analyses)
        : m_model(model)
        , m_reference(reference)
        , m_layout(layout)
        , m_sources(sources)
        , m_analyses(analyses)
        , m_filter(model, layout.settings, sources.subjects) {}

    /// Throws Error as the analyses; skipReasonOf tells which ones are the fact's own fault.
    [[nodiscard]] std::variant<FactRow, LeftOut> run(const DataRow& row, RunContext& context) const;

private:
    void fill(const TraceFacts& trace, const DataRow& row, ChosenFact& fact, RunContext& context) const;
    void fill(const PathFacts& path, const DataRow& row, ChosenFact& fact, RunContext& context) const;
    void fill(const BlockFacts& block, const DataRow& row, ChosenFact& fact, RunContext& context) const;
    void fill(const EditFacts& edit, const DataRow& row, ChosenFact& fact, RunContext& context) const;
    void fill(const LreFactsRun& lre, const DataRow& row, ChosenFact& fact, RunContext& context) const;

    [[nodiscard]] std::optional<std::string> newObject(const DataRow& row, std::int32_t target) const;

    LoadedModel& m_model;
    const ModelRef& m_reference;
    const FactLayout& m_layout;
    FactSources m_sources;
    const FactAnalyses& m_analyses;
    FactFilter m_filter;
    /// The texts that the model wrote for the first edit: the same seed gives the same ones to every fact.
    mutable std::vector<std::string> m_contexts;
};

} // namespace mambascope
