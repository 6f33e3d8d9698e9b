// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_bar.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/engine/edit_plan.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/change_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/widgets/tool_button.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLongestSubject = 20; // letters of the label
constexpr int kObjectLetters = 8;
constexpr int kModelLetters = 18; // "demo-mamba2 (left)"
constexpr int kMostSteps = 200;
constexpr std::array kMatrices{Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown};

std::size_t indexOf(Matrix site) {
    return static_cast<std::size_t>(site);
}

} // namespace

template <typename Set>
void EditBar::change(Set set, const StepText& text, StepKind kind) {
    if (!m_isShowing) {
        ExperimentState next = m_experiment.state();
        set(next.edit);
        m_experiment.change(next, text, kind);
    }
}

EditBar::EditBar(Experiment& experiment, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_subject(new QLabel(this))
    , m_true(new QLineEdit(this))
    , m_arrow(new QLabel(this))
    , m_new(new QComboBox(this))
    , m_prompts(makeToolButton(QStringLiteral("editPrompts"), this))
    , m_run(makeToolButton(QStringLiteral("editRun"), this))
    , m_side(new QComboBox(this))
    , m_sites(new QButtonGroup(this))
    , m_layerText(new QLabel(this))
    , m_layer(new QSlider(Qt::Horizontal, this))
    , m_effects(new EffectStrip(this))
    , m_steps(new QSpinBox(this))
    , m_moments(new QCheckBox(this))
    , m_sweep(makeToolButton(QStringLiteral("editSweep"), this))
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom)) {
    setObjectName(QStringLiteral("editBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* fact = new QHBoxLayout;
    auto* place = new QHBoxLayout;
    auto* how = new QHBoxLayout;
    for (QHBoxLayout* row : {fact, place, how}) {
        row->setSpacing(kGrid);
    }
    column->addLayout(fact);
    m_rows->setSpacing(4);
    m_rows->addLayout(place, 1);
    m_rows->addLayout(how);
    column->addLayout(m_rows);
    makeFact(*fact);
    makePlace(*place);
    makeHow(*how);
    setTexts();
    showState();
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Edit) {
                    showState();
                }
            });
}

/// As narrow as with the rows below each other, whichever way they stand.
QSize EditBar::minimumSizeHint() const {
    const QSize hint = QWidget::minimumSizeHint();
    if (m_rows->direction() == QBoxLayout::TopToBottom) {
        return hint;
    }
    int width = layout()->itemAt(0)->minimumSize().width();
    for (int i = 0; i < m_rows->count(); ++i) {
        width = std::max(width, m_rows->itemAt(i)->minimumSize().width());
    }
    return {std::min(width, hint.width()), hint.height()};
}

/// The two lower rows become one where both have room: a low dock then shows more of the prompts.
void EditBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int together = 2 * kGrid;
    for (int i = 0; i < m_rows->count(); ++i) {
        together += m_rows->itemAt(i)->sizeHint().width();
    }
    const bool isWide = width() >= together;
    m_rows->setSpacing(isWide ? 2 * kGrid : 4);
    m_rows->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EditBar::makeFact(QHBoxLayout& row) {
    m_subject->setObjectName(QStringLiteral("editSubject"));
    m_true->setObjectName(QStringLiteral("editTrue"));
    m_arrow->setObjectName(QStringLiteral("editArrow"));
    m_new->setObjectName(QStringLiteral("editNew"));
    m_new->setEditable(true);
    m_new->setInsertPolicy(QComboBox::NoInsert);
    m_new->setCompleter(nullptr);
    m_new->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_new->setMinimumContentsLength(kObjectLetters);
    m_new->lineEdit()->setObjectName(QStringLiteral("editNewEdit"));
    row.addWidget(m_subject);
    row.addWidget(m_true, 1);
    row.addWidget(m_arrow);
    row.addWidget(m_new, 1);
    row.addWidget(m_run);
    connect(m_true, &QLineEdit::textEdited, this, [this](const QString& text) {
        change([&](EditState& edit) { edit.trueObject = text.toStdString(); },
               [text] { return tr("true object of the edit “%1”").arg(text); }, StepKind::Typing);
    });
    connect(m_new, &QComboBox::editTextChanged, this, [this](const QString& text) {
        change([&](EditState& edit) { edit.newObject = text.toStdString(); },
               [text] { return tr("new object of the edit “%1”").arg(text); }, StepKind::Typing);
    });
    connect(m_new->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_run->isEnabled() && !m_facts.isRunning) {
            Q_EMIT
            runRequested();
        }
    });
    connect(m_run, &QToolButton::clicked, this,
            [this] { m_facts.isRunning ? stopRequested() : runRequested(); });
}

