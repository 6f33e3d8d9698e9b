// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts that an edit is scored on, as lines that can be written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QDialog>
#include <QPlainTextEdit>

namespace mambascope::ui {

struct ScoredPrompts {
    std::vector<std::string> paraphrases;
    std::vector<std::string> neighbours;
    friend bool operator==(const ScoredPrompts&, const ScoredPrompts&) = default;
};

class EditPromptsDialog : public QDialog {
    Q_OBJECT

public:
    /// `fromData`: what the data has for this fact; nothing where it has no such fact.
    EditPromptsDialog(const ScoredPrompts& shown, const std::optional<ScoredPrompts>& fromData,
                      QWidget* parent);

    /// One a line; empty lines are none.
    [[nodiscard]] ScoredPrompts prompts() const;

private:
    QPlainTextEdit* m_paraphrases;
    QPlainTextEdit* m_neighbours;
};

} // namespace mambascope::ui
