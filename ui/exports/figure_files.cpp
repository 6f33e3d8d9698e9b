// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_files.hpp"

#include <QCoreApplication>

#include "ui/figures/caption_tex.hpp"
#include "ui/figures/figure_json.hpp"
#include "ui/figures/figure_layout.hpp"
#include "ui/figures/figure_npy.hpp"
#include "ui/figures/latex_table.hpp"
#include "ui/figures/matplotlib_script.hpp"
#include "ui/figures/pgfplots_source.hpp"
#include "ui/paper/figure_page.hpp"

namespace mambascope::ui {
namespace {

struct FigureFilesText {
    Q_DECLARE_TR_FUNCTIONS(FigureFilesText)
};

constexpr double kLabelsOfBody = 11.0 / 13.0; // PaperFormat::typeSize is that of the body

/// Whether half the page's width would shorten the words beside bars, or leave no cells to be seen.
bool needsRow(const FigurePart& part, const PaperFormat& whole) {
    constexpr double kBars = 16; // type sizes
    constexpr double kLabels = 5;
    constexpr double kLeastCell = 1.8; // points
    const double half = whole.width / 2;
    const FigureStyle style = styleOf(whole);
    const QSizeF size = QSizeF(half, half) * style.unitsPerPoint;
    for (const FigurePanel& panel : part.figure(size, style).panels) {
        const auto* map = std::get_if<HeatMapPanel>(&panel);
        if (std::holds_alternative<BarsPanel>(panel) && half < kBars * whole.typeSize) {
            return true;
        }
        if (map != nullptr && half - kLabels * whole.typeSize < kLeastCell * map->columnCount()) {
            return true;
        }
    }
    return false;
}

/// Both models' panes of a view stand side by side where there is room; everything else has a row of its own.
bool sharesRow(const std::vector<FigurePart>& parts, std::size_t at, const PaperFormat& whole) {
    return at > 0 && parts[at].isPane && parts[at - 1].isPane &&
           parts[at].facts.viewTitle == parts[at - 1].facts.viewTitle && !needsRow(parts[at], whole) &&
           !needsRow(parts[at - 1], whole);
}

PaperDrawing pageOf(const std::vector<FigurePart>& parts, const PaperFormat& whole) {
    std::vector<PagePart> page;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        page.push_back({parts[i].drawing, 1, !sharesRow(parts, i, whole)});
    }
    return parts.size() == 1 ? parts.front().drawing : figurePage(std::move(page));
}

/// A part's own format: its share of a row.
PaperFormat formatOf(const std::vector<FigurePart>& parts, std::size_t at, const PaperFormat& whole) {
    PaperFormat own = whole;
    const bool isHalf =
        sharesRow(parts, at, whole) || (at + 1 < parts.size() && sharesRow(parts, at + 1, whole));
    own.width = isHalf ? whole.width / 2 : whole.width;
    own.height = parts.size() == 1 ? whole.height : 0;
    return own;
}

/// Where a part's files get their names from.
struct PartNames {
    QString stem; ///< "figure", "figure-a"
    QString table;
};

PartNames namesOf(std::size_t at, std::size_t count) {
    const QString letter =
        count == 1 ? QString() : QStringLiteral("-%1").arg(partLetter(static_cast<int>(at)));
    return {QStringLiteral("figure") + letter, QStringLiteral("table%1.tex").arg(letter)};
}

void addArrays(FigureFiles& out, const FigureData& figure, const ViewTable& table, const QString& stem) {
    std::vector<QByteArray> arrays;
    for (const FigurePanel& panel : figure.panels) {
        if (const auto* map = std::get_if<HeatMapPanel>(&panel)) {
            arrays.push_back(matrixNpy(*map, table));
        }
    }
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        const QString number = arrays.size() == 1 ? QString() : QStringLiteral("-%1").arg(i + 1);
        out.files.push_back({stem + number + QStringLiteral(".npy"), arrays[i]});
    }
}

