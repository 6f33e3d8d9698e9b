// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_facts.hpp"

#include <QCoreApplication>

#include "ui/text/error_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct DatasetFacts {
    Q_DECLARE_TR_FUNCTIONS(DatasetFacts)
};

constexpr QStringView kDot = u" · ";

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(kDot);
}

/// Of the rows shown.
struct Tally {
    std::array<std::size_t, 2> answered{};
    std::array<std::size_t, 2> right{};
    std::size_t answeredByBoth = 0;
    std::size_t rightInBoth = 0;
};

Tally tallyOf(const DataBench& bench) {
    Tally tally;
    const ModelAnswers& left = bench.evaluator().answers(Side::Left);
    const ModelAnswers& right = bench.evaluator().answers(Side::Right);
    for (const std::uint32_t index : bench.order()) {
        const std::array answers{left.at(index), right.at(index)};
        for (std::size_t side = 0; side < 2; ++side) {
            tally.answered[side] += answers[side].isThere() ? 1 : 0;
            tally.right[side] += answers[side].isHit() ? 1 : 0;
        }
        tally.answeredByBoth += answers[0].isThere() && answers[1].isThere() ? 1 : 0;
        tally.rightInBoth += answers[0].isHit() && answers[1].isHit() ? 1 : 0;
    }
    return tally;
}

QString share(std::size_t part, std::size_t whole) {
    return percentText(formatFixed(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1));
}

QString rowsText(const DataBench& bench) {
    const QString whole = countWords(bench.rows().size());
    if (bench.order().size() < bench.rows().size()) {
        return DatasetFacts::tr("%1 of %2 rows").arg(countWords(bench.order().size()), whole);
    }
    return counted("DatasetFacts", QT_TRANSLATE_N_NOOP("DatasetFacts", "%Ln rows"), "1 row",
                   static_cast<int>(bench.rows().size()));
}

QString useWords(ColumnUse use) {
    switch (use) {
    case ColumnUse::Prompt:
        return DatasetFacts::tr("prompt");
    case ColumnUse::Subject:
        return DatasetFacts::tr("subject");
    case ColumnUse::Answer:
        return DatasetFacts::tr("answer");
    case ColumnUse::Relation:
        return DatasetFacts::tr("relation");
    case ColumnUse::Template:
        return DatasetFacts::tr("template");
    case ColumnUse::Other:
        return {};
    }
    return {};
}

} // namespace

QString countWords(std::size_t count) {
    return countText(static_cast<qint64>(count));
}

QString datasetCaption(const DataBench& bench) {
    if (bench.path().isEmpty()) {
        return {};
    }
    const QString name =
        bench.selectionName().isEmpty()
            ? bench.name()
            : DatasetFacts::tr("%1, selection “%2”").arg(bench.name(), bench.selectionName());
    return joined({name, bench.rows().size() > 0 ? rowsText(bench) : QString()});
}

QString datasetFacts(const DataBench& bench, const std::array<QString, 2>& models) {
    if (bench.rows().size() == 0) {
        return {};
    }
    QStringList parts{rowsText(bench)};
    if (bench.skippedCount() > 0) {
        parts.append(counted("DatasetFacts", QT_TRANSLATE_N_NOOP("DatasetFacts", "%Ln lines left out"),
                             "1 line left out", static_cast<int>(bench.skippedCount())));
    }
    if (bench.unasked() > 0) {
        parts.append(counted("DatasetFacts",
                             QT_TRANSLATE_N_NOOP("DatasetFacts", "%Ln rows may still come: not answered yet"),
                             "1 row may still come: not answered yet", static_cast<int>(bench.unasked())));
    }
    if (bench.isReading()) {
        parts.append(DatasetFacts::tr("still reading"));
    }
    if (bench.isCut()) {
        parts.append(DatasetFacts::tr("the file has more: the table shows its first %1, experiments read all")
                         .arg(countWords(DataLoader::kMostRows)));
    }
    const Tally tally = tallyOf(bench);
    for (std::size_t side = 0; side < 2; ++side) {
        if (tally.answered[side] > 0) {
            parts.append(DatasetFacts::tr("%1 is right in %2 of %3")
                             .arg(models[side], share(tally.right[side], tally.answered[side]),
                                  countWords(tally.answered[side])));
        }
    }
    if (tally.answeredByBoth > 0) {
        parts.append(DatasetFacts::tr("both in %1").arg(share(tally.rightInBoth, tally.answeredByBoth)));
    }
    for (const Side side : kSides) {
        const std::optional<double> seconds = bench.evaluator().remainingSeconds(side);
        if (bench.evaluator().isBusy(side) && seconds) {
            parts.append(DatasetFacts::tr("%1: %2 s left")
                             .arg(models[indexOf(side)], countWords(static_cast<std::size_t>(*seconds + 1))));
        }
    }
    return joined(parts);
}

QString datasetProblem(const DataBench& bench, const std::array<QString, 2>& models) {
    if (bench.failure()) {
        return errorText(*bench.failure());
    }
    QStringList problems;
    for (const Side side : kSides) {
        if (const auto& failure = bench.evaluator().failure(side)) {
            problems.append(DatasetFacts::tr("%1: %2").arg(
                models[indexOf(side)], errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    return problems.join(QLatin1Char('\n'));
}

QString understoodColumns(const DataSet& data) {
    QStringList parts;
    QStringList others;
    for (const DataColumn& column : data.columns()) {
        const QString name = QString::fromStdString(column.name);
        const QString use = useWords(column.use);
        if (use.isEmpty()) {
            others.append(name);
        } else {
            parts.append(use == name ? use : DatasetFacts::tr("%1 ← %2").arg(use, name));
        }
    }
    if (!others.isEmpty()) {
        parts.append(DatasetFacts::tr("kept besides: %1").arg(others.join(QStringLiteral(", "))));
    }
    return joined(parts);
}

QString formText(const DataSet& data) {
    switch (data.form()) {
    case DataForm::Jsonl:
        return DatasetFacts::tr("JSON lines");
    case DataForm::Csv:
        return DatasetFacts::tr("CSV, fields end with %1").arg(QLatin1Char(data.delimiter()));
    case DataForm::Tsv:
        return DatasetFacts::tr("fields end with a tab");
    case DataForm::Relations:
        return DatasetFacts::tr("relations with their templates and samples");
    }
    return {};
}

} // namespace mambascope::ui
