// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment's knockouts, and below them its live patches, as a checkable list.
#pragma once

#include <array>
#include <variant>
#include <vector>

#include <QAbstractListModel>

#include "ui/history/experiment.hpp"
#include "ui/state/knockout_text.hpp"

namespace mambascope::ui {

/// DisplayRole: "·by ← Beats·Music"; CheckStateRole: on or off, settable; every change goes through the
/// experiment as an undoable step.
class KnockoutListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, ///< QString: "layers 7–15 of 24 · 3 pairs"
        IdRole,                        ///< int: KnockoutEntry::id or PatchEntry::id
    };
    Q_ENUM(Role)

    /// `experiment` must outlive the model.
    explicit KnockoutListModel(Experiment& experiment, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

    /// What is known of a side's model, for pairs and layers in the texts.
    void setFacts(Side side, const ModelFacts& facts);
    void clear(); ///< removes every knockout, undoably

private:
    using Entry = std::variant<KnockoutEntry, PatchEntry>;

    [[nodiscard]] static std::vector<Entry> entriesOf(const ExperimentState& state);
    [[nodiscard]] const Entry& entry(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString detail(const Entry& entry) const;
    void synchronise();
    void refreshAll();

    Experiment& m_experiment;
    std::vector<Entry> m_rows; ///< what the views know of
    std::string m_prompt;
    TraceState m_trace;
    std::array<ModelFacts, 2> m_facts;
};

} // namespace mambascope::ui
