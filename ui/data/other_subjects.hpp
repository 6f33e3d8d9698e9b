// SPDX-License-Identifier: GPL-3.0-or-later
// Other subjects for a prompt, from the shipped facts: of the same relation, and with another answer.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/values/intervention.hpp"
#include "ui/data/latest_job.hpp"

namespace mambascope::ui {

struct OtherSubject {
    std::string subject;
    std::string answer;
    friend bool operator==(const OtherSubject&, const OtherSubject&) = default;
};

class OtherSubjects : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 40;

    /// `resources` as openData has it.
    explicit OtherSubjects(std::filesystem::path resources, QObject* parent = nullptr);

    /// Looks on a thread of its own: subjects of as many words as the prompt's own come first. The files are
    /// read the first time. The same prompt again does nothing.
    void find(const std::string& prompt, ByteSpan subject);
    /// Of the prompt that was looked for last; none while it is being looked for, or where no shipped
    /// template is this prompt.
    [[nodiscard]] const std::vector<OtherSubject>& subjects() const { return m_subjects; }

Q_SIGNALS:
    void subjectsChanged();

private:
    struct Fact;
    using Facts = std::shared_ptr<const std::vector<Fact>>;

    [[nodiscard]] static Facts read(const std::filesystem::path& resources, const std::atomic<bool>& stop);
    [[nodiscard]] static std::vector<OtherSubject>
    matching(const std::vector<Fact>& facts, const std::string& promptTemplate, const std::string& subject);
    void take(std::vector<OtherSubject> subjects);

    std::filesystem::path m_resources;
    Facts m_facts;
    std::string m_prompt; ///< that was looked for last
    ByteSpan m_subject;
    std::vector<OtherSubject> m_subjects;
    LatestJob m_job; ///< last: goes first
};

} // namespace mambascope::ui
