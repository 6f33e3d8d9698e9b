// SPDX-License-Identifier: GPL-3.0-or-later
// The relations that can be chosen, and the facts of a file of the user's own.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/base/error.hpp"
#include "core/values/lre_kind.hpp"
#include "ui/data/latest_job.hpp"

namespace mambascope::ui {

class RelationSource : public QObject {
    Q_OBJECT

public:
    /// `resources` as openData has it. Nothing is read before it is asked for.
    explicit RelationSource(std::filesystem::path resources, QObject* parent = nullptr);

    /// Reads the names on a thread of its own; the second call does nothing.
    void readNames();
    /// Of the shipped RELATIONS, sorted; none while they are read, and where they can't be.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

    /// Reads a file on a thread of its own. The same one again does nothing; empty: there is none.
    void setFile(const std::string& file);
    [[nodiscard]] const std::string& file() const { return m_file; }
    /// Null while they are read, and where that fails.
    [[nodiscard]] const std::shared_ptr<const LreFacts>& facts() const { return m_facts; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void namesChanged();
    /// facts() or failure() are new.
    void factsChanged();

private:
    void take(std::shared_ptr<const LreFacts> facts, std::optional<Error> failure);

    std::filesystem::path m_resources;
    std::vector<std::string> m_names;
    bool m_hasAskedNames = false;
    std::string m_file;
    std::shared_ptr<const LreFacts> m_facts;
    std::optional<Error> m_failure;
    LatestJob m_nameJob; ///< last: both go first
    LatestJob m_fileJob;
};

} // namespace mambascope::ui
