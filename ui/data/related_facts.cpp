// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/related_facts.hpp"

#include <atomic>
#include <utility>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

constexpr std::uint64_t kSeed = 1; // EditRequest's: the command line chooses the same prompts

using Facts = std::shared_ptr<const mambascope::RelatedFacts>;

/// Data that can't be read have no prompts: the edit is scored on its own. Throws Cancelled when stopped.
Facts read(const std::filesystem::path& resources, const std::atomic<bool>& stop) {
    try {
        return std::make_shared<const mambascope::RelatedFacts>(resources, [&stop] {
            if (stop) {
                throw Error(ErrorCode::Cancelled, {});
            }
        });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled) {
            throw;
        }
        return nullptr;
    }
}

} // namespace

RelatedFacts::RelatedFacts(std::filesystem::path resources, QObject* parent)
    : QObject(parent)
    , m_resources(std::move(resources))
    , m_job(QStringLiteral("relatedFactsJob")) {
    setObjectName(QStringLiteral("relatedFacts"));
}

void RelatedFacts::find(const std::string& prompt, ByteSpan subject) {
    if (prompt == m_prompt && subject == m_subject) {
        return;
    }
    m_prompt = prompt;
    m_subject = subject;
    m_prompts.reset();
    if (subject.end > prompt.size() || subject.start >= subject.end) {
        m_job.stop();
    } else {
        const std::string own = prompt.substr(subject.start, subject.end - subject.start);
        m_job.start([this, prompt, own, resources = m_resources,
                     known = m_facts](const std::atomic<bool>& stop) -> LatestJob::Then {
            const Facts facts = known != nullptr ? known : read(resources, stop);
            auto prompts = facts != nullptr ? facts->find(prompt, own, kSeed) : std::nullopt;
            return [this, facts, prompts = std::move(prompts)] {
                m_facts = facts;
                m_prompts = prompts;
                Q_EMIT
                changed();
            };
        });
    }
    Q_EMIT
    changed();
}

} // namespace mambascope::ui