void addPgfplots(FigureFiles& out, const FigureData& figure, const ViewTable& table,
                 const FigureSheetSize& size, const QString& stem) {
    if (!canBePgfplots(figure)) {
        const bool isLarge = !figure.isEmpty() && !std::holds_alternative<TablePanel>(figure.panels.front());
        if (isLarge) {
            out.notes.append(
                FigureFilesText::tr("No pgfplots source: the figure has more than %1 cells, which "
                                    "TeX can't hold; use the PDF")
                    .arg(kMostPgfplotsPoints));
        }
        return;
    }
    const QString body = stem + QStringLiteral("-pgfplots-body");
    out.files.push_back({stem + QStringLiteral("-pgfplots.tex"), pgfplotsDocument(size, body)});
    out.files.push_back({body + QStringLiteral(".tex"), pgfplotsBody(figure, table, size)});
}

/// Numbers and sources of one part.
void addPart(FigureFiles& out, const FigurePart& part, const PaperFormat& format, const PartNames& names,
             const QString& caption) {
    const QSizeF points = paperSize(part.drawing, format);
    const FigureStyle style = styleOf(format);
    FigureData figure = part.figure(points * style.unitsPerPoint, style);
    placeLegend(figure, points.width() * style.unitsPerPoint, style);
    const FigureSheetSize size{points.width(), points.height(), format.typeSize * kLabelsOfBody};
    const QString csv = names.stem + QStringLiteral(".csv");
    out.files.push_back({csv, toCsv(part.table)});
    out.files.push_back(
        {names.stem + QStringLiteral(".json"), figureJson(figure, part.table, part.facts, size)});
    out.files.push_back({names.stem + QStringLiteral(".py"), matplotlibScript(figure, size, csv, caption)});
    addArrays(out, figure, part.table, names.stem);
    addPgfplots(out, figure, part.table, size, names.stem);
    const QByteArray table = latexTable(figure, part.table);
    if (!table.isEmpty()) {
        out.files.push_back({names.table, table});
    }
}

} // namespace

QString partLetter(int part) {
    return QString(QChar(static_cast<char16_t>(u'a' + part)));
}

int stepsOfFiles(int parts) {
    constexpr int kGraphics = 3;
    return kGraphics + parts;
}

FigureFiles figureFiles(const std::vector<FigurePart>& parts, const PaperFormat& format, double dpi,
                        ExportProgress& progress) {
    std::vector<CaptionPart> captions;
    for (const FigurePart& part : parts) {
        CaptionPart& caption = captions.emplace_back();
        caption.facts = part.facts;
        const FigureStyle style = styleOf(format);
        const QSizeF size = paperSize(part.drawing, format) * style.unitsPerPoint;
        for (const FigurePanel& panel : part.figure(size, style).panels) {
            caption.panelTitles.push_back(titleOf(panel));
        }
    }
    const QString caption = captionText(captions);
    const PaperDrawing page = pageOf(parts, format);
    const PaperFacts facts{parts.front().facts.viewTitle, parts.front().facts.program, caption};
    FigureFiles out;
    const auto begin = [&progress](const QString& name) {
        progress.next(FigureFilesText::tr("Drawing %1").arg(name));
        return name;
    };
    out.files.push_back({begin(QStringLiteral("figure.pdf")), pdfFile(page, format, facts)});
    out.files.push_back({begin(QStringLiteral("figure.svg")), svgFile(page, format, facts)});
    out.files.push_back({begin(QStringLiteral("figure.png")), pngFile(page, format, facts, dpi)});
    out.files.push_back({QStringLiteral("caption.tex"), captionTex(captions)});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        progress.next(
            FigureFilesText::tr("Making the numbers and sources of %1").arg(parts[i].facts.viewTitle));
        addPart(out, parts[i], formatOf(parts, i, format), namesOf(i, parts.size()), caption);
    }
    return out;
}

} // namespace mambascope::ui
