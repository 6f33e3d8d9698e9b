// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_list_model.hpp"

#include <algorithm>

#include "ui/state/edits.hpp"
#include "ui/state/patch_text.hpp"

namespace mambascope::ui {
namespace {

using Entry = std::variant<KnockoutEntry, PatchEntry>;

int idOf(const Entry& entry) {
    return std::visit([](const auto& own) { return own.id; }, entry);
}

bool isOn(const Entry& entry) {
    return std::visit([](const auto& own) { return own.enabled; }, entry);
}

QString titleOf(const std::string& prompt, const Entry& entry) {
    const auto* patch = std::get_if<PatchEntry>(&entry);
    return patch != nullptr ? patchTitle(prompt, *patch)
                            : knockoutTitle(prompt, std::get<KnockoutEntry>(entry));
}

ExperimentState withRemoved(const ExperimentState& state, const Entry& entry) {
    return std::holds_alternative<PatchEntry>(entry) ? withPatchRemoved(state, idOf(entry))
                                                     : withKnockoutRemoved(state, idOf(entry));
}

} // namespace

KnockoutListModel::KnockoutListModel(Experiment& experiment, QObject* parent)
    : QAbstractListModel(parent)
    , m_experiment(experiment)
    , m_rows(entriesOf(experiment.state()))
    , m_prompt(experiment.state().prompt)
    , m_trace(experiment.state().trace) {
    setObjectName(QStringLiteral("knockoutListModel"));
    connect(
        &experiment, &Experiment::changed, this, [this](const ExperimentState&, StepKind, StateParts what) {
            if (what & (StatePart::Prompt | StatePart::Knockouts | StatePart::Patches | StatePart::Trace)) {
                synchronise();
            }
        });
}

std::vector<KnockoutListModel::Entry> KnockoutListModel::entriesOf(const ExperimentState& state) {
    std::vector<Entry> entries(state.knockouts.begin(), state.knockouts.end());
    entries.insert(entries.end(), state.patches.begin(), state.patches.end());
    return entries;
}

QString KnockoutListModel::detail(const Entry& entry) const {
    const auto* patch = std::get_if<PatchEntry>(&entry);
    return patch != nullptr ? patchDetail(*patch, m_trace, m_facts[indexOf(patch->side)])
                            : knockoutDetail(std::get<KnockoutEntry>(entry), m_facts);
}

int KnockoutListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KnockoutListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& own = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(m_prompt, own);
    case Qt::CheckStateRole:
        return isOn(own) ? Qt::Checked : Qt::Unchecked;
    case DetailRole:
        return detail(own);
    case IdRole:
        return idOf(own);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1, %2").arg(titleOf(m_prompt, own), detail(own));
    default:
        return {};
    }
}

bool KnockoutListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const Entry own = entry(index.row());
    const bool enabled = value.toInt() == Qt::Checked;
    const ExperimentState& state = m_experiment.state();
    m_experiment.change(std::holds_alternative<PatchEntry>(own)
                            ? withPatchEnabled(state, idOf(own), enabled)
                            : withKnockoutEnabled(state, idOf(own), enabled),
                        [enabled, prompt = m_prompt, own] {
                            const QString title = titleOf(prompt, own);
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
    const Entry first = entry(row);
    for (int i = row; i < row + count; ++i) {
        next = withRemoved(next, entry(i));
    }
    m_experiment.change(next, [count, prompt = m_prompt, first] {
        return count == 1 ? tr("remove %1").arg(titleOf(prompt, first))
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
    const std::vector<Entry> wanted = entriesOf(m_experiment.state());
    const auto hasId = [](const std::vector<Entry>& list, int id) {
        return std::any_of(list.begin(), list.end(), [id](const Entry& e) { return idOf(e) == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!hasId(wanted, idOf(entry(row)))) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        if (!hasId(m_rows, idOf(wanted[i]))) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted[i]);
            endInsertRows();
        } else if (idOf(m_rows[i]) != idOf(wanted[i])) {
            // The order changed (undo of a split): move the row to its place.
            const auto at = std::find_if(m_rows.begin() + row, m_rows.end(),
                                         [&](const Entry& e) { return idOf(e) == idOf(wanted[i]); });
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
    if (m_prompt != m_experiment.state().prompt || m_trace != m_experiment.state().trace) {
        m_prompt = m_experiment.state().prompt;
        m_trace = m_experiment.state().trace;
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
