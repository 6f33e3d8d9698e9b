// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/key_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

KeyEditor::KeyEditor(KeyListModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_label(new QLabel(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_problem(new QLabel(this))
    , m_use(button(tr("&Use"), "settingsUseKeys"))
    , m_add(button(tr("A&dd"), "settingsAddKeys"))
    , m_none(button(tr("No &key"), "settingsNoKeys"))
    , m_reset(button(tr("&Reset"), "settingsResetKeys")) {
    setObjectName(QStringLiteral("keyEditor"));
    setAccessibleName(tr("Keys of an action"));
    m_label->setObjectName(QStringLiteral("settingsKeysLabel"));
    m_label->setBuddy(m_edit);
    m_label->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("settingsKeys"));
    m_problem->setObjectName(QStringLiteral("settingsKeysProblem"));
    m_problem->setProperty("role", QStringLiteral("muted"));
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // nothing jumps
    m_use->setToolTip(tr("These keys instead of those that the action has"));
    m_add->setToolTip(tr("These keys beside those that the action has"));
    m_reset->setToolTip(tr("The keys that the action had at first"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    for (QPushButton* part : {m_use, m_add, m_none, m_reset}) {
        row->addWidget(part);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_problem);
    // At each key; the editor's own signal comes a second after the last one.
    connect(m_edit->findChild<QLineEdit*>(), &QLineEdit::textChanged, this, &KeyEditor::show);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &KeyEditor::show);
    connect(m_use, &QPushButton::clicked, this, [this] { take({m_edit->keySequence()}); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        QList<QKeySequence> keys = m_model.table().rows()[*m_row].keys;
        keys.removeAll(m_edit->keySequence());
        take(keys << m_edit->keySequence());
    });
    connect(m_none, &QPushButton::clicked, this, [this] { take({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_model.reset(*m_row);
        setRow(m_row);
    });
    show();
}

QPushButton* KeyEditor::button(const QString& text, const char* objectName) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(QLatin1String(objectName));
    made->setAutoDefault(false);
    return made;
}

void KeyEditor::setRow(std::optional<std::size_t> row) {
    m_row = row;
    const QSignalBlocker quiet(m_edit); // show() follows
    m_edit->clear();
    show();
}

void KeyEditor::startTyping() {
    m_edit->setFocus();
}

void KeyEditor::take(const QList<QKeySequence>& keys) {
    m_model.set(*m_row, keys);
    setRow(m_row);
}

/// What stands in the way of the typed keys, or what taking them does; empty: nothing.
QString KeyEditor::problem() const {
    const QKeySequence typed = m_edit->keySequence();
    const std::vector<KeyRow>& rows = m_model.table().rows();
    if (rows[*m_row].isFixed) {
        return tr("These keys can't be changed.");
    }
    if (typed.isEmpty()) {
        return {};
    }
    if (rows[*m_row].isView && typed.count() > 1) {
        return tr("Inside a view only one key at a time is possible.");
    }
    QStringList owners;
    for (const std::size_t other : m_model.table().conflicts(*m_row, typed)) {
        if (rows[other].isFixed) {
            return tr("%1 is used by “%2”, which can't be changed.")
                .arg(keysForPeople({typed}), rows[other].title);
        }
        owners.append(tr("“%1”").arg(rows[other].title));
    }
    return owners.isEmpty() ? QString()
                            : tr("%1 is used by %2, which loses it if you take it here.")
                                  .arg(keysForPeople({typed}), owners.join(tr(", ")));
}

void KeyEditor::show() {
    const bool isRow = m_row.has_value();
    const KeyRow* row = isRow ? &m_model.table().rows()[*m_row] : nullptr;
    const QKeySequence typed = m_edit->keySequence();
    const bool isPossible = isRow && m_model.table().mayHave(*m_row, typed);
    QString title = isRow ? row->title : QString();
    m_label->setText(
        isRow ? tr("&New keys for “%1”:").arg(title.replace(QLatin1Char('&'), QStringLiteral("&&")))
              : tr("&New keys:"));
    m_edit->setAccessibleName(isRow ? tr("New keys for “%1”").arg(row->title) : tr("New keys"));
    m_edit->setEnabled(isRow && !row->isFixed);
    m_use->setEnabled(isPossible);
    m_add->setEnabled(isPossible && !row->keys.contains(typed));
    m_none->setEnabled(isRow && !row->isFixed && !row->keys.isEmpty());
    m_reset->setEnabled(isRow && row->isChanged());
    const QString text = isRow ? problem() : tr("Choose an action in the list.");
    m_problem->setText(text);
    m_edit->setAccessibleDescription(text);
}

} // namespace mambascope::ui
