// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_list.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/engine/model_choice.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {

EditList::EditList(Experiment& experiment, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_rows(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("editList"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    showEdits();
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState& before, StepKind, StateParts) {
                const ExperimentState& now = m_experiment.state();
                for (const Side side : kSides) {
                    if (before.pane(side).edits != now.pane(side).edits ||
                        before.pane(side).model != now.pane(side).model) {
                        showEdits();
                        return;
                    }
                }
            });
}

void EditList::showEdits() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be telling of the change
        delete item;
    }
    setAccessibleName(tr("Edits that the models have"));
    bool any = false;
    for (const Side side : kSides) {
        const std::size_t count = m_experiment.state().pane(side).edits.size();
        for (std::size_t i = 0; i < count; ++i) {
            addRow(side, i);
            any = true;
        }
    }
    setVisible(any);
}

void EditList::addRow(Side side, std::size_t index) {
    const PaneState& pane = m_experiment.state().pane(side);
    const AppliedEdit& edit = pane.edits[index];
    const QString name = QStringLiteral("_%1_%2").arg(QLatin1String(sideName(side))).arg(index);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    auto* isOn = new QCheckBox(row);
    isOn->setObjectName(QStringLiteral("appliedEdit") + name);
    const QString words = side == Side::Left ? tr("%1 (left), %2") : tr("%1 (right), %2");
    isOn->setText(words.arg(shownModelName(pane.model), editTitle(edit)));
    isOn->setAccessibleName(isOn->text());
    isOn->setToolTip(tr("On: every view of this pane shows the edited model. Edits that are on add up."));
    isOn->setChecked(edit.enabled);
    auto* remove = new QToolButton(row);
    remove->setObjectName(QStringLiteral("removeEdit") + name);
    remove->setText(QStringLiteral("✕"));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Take away: %1").arg(isOn->text()));
    remove->setToolTip(tr("Take this edit away"));
    row->setObjectName(QStringLiteral("editRow") + name);
    row->setAccessibleName(isOn->text());
    line->addWidget(isOn, 1);
    line->addWidget(remove);
    m_rows->addWidget(row);
    const QString title = editTitle(edit);
    connect(isOn, &QCheckBox::toggled, this, [this, side, index, title](bool on) {
        m_experiment.change(withEditEnabled(m_experiment.state(), side, index, on), [title, on] {
            return on ? tr("switch on %1").arg(title) : tr("switch off %1").arg(title);
        });
    });
    connect(remove, &QToolButton::clicked, this, [this, side, index, title] {
        m_experiment.change(withEditRemoved(m_experiment.state(), side, index),
                            [title] { return tr("take away %1").arg(title); });
    });
}

} // namespace mambascope::ui
