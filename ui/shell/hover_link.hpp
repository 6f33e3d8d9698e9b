// SPDX-License-Identifier: GPL-3.0-or-later
// One pointer for both models: what is pointed at or locked in one view lights up in all of them, by
// characters of the prompt.
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/views/map/knockout_map_view.hpp"

namespace mambascope::ui {

class HoverLink : public QObject {
    Q_OBJECT

public:
    /// The runner must outlive the link.
    explicit HoverLink(const ExperimentRunner& runner, QObject* parent = nullptr);

    /// Views must outlive the link, too.
    void addPane(ModelPane& pane);
    void addMap(Side side, KnockoutMapView& map);
    /// Forgets pointer and lock, as Esc does.
    void clear();
    /// Marks everything anew, after tokens have changed; a lock goes when its prompt went.
    void refresh();

private:
    /// Parts of a prompt that are pointed at: rows of a matrix, and columns.
    struct Spot {
        std::string prompt;
        PromptPart query;
        PromptPart source;
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    [[nodiscard]] std::optional<Spot> spotOf(Side side, int query, int source) const;
    [[nodiscard]] const AttentionSnapshot* attention(Side side) const;
    [[nodiscard]] std::string promptOf(Side side) const;
    void pointAt(std::optional<Spot> spot);
    void toggleLock(Side side, int token);
    void show();
    void showNotes();
    void showIn(ModelPane& pane, const std::optional<Spot>& spot);

    const ExperimentRunner& m_runner;
    std::vector<ModelPane*> m_panes;
    std::vector<std::pair<Side, KnockoutMapView*>> m_maps;
    std::optional<Spot> m_hover;
    std::optional<Spot> m_lock;
};

} // namespace mambascope::ui
