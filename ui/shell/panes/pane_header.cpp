// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/pane_header.hpp"

#include <array>
#include <utility>

#include <QActionGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/state/state_names.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"

namespace mambascope::ui {
namespace {

constexpr std::array kViews{AttentionView::Normalized, AttentionView::Absolute, AttentionView::Signed,
                            AttentionView::Contribution};
constexpr int kMostListedHeads = 64; // a longer menu fills the screen

TextButton* menuButton(TextButton::Weight weight, const QString& objectName, const QString& accessibleName,
                       QWidget* parent) {
    auto* button = new TextButton(weight, parent, weight == TextButton::Weight::Heading);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setObjectName(objectName + QStringLiteral("Menu"));
    menu->setAccessibleName(accessibleName);
    button->setMenu(menu);
    return button;
}

/// A label that shows its text only where there is room for all of it.
class RoomyLabel : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (sizeHint().width() <= width()) {
            QLabel::paintEvent(event);
        }
    }
};

QString withArrow(const QString& text) {
    return text + QStringLiteral(" ▾");
}

} // namespace

PaneHeader::PaneHeader(QWidget* parent)
    : QWidget(parent)
    , m_model(menuButton(TextButton::Weight::Heading, QStringLiteral("modelButton"), tr("Model"), this))
    , m_edited(new QToolButton(this))
    , m_info(new RoomyLabel(this))
    , m_layer(new QLabel(this))
    , m_view(menuButton(TextButton::Weight::Muted, QStringLiteral("viewButton"), tr("What the matrix shows"),
                        this))
    , m_head(menuButton(TextButton::Weight::Muted, QStringLiteral("headButton"), tr("Head"), this))
    , m_cutHeads(new CutHeadsMenu(m_head->menu()))
    , m_headEntry(new HeadEntryMenu(m_head->menu())) {
    setObjectName(QStringLiteral("paneHeader"));
    setAccessibleName(tr("Model and view"));
    m_edited->setObjectName(QStringLiteral("editedSwitch"));
    m_edited->setCheckable(true);
    m_edited->setFocusPolicy(Qt::StrongFocus);
    m_edited->hide();
    m_info->setObjectName(QStringLiteral("modelInfo"));
    m_info->setAccessibleDescription(tr("About the model"));
    m_info->setProperty("role", QStringLiteral("muted"));
    m_info->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layer->setObjectName(QStringLiteral("layerLabel"));
    m_layer->setAccessibleDescription(tr("Layer"));
    m_layer->setProperty("role", QStringLiteral("muted"));
    m_layer->setTextFormat(Qt::RichText);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_model);
    row->addWidget(m_edited);
    row->addSpacing(kGrid / 2);
    row->addWidget(m_info, 1);
    row->addWidget(m_layer);
    row->addWidget(m_view);
    row->addWidget(m_head);
    connect(m_model->menu(), &QMenu::aboutToShow, this, &PaneHeader::openModelMenu);
    connect(m_edited, &QToolButton::clicked, this, &PaneHeader::editsSwitched);
    connect(m_view->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillViewMenu);
    connect(m_head->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillHeadMenu);
    connect(m_cutHeads, &CutHeadsMenu::headChosen, this, &PaneHeader::cutHeadChosen);
    connect(m_cutHeads, &CutHeadsMenu::decayGroupChosen, this, &PaneHeader::cutGroupChosen);
    connect(m_headEntry, &HeadEntryMenu::headEntered, this, [this](int head) {
        m_head->menu()->close();
        Q_EMIT
        headChosen(head);
    });
}

void PaneHeader::setModels(ModelLister& models) {
    m_models = &models;
    connect(&models, &ModelLister::changed, this, [this] {
        if (m_model->menu()->isVisible()) {
            fillModelMenu();
        }
    });
}

void PaneHeader::setModel(const std::string& model) {
    const QString name = QString::fromStdString(model);
    if (name != m_modelName) { // the name may have to be looked up on the disk
        m_modelName = name;
        showModelName(shownModelName(model));
        m_model->setToolTip(name);
    }
}

/// A long name is cut in its middle, so that it never widens the window; its tool tip has all of it.
void PaneHeader::showModelName(const QString& name) {
    constexpr int kMostCharacters = 32;
    const QFontMetrics metrics = m_model->fontMetrics();
    const int width = kMostCharacters * metrics.averageCharWidth();
    m_model->setText(withArrow(metrics.elidedText(name, Qt::ElideMiddle, width)));
    m_model->setAccessibleName(tr("Model: %1").arg(name));
}

