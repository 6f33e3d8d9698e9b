// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_table.hpp"

#include <algorithm>
#include <type_traits>

#include <QCoreApplication>

#include "core/values/device_text.hpp"
#include "core/values/enum_names.hpp"
#include "ui/settings/setting_kinds.hpp"
#include "ui/text/language.hpp"

namespace mambascope::ui {
namespace {

struct SettingsTable {
    Q_DECLARE_TR_FUNCTIONS(SettingsTable)
};

constexpr int kMostRecentKept = kMostRecentFiles;

/// `from` makes a field's value of what the file has, or nothing; `to` the other way round.
template <typename Record, typename Field, typename From, typename To>
SettingRow<Record> row(const char* key, Field Record::*field, std::function<QString()> expected, From from,
                       To to) {
    return {QLatin1String(key), std::move(expected),
            [field, from](const QVariant& value, Record& into) {
                const std::optional<Field> read = from(value);
                if (read) {
                    into.*field = *read;
                }
                return read.has_value();
            },
            [field, to](const Record& record) -> QVariant { return to(record.*field); }};
}

const auto kAsItIs = [](const auto& value) { return QVariant::fromValue(value); };

SettingRow<Settings> number(const char* key, int Settings::*field, int least, int most) {
    return row(
        key, field, [=] { return SettingsTable::tr("a whole number from %1 to %2").arg(least).arg(most); },
        [=](const QVariant& value) { return numberFrom(value, least, most); }, kAsItIs);
}

SettingRow<Settings> flag(const char* key, bool Settings::*field) {
    return row(
        key, field, [] { return SettingsTable::tr("true or false"); }, flagFrom, kAsItIs);
}

template <typename Record>
SettingRow<Record> text(const char* key, QString Record::*field) {
    return row(
        key, field, [] { return SettingsTable::tr("one line of text"); }, textFrom, kAsItIs);
}

template <typename Record>
SettingRow<Record> texts(const char* key, QStringList Record::*field, int most) {
    return row(
        key, field, [] { return SettingsTable::tr("a list of files or folders"); },
        [most](const QVariant& value) { return textsFrom(value, most); }, kAsItIs);
}

SettingRow<Remembered> bytes(const char* key, QByteArray Remembered::*field) {
    return row(
        key, field, [] { return SettingsTable::tr("a value that the program wrote itself"); }, bytesFrom,
        kAsItIs);
}

/// Words, and for files of older versions their numbers.
SettingRow<Settings> theme() {
    static const QStringList words{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return row(
        "theme", &Settings::theme, [] { return SettingsTable::tr("system, light or dark"); },
        [](const QVariant& value) -> std::optional<ThemeMode> {
            const auto place = numberFrom(value, 0, static_cast<int>(words.size()) - 1);
            const qsizetype at = place ? *place : words.indexOf(value.toString());
            return at < 0 ? std::nullopt : std::optional(static_cast<ThemeMode>(at));
        },
        [](ThemeMode mode) { return words.at(static_cast<int>(mode)); });
}

SettingRow<Settings> language() {
    return row(
        "language", &Settings::language,
        [] {
            QStringList codes;
            for (const Language& known : languages()) {
                codes.append(known.code);
            }
            return SettingsTable::tr("one of %1").arg(codes.join(QStringLiteral(", ")));
        },
        [](const QVariant& value) -> std::optional<QString> {
            const auto code = textFrom(value);
            const auto isCode = [&](const Language& known) { return known.code == code; };
            const bool isKnown =
                code && (code->isEmpty() || std::any_of(languages().begin(), languages().end(), isCode));
            return isKnown ? code : std::nullopt;
        },
        kAsItIs);
}

SettingRow<Settings> device() {
    return row(
        "models/device", &Settings::device, [] { return SettingsTable::tr("auto, cpu, cuda or cuda:N"); },
        [](const QVariant& value) { return deviceFromText(value.toString().toStdString()); },
        [](const DeviceChoice& choice) { return QString::fromStdString(deviceText(choice)); });
}

SettingRow<Settings> precision() {
    return row(
        "models/precision", &Settings::precision, [] { return SettingsTable::tr("fp32, tf32 or bf16"); },
        [](const QVariant& value) { return valueNamed<Precision>(value.toString().toStdString()); },
        [](Precision value) { return QString::fromLatin1(nameOf(value).data()); });
}

} // namespace

const std::vector<SettingRow<Settings>>& settingsTable() {
    static const std::vector<SettingRow<Settings>> table{
        theme(),
        row(
            "textFactor", &Settings::textFactor,
            [] { return SettingsTable::tr("a number from %1 to %2").arg(kSmallestText).arg(kLargestText); },
            [](const QVariant& value) { return realFrom(value, kSmallestText, kLargestText); }, kAsItIs),
        language(),
        flag("animated", &Settings::isAnimated),
        number("typingPause", &Settings::typingPauseMs, 0, kLongestTypingPauseMs),
        number("sessions/recentLimit", &Settings::recentFiles, 0, kMostRecentFiles),
        number("sessions/autosaveSeconds", &Settings::autosaveSeconds, 0, kLongestAutosaveSeconds),
        texts("models/folders", &Settings::modelFolders, kMostModelFolders),
        text("models/left", &Settings::leftModel),
        text("models/right", &Settings::rightModel),
        device(),
        precision(),
        number("results/megabytes", &Settings::storedMegabytes, kFewestMegabytes, kMostMegabytes),
        number("results/count", &Settings::storedResults, kFewestResults, kMostResults),
        text("figures/venue", &Settings::figureVenue),
        text("figures/width", &Settings::figureWidth),
        text("figures/typeSize", &Settings::figureTypeSize),
        flag("figures/greySafe", &Settings::isFigureGreySafe),
        text("figures/folder", &Settings::figureFolder),
    };
    return table;
}

const std::vector<SettingRow<Remembered>>& rememberedTable() {
    static const std::vector<SettingRow<Remembered>> table{
        texts("sessions/recent", &Remembered::recentSessions, kMostRecentKept),
        row(
            "models/tokenizers", &Remembered::tokenizers,
            [] { return SettingsTable::tr("files by the names of models"); }, mapFrom, mapVariant),
        row(
            "window/version", &Remembered::layoutVersion,
            [] { return SettingsTable::tr("a whole number from %1 to %2").arg(0).arg(1000); },
            [](const QVariant& value) { return numberFrom(value, 0, 1000); }, kAsItIs),
        bytes("window/geometry", &Remembered::windowGeometry),
        bytes("window/paneSplitter", &Remembered::panes),
        bytes("window/docks", &Remembered::docks),
        text("window/layout", &Remembered::layout),
    };
    return table;
}

std::optional<QList<QKeySequence>> keysFrom(const QVariant& value) {
    const auto text = textFrom(value);
    if (!text) {
        return std::nullopt;
    }
    const QList<QKeySequence> keys = text->isEmpty()
                                         ? QList<QKeySequence>()
                                         : QKeySequence::listFromString(*text, QKeySequence::PortableText);
    for (const QKeySequence& sequence : keys) {
        bool isKnown = !sequence.isEmpty();
        for (int i = 0; i < sequence.count(); ++i) {
            isKnown = isKnown && sequence[static_cast<uint>(i)].key() != Qt::Key_unknown;
        }
        if (!isKnown) {
            return std::nullopt;
        }
    }
    return keys;
}

QString keysText(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

} // namespace mambascope::ui
