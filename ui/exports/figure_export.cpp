// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_export.hpp"

#include <utility>

#include "core/base/error.hpp"

namespace mambascope::ui {

FigureExport::FigureExport(std::vector<ExportView> views, const Experiment& experiment,
                           const ExperimentRunner& results, std::function<void(const QString& file)> session)
    : m_views(std::move(views))
    , m_experiment(experiment)
    , m_results(results)
    , m_session(std::move(session)) {}

std::vector<ExportView> FigureExport::find(const QString& id) const {
    std::vector<ExportView> found;
    QStringList known;
    for (const ExportView& view : m_views) {
        known.append(QLatin1String(view.info.id));
        if (view.id() == id || QLatin1String(view.info.id) == id) {
            found.push_back(view);
        }
    }
    if (found.empty()) {
        known.removeDuplicates();
        throw Error(ErrorCode::InvalidArgument, {"--export", id.toStdString(),
                                                 "one of " + known.join(QStringLiteral(", ")).toStdString()});
    }
    return found;
}

QStringList FigureExport::write(const FigureRequest& request) const {
    checkFormat(request.format);
    std::vector<FigurePart> parts;
    for (const QString& id : request.views) {
        for (const ExportView& view : find(id)) {
            FigurePart part = figurePart(view, m_experiment.state(), m_results);
            parts.push_back(request.replica ? replicaOf(*request.replica, std::move(part)) : std::move(part));
        }
    }
    FigureFiles made = figureFiles(parts, request.format, request.dpi);
    made.files.push_back({QStringLiteral("session.mambascope"), {}, m_session});
    writeFolder(request.folder, made.files, request.ifThere);
    return made.notes;
}

} // namespace mambascope::ui