void PaneHeader::setModelInfo(const ModelInfo* info, const QString& instead) {
    m_headCount = info == nullptr ? 0 : info->heads;
    m_hasDecay = info != nullptr && info->hasDecay;
    if (info == nullptr) {
        m_info->setText(instead);
    } else {
        showModelName(QString::fromStdString(info->name)); // a folder's name may be that of a revision
        // Each fact has a direction of its own: "15 MB" stays whole among Hebrew words.
        const auto fact = [this](const QString& words) {
            return isRightToLeft() ? QChar(u'\u2068') + words + QChar(u'\u2069') : words;
        };
        QString text = QStringLiteral("%1 · %2 · %3 · %4")
                           .arg(fact(QString::fromStdString(info->architecture)),
                                fact(counted("PaneHeader", QT_TRANSLATE_N_NOOP("PaneHeader", "%n layers"),
                                             "1 layer", info->layers)),
                                fact(countText(static_cast<double>(info->parameters))),
                                fact(sizeText(static_cast<double>(info->weightBytes))));
        QString tip = QString::fromStdString(info->path);
        for (const std::string& note : info->notes) {
            tip += QLatin1Char('\n') + QString::fromStdString(note);
        }
        if (!info->notes.empty()) {
            text = tr("⚠ %1").arg(text); // the tip says what is odd about the files
        }
        m_info->setText(text);
        m_info->setToolTip(tip);
        m_info->setAccessibleDescription(tip);
    }
}

void PaneHeader::setLayer(int layer, int layerCount) {
    m_layer->setText(layerCount > 0 ? tr("layer <b>%1</b> of %2").arg(layer).arg(layerCount) : QString());
}

/// Checked while some edit is on.
void PaneHeader::showEdits(const PaneState& state) {
    const QString active = activeEditsText(state);
    m_edited->setVisible(!state.edits.empty());
    m_edited->setChecked(!active.isEmpty());
    m_edited->setText(active.isEmpty() ? tr("not edited") : tr("edited"));
    m_edited->setAccessibleName(active.isEmpty() ? tr("The edits of this model are off")
                                                 : tr("Edited model: %1").arg(active));
    m_edited->setToolTip(active.isEmpty() ? tr("The edits of this model are off. Press to switch them on.")
                                          : tr("%1\nPress to see the original.").arg(active));
    update();
}

void PaneHeader::paintEvent(QPaintEvent* /*event*/) {
    if (!m_edited->isHidden() && m_edited->isChecked()) {
        QPainter(this).fillRect(rect(), color(palette(), ThemeColor::AccentSoft));
    }
}

void PaneHeader::setView(const PaneState& state, const ModelInfo* info) {
    m_shown = state;
    showEdits(state);
    m_shownView = state.view;
    m_shownHeads = {state.head, state.decayGroup, info != nullptr && info->headsAreChannels};
    m_signedWeights = info == nullptr || info->hasConvolution; // the state-space families' weights have signs
    const QString view = attentionViewWords(state.view, m_shownHeads, m_signedWeights);
    m_view->setText(withArrow(view));
    m_view->setAccessibleName(tr("What the matrix shows: %1").arg(view));
    m_head->setText(withArrow(headsTitle()));
    m_head->setAccessibleName(tr("Which heads the matrix is over: %1").arg(headsTitle()));
}

/// Short, because two panes stand side by side; the matrix has the full words.
QString PaneHeader::headsTitle() const {
    if (m_shownHeads.group) {
        return decayGroupTitle(*m_shownHeads.group);
    }
    const QString which = m_shownHeads.head ? QString::number(*m_shownHeads.head) : tr("mean");
    return (m_shownHeads.areChannels ? tr("channel: %1") : tr("head: %1")).arg(which);
}

/// Opens with the models that were found last; new ones are added while it is open.
void PaneHeader::openModelMenu() {
    if (m_models != nullptr) {
        m_models->refresh();
    }
    fillModelMenu();
}

void PaneHeader::addModelItems(QMenu& menu) {
    if (m_models == nullptr || !m_models->choices()) {
        QAction* looking = menu.addAction(tr("Looking for models…"));
        looking->setObjectName(QStringLiteral("lookingForModels"));
        looking->setEnabled(false);
        return;
    }
    for (const ModelChoice& choice : *m_models->choices()) {
        QAction* action = menu.addAction(choice.detail.isEmpty()
                                             ? choice.title
                                             : QStringLiteral("%1   %2").arg(choice.title, choice.detail));
        action->setCheckable(true);
        action->setChecked(choice.model == m_modelName);
        action->setEnabled(choice.usable);
        action->setToolTip(choice.notes);
        connect(action, &QAction::triggered, this, [this, model = choice.model] {
            Q_EMIT
            modelChosen(model);
        });
    }
}

