// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/part_list.hpp"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/exports/figure_files.hpp"
#include "ui/widgets/form_row.hpp"

namespace mambascope::ui {
namespace {

constexpr int kView = Qt::UserRole;
constexpr int kTitle = Qt::UserRole + 1;
constexpr int kParts = Qt::UserRole + 2;
constexpr int kRows = 4; // that are seen at once

} // namespace

PartList::PartList(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this)) {
    m_list->setObjectName(QStringLiteral("figurePartList"));
    m_list->setAccessibleName(tr("Parts of the figure"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMaximumHeight(kRows * fontMetrics().height() * 3 / 2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_list, 1);
    auto* buttons = new QVBoxLayout;
    QPushButton* add = makeFormButton(tr("&Add the view"), QStringLiteral("figureAddPart"), this);
    m_remove = makeFormButton(tr("Re&move"), QStringLiteral("figureRemovePart"), this);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    row->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &PartList::add);
    connect(m_remove, &QPushButton::clicked, this, &PartList::remove);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        refresh();
        Q_EMIT
        partsChanged();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { refresh(); });
    refresh();
}

QStringList PartList::views() const {
    QStringList views;
    for (int row = 0; row < m_list->count(); ++row) {
        views.append(m_list->item(row)->data(kView).toString());
    }
    return views;
}

void PartList::add() {
    auto* item = new QListWidgetItem(m_next.title, m_list); // the list owns it
    item->setData(kView, m_next.view);
    item->setData(kTitle, m_next.title);
    item->setData(kParts, m_next.parts);
    m_list->setCurrentItem(item);
    refresh();
    Q_EMIT
    partsChanged();
}

void PartList::remove() {
    delete m_list->currentItem();
    refresh();
    Q_EMIT
    partsChanged();
}

void PartList::refresh() {
    const QSignalBlocker quiet(m_list);
    int part = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem& item = *m_list->item(row);
        QStringList letters;
        for (int i = item.data(kParts).toInt(); i > 0; --i) {
            letters.append(partLetter(part++));
        }
        item.setText(tr("(%1) %2").arg(letters.join(QStringLiteral(", ")), item.data(kTitle).toString()));
    }
    m_remove->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace mambascope::ui
