// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence across the window about something that failed and has no field of its own, until dismissed.
#pragma once

#include <QLabel>
#include <QWidget>

namespace mambascope::ui {

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Empty: the bar goes.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text->text(); }

private:
    QLabel* m_text;
};

} // namespace mambascope::ui
