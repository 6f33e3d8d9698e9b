// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/figure_options.hpp"

#include <QCommandLineParser>
#include <algorithm>

#include "core/base/error.hpp"
#include "ui/shell/export_options.hpp"

namespace mambascope::ui {
namespace {

[[noreturn]] void refuse(const char* option, const QString& value, const char* expected) {
    throw Error(ErrorCode::InvalidArgument, {option, value.toStdString(), expected});
}

PaperOptions optionsFrom(const QCommandLineParser& parser) {
    PaperOptions options;
    if (parser.isSet(QStringLiteral("as-published"))) {
        options.choices = PaperChoices::Published;
    }
    if (parser.isSet(QStringLiteral("window"))) {
        bool isNumber = false;
        options.window = parser.value(QStringLiteral("window")).toInt(&isNumber);
        if (!isNumber || *options.window < 1) {
            refuse("--window", parser.value(QStringLiteral("window")), "a whole number from 1 on");
        }
    }
    if (parser.isSet(QStringLiteral("rows"))) {
        const QString given = parser.value(QStringLiteral("rows"));
        for (const QString& text : given.split(QLatin1Char(','))) {
            bool isNumber = false;
            const qlonglong row = text.toLongLong(&isNumber);
            if (!isNumber || row < 0) {
                refuse("--rows", given, "numbers of rows from 0 on, with commas between");
            }
            options.rows.push_back(row);
        }
    }
    return options;
}

} // namespace

bool wantsResultFigure(const QStringList& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const QString& argument) {
        return argument == QLatin1String("--figure") || argument.startsWith(QLatin1String("--figure="));
    });
}

ResultFigureRequest parseFigureOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    const QString number = QStringLiteral("NUMBER");
    parser.addOptions({{QStringLiteral("figure"), {}, QStringLiteral("PRESET")},
                       {{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("FILE")},
                       {QStringLiteral("as-published"), {}},
                       {QStringLiteral("window"), {}, number},
                       {QStringLiteral("rows"), {}, number}});
    addFormatOptions(parser);
    parser.addPositionalArgument(QStringLiteral("DIR"), {});
    if (!parser.parse(arguments)) {
        throw Error(ErrorCode::InvalidArgument, {parser.errorText().toStdString()},
                    parser.errorText().toStdString());
    }
    ResultFigureRequest request;
    request.preset = parser.value(QStringLiteral("figure"));
    for (const QString& folder : parser.positionalArguments()) {
        request.folders.emplace_back(folder.toStdString());
    }
    if (request.folders.empty()) {
        refuse("DIR", {}, "a folder of results");
    }
    request.file = parser.value(QStringLiteral("output"));
    if (request.file.trimmed().isEmpty()) {
        refuse("-o", {}, "a file that ends in .pdf, .svg or .png");
    }
    request.options = optionsFrom(parser);
    request.format = formatFrom(parser);
    request.dpi = dpiFrom(parser);
    return request;
}

} // namespace mambascope::ui
