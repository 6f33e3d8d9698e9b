// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/lre_prompts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.hpp"
#include "core/values/subject.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope {
namespace {

void checkFacts(const std::vector<LreFact>& facts, const char* list) {
    for (const LreFact& fact : facts) {
        if (fact.subject.find_first_not_of(" \t\r\n") == std::string::npos ||
            fact.object.find_first_not_of(" \t\r\n") == std::string::npos) {
            throw Error(ErrorCode::InvalidArgument,
                        {std::string("fact of ") + list, fact.subject + " / " + fact.object,
                         "a subject and an object that are not empty"});
        }
    }
}

/// What stands before every prompt.
std::string prefixText(LrePrefix prefix, const LoadedModel& model) {
    if (prefix == LrePrefix::None) {
        return {};
    }
    const std::optional<std::int32_t> eos = model.tokenizer().eos();
    if (!eos) {
        throw Error(ErrorCode::InvalidArgument,
                    {"prefix", std::string(nameOf(prefix)), "none: the tokenizer's files name no EOS token"});
    }
    return model.tokenizer().tokenText(*eos) + (prefix == LrePrefix::EosSpace ? " " : "");
}

class PromptMaker {
public:
    PromptMaker(const LreFacts& facts, LrePrefix prefix, const LoadedModel& model)
        : m_facts(facts)
        , m_prefix(prefixText(prefix, model))
        , m_model(model) {}

    /// left: the training fact whose line is left out; nullptr: none.
    [[nodiscard]] BranchedPrompt prompt(const LreFact& fact, const LreFact* left) {
        PromptSpec spec;
        spec.text = m_prefix;
        for (const LreFact& line : m_facts.train) {
            if (&line != left) {
                spec.text +=
                    fillTemplate(m_facts.templateText, line.subject).prompt + " " + line.object + "\n";
            }
        }
        const FilledTemplate own = fillTemplate(m_facts.templateText, fact.subject);
        const auto before = static_cast<std::uint32_t>(spec.text.size());
        spec.text += own.prompt;
        spec.subjectSpan = ByteSpan{before + own.subject.start, before + own.subject.end};
        const PromptInfo info = m_model.tokenize(spec);
        m_notes.insert(info.notes.begin(), info.notes.end());
        BranchedPrompt made;
        made.ids = idsOf(info);
        made.position = info.subject->last;
        return made;
    }
    [[nodiscard]] std::vector<std::string> notes() const { return {m_notes.begin(), m_notes.end()}; }

private:
    const LreFacts& m_facts;
    std::string m_prefix;
    const LoadedModel& m_model;
    std::set<std::string> m_notes;
};

} // namespace

LrePrompts lrePrompts(const LreFacts& facts, LrePrefix prefix, const LoadedModel& model) {
    if (facts.train.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"train", "none", "at least one fact"});
    }
    checkFacts(facts.train, "train");
    checkFacts(facts.test, "test");
    PromptMaker maker(facts, prefix, model);
    LrePrompts prompts;
    for (const LreFact& fact : facts.train) {
        prompts.train.push_back(maker.prompt(fact, &fact));
    }
    for (const LreFact& fact : facts.test) {
        prompts.test.push_back(maker.prompt(fact, nullptr));
    }
    prompts.notes = maker.notes();
    return prompts;
}

} // namespace mambascope
