// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for models on a thread of its own: a folder may lie on a disk that sleeps, or across a network.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <QObject>

#include "ui/engine/model_choice.hpp"

namespace mambascope::ui {

class ModelLister : public QObject {
    Q_OBJECT

public:
    using Folders = std::vector<std::string>;
    /// Called on the lister's thread, one call after another.
    using List = std::function<std::vector<ModelChoice>(const Folders& folders)>;

    /// `folders` says where to look besides the standard places; called on this object's thread.
    ModelLister(List list, std::function<Folders()> folders, QObject* parent = nullptr);
    /// Waits for a listing that is under way.
    ~ModelLister() override;

    /// Looks again. What is found comes with changed(), where it is something new.
    void refresh();
    /// What was found last; nothing: no listing has ended yet.
    [[nodiscard]] const std::optional<std::vector<ModelChoice>>& choices() const { return m_choices; }

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<ModelChoice> found);

    List m_list;
    std::function<Folders()> m_folders;
    std::optional<std::vector<ModelChoice>> m_choices;
    std::thread m_thread;
    bool m_isLooking = false;
    bool m_lookAgain = false;
};

} // namespace mambascope::ui
