// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_choices.hpp"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace mambascope::ui {
namespace {

constexpr qsizetype kLongestName = 48; // characters of the prompt

QString usualFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

FigureChoices choicesFrom(const Settings& settings) {
    FigureChoices choices{settings.figureVenue, settings.figureWidth, settings.figureTypeSize,
                          settings.isFigureGreySafe, settings.figureFolder};
    if (choices.venue.isEmpty()) {
        choices.venue = FigureChoices().venue;
    }
    if (choices.folder.isEmpty() || !QFileInfo(choices.folder).isDir()) {
        choices.folder = usualFolder();
    }
    return choices;
}

Settings withChoices(Settings settings, const FigureChoices& choices) {
    settings.figureVenue = choices.venue;
    settings.figureWidth = choices.width;
    settings.figureTypeSize = choices.typeSize;
    settings.isFigureGreySafe = choices.isGreySafe;
    settings.figureFolder = choices.folder;
    return settings;
}

PaperFormat formatOf(const FigureChoices& choices) {
    PaperFormat format = choices.venue == QLatin1String("own") ? ownFormat(choices.width, choices.typeSize)
                                                               : paperFormat(choices.venue);
    format.greySafe = choices.isGreySafe;
    return format;
}

QString suggestedName(const QString& folder, const QString& view, const QString& prompt) {
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString words = prompt.left(kLongestName).toLower().replace(kOther, QStringLiteral("-"));
    while (words.startsWith(QLatin1Char('-'))) {
        words.remove(0, 1);
    }
    while (words.endsWith(QLatin1Char('-'))) {
        words.chop(1);
    }
    const QString name = words.isEmpty() ? view : view + QLatin1Char('-') + words;
    QString free = name;
    for (int number = 2; QFileInfo::exists(QDir(folder).filePath(free)); ++number) {
        free = QStringLiteral("%1-%2").arg(name).arg(number);
    }
    return free;
}

} // namespace mambascope::ui
