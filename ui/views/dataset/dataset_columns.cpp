// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_columns.hpp"

#include <QCoreApplication>

#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct DatasetColumns {
    Q_DECLARE_TR_FUNCTIONS(DatasetColumns)
};

constexpr std::array kRowFields{RowField::Row, RowField::Prompt, RowField::Subject, RowField::Answer,
                                RowField::Relation};
constexpr std::array kModelFields{RowField::Probability, RowField::Rank, RowField::Top};

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The top token's bytes as the model has them.
std::string_view topOf(const DataBench& bench, std::size_t index, Side side) {
    const ModelAnswers& answers = bench.evaluator().answers(side);
    return answers.topText(answers.at(index));
}

} // namespace

DatasetColumn datasetColumn(int column) {
    if (column < kRowColumns) {
        return {kRowFields.at(static_cast<std::size_t>(column)), std::nullopt};
    }
    const int own = column - kRowColumns;
    return {kModelFields.at(static_cast<std::size_t>(own % kModelColumns)),
            own < kModelColumns ? Side::Left : Side::Right};
}

int columnOf(const DatasetColumn& column) {
    for (int i = 0; i < kDatasetColumns; ++i) {
        if (datasetColumn(i) == column) {
            return i;
        }
    }
    return 0;
}

QString columnTitle(const DatasetColumn& column) {
    switch (column.field) {
    case RowField::Row:
        return DatasetColumns::tr("Row");
    case RowField::Prompt:
        return DatasetColumns::tr("Prompt");
    case RowField::Subject:
        return DatasetColumns::tr("Subject");
    case RowField::Answer:
        return DatasetColumns::tr("Answer");
    case RowField::Relation:
        return DatasetColumns::tr("Relation");
    case RowField::Probability:
        return DatasetColumns::tr("p", "probability of the answer, as a short heading");
    case RowField::Rank:
        return DatasetColumns::tr("Rank");
    case RowField::Top:
        return DatasetColumns::tr("Likeliest");
    }
    return {};
}

std::string columnName(const DatasetColumn& column) {
    static constexpr std::array kNames{"row",      "prompt",      "subject", "answer",
                                       "relation", "probability", "rank",    "top"};
    const std::string name = kNames.at(static_cast<std::size_t>(column.field));
    return column.side ? std::string(sideName(*column.side)) + "_" + name : name;
}

ColumnKind columnKind(const DatasetColumn& column) {
    switch (column.field) {
    case RowField::Row:
    case RowField::Rank:
        return ColumnKind::Integer;
    case RowField::Probability:
        return ColumnKind::Probability;
    case RowField::Top:
        return ColumnKind::Token;
    default:
        return ColumnKind::Text;
    }
}

QString cellWords(const DataBench& bench, std::size_t index, const DatasetColumn& column) {
    if (!column.side) {
        const RowTexts row = bench.rows().at(index);
        switch (column.field) {
        case RowField::Row:
            return QString::number(row.row);
        case RowField::Prompt:
            return text(row.prompt);
        case RowField::Subject:
            return text(row.subject);
        case RowField::Answer:
            return text(row.answer);
        default:
            return text(row.relation);
        }
    }
    const RowAnswer answer = bench.answer(*column.side, index);
    if (!answer.isThere()) {
        return answer.rank < 0 ? QStringLiteral("–") : QString();
    }
    switch (column.field) {
    case RowField::Probability:
        return formatProbability(double{answer.probability});
    case RowField::Rank:
        return QString::number(answer.rank);
    default:
        return tokenDisplay(topOf(bench, index, *column.side));
    }
}

ViewCell cellValue(const DataBench& bench, std::size_t index, const DatasetColumn& column) {
    if (!column.side) {
        return column.field == RowField::Row ? ViewCell(qint64{bench.rows().at(index).row})
                                             : ViewCell(cellWords(bench, index, column));
    }
    const RowAnswer answer = bench.answer(*column.side, index);
    if (!answer.isThere()) {
        return {};
    }
    switch (column.field) {
    case RowField::Probability:
        return double{answer.probability};
    case RowField::Rank:
        return qint64{answer.rank};
    default:
        return text(topOf(bench, index, *column.side));
    }
}

QString rowWords(const DataBench& bench, std::size_t index, const std::array<QString, 2>& models) {
    const RowTexts row = bench.rows().at(index);
    QStringList parts{
        DatasetColumns::tr("row %1: %2 → %3").arg(row.row).arg(text(row.prompt), text(row.answer))};
    for (const Side side : kSides) {
        const RowAnswer answer = bench.answer(side, index);
        const QString& model = models[indexOf(side)];
        if (answer.isHit()) {
            parts.append(DatasetColumns::tr("%1 is right, p = %2")
                             .arg(model, formatProbability(double{answer.probability})));
        } else if (answer.isThere()) {
            parts.append(DatasetColumns::tr("%1 says %2; the answer has rank %3, p = %4")
                             .arg(model, tokenDisplay(topOf(bench, index, side)))
                             .arg(answer.rank)
                             .arg(formatProbability(double{answer.probability})));
        } else if (answer.rank < 0) {
            parts.append(DatasetColumns::tr("%1 can't be asked about it").arg(model));
        }
    }
    return listed(parts);
}

} // namespace mambascope::ui
