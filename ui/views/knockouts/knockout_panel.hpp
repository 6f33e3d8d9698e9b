// SPDX-License-Identifier: GPL-3.0-or-later
// The view "knockouts": the list of knockouts and live patches, and below it what the maps found to matter
// most.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QLabel>
#include <QListView>

#include "ui/state/map_ranking.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"
#include "ui/views/view.hpp"

class QVBoxLayout;

namespace mambascope::ui {

class KnockoutPanel : public View {
    Q_OBJECT

public:
    static constexpr std::size_t kMostFindings = 4;

    KnockoutPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] QListView& list() { return *m_list; }

    /// Nothing of its own: it ranks the maps that other views want.
    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override;
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override { return {}; }
    /// Where cut tokens leak through a model's convolution, and how much where that was measured.
    [[nodiscard]] Trust badge() const override;
    /// The row that the keyboard is on, "current", and the topmost one in sight, "top"; −1: none.
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct FindingText {
        QString tokens; ///< "·by ← Be"
        QString model;
        friend bool operator==(const FindingText&, const FindingText&) = default;
    };

    /// A line of the drawing.
    struct FigureLine {
        QString text;
        QFont font;
        ThemeColor ink;
        int spacesBefore = 0;
    };

    [[nodiscard]] std::vector<FigureLine> figureLines(const FigureStyle& style) const;
    void makeList();
    void showLeak();
    void placeTop();
    void makeFindings(QVBoxLayout& column);
    void setTexts();
    void showFacts(Side side);
    void findStrongest();
    void choose(const Finding& finding);
    void showEmptyNote();
    void showFindingsThatFit();
    [[nodiscard]] QString findingText(std::size_t i, bool brief) const;

    KnockoutListModel m_model;
    QListView* m_list;
    std::optional<int> m_wantedTop; ///< row that was set to be the topmost; missing: the user has scrolled
    bool m_isPlacing = false;       ///< it is not the user who scrolls
    QLabel* m_empty;
    QLabel* m_leak; ///< which models leak what is cut
    QLabel* m_findingsHeading;
    std::vector<QLabel*> m_lines;
    std::vector<Finding> m_findings;
    std::vector<std::string> m_prompts; ///< of the map that each finding is of
    std::vector<FindingText> m_texts;
};

} // namespace mambascope::ui
