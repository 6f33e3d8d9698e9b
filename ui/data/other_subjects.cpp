// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/other_subjects.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/data/data_set.hpp"

namespace mambascope::ui {
namespace {

std::ptrdiff_t wordsOf(const std::string& text) {
    return std::count(text.begin(), text.end(), ' ') + 1;
}

} // namespace

struct OtherSubjects::Fact {
    std::string subject;
    std::string answer;
    std::string relation;
    std::string promptTemplate;
    std::string otherTemplates; ///< JSON text; empty: none
};

OtherSubjects::OtherSubjects(std::filesystem::path resources, QObject* parent)
    : QObject(parent)
    , m_resources(std::move(resources))
    , m_job(QStringLiteral("otherSubjectsJob")) {
    setObjectName(QStringLiteral("otherSubjects"));
}

void OtherSubjects::find(const std::string& prompt, ByteSpan subject) {
    if (prompt == m_prompt && subject == m_subject) {
        return;
    }
    m_prompt = prompt;
    m_subject = subject;
    take({});
    if (subject.end > prompt.size() || subject.start >= subject.end) {
        m_job.stop();
        return;
    }
    const std::string own = prompt.substr(subject.start, subject.end - subject.start);
    const std::string promptTemplate = prompt.substr(0, subject.start) + "{}" + prompt.substr(subject.end);
    m_job.start([this, facts = m_facts, resources = m_resources, own,
                 promptTemplate](const std::atomic<bool>& stop) -> LatestJob::Then {
        const Facts known = facts ? facts : read(resources, stop);
        std::vector<OtherSubject> found = matching(*known, promptTemplate, own);
        return [this, known, found = std::move(found)] {
            m_facts = known;
            take(found);
        };
    });
}

void OtherSubjects::take(std::vector<OtherSubject> subjects) {
    if (subjects != m_subjects) {
        m_subjects = std::move(subjects);
        Q_EMIT
        subjectsChanged();
    }
}

/// A file that can't be read has no facts: suggestions are a help, and nothing else is lost.
OtherSubjects::Facts OtherSubjects::read(const std::filesystem::path& resources,
                                         const std::atomic<bool>& stop) {
    auto facts = std::make_shared<std::vector<Fact>>();
    const auto everyday = [&] {
        return ((resources.empty() ? resources::directory() : resources) / "data" / "everyday.jsonl")
            .string();
    };
    for (const bool isCounterFact : {true, false}) {
        try {
            const std::unique_ptr<DataReader> reader =
                openData(isCounterFact ? "counterfact" : everyday(), resources).read();
            while (const auto entry = reader->next()) {
                if (stop) {
                    throw Error(ErrorCode::Cancelled, {});
                }
                if (const auto* row = std::get_if<DataRow>(&*entry)) {
                    const std::string* others = row->column("templates");
                    facts->push_back({row->subject, row->answer, row->relation, row->templateText,
                                      others == nullptr ? std::string() : *others});
                }
            }
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled) {
                throw;
            }
        }
    }
    return facts;
}

std::vector<OtherSubject> OtherSubjects::matching(const std::vector<Fact>& facts,
                                                  const std::string& promptTemplate,
                                                  const std::string& subject) {
    const std::string quoted = '"' + promptTemplate + '"';
    const auto isOfTemplate = [&](const Fact& fact) {
        return fact.promptTemplate == promptTemplate || fact.otherTemplates.find(quoted) != std::string::npos;
    };
    const auto first = std::find_if(facts.begin(), facts.end(), isOfTemplate);
    if (first == facts.end() || first->relation.empty()) {
        return {};
    }
    const auto own = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) {
        return fact.relation == first->relation && fact.subject == subject;
    });
    std::vector<OtherSubject> found;
    std::set<std::string> taken{subject};
    for (const Fact& fact : facts) {
        const bool isOther = own == facts.end() || fact.answer != own->answer;
        if (fact.relation == first->relation && isOther && taken.insert(fact.subject).second) {
            found.push_back({fact.subject, fact.answer});
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](const OtherSubject& a, const OtherSubject& b) {
        const auto distance = [&](const OtherSubject& each) {
            return std::abs(wordsOf(each.subject) - wordsOf(subject));
        };
        return distance(a) < distance(b);
    });
    found.resize(std::min(found.size(), kMost));
    return found;
}

} // namespace mambascope::ui
