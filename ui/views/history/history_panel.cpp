// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_panel.hpp"

#include <utility>

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/actions/key_bindings.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/views/history/history_delegate.hpp"

namespace mambascope::ui {

View* HistoryPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new HistoryPanel(info.plainTitle(), context, parent);
}

HistoryPanel::HistoryPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("historyPanel"), title, context, parent)
    , m_model(context.experiment)
    , m_list(new QListView(this))
    , m_hint(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, 0, kGrid);
    column->setSpacing(kGrid / 2);
    makeList();
    m_hint->setObjectName(QStringLiteral("historyHint"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    setTexts();
    if (const QAction* name = context.actions.find(QStringLiteral("history.name"))) {
        connect(name, &QAction::changed, this, &HistoryPanel::setTexts); // its key may be another one
    }
    connect(&context.experiment, &Experiment::historyChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

void HistoryPanel::makeList() {
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::goTo);
    connect(m_list, &QListView::customContextMenuRequested, this, &HistoryPanel::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                Q_EMIT
                statusTextChanged(m_list->hasFocus() ? index.data(Qt::AccessibleTextRole).toString()
                                                     : QString());
            });
}

void HistoryPanel::setTexts() {
    m_list->setAccessibleName(tr("States of the experiment"));
    const QAction* name = context().actions.find(QStringLiteral("history.name"));
    const QString key = name == nullptr ? QString() : name->shortcut().toString(QKeySequence::NativeText);
    m_hint->setText(tr("%1 names a state. Named states are the steps of a talk.").arg(key));
    m_hint->setAccessibleName(m_hint->text());
}

void HistoryPanel::refresh() {
    m_model.refresh();
    m_hint->setVisible(context().experiment.history().named().empty());
    const NodeId present = context().experiment.history().present().id;
    if (std::exchange(m_present, present) != present) {
        const QModelIndex index = m_model.indexOfNode(present);
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    Q_EMIT
    captionChanged();
}

void HistoryPanel::showEvent(QShowEvent* event) {
    View::showEvent(event);
    refresh();
}

NodeId HistoryPanel::chosen() const {
    const QModelIndex index = m_list->currentIndex();
    return m_list->hasFocus() && index.isValid() ? index.data(HistoryListModel::NodeRole).toInt()
                                                 : context().experiment.history().present().id;
}

void HistoryPanel::goTo(const QModelIndex& index) {
    context().experiment.goTo(index.data(HistoryListModel::NodeRole).toInt());
}

void HistoryPanel::openMenu(QPoint at) {
    if (const QModelIndex index = m_list->indexAt(at); index.isValid()) {
        m_list->setCurrentIndex(index);
    }
    m_list->setFocus();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("historyMenu"));
    menu->setAccessibleName(tr("State"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_list->currentIndex();
    QAction* go = menu->addAction(tr("Go to this state"), this, [this, index] { goTo(index); });
    go->setObjectName(QStringLiteral("historyGo"));
    for (const char* name : {"", "history.name", "history.unname", "history.earlier", "history.later", "",
                             "history.markA", "history.markB", "history.flip"}) {
        if (QAction* action = context().actions.find(QLatin1String(name))) {
            menu->addAction(action);
        } else if (*name == '\0') {
            menu->addSeparator();
        }
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool HistoryPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            goTo(m_list->currentIndex());
            return true;
        }
        if (isKey(key, QStringLiteral("keys.unnameState"))) {
            context().experiment.setName(chosen(), {});
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void HistoryPanel::retranslate(const QString& title) {
    View::retranslate(title);
    setTexts();
    refresh();
}

QList<QAction*> HistoryPanel::titleActions() const {
    QList<QAction*> actions;
    if (QAction* name = context().actions.find(QStringLiteral("history.name"))) {
        actions.append(name);
    }
    return actions;
}

} // namespace mambascope::ui
