// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_export.hpp"

#include <utility>

#include <QCoreApplication>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

struct FigureExportText {
    Q_DECLARE_TR_FUNCTIONS(FigureExportText)
};

} // namespace

FigureExport::FigureExport(std::vector<ExportView> views, const Experiment& experiment,
                           const ExperimentRunner& results, std::function<WriteSession()> session)
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

PreparedExport FigureExport::prepare(const FigureRequest& request) const {
    checkFormat(request.format);
    PreparedExport prepared{request, {}, m_session()};
    for (const QString& id : request.views) {
        for (const ExportView& view : find(id)) {
            prepared.parts.push_back(partSource(view, m_experiment.state(), m_results));
        }
    }
    if (prepared.parts.size() > std::size_t{kMostParts}) {
        throw Error(ErrorCode::InvalidArgument,
                    {"--export", std::to_string(prepared.parts.size()) + " parts",
                     "at most " + std::to_string(kMostParts) + ", which have a letter each"});
    }
    return prepared;
}

QStringList FigureExport::write(const FigureRequest& request) const {
    ExportProgress untold;
    return writeFigure(prepare(request), untold);
}

QStringList writeFigure(const PreparedExport& what, ExportProgress& progress) {
    const FigureRequest& request = what.request;
    const int views = static_cast<int>(what.parts.size());
    progress.begin(views + stepsOfFiles(views) + 1);
    std::vector<FigurePart> parts;
    for (const PartSource& source : what.parts) {
        progress.next(FigureExportText::tr("Reading %1").arg(source.facts.viewTitle));
        FigurePart part = figurePart(source, progress);
        parts.push_back(request.replica ? replicaOf(*request.replica, std::move(part)) : std::move(part));
    }
    FigureFiles made = figureFiles(parts, request.format, request.dpi, progress);
    made.files.push_back({QStringLiteral("session.mambascope"), {}, what.session});
    progress.next(FigureExportText::tr("Writing the folder"));
    writeFolder(request.folder, made.files, request.ifThere, [&progress] { progress.check(); });
    return made.notes;
}

} // namespace mambascope::ui
