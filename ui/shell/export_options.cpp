// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/export_options.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLeastDpi = 30;
constexpr double kMostDpi = 2400;
constexpr const char* kUsualVenue = "acl-column";

[[noreturn]] void refuse(const char* option, const QString& value, const QString& expected) {
    throw Error(ErrorCode::InvalidArgument,
                {std::string("--") + option, value.toStdString(), expected.toStdString()});
}

QStringList venueIds() {
    QStringList ids;
    for (const PaperFormat& format : paperFormats()) {
        ids.append(format.id);
    }
    return ids;
}

/// The ids that figures can be exported under: the registry's, and one model's of a pane.
QStringList viewIds() {
    QStringList ids;
    for (const ViewInfo& info : viewRegistry()) {
        ids.append(QLatin1String(info.id));
        if (!info.isDock()) {
            ids.append({QLatin1String(info.id) + QStringLiteral("-left"),
                        QLatin1String(info.id) + QStringLiteral("-right")});
        }
    }
    return ids;
}

QStringList presetIds() {
    QStringList ids;
    for (const ReplicaPreset& preset : replicaPresets()) {
        ids.append(preset.id);
    }
    return ids;
}

/// The views that are asked for: listed, or the preset's.
QStringList viewsFrom(const QCommandLineParser& parser, const std::optional<ReplicaPreset>& preset) {
    if (preset) {
        return {preset->view};
    }
    QStringList views;
    const QStringList known = viewIds();
    for (const QString& list : parser.values(QStringLiteral("export"))) {
        for (const QString& id : list.split(QLatin1Char(','))) {
            if (!known.contains(id)) {
                refuse("export", id, QStringLiteral("one of %1").arg(known.join(QStringLiteral(", "))));
            }
            views.append(id);
        }
    }
    return views;
}

} // namespace

PaperFormat formatFrom(const QCommandLineParser& parser) {
    const QString width = parser.value(QStringLiteral("format-width"));
    const QString type = parser.value(QStringLiteral("format-type"));
    const bool isOwn = !width.isEmpty() || !type.isEmpty();
    if (isOwn && parser.isSet(QStringLiteral("format-venue"))) {
        refuse("format-venue", parser.value(QStringLiteral("format-venue")),
               QStringLiteral("either a venue, or --format-width and --format-type"));
    }
    const PaperFormat usual = paperFormat(QLatin1String(kUsualVenue));
    PaperFormat format = usual;
    if (isOwn) {
        try {
            format = ownFormat(width.isEmpty() ? QStringLiteral("%1bp").arg(usual.width) : width,
                               type.isEmpty() ? QStringLiteral("%1bp").arg(usual.typeSize) : type);
        } catch (const Error& error) {
            throw namingOption(error);
        }
    } else if (parser.isSet(QStringLiteral("format-venue"))) {
        format = paperFormat(parser.value(QStringLiteral("format-venue")), QStringLiteral("--format-venue"));
    }
    format.greySafe = parser.isSet(QStringLiteral("grey"));
    return format;
}

double dpiFrom(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("dpi"))) {
        return FigureRequest().dpi;
    }
    const QString text = parser.value(QStringLiteral("dpi"));
    bool isNumber = false;
    const double dpi = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(dpi) || dpi < kLeastDpi || dpi > kMostDpi) {
        refuse("dpi", text, QStringLiteral("dots an inch, from %1 to %2").arg(kLeastDpi).arg(kMostDpi));
    }
    return dpi;
}

void addFormatOptions(QCommandLineParser& parser) {
    const auto add = [&](const QStringList& names, const QString& description, const char* value = "") {
        parser.addOption({names, description, QLatin1String(value)});
    };
    add({QStringLiteral("format-venue")},
        QStringLiteral("Width and type size of the figure: %1; without it %2.")
            .arg(venueIds().join(QStringLiteral(", ")), QLatin1String(kUsualVenue)),
        "VENUE");
    add({QStringLiteral("format-width")}, QStringLiteral("One's own width, such as 3.25in, 84mm or 241pt."),
        "LENGTH");
    add({QStringLiteral("format-type")}, QStringLiteral("One's own type size, such as 9pt."), "LENGTH");
    add({QStringLiteral("grey")}, QStringLiteral("The figure is legible without colour."));
    add({QStringLiteral("dpi")}, QStringLiteral("Dots an inch of the figure's PNG; without it 300."),
        "NUMBER");
}

Error namingOption(const Error& error) {
    static constexpr std::array kOptions{std::pair{"width", "--format-width"},
                                         std::pair{"type size", "--format-type"}, std::pair{"dpi", "--dpi"}};
    std::vector<std::string> arguments = error.arguments();
    for (const auto& [field, option] : kOptions) {
        if (error.code() == ErrorCode::InvalidArgument && arguments.front() == field) {
            arguments.front() = option;
            return {error.code(), arguments};
        }
    }
    return error;
}

void addExportOptions(QCommandLineParser& parser) {
    const auto add = [&](const QStringList& names, const QString& description, const char* value = "") {
        parser.addOption({names, description, QLatin1String(value)});
    };
    add({QStringLiteral("export")},
        QStringLiteral(
            "Write a figure of a view into the folder of -o, and leave: %1. Several make one figure with "
            "parts (a), (b), …. Needs no display.")
            .arg(viewIds().join(QStringLiteral(", "))),
        "VIEW");
    add({QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("The folder that --export makes."),
        "FOLDER");
    add({QStringLiteral("preset")},
        QStringLiteral("Instead of --export: a figure in the manner of a paper's, with its window: %1.")
            .arg(presetIds().join(QStringLiteral(", "))),
        "PRESET");
    add({QStringLiteral("force")}, QStringLiteral("--export may replace an export that is there already."));
    addFormatOptions(parser);
}

std::optional<FigureRequest> exportRequest(const QCommandLineParser& parser) {
    const bool hasPreset = parser.isSet(QStringLiteral("preset"));
    if (hasPreset == parser.isSet(QStringLiteral("export"))) {
        for (const char* option :
             {"preset", "output", "force", "format-venue", "format-width", "format-type", "grey", "dpi"}) {
            if (parser.isSet(QLatin1String(option))) {
                refuse(option, parser.value(QLatin1String(option)),
                       hasPreset ? QStringLiteral("no --export beside it")
                                 : QStringLiteral("--export VIEW or --preset PRESET beside it"));
            }
        }
        return std::nullopt;
    }
    FigureRequest request;
    if (hasPreset) {
        request.replica = replicaPreset(parser.value(QStringLiteral("preset")));
    }
    request.views = viewsFrom(parser, request.replica);
    request.folder = parser.value(QStringLiteral("output"));
    if (request.folder.trimmed().isEmpty()) {
        refuse("output", {}, QStringLiteral("a folder to make"));
    }
    request.ifThere = parser.isSet(QStringLiteral("force")) ? IfThere::Replace : IfThere::Refuse;
    request.format = formatFrom(parser);
    request.dpi = dpiFrom(parser);
    return request;
}

} // namespace mambascope::ui
