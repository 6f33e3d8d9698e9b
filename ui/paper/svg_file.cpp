// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "ui/paper/paper_painting.hpp"
#include "ui/paper/svg_painter.hpp"

namespace mambascope::ui {

QByteArray svgFile(const PaperDrawing& drawing, const PaperFormat& format, const PaperFacts& facts) {
    const PaperSheet sheet = sheetOf(drawing, format);
    SvgPaper paper(sheet.points);
    {
        QPainter painter(&paper);
        paintSheet(painter, drawing, sheet, 1);
    }
    if (paper.isIncomplete()) { // a figure that has lost a part says something else
        throw Error(ErrorCode::Internal, {"svg"},
                    "svg: the drawing holds pixels or patterns, not shapes alone");
    }
    const QStringList about{facts.subject, creatorOf(facts)};
    return paper.document().file(facts.title,
                                 about.join(facts.subject.isEmpty() ? QString() : QStringLiteral("\n")));
}

} // namespace mambascope::ui
