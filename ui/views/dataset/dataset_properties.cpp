// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_properties.hpp"

#include <algorithm>
#include <cmath>

#include "ui/views/dataset/dataset_columns.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLargestExact = 9007199254740992.0; // of whole numbers in JSON

std::optional<std::int64_t> wholeNumber(const QJsonValue& value) {
    const double number = value.toDouble(-1);
    const bool isWhole =
        value.isDouble() && number >= 0 && number < kLargestExact && std::floor(number) == number;
    return isWhole ? std::optional(static_cast<std::int64_t>(number)) : std::nullopt;
}

} // namespace

QJsonObject datasetProperties(const DataBench& bench) {
    const RowSelection& selection = bench.selection();
    const RowSort& sort = bench.sort();
    const bool hasSide = columnOf({sort.field, std::nullopt}) == 0 && sort.field != RowField::Row;
    return {{QStringLiteral("data"), bench.path()},
            {QStringLiteral("filter"), QString::fromStdString(selection.filter)},
            {QStringLiteral("subject"), QString::fromLatin1(nameOf(selection.subject))},
            {QStringLiteral("sample"), static_cast<qint64>(selection.sample.value_or(0))},
            {QStringLiteral("seed"), static_cast<qint64>(selection.seed)},
            {QStringLiteral("sort"), QString::fromStdString(columnName(
                                         {sort.field, hasSide ? std::optional(sort.side) : std::nullopt}))},
            {QStringLiteral("descending"), sort.isDescending}};
}

void setDatasetProperties(DataBench& bench, const QJsonObject& properties) {
    const QString path = properties.value(QStringLiteral("data")).toString();
    if (path.isEmpty()) {
        bench.close();
    } else if (path != bench.path()) {
        bench.open(path);
    }
    RowSelection selection;
    selection.filter = properties.value(QStringLiteral("filter")).toString().toStdString();
    const std::string place = properties.value(QStringLiteral("subject")).toString().toStdString();
    for (const SubjectPlace known : {SubjectPlace::Any, SubjectPlace::First, SubjectPlace::Later}) {
        selection.subject = place == nameOf(known) ? known : selection.subject;
    }
    const std::int64_t sample = wholeNumber(properties.value(QStringLiteral("sample"))).value_or(0);
    selection.sample = sample > 0 ? std::optional(sample) : std::nullopt;
    selection.seed =
        static_cast<std::uint64_t>(wholeNumber(properties.value(QStringLiteral("seed"))).value_or(0));
    bench.setSelection(selection);
    RowSort sort;
    const std::string name = properties.value(QStringLiteral("sort")).toString().toStdString();
    for (int i = 0; i < kDatasetColumns; ++i) {
        const DatasetColumn column = datasetColumn(i);
        if (columnName(column) == name) {
            sort.field = column.field;
            sort.side = column.side.value_or(Side::Left);
        }
    }
    sort.isDescending = properties.value(QStringLiteral("descending")).toBool();
    bench.setSort(sort);
}

} // namespace mambascope::ui
