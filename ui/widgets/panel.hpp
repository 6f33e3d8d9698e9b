// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the window's lower half: a heading, a word about it, and the content.
#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace mambascope::ui {

class Panel : public QWidget {
    Q_OBJECT

public:
    Panel(const QString& objectName, const QString& heading, QWidget* parent = nullptr);

    /// The muted words after the heading.
    void setSubtitle(const QString& text);
    /// Content goes in here, below the heading.
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    /// Further widgets at the right of the heading.
    [[nodiscard]] QHBoxLayout& headingRow() { return *m_headingRow; }

Q_SIGNALS:
    /// The panel came into view or left it: what nobody sees is not computed.
    void shownChanged(bool shown);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QLabel* m_subtitle;
    QHBoxLayout* m_headingRow;
    QVBoxLayout* m_body;
};

} // namespace mambascope::ui
