// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_bar.hpp"

#include <algorithm>

#include <QFileInfo>
#include <QSignalBlocker>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kMostFacts = 10'000;
constexpr int kMostRank = 100'000;
constexpr double kMostBeta = 100;
constexpr int kLetters = 14;

} // namespace

LreBar::LreBar(Experiment& experiment, const RelationSource& source, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_source(source)
    , m_relation(new QComboBox(this))
    , m_train(new QSpinBox(this))
    , m_test(new QSpinBox(this))
    , m_beta(new QDoubleSpinBox(this))
    , m_rank(new QSpinBox(this))
    , m_causality(new QToolButton(this))
    , m_layers(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_stop(new QToolButton(this)) {
    setObjectName(QStringLiteral("lreBar"));
    m_relation->setObjectName(QStringLiteral("lreRelation"));
    m_relation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_relation->setMinimumContentsLength(kLetters);
    m_train->setObjectName(QStringLiteral("lreTrain"));
    m_train->setRange(1, kMostFacts);
    m_test->setObjectName(QStringLiteral("lreTest"));
    m_test->setRange(1, kMostFacts);
    m_beta->setObjectName(QStringLiteral("lreBeta"));
    m_beta->setRange(-kMostBeta, kMostBeta);
    m_beta->setSingleStep(0.25);
    m_beta->setDecimals(2);
    m_rank->setObjectName(QStringLiteral("lreRank"));
    m_rank->setRange(1, kMostRank);
    m_causality->setObjectName(QStringLiteral("lreCausality"));
    m_causality->setCheckable(true);
    m_causality->setFocusPolicy(Qt::StrongFocus);
    m_layers->setObjectName(QStringLiteral("lreLayers"));
    m_form->setObjectName(QStringLiteral("lreForm"));
    m_stop->setObjectName(QStringLiteral("lreStop"));
    m_stop->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy = m_stop->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps when it comes or goes
    m_stop->setSizePolicy(policy);
    m_stop->hide();
    makeRows();
    setTexts();
    showState();
    connectAll();
}

void LreBar::makeRows() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    first->setSpacing(kGrid);
    second->setSpacing(kGrid);
    first->addWidget(m_relation, 1);
    first->addWidget(m_layers);
    first->addWidget(m_form);
    first->addWidget(m_stop);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_train, m_test, m_beta, m_causality, m_rank}) {
        second->addWidget(widget);
    }
    second->addStretch(1);
    column->addLayout(first);
    column->addLayout(second);
}

void LreBar::connectAll() {
    connect(m_relation, &QComboBox::activated, this, &LreBar::chooseRelation);
    connect(m_train, &QSpinBox::valueChanged, this, [this](int facts) {
        change([facts](RelationState& asked) { asked.train = facts; },
               [facts] { return tr("a linear relation of %1 facts").arg(facts); }, StepKind::Typing);
    });
    connect(m_test, &QSpinBox::valueChanged, this, [this](int facts) {
        change([facts](RelationState& asked) { asked.test = facts; },
               [facts] { return tr("test a linear relation on %1 facts").arg(facts); }, StepKind::Typing);
    });
    connect(m_beta, &QDoubleSpinBox::valueChanged, this, [this](double beta) {
        change([beta](RelationState& asked) { asked.beta = beta; },
               [beta] { return tr("a linear relation with β %1").arg(beta); }, StepKind::Typing);
    });
    connect(m_rank, &QSpinBox::valueChanged, this, [this](int rank) {
        change([rank](RelationState& asked) { asked.rank = rank; },
               [rank] { return tr("a linear relation of rank %1").arg(rank); }, StepKind::Typing);
    });
    connect(m_causality, &QToolButton::toggled, this, [this](bool on) {
        change([on](RelationState& asked) { asked.causality = on; },
               [on] { return on ? tr("measure causality of a linear relation") : tr("faithfulness alone"); });
    });
    connect(m_layers, &QComboBox::activated, this, [this] {
        const bool every = m_layers->currentData().toBool();
        change([every](RelationState& asked) { asked.everyLayer = every; },
               [every] {
                   return every ? tr("linear relations in every layer")
                                : tr("a linear relation in one layer");
               });
    });
    connect(m_form, &QComboBox::currentIndexChanged, this, &LreBar::formChanged);
    connect(m_stop, &QToolButton::clicked, this, &LreBar::stopRequested);
    connect(&m_source, &RelationSource::namesChanged, this, &LreBar::fillRelations);
    connect(&m_source, &RelationSource::factsChanged, this, &LreBar::showState);
    connect(&m_experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Relations) {
                    showState();
                }
            });
}

void LreBar::change(const std::function<void(RelationState&)>& edit, const StepText& text, StepKind kind) {
    if (m_isShowing) {
        return;
    }
    ExperimentState next = m_experiment.state();
    edit(next.relations);
    m_experiment.change(next, text, kind);
}

