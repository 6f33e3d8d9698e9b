// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/related_facts.hpp"

#include <utility>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

constexpr std::uint64_t kSeed = 1; // EditRequest's: the command line chooses the same prompts

/// Data that can't be read have no prompts: the edit is scored on its own.
std::optional<RelatedPrompts> found(const std::string& prompt, const std::string& subject,
                                    const std::filesystem::path& resources) {
    try {
        return relatedPrompts(prompt, subject, kSeed, resources);
    } catch (const Error&) {
        return std::nullopt;
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
        m_job.start([this, prompt, own, resources = m_resources](const std::atomic<bool>& /*stop*/) {
            return LatestJob::Then([this, prompts = found(prompt, own, resources)] {
                m_prompts = prompts;
                Q_EMIT
                changed();
            });
        });
    }
    Q_EMIT
    changed();
}

} // namespace mambascope::ui
