// SPDX-License-Identifier: GPL-3.0-or-later
// A menu of one row where a head is chosen by its number: Mamba-1 has thousands of them, one per channel.
#pragma once

#include <optional>

#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

namespace mambascope::ui {

class HeadEntryMenu : public QMenu {
    Q_OBJECT

public:
    explicit HeadEntryMenu(QWidget* parent = nullptr);

    /// Heads 0 to count - 1 can be entered; `areChannels` decides what they are called.
    void setRange(int count, bool areChannels);
    /// What the number starts from; nothing: no single head is shown.
    void setShownHead(std::optional<int> head);

Q_SIGNALS:
    /// The number was confirmed, with the Enter key or the button. The menu has closed.
    void headEntered(int head);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void confirm();

    QSpinBox* m_number;
    QPushButton* m_show;
};

} // namespace mambascope::ui
