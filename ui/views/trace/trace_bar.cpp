// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_bar.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <utility>

#include "ui/state/patches.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLongestSubject = 24; // letters of the label
constexpr double kUsualNoise = 3;   // times the embeddings' spread, as ROME has it
constexpr int kLargestWindow = 200;
constexpr int kOtherLetters = 12;

int intoData(BaseRun into) {
    return static_cast<int>(into);
}

} // namespace

TraceBar::TraceBar(Experiment& experiment, QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_label(new QLabel(this))
    , m_subjects(new SubjectListModel(this))
    , m_other(new QComboBox(this))
    , m_noise(new QToolButton(this))
    , m_amount(new QDoubleSpinBox(this))
    , m_into(new QComboBox(this))
    , m_window(new QSpinBox(this)) {
    setObjectName(QStringLiteral("traceBar"));
    m_label->setObjectName(QStringLiteral("traceOtherLabel"));
    m_label->setBuddy(m_other);
    m_other->setObjectName(QStringLiteral("traceOther"));
    m_other->setModel(m_subjects);
    m_other->setEditable(true);
    m_other->setInsertPolicy(QComboBox::NoInsert);
    m_other->setCompleter(nullptr);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(kOtherLetters);
    m_other->lineEdit()->setObjectName(QStringLiteral("traceOtherEdit"));
    m_noise->setObjectName(QStringLiteral("traceNoise"));
    m_noise->setCheckable(true);
    m_noise->setFocusPolicy(Qt::StrongFocus);
    m_amount->setObjectName(QStringLiteral("traceNoiseAmount"));
    m_amount->setRange(0.1, 20);
    m_amount->setSingleStep(0.5);
    m_amount->setDecimals(1);
    m_into->setObjectName(QStringLiteral("traceInto"));
    m_window->setObjectName(QStringLiteral("traceWindow"));
    m_window->setRange(1, kLargestWindow);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_label);
    row->addWidget(m_other, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_noise, m_amount, m_into, m_window}) {
        row->addWidget(widget);
    }
    setTexts();
    showState();
    connect(m_other, &QComboBox::editTextChanged, this, [this](const QString& text) {
        if (!m_isShowing) {
            m_experiment.change(
                withOtherSubject(m_experiment.state(), text.toStdString()),
                [text] { return tr("trace “%1” instead of the subject").arg(text); }, StepKind::Typing);
        }
    });
    connect(m_noise, &QToolButton::toggled, this, [this] { changeNoise(); });
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, [this] { changeNoise(); });
    connect(m_into, &QComboBox::activated, this, [this] {
        const auto into = static_cast<BaseRun>(m_into->currentData().toInt());
        m_experiment.change(withBaseRun(m_experiment.state(), into), [into] {
            return into == BaseRun::Corrupt ? tr("restore states") : tr("corrupt states");
        });
    });
    connect(m_window, &QSpinBox::valueChanged, this, [this](int layers) {
        if (!m_isShowing) {
            m_experiment.change(
                withTraceWindow(m_experiment.state(), layers),
                [layers] { return tr("trace windows of %1").arg(layers); }, StepKind::Window);
        }
    });
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what & StatePart::Trace) {
                    showState();
                }
            });
}

void TraceBar::changeNoise() {
    if (m_isShowing) {
        return;
    }
    std::optional<NoiseSpec> noise;
    if (m_noise->isChecked()) {
        noise = m_experiment.state().trace.noise.value_or(NoiseSpec{});
        noise->amount = m_amount->value();
        noise->timesSpread = true;
    }
    const bool isOn = noise.has_value();
    m_experiment.change(withNoise(m_experiment.state(), noise), [isOn] {
        return isOn ? tr("trace noise on the subject") : tr("trace another subject");
    });
}

void TraceBar::showState() {
    m_isShowing = true;
    const TraceState& trace = m_experiment.state().trace;
    const QString other = QString::fromStdString(trace.otherSubject);
    if (m_other->currentText() != other) {
        m_other->setEditText(other);
    }
    m_other->setEnabled(!trace.noise);
    m_noise->setChecked(trace.noise.has_value());
    m_amount->setVisible(trace.noise.has_value());
    m_amount->setValue(trace.noise ? trace.noise->amount : kUsualNoise);
    m_into->setCurrentIndex(m_into->findData(intoData(trace.into)));
    m_window->setValue(trace.window);
    m_isShowing = false;
}

void TraceBar::setSubject(const QString& subject) {
    if (subject != m_subject) {
        m_subject = subject;
        showLabel();
    }
}

void TraceBar::showLabel() {
    QString subject = m_subject;
    if (subject.size() > kLongestSubject) {
        subject = subject.left(kLongestSubject - 1) + QChar(u'…');
    }
    m_label->setText(m_subject.isEmpty() ? tr("instead of the subject:")
                                         : tr("instead of %1:").arg(isolated(subject)));
}

/// What is typed stays typed.
void TraceBar::setSuggestions(const std::vector<OtherSubject>& subjects) {
    const bool wasShowing = std::exchange(m_isShowing, true);
    const QString typed = m_other->currentText();
    m_subjects->setSubjects(subjects);
    m_other->setCurrentIndex(-1);
    m_other->setEditText(typed);
    m_isShowing = wasShowing;
}

void TraceBar::setTexts() {
    setAccessibleName(tr("The other run of causal tracing"));
    m_other->setAccessibleName(tr("Another subject, for the corrupted run"));
    m_other->lineEdit()->setAccessibleName(m_other->accessibleName());
    m_other->lineEdit()->setPlaceholderText(tr("another subject"));
    m_other->setToolTip(tr("The corrupted run is the prompt with this subject. Subjects of the same relation "
                           "that have another answer are in the list."));
    m_noise->setText(tr("noise"));
    m_noise->setToolTip(tr("Instead of another subject, noise is added to the embeddings of the subject's "
                           "tokens: so many times their standard deviation, mean of ten runs."));
    m_amount->setLocale(QLocale()); // its number is written anew with the prefix
    m_amount->setPrefix(QStringLiteral("× "));
    m_amount->setAccessibleName(tr("Noise, times the spread of the embeddings"));
    m_into->setAccessibleName(tr("The run that states are put into"));
    m_window->setAccessibleName(tr("Layers that are replaced together"));
    m_window->setPrefix(tr("windows of "));
    m_window->setToolTip(tr("So many layers are replaced together, of all states but h."));
    const QSignalBlocker quiet(m_into);
    m_into->clear();
    m_into->addItem(tr("restore"), intoData(BaseRun::Corrupt));
    m_into->addItem(tr("corrupt"), intoData(BaseRun::Clean));
    m_into->setItemData(0, tr("Clean states are put into the corrupted run: what brings the answer back?"),
                        Qt::ToolTipRole);
    m_into->setItemData(1, tr("Corrupted states are put into the clean run: what destroys the answer?"),
                        Qt::ToolTipRole);
    m_into->setCurrentIndex(m_into->findData(intoData(m_experiment.state().trace.into)));
    showLabel();
}

void TraceBar::retranslate() {
    setTexts();
    showState();
}

} // namespace mambascope::ui
