// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_list_model.hpp"

#include <algorithm>

#include "ui/state/edits.hpp"

namespace mambascope::ui {

KnockoutListModel::KnockoutListModel(Experiment& experiment, QObject* parent)
    : QAbstractListModel(parent)
    , m_experiment(experiment)
    , m_rows(experiment.state().knockouts)
    , m_prompt(experiment.state().prompt) {
    setObjectName(QStringLiteral("knockoutListModel"));
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & (StatePart::Prompt | StatePart::Knockouts)) {
                    synchronise();
                }
            });
}

int KnockoutListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KnockoutListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const KnockoutEntry& entry = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return knockoutTitle(m_prompt, entry);
    case Qt::CheckStateRole:
        return entry.enabled ? Qt::Checked : Qt::Unchecked;
    case DetailRole:
        return knockoutDetail(entry, m_facts);
    case IdRole:
        return entry.id;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1, %2").arg(knockoutTitle(m_prompt, entry), knockoutDetail(entry, m_facts));
    default:
        return {};
    }
}

bool KnockoutListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const KnockoutEntry& entry = m_rows[static_cast<std::size_t>(index.row())];
    const bool enabled = value.toInt() == Qt::Checked;
    m_experiment.change(withKnockoutEnabled(m_experiment.state(), entry.id, enabled),
                        [enabled, prompt = m_prompt, entry] {
                            const QString title = knockoutTitle(prompt, entry);
                            return enabled ? tr("switch on %1").arg(title) : tr("switch off %1").arg(title);
                        });
    return true;
}

Qt::ItemFlags KnockoutListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

bool KnockoutListModel::removeRows(int row, int count, const QModelIndex& parent) {
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount()) {
        return false;
    }
    ExperimentState next = m_experiment.state();
    const KnockoutEntry first = m_rows[static_cast<std::size_t>(row)];
    for (int i = row; i < row + count; ++i) {
        next = withKnockoutRemoved(next, m_rows[static_cast<std::size_t>(i)].id);
    }
    m_experiment.change(next, [count, prompt = m_prompt, first] {
        return count == 1 ? tr("remove %1").arg(knockoutTitle(prompt, first))
                          : tr("remove %n knockouts", nullptr, count);
    });
    return true;
}

void KnockoutListModel::setFacts(Side side, const ModelFacts& facts) {
    if (m_facts[indexOf(side)] != facts) {
        m_facts[indexOf(side)] = facts;
        refreshAll();
    }
}

void KnockoutListModel::clear() {
    m_experiment.change(withoutKnockouts(m_experiment.state()), [] { return tr("clear knockouts"); });
}

/// Rows go and come one by one and the rest keep their place, so that views keep selection and focus.
void KnockoutListModel::synchronise() {
    const std::vector<KnockoutEntry>& wanted = m_experiment.state().knockouts;
    const auto hasId = [](const std::vector<KnockoutEntry>& list, int id) {
        return std::any_of(list.begin(), list.end(), [id](const KnockoutEntry& e) { return e.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!hasId(wanted, m_rows[static_cast<std::size_t>(row)].id)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        if (!hasId(m_rows, wanted[i].id)) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted[i]);
            endInsertRows();
        } else if (m_rows[i].id != wanted[i].id) {
            // The order changed (undo of a split): move the row to its place.
            const auto at = std::find_if(m_rows.begin() + row, m_rows.end(),
                                         [&](const KnockoutEntry& e) { return e.id == wanted[i].id; });
            const int from = static_cast<int>(at - m_rows.begin());
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, at, at + 1);
            endMoveRows();
        }
        if (m_rows[i] != wanted[i]) {
            m_rows[i] = wanted[i];
            Q_EMIT
            dataChanged(index(row), index(row));
        }
    }
    if (m_prompt != m_experiment.state().prompt) {
        m_prompt = m_experiment.state().prompt;
        refreshAll();
    }
}

void KnockoutListModel::refreshAll() {
    if (!m_rows.empty()) {
        Q_EMIT
        dataChanged(index(0), index(rowCount() - 1));
    }
}

} // namespace mambascope::ui
