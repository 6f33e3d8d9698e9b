// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/subject_list_model.hpp"

#include <utility>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {

void SubjectListModel::setSubjects(std::vector<OtherSubject> subjects) {
    beginResetModel();
    m_subjects = std::move(subjects);
    endResetModel();
}

int SubjectListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_subjects.size());
}

QVariant SubjectListModel::data(const QModelIndex& index, int role) const {
    // A combo box asks for what stands at no row while nothing is chosen.
    if (!index.isValid() || index.row() >= rowCount({})) {
        return {};
    }
    const OtherSubject& own = m_subjects[static_cast<std::size_t>(index.row())];
    const QString subject = QString::fromStdString(own.subject);
    switch (role) {
    case Qt::EditRole:
        return subject;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 → %2").arg(isolated(subject), isolated(QString::fromStdString(own.answer)));
    default:
        return {};
    }
}

} // namespace mambascope::ui
