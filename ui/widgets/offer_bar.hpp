// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence across the window with two answers, until one is given.
#pragma once

#include <functional>

#include <QLabel>
#include <QWidget>

#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

struct Offer {
    QString text;
    QString accept; ///< on the first button
    QString decline;
    std::function<void(bool accepted)> answer;
};

class OfferBar : public QWidget {
    Q_OBJECT

public:
    explicit OfferBar(QWidget* parent = nullptr);

    /// In place of an earlier one, which gets no answer.
    void make(const Offer& offer);

private:
    void give(bool accepted);

    QLabel* m_text;
    TextButton* m_accept;
    TextButton* m_decline;
    std::function<void(bool)> m_answer;
};

} // namespace mambascope::ui
