// SPDX-License-Identifier: GPL-3.0-or-later
// Which facts an experiment runs (romba.md section 6): known ones, with another subject that changes the
// answer. Private to core: includes LibTorch.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/experiments/fact_subjects.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/results/fact_row.hpp"

namespace mambascope {

/// p − p* of a fact that is run, at least.
inline constexpr double kLeastGap = 0.1;

/// Why a fact is left out, as skipped.jsonl tells it: a cause, a colon, and what was found.
struct LeftOut {
    std::string reason;
};

/// A fact that is run: its clean prompt, and the head of its line.
struct ChosenFact {
    PromptSpec prompt; ///< with the answer as target
    PromptInfo tokens;
    FactRow row; ///< without values
};

class FactFilter {
public:
    /// All must outlive it.
    FactFilter(LoadedModel& model, const FactSettings& settings, const FactSubjects& subjects)
        : m_model(model)
        , m_settings(settings)
        , m_subjects(subjects) {}

    /// The fact's head with its clean probability. needsKnown: only if its answer's first token is the
    /// likeliest one. Throws Error as LoadedModel::tokenize, answerToken and trace.
    [[nodiscard]] std::variant<ChosenFact, LeftOut> choose(const DataRow& row, bool needsKnown,
                                                           RunContext& context) const;
    /// Fills `corrupt` with the first other subject behind which the prompt has the same tokens; nothing, or
    /// why the fact is left out.
    [[nodiscard]] std::optional<LeftOut> corrupt(const DataRow& row, ChosenFact& fact,
                                                 RunContext& context) const;
    /// An answer of another subject of the relation that begins with another token.
    [[nodiscard]] std::optional<std::string> otherAnswer(const DataRow& row, std::int32_t target) const;

private:
    [[nodiscard]] double probability(const PromptInfo& prompt, std::int32_t target,
                                     RunContext& context) const;

    LoadedModel& m_model;
    const FactSettings& m_settings;
    const FactSubjects& m_subjects;
};

} // namespace mambascope