/// The entry of the file stands for what it is already.
void LreBar::chooseRelation(int index) {
    const QString name = m_relation->itemData(index).toString();
    if (name.isEmpty()) {
        return;
    }
    change(
        [&name](RelationState& asked) {
            asked.relation = name.toStdString();
            asked.factsFile.clear();
        },
        [name] { return tr("the relation “%1”").arg(name); });
}

void LreBar::fillRelations() {
    const QSignalBlocker quiet(m_relation);
    const RelationState& asked = m_experiment.state().relations;
    m_relation->clear();
    if (!asked.factsFile.empty()) {
        const QString file = QString::fromStdString(asked.factsFile);
        m_relation->addItem(QFileInfo(file).fileName(), QString());
        m_relation->setItemData(0, file, Qt::ToolTipRole);
    }
    std::vector<std::string> names = m_source.names();
    if (std::find(names.begin(), names.end(), asked.relation) == names.end() && !asked.relation.empty()) {
        names.insert(names.begin(), asked.relation);
    }
    for (const std::string& name : names) {
        m_relation->addItem(QString::fromStdString(name), QString::fromStdString(name));
    }
    m_relation->setCurrentIndex(
        asked.factsFile.empty() ? m_relation->findData(QString::fromStdString(asked.relation)) : 0);
}

void LreBar::showState() {
    m_isShowing = true;
    const RelationState& asked = m_experiment.state().relations;
    // A file says itself what is what, unless it has a relation in RELATIONS' own form.
    const auto& facts = m_source.facts();
    const bool ofFile = !asked.factsFile.empty() && !(facts != nullptr && facts->train.empty());
    fillRelations();
    m_train->setValue(asked.train);
    m_train->setVisible(!ofFile);
    m_test->setValue(asked.test);
    m_test->setVisible(!ofFile);
    m_beta->setValue(asked.beta);
    m_rank->setValue(asked.rank);
    m_rank->setEnabled(asked.causality);
    m_causality->setChecked(asked.causality);
    m_layers->setCurrentIndex(m_layers->findData(asked.everyLayer));
    m_isShowing = false;
}

LreForm LreBar::form() const {
    return static_cast<LreForm>(m_form->currentData().toInt());
}

void LreBar::setForm(LreForm form) {
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(form)));
}

void LreBar::setRunning(bool isRunning) {
    m_stop->setVisible(isRunning);
}

void LreBar::setTexts() {
    setAccessibleName(tr("What is asked of linear relations"));
    m_relation->setAccessibleName(tr("Relation"));
    m_relation->setToolTip(tr("A relation of the RELATIONS data set. Facts of your own come from a file: the "
                              "button beside the title opens one."));
    m_train->setAccessibleName(tr("Facts that the operator is made of"));
    m_train->setPrefix(tr("train "));
    m_train->setToolTip(tr("The operator is the mean of so many facts' own, each behind the others as "
                           "examples."));
    m_test->setAccessibleName(tr("Facts that are tested at most"));
    m_test->setPrefix(tr("test "));
    m_test->setToolTip(tr("So many other facts of the relation are tested, where there are so many."));
    m_beta->setLocale(QLocale()); // its number is written anew with the prefix
    m_beta->setPrefix(QStringLiteral("β "));
    m_beta->setAccessibleName(tr("Beta, the factor of the linear part"));
    m_beta->setToolTip(tr("Answers come from β J h + b: a mean operator is too weak with β = 1."));
    m_rank->setPrefix(tr("rank "));
    m_rank->setAccessibleName(tr("Rank, the singular values that causality uses"));
    m_rank->setToolTip(tr("The subject's state is moved by the inverse of J's so many largest singular "
                          "values."));
    m_causality->setText(tr("causality"));
    m_causality->setToolTip(tr("Also test whether the operator's inverse turns one subject's answer into "
                               "another's. Needs J itself, which takes longer."));
    m_stop->setText(tr("stop"));
    m_stop->setAccessibleName(tr("Stop computing linear relations"));
    m_stop->setToolTip(tr("Stop. “Compute again” in the Models menu starts it anew."));
    const QSignalBlocker quiet(m_layers);
    m_layers->clear();
    m_layers->addItem(tr("every layer"), true);
    m_layers->addItem(tr("the panes' layer"), false);
    m_layers->setAccessibleName(tr("Layers whose states are looked at"));
    m_layers->setCurrentIndex(m_layers->findData(m_experiment.state().relations.everyLayer));
    const QSignalBlocker still(m_form);
    const int form = std::max(0, m_form->currentIndex());
    m_form->clear();
    m_form->addItem(tr("curves"), static_cast<int>(LreForm::Curves));
    m_form->addItem(tr("facts"), static_cast<int>(LreForm::Facts));
    m_form->setAccessibleName(tr("How linear relations are shown"));
    m_form->setCurrentIndex(form);
}

void LreBar::retranslate() {
    setTexts();
    showState();
}

} // namespace mambascope::ui
