// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that zoom a matrix or a map.
#include <QCoreApplication>

#include "ui/shell/window_body.hpp"
#include "ui/widgets/zoomable_view.hpp"

namespace mambascope::ui {
namespace {

struct ZoomActions {
    Q_DECLARE_TR_FUNCTIONS(ZoomActions)
};

/// The view that has the keyboard, else the matrix of the pane that is worked in. A menu or the palette
/// leaves the keyboard where it was.
ZoomableView& zoomed(const WindowContext& context) {
    auto* focused = qobject_cast<ZoomableView*>(context.window.focusWidget());
    return focused != nullptr && focused->isVisible() ? *focused
                                                      : context.body->pane(context.active.side()).heatmap();
}

void add(WindowContext& context, const char* id, const QString& text, const QList<QKeySequence>& shortcuts,
         void (ZoomableView::*zoom)()) {
    QObject::connect(context.actions.add(QLatin1String(id), text, shortcuts), &QAction::triggered,
                     &context.window, [&context, zoom] { (zoomed(context).*zoom)(); });
}

} // namespace

void addZoomActions(WindowContext& context) {
    add(context, "view.zoomIn", ZoomActions::tr("Zoom matrix in"),
        {QKeySequence(QStringLiteral("Ctrl+Alt++")), QKeySequence(QStringLiteral("Ctrl+Alt+="))},
        &ZoomableView::zoomIn);
    add(context, "view.zoomOut", ZoomActions::tr("Zoom matrix out"), keys("Ctrl+Alt+-"),
        &ZoomableView::zoomOut);
    add(context, "view.zoomToFit", ZoomActions::tr("Show the whole matrix"), keys("Ctrl+Alt+0"),
        &ZoomableView::zoomToFit);
}

} // namespace mambascope::ui