void EditBar::makePlace(QHBoxLayout& row) {
    m_side->setObjectName(QStringLiteral("editSide"));
    m_layerText->setObjectName(QStringLiteral("editLayerText"));
    m_layer->setObjectName(QStringLiteral("editLayer"));
    m_side->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_side->setMinimumContentsLength(kModelLetters);
    row.addWidget(m_side);
    for (const Matrix site : kMatrices) {
        QToolButton* chip = makeToolButton(QStringLiteral("editSite_") + siteText(site), this);
        chip->setCheckable(true);
        chip->setText(siteText(site));
        m_siteButtons[indexOf(site)] = chip;
        m_sites->addButton(chip, static_cast<int>(site));
        row.addWidget(chip);
    }
    row.addWidget(m_layerText);
    auto* slider = new QVBoxLayout;
    slider->setSpacing(0);
    slider->addWidget(m_layer);
    slider->addWidget(m_effects);
    row.addLayout(slider, 1);
    connect(m_side, &QComboBox::activated, this, [this](int index) {
        const Side side = index == 0 ? Side::Left : Side::Right;
        m_experiment.change(withEditSide(m_experiment.state(), side), [side] {
            return side == Side::Left ? tr("edit the left model") : tr("edit the right model");
        });
    });
    connect(m_sites, &QButtonGroup::idClicked, this, [this](int id) {
        const auto site = static_cast<Matrix>(id);
        change([&](EditState& edit) { edit.site = site; },
               [site] { return tr("edit %1").arg(siteText(site)); });
    });
    connect(m_layer, &QSlider::valueChanged, this, [this](int layer) {
        change([&](EditState& edit) { edit.layer = layer; },
               [layer] { return tr("edit layer %1").arg(layer); }, StepKind::Layer);
    });
}

void EditBar::makeHow(QHBoxLayout& row) {
    m_steps->setObjectName(QStringLiteral("editSteps"));
    m_steps->setRange(1, kMostSteps);
    m_moments->setObjectName(QStringLiteral("editMoments"));
    row.addWidget(m_steps);
    row.addWidget(m_moments);
    row.addStretch(1);
    row.addWidget(m_prompts);
    row.addWidget(m_sweep);
    connect(m_prompts, &QToolButton::clicked, this, &EditBar::promptsRequested);
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int steps) {
        change([&](EditState& edit) { edit.steps = steps; },
               [steps] { return tr("%1 steps of an edit").arg(steps); }, StepKind::Window);
    });
    connect(m_moments, &QCheckBox::toggled, this, [this](bool isOn) {
        change([&](EditState& edit) { edit.withMoments = isOn; },
               [isOn] { return isOn ? tr("edit with second moments") : tr("edit along the key"); });
    });
    connect(m_sweep, &QToolButton::clicked, this,
            [this] { m_facts.isSweeping ? sweepStopRequested() : sweepRequested(); });
}

void EditBar::setFacts(EditBarFacts facts) {
    m_effects->setEffects(facts.effects);
    m_facts = std::move(facts);
    showState();
}

void EditBar::showSites() {
    const std::vector<Matrix> sites = m_facts.model ? editSites(*m_facts.model) : std::vector<Matrix>();
    const EditState& edit = m_experiment.state().edit;
    for (const Matrix site : kMatrices) {
        QToolButton& chip = *m_siteButtons[indexOf(site)];
        chip.setVisible(std::find(sites.begin(), sites.end(), site) != sites.end());
        chip.setChecked(m_facts.model != nullptr && editSite(edit, *m_facts.model) == site);
    }
    const int layers = m_facts.model ? m_facts.model->layers : 0;
    m_layer->setEnabled(layers > 0);
    m_layer->setMaximum(std::max(0, layers - 1));
    m_layer->setValue(editLayer(edit, layers));
    m_layerText->setText(layers > 0 ? tr("layer %1").arg(m_layer->value()) : tr("layer"));
}

