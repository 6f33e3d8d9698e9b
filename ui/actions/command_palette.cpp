// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/command_palette.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/actions/key_bindings.hpp"
#include "ui/actions/word_filter.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kActionRole = Qt::UserRole + 1;
constexpr int kShortcutRole = Qt::UserRole + 2;
constexpr QSize kSize(520, 380); // times the text factor

/// The action's name at the leading edge, its shortcut at the other.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(color(option.palette, ThemeColor::TextMuted));
        painter->setFont(theme::labelFont(option.font));
        painter->drawText(option.rect.adjusted(kGutter, 0, -kGutter, 0), Qt::AlignTrailing | Qt::AlignVCenter,
                          index.data(kShortcutRole).toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + kGrid};
    }
};

} // namespace

CommandPalette::CommandPalette(const ActionRegistry& registry, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_registry(registry)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("No action matches."), this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setFrameShape(QFrame::StyledPanel);
    m_edit->setObjectName(QStringLiteral("commandPaletteFilter"));
    m_edit->setAccessibleName(tr("Filter actions"));
    m_edit->setPlaceholderText(tr("Search all actions"));
    m_list->setObjectName(QStringLiteral("commandPaletteList"));
    m_list->setAccessibleName(tr("Actions"));
    m_filter.setSourceModel(&m_model);
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::TabFocus); // where screen readers can walk through it
    m_list->setUniformItemSizes(true);
    m_edit->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("commandPaletteNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->addWidget(m_edit);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::setFilter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::activated, this, &CommandPalette::runCurrent); // Enter in the list itself
}

void CommandPalette::popup() {
    fill();
    m_edit->clear();
    setFilter({});
    const QWidget* window = parentWidget()->window();
    const QSize wanted = kSize * theme::textFactor(font());
    resize(qMin(wanted.width(), window->width() - 2 * kGutter), qMin(wanted.height(), window->height() / 2));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, kGutter * 3)));
    show();
    m_edit->setFocus();
}

void CommandPalette::fill() {
    m_model.clear();
    for (QAction* action : m_registry.actions()) {
        if (!action->isEnabled() || plainText(*action).isEmpty()) {
            continue;
        }
        auto* item = new QStandardItem(plainText(*action));
        item->setData(QVariant::fromValue(action), kActionRole);
        item->setData(keysForPeople(action->shortcuts()), kShortcutRole);
        m_model.appendRow(item);
    }
}

/// Every typed word must occur, in any order.
void CommandPalette::setFilter(const QString& text) {
    m_filter.setFilterRegularExpression(allWords(text));
    m_nothing->setVisible(m_filter.rowCount() == 0);
    m_list->setCurrentIndex(m_filter.index(0, 0));
    sayCurrent();
}

/// The keyboard stays in the field: what it would run is said there.
void CommandPalette::sayCurrent() {
    const QModelIndex current = m_list->currentIndex();
    const QString shortcut = current.data(kShortcutRole).toString();
    const QString action = current.data().toString();
    const QString name = shortcut.isEmpty() ? action : tr("%1 (%2)").arg(action, shortcut);
    m_edit->setAccessibleDescription(
        current.isValid()
            ? tr("%1, action %2 of %3").arg(name).arg(current.row() + 1).arg(m_filter.rowCount())
            : m_nothing->text());
}

void CommandPalette::runCurrent() {
    if (!isVisible()) {
        return; // a click activates, too
    }
    auto* action = m_list->currentIndex().data(kActionRole).value<QAction*>();
    hide();
    if (action != nullptr) {
        action->trigger();
    }
}

void CommandPalette::moveCurrent(int step) {
    if (m_filter.rowCount() == 0) {
        return;
    }
    const int row = qBound(0, m_list->currentIndex().row() + step, m_filter.rowCount() - 1);
    m_list->setCurrentIndex(m_filter.index(row, 0));
    sayCurrent();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            moveCurrent(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace mambascope::ui
