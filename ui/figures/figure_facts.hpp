// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure comes from: what was asked of which model, by which program.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/tokenizer/token.hpp"
#include "core/values/intervention.hpp"

namespace mambascope::ui {

struct FigureModel {
    QString side; ///< "left" or "right"
    std::string name;
    std::string architecture;
    std::string revision;    ///< empty: unknown
    std::string fingerprint; ///< of the files; empty: unknown
    int layers = 0;
    std::string weightDtype; ///< as stored
    std::string device;
    std::string precision;
    std::vector<Token> tokens;
    std::string target;                    ///< the followed token's bytes; empty: none
    std::optional<double> baseProbability; ///< of the target, nothing cut
    std::vector<nlohmann::json> requests;  ///< what was asked for the figure (core/wire)
};

struct FigureFacts {
    std::string view;            ///< the registry's id: "map"
    QString viewTitle;           ///< "Knockout map"
    QString caption;             ///< what the view says of its picture
    std::string prompt;          ///< as the models got it
    bool isOfPrompt = true;      ///< else the figure says nothing about it, and neither does its caption
    QStringList windows;         ///< "layers 0–8 … 15–23 of 24, demo-mamba2"; empty: no windows
    QStringList knockouts;       ///< those that are on, in words
    QStringList edits;           ///< of the models' weights, those that are on, in words
    Strict strict = Strict::Off; ///< knockouts also cut the short convolution, and the step
    std::vector<FigureModel> models;
    QString program; ///< "Mambascope 0.1.0"
    QString build;   ///< git revision
    QString note;    ///< what a preset changed, one sentence; empty: nothing
};

/// A figure as its text formats need it.
struct FigureSheetSize {
    double width = 0; ///< points (1/72 inch)
    double height = 0;
    double typeSize = 8; ///< of labels
};

} // namespace mambascope::ui
