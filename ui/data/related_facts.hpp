// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts that an edit of a shipped fact is scored on, looked for while nobody waits.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "core/data/related_prompts.hpp"
#include "core/values/intervention.hpp"
#include "ui/data/latest_job.hpp"

namespace mambascope::ui {

class RelatedFacts : public QObject {
    Q_OBJECT

public:
    /// `resources` as openData has it.
    explicit RelatedFacts(std::filesystem::path resources, QObject* parent = nullptr);

    /// Looks on a thread of its own, which reads the data once. The same prompt again does nothing.
    void find(const std::string& prompt, ByteSpan subject);
    /// Of the prompt that was looked for last; nothing while it is being looked for, and where CounterFact
    /// has no such fact.
    [[nodiscard]] const std::optional<RelatedPrompts>& prompts() const { return m_prompts; }
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    /// prompts() or isBusy() is new.
    void changed();

private:
    std::filesystem::path m_resources;
    std::string m_prompt; ///< that was looked for last
    ByteSpan m_subject;
    std::optional<RelatedPrompts> m_prompts;
    std::shared_ptr<const mambascope::RelatedFacts> m_facts; ///< null before they were read
    LatestJob m_job;                                         ///< last: goes first
};

} // namespace mambascope::ui
