// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_format.hpp"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

constexpr double kInch = 72;           // PDF points
constexpr double kLeastWidth = 72;     // an inch
constexpr double kLargestSide = 14400; // what a PDF page can be
constexpr double kLeastType = 6;       // labels are 11/13 of it: 5 points
constexpr double kLargestType = 72;
constexpr double kWidestType = 10; // as many times the type size must a figure be wide

struct PaperFormatTexts {
    Q_DECLARE_TR_FUNCTIONS(PaperFormat)
};

struct Preset {
    const char* id;
    const char* name;
    double inches;
    double height;
    double typeSize;
};

/// Text and column widths of the venues' style files of 2026.
constexpr std::array kPresets{
    Preset{"acl-column", QT_TRANSLATE_NOOP("PaperFormat", "ACL, one column"), 7.7 / 2.54, 0, 8},
    Preset{"acl-full", QT_TRANSLATE_NOOP("PaperFormat", "ACL, both columns"), 16 / 2.54, 0, 8},
    Preset{"neurips", QT_TRANSLATE_NOOP("PaperFormat", "NeurIPS"), 5.5, 0, 8.5},
    Preset{"icml-column", QT_TRANSLATE_NOOP("PaperFormat", "ICML, one column"), 3.25, 0, 8},
    Preset{"icml-full", QT_TRANSLATE_NOOP("PaperFormat", "ICML, both columns"), 6.75, 0, 8},
    Preset{"iclr", QT_TRANSLATE_NOOP("PaperFormat", "ICLR"), 5.5, 0, 8.5},
    Preset{"aaai-column", QT_TRANSLATE_NOOP("PaperFormat", "AAAI, one column"), 3.3, 0, 8},
    Preset{"aaai-full", QT_TRANSLATE_NOOP("PaperFormat", "AAAI, both columns"), 6.975, 0, 8},
    Preset{"tmlr", QT_TRANSLATE_NOOP("PaperFormat", "TMLR"), 6.5, 0, 8.5},
    Preset{"jmlr", QT_TRANSLATE_NOOP("PaperFormat", "JMLR"), 6, 0, 9},
    // Below the heading of a slide of 13.33 × 7.5 inches.
    Preset{"slides", QT_TRANSLATE_NOOP("PaperFormat", "Slides"), 12, 5.5 * kInch, 20},
};

PaperFormat formatOf(const Preset& preset) {
    PaperFormat format;
    format.id = QString::fromLatin1(preset.id);
    format.name = PaperFormatTexts::tr(preset.name);
    format.width = preset.inches * kInch;
    format.height = preset.height;
    format.typeSize = preset.typeSize;
    return format;
}

[[noreturn]] void refuse(const QString& argument, const QString& value, const QString& expected) {
    throw Error(ErrorCode::InvalidArgument,
                {argument.toStdString(), value.toStdString(), expected.toStdString()});
}

QString inPoints(double points) {
    return QStringLiteral("%1bp").arg(points, 0, 'g', 6);
}

QString lengthExpected() {
    return PaperFormatTexts::tr("a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX's) or 234bp");
}

void checkRange(const QString& argument, double value, double least, double most) {
    if (!(value >= least && value <= most)) { // also for what is no number
        refuse(argument, inPoints(value),
               PaperFormatTexts::tr("%1 to %2").arg(inPoints(least), inPoints(most)));
    }
}

/// PDF points in one of a unit; 0: there is no such unit.
double pointsIn(QStringView unit) {
    struct Unit {
        QLatin1String name;
        double points;
    };
    constexpr double kTexPoint = kInch / 72.27;
    static constexpr std::array kUnits{Unit{QLatin1String(""), kTexPoint},
                                       Unit{QLatin1String("pt"), kTexPoint},
                                       Unit{QLatin1String("bp"), 1},
                                       Unit{QLatin1String("in"), kInch},
                                       Unit{QLatin1String("cm"), kInch / 2.54},
                                       Unit{QLatin1String("mm"), kInch / 25.4}};
    for (const Unit& known : kUnits) {
        if (unit.compare(known.name, Qt::CaseInsensitive) == 0) {
            return known.points;
        }
    }
    return 0;
}

} // namespace

std::vector<PaperFormat> paperFormats() {
    std::vector<PaperFormat> formats;
    std::transform(kPresets.begin(), kPresets.end(), std::back_inserter(formats), formatOf);
    return formats;
}

PaperFormat paperFormat(const QString& id, const QString& argument) {
    QStringList ids;
    for (const Preset& preset : kPresets) {
        if (id == QLatin1String(preset.id)) {
            return formatOf(preset);
        }
        ids.append(QString::fromLatin1(preset.id));
    }
    refuse(argument, id, PaperFormatTexts::tr("one of %1").arg(ids.join(QStringLiteral(", "))));
}

double pointsOf(const QString& length, const QString& argument) {
    const QString text = length.trimmed();
    const auto isNumeric = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u','; };
    const auto end = std::find_if_not(text.begin(), text.end(), isNumeric);
    const auto digits = end - text.begin();
    bool isNumber = false;
    const double value = text.left(digits).replace(u',', u'.').toDouble(&isNumber);
    const double unit = pointsIn(QStringView(text).mid(digits).trimmed());
    if (!isNumber || unit == 0 || !std::isfinite(value * unit) || value <= 0) {
        refuse(argument, length, lengthExpected());
    }
    return value * unit;
}

PaperFormat ownFormat(const QString& width, const QString& typeSize) {
    PaperFormat format;
    format.id = QStringLiteral("own");
    format.name = PaperFormatTexts::tr("Own width and type size");
    format.width = pointsOf(width, QStringLiteral("width"));
    format.typeSize = pointsOf(typeSize, QStringLiteral("type size"));
    checkFormat(format);
    return format;
}

void checkFormat(const PaperFormat& format) {
    checkRange(QStringLiteral("width"), format.width, kLeastWidth, kLargestSide);
    if (format.height != 0) {
        checkRange(QStringLiteral("height"), format.height, kLeastWidth, kLargestSide);
    }
    checkRange(QStringLiteral("type size"), format.typeSize, kLeastType,
               std::min(kLargestType, format.width / kWidestType));
    if (!format.family.isEmpty() && !QFontDatabase::hasFamily(format.family)) {
        refuse(QStringLiteral("font"), format.family,
               PaperFormatTexts::tr("a font that is installed, or none for %1")
                   .arg(QFontInfo(paperStyle().body).family()));
    }
}

FigureStyle styleOf(const PaperFormat& format) {
    checkFormat(format);
    FigureStyle style = paperStyle(format.typeSize);
    if (!format.family.isEmpty()) {
        style.body.setFamily(format.family);
    }
    if (format.greySafe) {
        style.greySafe = true;
        style.palette = greyPalette();
    }
    return style;
}

} // namespace mambascope::ui
