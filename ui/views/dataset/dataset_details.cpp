// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_details.hpp"

#include <utility>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/views/dataset/dataset_facts.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kSize(640, 420); // times the text factor

QString reasonWords(const SkippedRow& skipped) {
    const QString detail = QString::fromStdString(skipped.detail);
    switch (skipped.reason) {
    case SkipReason::NoPrompt:
        return DatasetDetails::tr("there is neither a prompt nor a template");
    case SkipReason::NoSubject:
        return DatasetDetails::tr("the subject is missing");
    case SkipReason::NoAnswer:
        return DatasetDetails::tr("the answer is missing");
    case SkipReason::SubjectMissing:
        return DatasetDetails::tr("the subject “%1” is not in the prompt").arg(detail);
    case SkipReason::SubjectAmbiguous:
        return DatasetDetails::tr(
                   "the subject “%1” stands in the prompt several times, and no template tells which")
            .arg(detail);
    case SkipReason::BadTemplate:
        return DatasetDetails::tr("the template “%1” must hold {} exactly once").arg(detail);
    case SkipReason::OtherPrompt:
        return DatasetDetails::tr("the prompt is not the template with the subject in it");
    case SkipReason::Duplicate:
        return DatasetDetails::tr("the same as line %1").arg(detail);
    case SkipReason::OpenQuote:
        return DatasetDetails::tr("a quote opens here and never closes");
    default:
        return QString::fromStdString(skipText(skipped));
    }
}

QLabel* label(const char* name, const QString& text, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText);
    made->setAccessibleName(text);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

/// The first row in full: what stands in which column.
QString firstRowWords(const DataBench& bench) {
    if (bench.rows().size() == 0) {
        return DatasetDetails::tr("There is no row that can be used.");
    }
    const RowTexts row = bench.rows().at(0);
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    return DatasetDetails::tr("First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”")
        .arg(row.line)
        .arg(text(row.prompt), text(row.subject), text(row.answer), text(row.relation));
}

QTableView* skippedTable(const DataBench& bench, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(QStringLiteral("skippedTable"));
    table->setAccessibleName(DatasetDetails::tr("Lines that are left out"));
    table->setModel(new SkippedModel(bench.skipped(), table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setProperty("framed", true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setAccessibleName(DatasetDetails::tr("Columns"));
    return table;
}

} // namespace

QString skippedWords(const SkippedRow& skipped) {
    return DatasetDetails::tr("line %1: %2").arg(skipped.line).arg(reasonWords(skipped));
}

SkippedModel::SkippedModel(std::vector<SkippedRow> rows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(std::move(rows)) {
    setObjectName(QStringLiteral("skippedModel"));
}

int SkippedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SkippedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant SkippedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SkippedRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        return index.column() == 0 ? QString::number(row.line) : reasonWords(row);
    }
    return role == Qt::ToolTipRole ? skippedWords(row) : QVariant();
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Line") : tr("Why it is left out");
}

DatasetDetails::DatasetDetails(const DataBench& bench, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("datasetDetails"));
    setWindowTitle(tr("How %1 was understood").arg(bench.name()));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kGrid);
    const QString form =
        tr("%1 · %2").arg(formText(*bench.data()), QString::fromStdString(bench.data()->path().string()));
    column->addWidget(label("detailsForm", form, this));
    column->addWidget(label("detailsColumns", understoodColumns(*bench.data()), this));
    column->addWidget(label("detailsFirstRow", firstRowWords(bench), this));
    const std::size_t more = bench.skippedCount() - bench.skipped().size();
    QString left =
        bench.skippedCount() == 0
            ? tr("No line is left out.")
            : counted("DatasetDetails", QT_TRANSLATE_N_NOOP("DatasetDetails", "%Ln lines are left out:"),
                      "1 line is left out:", static_cast<int>(bench.skippedCount()));
    if (more > 0) {
        left = tr("%1 The first %2 are listed.").arg(left, countWords(bench.skipped().size()));
    }
    column->addWidget(label("detailsSkipped", left, this));
    if (bench.skippedCount() > 0) {
        column->addWidget(skippedTable(bench, this), 1);
    } else {
        column->addStretch(1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("detailsButtons"));
    buttons->setAccessibleName(tr("Buttons"));
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("detailsClose"));
    close->setAccessibleName(close->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(kSize * theme::textFactor(font()));
}

} // namespace mambascope::ui
