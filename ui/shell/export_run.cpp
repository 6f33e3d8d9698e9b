// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/export_run.hpp"

#include <utility>

#include "ui/shell/export_options.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {

ExportRun::ExportRun(MainWindow& window, FigureRequest request, int timeoutMs)
    : SettledRun(window, QStringLiteral("--export"), timeoutMs)
    , m_request(std::move(request)) {
    setObjectName(QStringLiteral("exportRun"));
    for (const HostedView& hosted : window.body().views().views()) {
        if (hosted.info.isDock() && m_request.views.contains(QLatin1String(hosted.info.id))) {
            hosted.view->parentWidget()->show();
            hosted.view->parentWidget()->raise();
            window.body().views().setInSight(*hosted.view, true);
        }
    }
}

void ExportRun::act() {
    try {
        m_notes = window().figures().write(m_request);
    } catch (const Error& error) {
        throw namingOption(error);
    }
}

} // namespace mambascope::ui
