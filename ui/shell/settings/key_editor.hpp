// SPDX-License-Identifier: GPL-3.0-or-later
// Gives one action other keys, and says at once who has them.
#pragma once

#include <optional>

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "ui/shell/settings/key_list_model.hpp"

namespace mambascope::ui {

class KeyEditor : public QWidget {
    Q_OBJECT

public:
    /// The model must outlive the editor.
    KeyEditor(KeyListModel& model, QWidget* parent);

    /// Nothing: no row is chosen.
    void setRow(std::optional<std::size_t> row);
    /// The keyboard goes to the field that takes the keys.
    void startTyping();

private:
    void take(const QList<QKeySequence>& keys);
    void show();
    [[nodiscard]] QString problem() const;
    QPushButton* button(const QString& text, const char* objectName);

    KeyListModel& m_model;
    std::optional<std::size_t> m_row;
    QLabel* m_label;
    QKeySequenceEdit* m_edit;
    QLabel* m_problem;
    QPushButton* m_use;
    QPushButton* m_add;
    QPushButton* m_none;
    QPushButton* m_reset;
};

} // namespace mambascope::ui
