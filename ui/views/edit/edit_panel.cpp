// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_panel.hpp"

#include <algorithm>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/data/data_bench.hpp"
#include "ui/engine/edit_plan.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/style/theme.hpp"
#include "ui/widgets/tool_button.hpp"

namespace mambascope::ui {
namespace {

const char* const kExports[] = {"edit.exportDelta", "edit.exportCheckpoint", "edit.exportAdapter"};

} // namespace

View* EditPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new EditPanel(info.plainTitle(), context, parent);
}

EditPanel::EditPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("editPanel"), title, context, parent)
    , m_bar(new EditBar(context.experiment, this))
    , m_error(new ErrorLabel(QStringLiteral("editError"), tr("What is wrong with this edit"), this))
    , m_view(new EditView(this))
    , m_note(new QLabel(this))
    , m_list(new EditList(context.experiment, this))
    , m_apply(makeToolButton(QStringLiteral("editApply"), this))
    , m_beside(makeToolButton(QStringLiteral("editApplyBeside"), this))
    , m_export(makeToolButton(QStringLiteral("editExport"), this))
    , m_writing(QStringLiteral("editWriting")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(4);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("editScroll"));
    scroll->setAccessibleName(tr("Prompts and curves of the edit"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    column->addWidget(scroll, 1);
    makeButtons(*column);
    column->addWidget(m_list);
    setTexts();
    if (context.data != nullptr) {
        m_others = new OtherSubjects(context.data->resources(), this);
        m_related = new RelatedFacts(context.data->resources(), this);
        connect(m_others, &OtherSubjects::subjectsChanged, this, &EditPanel::showBar);
        connect(m_related, &RelatedFacts::changed, this, &EditPanel::relatedChanged);
    }
    connect(m_bar, &EditBar::runRequested, this, [this] { withPrompts([this] { run(); }); });
    connect(m_bar, &EditBar::stopRequested, this, &EditPanel::stop);
    connect(m_bar, &EditBar::sweepRequested, this, [this] { withPrompts([this] { sweep(); }); });
    connect(m_bar, &EditBar::sweepStopRequested, this, &EditPanel::stopSweep);
    connect(m_bar, &EditBar::promptsRequested, this, &EditPanel::openPrompts);
    connect(m_view, &EditView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_view, &EditView::layerChosen, this, [this](int layer) {
        ExperimentState next = state();
        next.edit.layer = layer;
        this->context().experiment.change(next, [layer] { return tr("edit layer %1").arg(layer); });
    });
    connect(&context.experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Edit) {
                    Q_EMIT
                    wantsChanged(); // layers of a sweep have channels of their own
                }
                lookForRelated();
                show();
            });
    // Channels of layers come and go, beside those that the window hears for the view.
    connect(&context.results, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.channel.name.starts_with("edit-") || change.channel == Channel::Predict ||
            change.channel == Channel::Trace) {
            show();
        }
    });
    connect(this, &View::shownChanged, this, [this] {
        lookForRelated();
        show();
    });
    show();
}

void EditPanel::makeButtons(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_note->setObjectName(QStringLiteral("editNote"));
    m_note->setProperty("role", QStringLiteral("hint"));
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    row->addWidget(m_apply);
    row->addWidget(m_beside);
    row->addWidget(m_export);
    column.addLayout(row);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    menu->setObjectName(QStringLiteral("editExportMenu"));
    m_export->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const char* const id : kExports) {
            if (QAction* action = context().actions.find(QLatin1String(id))) {
                menu->addAction(action);
            }
        }
    });
    connect(m_apply, &QToolButton::clicked, this, [this] { apply(Where::Here); });
    connect(m_beside, &QToolButton::clicked, this, [this] { apply(Where::Beside); });
}

void EditPanel::setTexts() {
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(
        tr("Gives the edit to this model: every view of its pane shows the edited model. Undo "
           "takes it back."));
    m_beside->setText(tr("Apply beside"));
    m_beside->setToolTip(tr("Shows the edited model in the other pane, beside the original."));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Writes the edit as a small file, as an edited checkpoint or as an adapter."));
    m_export->menu()->setAccessibleName(tr("Export"));
}

std::vector<Wanted> EditPanel::wants(const PlanFacts& facts) const {
    return plannedEdits(facts);
}

std::vector<Channel> EditPanel::hears() const {
    std::vector<Channel> channels{Channel::Edit};
    const auto set = asSet(state());
    for (const EditRequest& swept : state().edit.swept) {
        for (int layer = 0; set && isSameFact(swept, *set) && layer < context().results.layerCount(side());
             ++layer) {
            channels.push_back(editLayerChannel(swept.site, layer));
        }
    }
    return channels;
}

std::optional<EditRequest> EditPanel::asSet(const ExperimentState& state) const {
    const ModelInfo* model = context().results.modelInfo(state.edit.side);
    const auto subject = context().results.subject();
    return model ? editAsSet(state, subject, *model) : editAsSet(state, subject);
}

void EditPanel::resultsChanged(std::span<const ResultChange> /*changes*/) {
    show();
}

void EditPanel::lookForRelated() {
    const auto subject = context().results.subject();
    if (m_others != nullptr && isVisible() && subject) {
        m_others->find(modelPrompt(state()), *subject);
        m_related->find(modelPrompt(state()), *subject);
    }
}

QString EditPanel::caption() const {
    return editHeadline(m_view->sheet().shown);
}

/// Edits have no places in the prompt.
QString EditPanel::words(const Place& /*place*/) const {
    return {};
}

Trust EditPanel::badge() const {
    const auto shown = answer();
    if (shown == nullptr || !m_view->sheet().shown.isWhole()) {
        return {};
    }
    return joinedTrust({exactTrust(tr("Both columns are the model's own probabilities, before and with the "
                                      "edit: exact, to rounding.")),
                        precisionTrust(shown->provenance),
                        storedTrust(context().results.isStored(side(), Channel::Edit), shown->provenance)});
}

void EditPanel::retranslate(const QString& title) {
    View::retranslate(title);
    setTexts();
    m_bar->retranslate();
    m_list->retranslate();
    show();
}

} // namespace mambascope::ui
