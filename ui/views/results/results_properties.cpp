// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/results_properties.hpp"

#include <array>

#include <QJsonArray>

namespace mambascope::ui {
namespace {

constexpr std::array kMetrics{"relative-change", "difference", "accuracy"};
constexpr std::array kPlaces{"any", "first", "later"};
constexpr std::array kBands{"t", "bootstrap"};
constexpr std::array kForms{"curves", "dots", "relations"};

template <typename Enum, std::size_t Size>
QString wordOf(const std::array<const char*, Size>& words, Enum value) {
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

/// The first one for a word that is none of them.
template <typename Enum, std::size_t Size>
Enum valueOf(const std::array<const char*, Size>& words, const QJsonValue& word) {
    for (std::size_t i = 0; i < Size; ++i) {
        if (word.toString() == QLatin1String(words[i])) {
            return static_cast<Enum>(i);
        }
    }
    return static_cast<Enum>(0);
}

} // namespace

QJsonObject resultsProperties(const ResultBench& bench, ResultForm form) {
    const ResultChoice& choice = bench.choice();
    return {{QStringLiteral("folders"), QJsonArray::fromStringList(bench.folders())},
            {QStringLiteral("metric"), wordOf(kMetrics, choice.metric)},
            {QStringLiteral("subject"), wordOf(kPlaces, choice.place)},
            {QStringLiteral("relation"), QString::fromStdString(choice.relation)},
            {QStringLiteral("band"), wordOf(kBands, choice.band)},
            {QStringLiteral("window"), choice.window},
            {QStringLiteral("source"), QString::fromStdString(choice.source)},
            {QStringLiteral("group"), QString::fromStdString(choice.group)},
            {QStringLiteral("depth"), choice.isByDepth},
            {QStringLiteral("form"), wordOf(kForms, form)}};
}

ResultForm setResultsProperties(ResultBench& bench, const QJsonObject& properties) {
    const QJsonArray folders = properties.value(QStringLiteral("folders")).toArray();
    if (folders != QJsonArray::fromStringList(bench.folders())) {
        bench.closeAll();
        for (const QJsonValue& folder : folders) {
            bench.open(folder.toString());
        }
    }
    ResultChoice choice;
    choice.metric = valueOf<SummaryMetric>(kMetrics, properties.value(QStringLiteral("metric")));
    choice.place = valueOf<SubjectPlace>(kPlaces, properties.value(QStringLiteral("subject")));
    choice.relation = properties.value(QStringLiteral("relation")).toString().toStdString();
    choice.band = valueOf<BandKind>(kBands, properties.value(QStringLiteral("band")));
    choice.window = std::max(0, properties.value(QStringLiteral("window")).toInt());
    choice.source = properties.value(QStringLiteral("source")).toString().toStdString();
    choice.group = properties.value(QStringLiteral("group")).toString().toStdString();
    choice.isByDepth = properties.value(QStringLiteral("depth")).toBool();
    bench.setChoice(choice);
    if (properties.contains(QStringLiteral("depth"))) {
        bench.keepAxis();
    }
    return valueOf<ResultForm>(kForms, properties.value(QStringLiteral("form")));
}

} // namespace mambascope::ui