void PaneHeader::fillModelMenu() {
    QMenu& menu = *m_model->menu();
    menu.clear();
    menu.setToolTipsVisible(true);
    addModelItems(menu);
    menu.addSeparator();
    connect(menu.addAction(tr("Open folder…")), &QAction::triggered, this, &PaneHeader::folderRequested);
    QAction* tokenizer = menu.addAction(tr("Choose a tokenizer…"));
    tokenizer->setObjectName(QStringLiteral("chooseTokenizer"));
    connect(tokenizer, &QAction::triggered, this, &PaneHeader::tokenizerRequested);
    QAction* own = menu.addAction(tr("Use the model's own tokenizer"));
    own->setObjectName(QStringLiteral("ownTokenizer"));
    own->setEnabled(!m_shown.tokenizer.empty());
    connect(own, &QAction::triggered, this, &PaneHeader::ownTokenizerRequested);
    addBosItems(menu);
}

void PaneHeader::addBosItems(QMenu& menu) {
    menu.addSection(tr("Prompts begin"));
    for (const BosChoice bos : {BosChoice::Auto, BosChoice::On, BosChoice::Off}) {
        QAction* action = menu.addAction(bosWords(bos));
        action->setObjectName(QStringLiteral("bos_") + bosName(bos));
        action->setCheckable(true);
        action->setChecked(bos == m_shown.bos);
        connect(action, &QAction::triggered, this, [this, bos] {
            Q_EMIT
            bosChosen(bos);
        });
    }
}

void PaneHeader::fillViewMenu() {
    QMenu& menu = *m_view->menu();
    menu.clear();
    for (const AttentionView view : kViews) {
        QAction* action = menu.addAction(attentionViewWords(view, m_shownHeads, m_signedWeights));
        action->setCheckable(true);
        action->setChecked(view == m_shownView);
        connect(action, &QAction::triggered, this, [this, view] {
            Q_EMIT
            viewChosen(view);
        });
    }
}

void PaneHeader::fillHeadMenu() {
    m_head->menu()->clear();
    m_head->menu()->setToolTipsVisible(m_hasDecay); // what the thirds are of
    QAction* mean =
        addHeadItem(m_shownHeads.areChannels ? tr("mean of all channels") : tr("mean of all heads"),
                    QStringLiteral("headMean"), !m_shownHeads.head && !m_shownHeads.group);
    connect(mean, &QAction::triggered, this, [this] {
        Q_EMIT
        headChosen(-1);
    });
    if (m_hasDecay) {
        addDecayGroups();
    }
    addSingleHeads();
    m_head->menu()->addSeparator();
    m_cutHeads->offer(m_shown, m_headCount, m_hasDecay, m_shownHeads.areChannels);
    m_head->menu()->addMenu(m_cutHeads);
}

QAction* PaneHeader::addHeadItem(const QString& text, const QString& objectName, bool isShown) {
    QAction* action = m_head->menu()->addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setChecked(isShown);
    return action;
}

void PaneHeader::addDecayGroups() {
    for (const DecayGroup group : {DecayGroup::Slow, DecayGroup::Middle, DecayGroup::Fast}) {
        QAction* action =
            addHeadItem(decayGroupTitle(group), QStringLiteral("decay_") + decayGroupName(group),
                        group == m_shownHeads.group);
        action->setToolTip(m_shownHeads.areChannels
                               ? tr("The mean of a third of each layer's channels, by how fast they forget")
                               : tr("The mean of a third of each layer's heads, by how fast they forget"));
        connect(action, &QAction::triggered, this, [this, group] {
            Q_EMIT
            decayGroupChosen(group);
        });
    }
}

void PaneHeader::addSingleHeads() {
    if (m_headCount > kMostListedHeads) {
        m_headEntry->setRange(m_headCount, m_shownHeads.areChannels);
        m_headEntry->setShownHead(m_shownHeads.head);
        m_head->menu()->addMenu(m_headEntry);
        return;
    }
    for (int head = 0; head < m_headCount; ++head) {
        QAction* action =
            addHeadItem(m_shownHeads.areChannels ? tr("channel %1").arg(head) : tr("head %1").arg(head),
                        QStringLiteral("head_%1").arg(head), head == m_shownHeads.head);
        connect(action, &QAction::triggered, this, [this, head] {
            Q_EMIT
            headChosen(head);
        });
    }
}

} // namespace mambascope::ui
