// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/fact_filter.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/loading/prompt_memory.hpp"
#include "core/passes/readout.hpp"
#include "core/values/alignment.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope {
namespace {

/// Token ids behind the subject.
std::vector<std::int32_t> behind(const PromptInfo& prompt) {
    const std::vector<std::int32_t> ids = idsOf(prompt);
    return {ids.begin() + prompt.subject.value().last + 1, ids.end()};
}

std::string shown(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", number);
    return text.data();
}

FactRow headOf(const DataRow& row, const PromptInfo& info, const TargetInfo& target) {
    FactRow head;
    head.row = row.row;
    head.prompt = row.prompt;
    head.subject = row.subject;
    head.answer = row.answer;
    head.relation = row.relation;
    head.targetId = target.id;
    head.targetText = target.text;
    head.tokens = static_cast<int>(info.tokens.size());
    head.subjectTokens = info.subject.value();
    head.subjectBytes = row.subjectSpan;
    return head;
}

} // namespace

double FactFilter::probability(const PromptInfo& prompt, std::int32_t target, RunContext& context) const {
    const auto trace = m_model.trace(idsOf(prompt), context);
    return tokenProbabilities(trace->logits().unsqueeze(0), target).front();
}

std::variant<ChosenFact, LeftOut> FactFilter::choose(const DataRow& row, bool needsKnown,
                                                     RunContext& context) const {
    ChosenFact fact;
    fact.prompt = row.promptSpec(m_settings.bos);
    fact.prompt.target = row.answer;
    fact.tokens = m_model.tokenize(fact.prompt);
    const TargetInfo target = m_model.answerToken(row.answer);
    requirePromptMemory(m_model.model(), fact.tokens.tokens.size());
    fact.row = headOf(row, fact.tokens, target);
    const auto trace = m_model.trace(idsOf(fact.tokens), context);
    const auto top = static_cast<std::int32_t>(trace->logits().argmax().item<std::int64_t>());
    if (needsKnown && top != target.id) {
        std::string reason = "unknown: the likeliest token is \"";
        reason += nameForMessage(m_model.tokenizer().tokenText(top)); // may be a part of a character
        reason += "\", not \"";
        reason += nameForMessage(target.text);
        reason += '"';
        return LeftOut{std::move(reason)};
    }
    fact.row.baseProbability = asStored(probability(fact.tokens, target.id, context));
    return fact;
}

std::optional<LeftOut> FactFilter::corrupt(const DataRow& row, ChosenFact& fact, RunContext& context) const {
    bool isUnequal = false;
    for (const OtherSubject& other : m_subjects.othersFor(row)) {
        PromptInfo tokens;
        try {
            if (m_model.answerToken(other.answer).id == fact.row.targetId) {
                continue; // the same answer, as far as it is followed
            }
            CorruptionSpec corruption;
            corruption.subject = other.subject;
            tokens = m_model.tokenize(corruptedPrompt(fact.prompt, corruption));
        } catch (const Error& error) {
            if (!skipReasonOf(error.code())) {
                throw;
            }
            continue;
        }
        if (behind(tokens) != behind(fact.tokens)) {
            isUnequal = true;
            continue;
        }
        fact.row.corrupt = FactCorruption{other.row,
                                          other.subject,
                                          other.answer,
                                          static_cast<int>(tokens.tokens.size()),
                                          tokens.subject.value(),
                                          asStored(probability(tokens, fact.row.targetId, context))};
        const double gap = fact.row.baseProbability - fact.row.corrupt->probability;
        if (!(gap >= kLeastGap)) {
            return LeftOut{"gap: p - p* is " + shown(gap) + ", below " + shown(kLeastGap) +
                           ", with the other subject \"" + other.subject + "\""};
        }
        return std::nullopt;
    }
    return isUnequal ? LeftOut{"unequal tokens behind: no other subject of the relation leaves the tokens "
                               "behind the subject as they are"}
                     : LeftOut{"no other subject: the relation has none with another answer"};
}

std::optional<std::string> FactFilter::otherAnswer(const DataRow& row, std::int32_t target) const {
    for (const OtherSubject& other : m_subjects.othersFor(row)) {
        try {
            if (m_model.answerToken(other.answer).id != target) {
                return other.answer;
            }
        } catch (const Error& error) {
            if (!skipReasonOf(error.code())) {
                throw;
            }
        }
    }
    return std::nullopt;
}

} // namespace mambascope
