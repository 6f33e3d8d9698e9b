// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_bar.hpp"

#include <QSignalBlocker>
#include <algorithm>
#include <initializer_list>
#include <limits>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLeastFilter = 220; ///< px beside the other fields; in less room the filter stands above them

} // namespace

DatasetBar::DatasetBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_fields(new QHBoxLayout)
    , m_filter(new QLineEdit(this))
    , m_place(new QComboBox(this))
    , m_sampleLabel(new QLabel(this))
    , m_sample(new QSpinBox(this))
    , m_seedLabel(new QLabel(this))
    , m_seed(new QSpinBox(this))
    , m_error(
          new ErrorLabel(QStringLiteral("datasetFilterError"), tr("What is wrong with the filter"), this)) {
    setObjectName(QStringLiteral("datasetBar"));
    m_filter->setObjectName(QStringLiteral("datasetFilter"));
    m_filter->setClearButtonEnabled(true);
    m_place->setObjectName(QStringLiteral("datasetSubjectPlace"));
    m_sampleLabel->setObjectName(QStringLiteral("datasetSampleLabel"));
    m_sampleLabel->setBuddy(m_sample);
    m_sample->setObjectName(QStringLiteral("datasetSample"));
    m_sample->setRange(0, std::numeric_limits<int>::max());
    m_sample->setKeyboardTracking(false);
    m_seedLabel->setObjectName(QStringLiteral("datasetSeedLabel"));
    m_seedLabel->setBuddy(m_seed);
    m_seed->setObjectName(QStringLiteral("datasetSeed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setKeyboardTracking(false);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_place, m_sampleLabel, m_sample, m_seedLabel, m_seed}) {
        m_fields->addWidget(field);
    }
    m_fields->setSpacing(kGrid);
    m_row->setSpacing(kGrid);
    m_row->addWidget(m_filter, 1);
    m_row->addLayout(m_fields);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_row);
    column->addWidget(m_error);
    for (int i = 0; i < 3; ++i) {
        m_place->addItem({}, i);
    }
    retranslate();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DatasetBar::tell);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &DatasetBar::tell);
    connect(m_place, &QComboBox::currentIndexChanged, this, &DatasetBar::tell);
    connect(m_sample, &QSpinBox::valueChanged, this, &DatasetBar::tell);
    connect(m_seed, &QSpinBox::valueChanged, this, &DatasetBar::tell);
}

void DatasetBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < m_fields->sizeHint().width() + kGrid + kLeastFilter;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DatasetBar::retranslate() {
    setAccessibleName(tr("Which rows are shown"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: known(demo-mamba2) and not relation = P103"));
    m_filter->setToolTip(
        tr("Conditions joined by and, or, not and parentheses.\n"
           "Of a model: known(NAME), rank(NAME) <= 3, probability(NAME) >= 0.5.\n"
           "Of a row: relation = P103, answer in (French, English), prompt ~ \"capital\", and "
           "every other column."));
    m_place->setAccessibleName(tr("Where the subject stands"));
    m_place->setItemText(static_cast<int>(SubjectPlace::Any), tr("subject anywhere"));
    m_place->setItemText(static_cast<int>(SubjectPlace::First), tr("subject first"));
    m_place->setItemText(static_cast<int>(SubjectPlace::Later), tr("subject later"));
    m_sampleLabel->setText(tr("Sample"));
    m_sampleLabel->setAccessibleName(m_sampleLabel->text());
    m_sample->setAccessibleName(tr("Rows in the sample"));
    m_sample->setSpecialValueText(tr("all rows"));
    m_seedLabel->setText(tr("Seed"));
    m_seedLabel->setAccessibleName(m_seedLabel->text());
    m_seed->setAccessibleName(tr("Seed of the sample"));
}

void DatasetBar::setSelection(const RowSelection& selection) {
    m_pause.stop();
    m_selection = selection;
    const QSignalBlocker filter(m_filter);
    const QSignalBlocker place(m_place);
    const QSignalBlocker sample(m_sample);
    const QSignalBlocker seed(m_seed);
    const QString text = QString::fromStdString(selection.filter);
    if (m_filter->text().trimmed() != text) { // the cursor stays where it is
        m_filter->setText(text);
    }
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    m_place->setCurrentIndex(static_cast<int>(selection.subject));
    m_sample->setValue(static_cast<int>(std::min(kMost, selection.sample.value_or(0))));
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(kMost, selection.seed)));
    m_seed->setEnabled(selection.sample.has_value());
}

void DatasetBar::setError(const QString& text) {
    m_error->setError(text);
    const bool isWrong = !text.isEmpty();
    if (m_filter->property("invalid").toBool() != isWrong) {
        m_filter->setProperty("invalid", isWrong);
        m_filter->style()->unpolish(m_filter);
        m_filter->style()->polish(m_filter);
    }
}

RowSelection DatasetBar::wanted() const {
    RowSelection selection = m_selection;
    selection.filter = m_filter->text().trimmed().toStdString();
    selection.subject = static_cast<SubjectPlace>(m_place->currentIndex());
    selection.sample = m_sample->value() > 0 ? std::optional<std::int64_t>(m_sample->value()) : std::nullopt;
    selection.seed = static_cast<std::uint64_t>(m_seed->value());
    return selection;
}

void DatasetBar::tell() {
    m_pause.stop();
    m_seed->setEnabled(m_sample->value() > 0);
    Q_EMIT
    selectionWanted(wanted());
}

} // namespace mambascope::ui
