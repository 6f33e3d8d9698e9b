// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name of a state and for notes to it.
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/history/history_node.hpp"

namespace mambascope::ui {

class NameDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kLongestName = 120; // characters
    static constexpr int kLongestNotes = 20'000;

    /// Shows what the state is called. Open it with open().
    NameDialog(const HistoryNode& node, QWidget* parent);

Q_SIGNALS:
    /// The user has said yes. An empty name takes it away.
    void answered(const QString& name, const QString& notes);

private:
    void answer();

    QLineEdit* m_name;
    QPlainTextEdit* m_notes;
};

} // namespace mambascope::ui
