// SPDX-License-Identifier: GPL-3.0-or-later
// Other subjects as a list of choices: it shows each with its answer, and a field takes the subject alone.
#pragma once

#include <vector>

#include <QAbstractListModel>

#include "ui/data/other_subjects.hpp"

namespace mambascope::ui {

/// DisplayRole: "Steve Jobs → English"; EditRole: "Steve Jobs".
class SubjectListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSubjects(std::vector<OtherSubject> subjects);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<OtherSubject> m_subjects;
};

} // namespace mambascope::ui
