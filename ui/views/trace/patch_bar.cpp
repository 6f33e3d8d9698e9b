// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/patch_bar.hpp"

#include <algorithm>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

#include "ui/state/patch_text.hpp"
#include "ui/state/patches.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {

PatchBar::PatchBar(Experiment& experiment, const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_actions(actions)
    , m_label(new QLabel(this))
    , m_value(new QComboBox(this))
    , m_statistics(new QToolButton(this))
    , m_both(new QToolButton(this))
    , m_states(new QToolButton(this)) {
    setObjectName(QStringLiteral("patchBar"));
    m_label->setObjectName(QStringLiteral("patchValueLabel"));
    m_label->setBuddy(m_value);
    m_value->setObjectName(QStringLiteral("patchValue"));
    m_statistics->setObjectName(QStringLiteral("patchStatistics"));
    m_both->setObjectName(QStringLiteral("patchBoth"));
    m_both->setCheckable(true);
    m_states->setObjectName(QStringLiteral("traceStates"));
    for (QToolButton* button : {m_statistics, m_both, m_states}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    for (QToolButton* button : {m_statistics, m_states}) {
        auto* menu = new QMenu(button);
        menu->setObjectName(button->objectName() + QStringLiteral("Menu"));
        menu->setToolTipsVisible(true);
        button->setMenu(menu);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_label, m_value, m_statistics, m_both, m_states}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    setTexts();
    showState();
    connect(m_value, &QComboBox::activated, this, [this] {
        const auto value = static_cast<PatchSource>(m_value->currentData().toInt());
        const QString text = m_value->currentText();
        m_experiment.change(withPatchValue(m_experiment.state(), value),
                            [text] { return tr("put in: %1").arg(text); });
    });
    connect(m_both, &QToolButton::clicked, this, [this](bool both) {
        m_experiment.change(withBothModels(m_experiment.state(), both),
                            [both] { return both ? tr("patch both models") : tr("patch one model"); });
    });
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Trace) {
                    showState();
                }
            });
}

void PatchBar::showState() {
    const TraceState& trace = m_experiment.state().trace;
    m_value->setCurrentIndex(m_value->findData(static_cast<int>(trace.value)));
    m_both->setChecked(trace.bothModels);
    m_statistics->setVisible(trace.value == PatchSource::Mean);
    for (QAction* action : m_states->menu()->actions()) {
        const auto site = static_cast<Site>(action->data().toInt());
        action->setChecked(std::find(trace.more.begin(), trace.more.end(), site) != trace.more.end());
    }
    QStringList files;
    for (const std::string& file : trace.means) {
        files.append(file.empty() ? tr("none") : QFileInfo(QString::fromStdString(file)).fileName());
    }
    m_statistics->setToolTip(
        tr("Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.")
            .arg(files[0], files[1]));
}

void PatchBar::fillStates() {
    QMenu& menu = *m_states->menu();
    menu.clear();
    for (const Site site : kMoreStates) {
        QAction* action = menu.addAction(tr("%1: %2").arg(stateShortName(site), stateMeaning(site)));
        action->setObjectName(QStringLiteral("traceState.") + stateShortName(site));
        action->setCheckable(true);
        action->setData(static_cast<int>(site));
        connect(action, &QAction::triggered, this, [this, site](bool on) {
            m_experiment.change(withMoreToggled(m_experiment.state(), site), [site, on] {
                return on ? tr("trace %1, too").arg(stateShortName(site))
                          : tr("trace no %1").arg(stateShortName(site));
            });
        });
    }
}

void PatchBar::fillStatistics() {
    QMenu& menu = *m_statistics->menu();
    menu.clear();
    for (const char* id : {"trace.meansLeft", "trace.meansRight"}) {
        if (QAction* action = m_actions.find(QLatin1String(id))) {
            menu.addAction(action);
        }
    }
}

void PatchBar::setTexts() {
    setAccessibleName(tr("What a click into the maps does"));
    m_label->setText(tr("A click puts in:"));
    m_value->setAccessibleName(tr("What a click puts into a state"));
    const QSignalBlocker quiet(m_value);
    m_value->clear();
    m_value->addItem(tr("the other run's value"), static_cast<int>(PatchSource::Other));
    m_value->addItem(tr("the mean"), static_cast<int>(PatchSource::Mean));
    m_value->addItem(tr("zero"), static_cast<int>(PatchSource::Zero));
    m_value->setItemData(1, tr("The state's mean over the tokens of a text, from a file of statistics"),
                         Qt::ToolTipRole);
    m_statistics->setText(tr("statistics"));
    m_statistics->setAccessibleName(tr("Files of statistics"));
    m_both->setText(tr("both models"));
    m_both->setToolTip(tr("A click patches the same token at the same depth of the other model, too: s and g "
                          "are its attn and mlp. With Ctrl it is the other way round."));
    m_states->setText(tr("more states"));
    m_states->setToolTip(tr("Maps of further states of state-space models"));
    for (QToolButton* button : {m_both, m_states}) {
        button->setAccessibleName(button->text());
    }
    m_statistics->menu()->setAccessibleName(m_statistics->accessibleName());
    m_states->menu()->setAccessibleName(m_states->text());
    fillStates();
    fillStatistics();
}

void PatchBar::retranslate() {
    setTexts();
    showState();
}

} // namespace mambascope::ui
