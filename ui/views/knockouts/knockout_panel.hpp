// SPDX-License-Identifier: GPL-3.0-or-later
// The list of knockouts, and below it what the maps found to matter most.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <QListView>

#include "ui/state/map_ranking.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"
#include "ui/widgets/panel.hpp"

namespace mambascope::ui {

class KnockoutPanel : public Panel {
    Q_OBJECT

public:
    static constexpr std::size_t kMostFindings = 4;

    /// `clearAction` is shown as a button; the model must outlive the panel.
    KnockoutPanel(KnockoutListModel& model, QAction* clearAction, QWidget* parent = nullptr);

    [[nodiscard]] QListView& list() { return *m_list; }
    struct FindingText {
        QString tokens; ///< "·by ← Be"
        QString model;
        friend bool operator==(const FindingText&, const FindingText&) = default;
    };
    /// `texts` says each finding's ends and model.
    void setFindings(std::vector<Finding> findings, std::vector<FindingText> texts);

Q_SIGNALS:
    /// The user wants the finding as a knockout.
    void findingChosen(const mambascope::ui::Finding& finding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showEmptyNote();
    void showFindingsThatFit();
    [[nodiscard]] QString findingText(std::size_t i, bool brief) const;

    KnockoutListModel& m_model;
    QListView* m_list;
    QLabel* m_empty;
    QLabel* m_findingsHeading;
    std::vector<QLabel*> m_lines;
    std::vector<Finding> m_findings;
    std::vector<FindingText> m_texts;
};

} // namespace mambascope::ui
