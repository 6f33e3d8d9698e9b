// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/relation_source.hpp"

#include <utility>

#include "core/data/relation_facts.hpp"
#include "core/values/subject.hpp"

namespace mambascope {
namespace {

bool isUsable(const LreFact& fact, const std::string& templateText, const LoadedModel& model, BosChoice bos) {
    try {
        const FilledTemplate filled = fillTemplate(templateText, fact.subject);
        PromptSpec prompt;
        prompt.text = filled.prompt;
        prompt.subjectSpan = filled.subject;
        prompt.bos = bos;
        static_cast<void>(model.tokenize(prompt));
        static_cast<void>(model.answerToken(fact.object));
        return true;
    } catch (const Error& error) {
        if (!skipReasonOf(error.code())) {
            throw;
        }
        return false;
    }
}

} // namespace

UsableFacts usableFacts(const DataSet& data, const DataRow& row, const LoadedModel& model, BosChoice bos) {
    UsableFacts usable{factsOf(data, relationOf(row)), {}};
    if (!row.templateText.empty()) {
        usable.facts.templateText = row.templateText;
    }
    for (LreFact& fact : std::exchange(usable.facts.test, {})) {
        if (isUsable(fact, usable.facts.templateText, model, bos)) {
            usable.facts.test.push_back(std::move(fact));
        } else {
            usable.unusable.push_back(std::move(fact.subject));
        }
    }
    return usable;
}

} // namespace mambascope
