// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/block/block_bar.hpp"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

#include "ui/state/patch_text.hpp"
#include "ui/style/roles.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/block/block_shown.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLargestWindow = 200;
constexpr int kLetters = 12;

/// What can be blocked, in the menu's and the curves' order.
constexpr std::array kRoles{Role::Subject, Role::SubjectLast, Role::Relation,
                            Role::Last,    Role::First,       Role::RelationWithLast,
                            Role::Context, Role::After,       Role::All};

/// An entry of the list of ways: what it sets.
struct Way {
    BlockMethod how;
    BlockOthers others;
};
constexpr std::array kWays{
    Way{BlockMethod::Mean, BlockOthers::Live}, Way{BlockMethod::Mean, BlockOthers::Clean},
    Way{BlockMethod::Knockout, BlockOthers::Live}, Way{BlockMethod::Strict, BlockOthers::Live}};

int wayOf(const BlockState& asked) {
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        const bool isMean = asked.how == BlockMethod::Mean;
        if (kWays[i].how == asked.how && (!isMean || kWays[i].others == asked.others)) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

} // namespace

BlockBar::BlockBar(Experiment& experiment, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_how(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_means(new QComboBox(this))
    , m_window(new QSpinBox(this))
    , m_sets(new QToolButton(this))
    , m_stop(new QToolButton(this)) {
    setObjectName(QStringLiteral("blockBar"));
    m_how->setObjectName(QStringLiteral("blockHow"));
    m_state->setObjectName(QStringLiteral("blockState"));
    m_means->setObjectName(QStringLiteral("blockMeans"));
    for (QComboBox* box : {m_how, m_means}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLetters);
    }
    m_window->setObjectName(QStringLiteral("blockWindow"));
    m_window->setRange(1, kLargestWindow);
    m_sets->setObjectName(QStringLiteral("blockSets"));
    m_sets->setFocusPolicy(Qt::StrongFocus);
    m_sets->setPopupMode(QToolButton::InstantPopup);
    auto* sets = new QMenu(m_sets);
    sets->setObjectName(QStringLiteral("blockSetsMenu"));
    m_sets->setMenu(sets);
    m_stop->setObjectName(QStringLiteral("blockStop"));
    m_stop->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy = m_stop->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps when it comes or goes
    m_stop->setSizePolicy(policy);
    m_stop->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_how, 2);
    row->addWidget(m_state);
    row->addWidget(m_means, 1);
    row->addWidget(m_window);
    row->addWidget(m_sets);
    row->addWidget(m_stop);
    setTexts();
    showState();
    connectAll();
}

void BlockBar::connectAll() {
    connect(m_how, &QComboBox::activated, this, [this](int index) {
        const Way way = kWays.at(static_cast<std::size_t>(index));
        const QString name = m_how->itemText(index);
        change(
            [way](BlockState& asked) {
                asked.how = way.how;
                if (way.how == BlockMethod::Mean) {
                    asked.others = way.others;
                }
            },
            [name] { return tr("block tokens: %1").arg(name); });
    });
    connect(m_state, &QComboBox::activated, this, [this] {
        const auto state = static_cast<Site>(m_state->currentData().toInt());
        change([state](BlockState& asked) { asked.state = state; },
               [state] { return tr("block %1").arg(stateShortName(state)); });
    });
    connect(m_means, &QComboBox::activated, this, [this] {
        if (m_means->currentData().toString() != QLatin1String("bundled")) {
            return; // the file that is chosen already
        }
        change(
            [](BlockState& asked) {
                asked.means.clear();
                asked.text = "bundled";
            },
            [] { return tr("block by means of the bundled text"); });
    });
    connect(m_window, &QSpinBox::valueChanged, this, [this](int layers) {
        change([layers](BlockState& asked) { asked.window = layers; },
               [layers] { return tr("block windows of %1").arg(layers); }, StepKind::Window);
    });
    connect(m_stop, &QToolButton::clicked, this, &BlockBar::stopRequested);
    connect(&m_experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Blocking) {
                    showState();
                }
            });
}

void BlockBar::change(const std::function<void(BlockState&)>& edit, const StepText& text, StepKind kind) {
    if (m_isShowing) {
        return;
    }
    ExperimentState next = m_experiment.state();
    edit(next.blocking);
    m_experiment.change(next, text, kind);
}

