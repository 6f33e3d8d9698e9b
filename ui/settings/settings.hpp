// SPDX-License-Identifier: GPL-3.0-or-later
// What the user has chosen for the program, and what the program remembers by itself: two plain values.
#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "core/values/model_ref.hpp"
#include "ui/style/theme_mode.hpp"

namespace mambascope::ui {

/// Keys by the id of an action, for those that the user has changed. An empty list: the action has no key.
using ChangedKeys = QMap<QString, QList<QKeySequence>>;

/// Chosen in the settings dialog or in a menu. The values here are the defaults.
struct Settings {
    // general
    ThemeMode theme = ThemeMode::System;
    double textFactor = 1.0;  ///< size of all text; kSmallestText to kLargestText
    QString language;         ///< a code of languages(); empty: that of the desktop
    bool isAnimated = true;   ///< bars and docks move; off: everything jumps to its place
    int typingPauseMs = 150;  ///< results follow this long after the last key
    int recentFiles = 8;      ///< most entries of "Open recent"
    int autosaveSeconds = 30; ///< between two copies of unsaved work, for after a crash; 0: none
    // models and device
    QStringList modelFolders; ///< models, or folders with models in them; offered in the menus, newest first
    QString leftModel = QStringLiteral("demo-mamba2");       ///< bundled name or folder, at the start
    QString rightModel = QStringLiteral("demo-transformer"); ///< likewise
    DeviceChoice device;                                     ///< at the start
    Precision precision = Precision::Fp32;                   ///< at the start
    int storedMegabytes = 256; ///< of results that are kept, so that undo need not compute them again
    int storedResults = 256;   ///< most of them
    // figures: what an export starts with, and what was chosen in it last
    QString figureVenue; ///< id of a PaperFormat, "own" for the two that follow; empty: the first format
    QString figureWidth = QStringLiteral("3.25in"); ///< as ownFormat() takes it
    QString figureTypeSize = QStringLiteral("8pt"); ///< likewise
    bool isFigureGreySafe = false;                  ///< legible without colour
    QString figureFolder;                           ///< in which exports go; empty: the folder of documents
    // keyboard
    ChangedKeys shortcuts;

    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr double kSmallestText = 0.75;
inline constexpr double kLargestText = 2.0;
inline constexpr int kLongestTypingPauseMs = 3000;
inline constexpr int kMostRecentFiles = 50;
inline constexpr int kLongestAutosaveSeconds = 3600;
inline constexpr int kMostModelFolders = 12;
inline constexpr int kFewestMegabytes = 16;
inline constexpr int kMostMegabytes = 65536;
inline constexpr int kFewestResults = 16;
inline constexpr int kMostResults = 4096;

/// Noted while the program is used, so that it goes on where it was.
struct Remembered {
    QStringList recentSessions;        ///< absolute paths, the newest first
    QMap<QString, QString> tokenizers; ///< tokenizer file by the model's name or folder
    int layoutVersion = 0;             ///< of the three that follow; 0: there is none
    QByteArray windowGeometry;         ///< as Qt writes it
    QByteArray panes;                  ///< likewise
    QByteArray docks;                  ///< likewise
    QString layout;                    ///< the one that was chosen last, by name; empty: none

    friend bool operator==(const Remembered&, const Remembered&) = default;
};

} // namespace mambascope::ui