void EditBar::showState() {
    const bool wasShowing = std::exchange(m_isShowing, true);
    const EditState& edit = m_experiment.state().edit;
    QString subject = m_facts.subject;
    if (subject.size() > kLongestSubject) {
        subject = subject.left(kLongestSubject - 1) + QChar(u'…');
    }
    m_subject->setText(subject.isEmpty() ? tr("the subject:") : tr("%1:").arg(isolated(subject)));
    const QString trueObject = QString::fromStdString(edit.trueObject);
    if (m_true->text() != trueObject) {
        m_true->setText(trueObject);
    }
    m_true->setPlaceholderText(m_facts.ownAnswer.isEmpty() ? tr("its own answer")
                                                           : tr("its own answer, %1").arg(m_facts.ownAnswer));
    const QString newObject = QString::fromStdString(edit.newObject);
    if (m_new->currentText() != newObject) {
        m_new->setEditText(newObject);
    }
    for (int i = 0; i < 2; ++i) {
        if (m_side->count() == 2 && m_side->itemText(i) != m_facts.models[static_cast<std::size_t>(i)]) {
            m_side->setItemText(i, m_facts.models[static_cast<std::size_t>(i)]);
        }
    }
    m_side->setCurrentIndex(edit.side == Side::Left ? 0 : 1);
    showSites();
    m_steps->setValue(edit.steps);
    m_moments->setChecked(edit.withMoments);
    m_run->setText(m_facts.isRunning ? tr("Stop") : tr("Edit"));
    m_run->setEnabled(m_facts.isRunning || m_facts.canRun);
    m_sweep->setText(m_facts.isSweeping ? tr("Stop the layers") : tr("All layers"));
    m_sweep->setEnabled(m_facts.isSweeping || m_facts.canRun);
    m_isShowing = wasShowing;
}

void EditBar::setObjects(const QStringList& objects) {
    if (objects == m_objects) { // an open list stays open
        return;
    }
    m_objects = objects;
    const bool wasShowing = std::exchange(m_isShowing, true);
    const QString typed = m_new->currentText();
    m_new->clear();
    m_new->addItems(objects);
    m_new->setCurrentIndex(-1);
    m_new->setEditText(typed);
    m_isShowing = wasShowing;
}

void EditBar::setTexts() {
    const bool wasShowing = std::exchange(m_isShowing, true);
    setAccessibleName(tr("The edit"));
    m_arrow->setText(becomesArrow());
    m_arrow->setAccessibleDescription(tr("becomes"));
    m_true->setAccessibleName(tr("The true object, which the fact has"));
    m_true->setToolTip(tr("The object that the fact has. Left empty, it is the model's own answer."));
    m_new->setAccessibleName(tr("The new object, which the fact gets"));
    m_new->lineEdit()->setAccessibleName(m_new->accessibleName());
    m_new->lineEdit()->setPlaceholderText(tr("new object"));
    m_new->setToolTip(tr("The object that the fact gets. Objects of the same relation are in the list."));
    m_prompts->setText(tr("Prompts…"));
    m_prompts->setToolTip(tr("Paraphrases that should follow the edit, and neighbours that should stay."));
    m_run->setToolTip(tr("Finds the rank-one edit (ROME) and scores it. The model stays as it is until the "
                         "edit is applied."));
    m_side->clear();
    m_side->addItems({m_facts.models[0], m_facts.models[1]});
    m_side->setAccessibleName(tr("The model that is edited"));
    m_side->setToolTip(tr("The model that is edited, without the edits that it has."));
    const std::array meanings{tr("W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed "
                                 "x, B, C and dt, in Mamba-2 x "
                                 "alone."),
                              tr("W_g, the rows of in_proj that make the gate"),
                              tr("W_o, out_proj: writes into the residual"),
                              tr("W_down, the MLP's down projection")};
    for (const Matrix site : kMatrices) {
        m_siteButtons[indexOf(site)]->setToolTip(meanings[indexOf(site)]);
        m_siteButtons[indexOf(site)]->setAccessibleName(tr("Edit %1").arg(siteText(site)));
    }
    m_layerText->setAccessibleDescription(tr("Layer that is edited"));
    m_layer->setAccessibleName(tr("Layer that is edited"));
    m_steps->setAccessibleName(tr("Most steps of the optimiser"));
    m_steps->setSuffix(tr(" steps"));
    m_steps->setToolTip(
        tr("The optimiser takes at most so many steps; it stops before where the new object is "
           "likely enough."));
    m_moments->setText(tr("second moments"));
    m_moments->setAccessibleName(tr("Second moments of the keys"));
    m_moments->setToolTip(
        tr("Turns the edit away from what other texts use (ROME's C⁻¹): second moments of the "
           "keys over the shipped CounterFact sentences, a narrow text, collected at the "
           "first use of each layer."));
    m_sweep->setToolTip(
        tr("Edits the same fact in every layer of this matrix, one by one, and draws the scores."));
    m_sweep->setAccessibleName(tr("Edit in all layers"));
    m_isShowing = wasShowing;
}

void EditBar::retranslate() {
    setTexts();
    m_effects->retranslate();
    showState();
}

} // namespace mambascope::ui