/// The bundled text, and the file that is chosen.
void BlockBar::fillMeans() {
    const BlockState& asked = m_experiment.state().blocking;
    const QSignalBlocker quiet(m_means);
    m_means->clear();
    m_means->addItem(tr("means of the bundled text"), QStringLiteral("bundled"));
    const std::string& file = asked.means.empty() ? asked.text : asked.means;
    if (file != "bundled") {
        m_means->addItem(asked.means.empty() ? tr("means of %1").arg(meansWords(asked))
                                             : tr("means in %1").arg(meansWords(asked)),
                         QString::fromStdString(file));
        m_means->setItemData(1, QString::fromStdString(file), Qt::ToolTipRole);
    }
    m_means->setCurrentIndex(m_means->count() - 1);
}

/// A set is chosen and left alone by its own entry; the last one that is left can't go.
void BlockBar::fillSources() {
    QMenu& menu = *m_sets->menu();
    menu.clear();
    for (const Role role : kRoles) {
        QAction* action = menu.addAction(roleTitle(role));
        action->setObjectName(QStringLiteral("blockSet.") + QString::fromUtf8(roleName(role)));
        action->setCheckable(true);
        const bool isOn = std::find(m_sources.begin(), m_sources.end(), role) != m_sources.end();
        action->setChecked(isOn);
        action->setEnabled(!isOn || m_sources.size() > 1);
        connect(action, &QAction::triggered, this, [this, role](bool on) { chooseSource(role, on); });
    }
}

void BlockBar::chooseSource(Role role, bool isOn) {
    std::vector<Role> chosen;
    for (const Role each : kRoles) {
        const bool was = std::find(m_sources.begin(), m_sources.end(), each) != m_sources.end();
        if (each == role ? isOn : was) {
            chosen.push_back(each);
        }
    }
    Q_EMIT
    sourcesChosen(chosen);
}

void BlockBar::setSources(const std::vector<Role>& sources) {
    m_sources = sources;
    fillSources();
}

void BlockBar::showState() {
    m_isShowing = true;
    const BlockState& asked = m_experiment.state().blocking;
    m_how->setCurrentIndex(wayOf(asked));
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(asked.state)));
    m_window->setValue(asked.window);
    fillMeans();
    m_state->setEnabled(asked.how == BlockMethod::Mean);
    m_means->setEnabled(asked.how == BlockMethod::Mean);
    m_isShowing = false;
}

void BlockBar::setRunning(bool isRunning) {
    m_stop->setVisible(isRunning);
}

void BlockBar::setTexts() {
    setAccessibleName(tr("How token sets are blocked"));
    const QSignalBlocker quiet(m_how);
    m_how->clear();
    m_how->addItem(tr("mean, others follow"));
    m_how->addItem(tr("mean, others restored"));
    m_how->addItem(tr("knockout"));
    m_how->addItem(tr("strict knockout"));
    m_how->setItemData(0,
                       tr("What the tokens hand on becomes its mean over a text; all else follows. As the "
                          "paper's text has it."),
                       Qt::ToolTipRole);
    m_how->setItemData(1,
                       tr("The same, and in the window what every other token but the last hands on is as "
                          "in the clean run. As the paper's code has it."),
                       Qt::ToolTipRole);
    m_how->setItemData(2, tr("The tokens are cut from all later ones. The short convolution leaks."),
                       Qt::ToolTipRole);
    m_how->setItemData(3, tr("The same, and nothing of them passes by the convolution or the step."),
                       Qt::ToolTipRole);
    m_how->setAccessibleName(tr("Way of blocking"));
    const QSignalBlocker still(m_state);
    m_state->clear();
    for (const Site state : {Site::Mix, Site::A}) {
        m_state->addItem(stateShortName(state), static_cast<int>(state));
        m_state->setItemData(m_state->count() - 1, stateMeaning(state), Qt::ToolTipRole);
    }
    m_state->setAccessibleName(tr("State that is replaced by its mean"));
    m_means->setAccessibleName(tr("Where means come from"));
    m_means->setToolTip(tr("The buttons beside the title open a text or a file of statistics."));
    m_window->setPrefix(tr("windows of "));
    m_window->setAccessibleName(tr("Layers that are blocked together"));
    m_sets->setText(tr("token sets"));
    m_sets->setToolTip(tr("Which token sets are blocked: each has a curve of its own."));
    m_sets->menu()->setAccessibleName(tr("Token sets that are blocked"));
    fillSources();
    m_stop->setText(tr("stop"));
    m_stop->setAccessibleName(tr("Stop computing blocked token sets"));
    m_stop->setToolTip(tr("Stop. “Compute again” in the Models menu starts it anew."));
}

void BlockBar::retranslate() {
    setTexts();
    showState();
}

} // namespace mambascope::ui
