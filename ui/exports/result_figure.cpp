// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/result_figure.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
#include "ui/figures/figure_drawing.hpp"
#include "ui/figures/paper_panels.hpp"

namespace mambascope::ui {
namespace {

QByteArray bytesOf(const ResultFigureRequest& request, const PaperDrawing& drawing, const PaperFacts& facts) {
    const QString file = request.file.toLower();
    if (file.endsWith(QLatin1String(".pdf"))) {
        return pdfFile(drawing, request.format, facts);
    }
    if (file.endsWith(QLatin1String(".svg"))) {
        return svgFile(drawing, request.format, facts);
    }
    if (file.endsWith(QLatin1String(".png"))) {
        return pngFile(drawing, request.format, facts, request.dpi);
    }
    throw Error(ErrorCode::InvalidArgument,
                {"-o", request.file.toStdString(), "a file that ends in .pdf, .svg or .png"});
}

/// In a height that is set (slides), more panels stand in a row until they have enough of it.
FigureData panelsFor(const PaperFigure& figure, QSizeF size, const FigureStyle& style) {
    constexpr double kSqueezed = 1.8;
    FigureData panels = paperPanels(figure, size.width(), style);
    while (panels.across < panels.panels.size() &&
           figureHeight(size.width(), style, panels) > kSqueezed * size.height()) {
        ++panels.across;
    }
    return panels;
}

} // namespace

PaperDrawing resultDrawing(PaperFigure figure) {
    struct Shown {
        PaperFigure figure;
        ViewTable table;
    };
    auto shown = std::make_shared<Shown>();
    shown->table = paperViewTable(figure);
    shown->figure = std::move(figure);
    return {[shown](QPainter& painter, QSizeF size, const FigureStyle& style) {
                drawFigure(painter, size, style, panelsFor(shown->figure, size, style), shown->table);
            },
            [shown](double width, const FigureStyle& style) {
                return figureHeight(width, style, paperPanels(shown->figure, width, style));
            }};
}

QStringList writeResultFigure(const ResultFigureRequest& request) {
    return writeResultFigure(
        request, paperFigure(paperPreset(request.preset.toStdString()), request.folders, request.options));
}

QStringList writeResultFigure(const ResultFigureRequest& request, PaperFigure figure) {
    QStringList notes;
    for (const std::string& note : figure.notes) {
        notes.append(QString::fromStdString(note));
    }
    const PaperFacts facts{request.preset, {}, QString::fromStdString(figure.caption)};
    const QByteArray bytes = bytesOf(request, resultDrawing(std::move(figure)), facts);
    writeFileAtomically(request.file.toStdString(),
                        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return notes;
}

} // namespace mambascope::ui
