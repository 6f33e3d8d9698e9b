// SPDX-License-Identifier: GPL-3.0-or-later
// One export: views, how they go on paper, where to.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "ui/exports/figure_files.hpp"
#include "ui/exports/replicas.hpp"

namespace mambascope::ui {

struct FigureRequest {
    QStringList views; ///< ExportView::id(), or the registry's id: in a pane both models'
    PaperFormat format;
    double dpi = 300;
    std::optional<ReplicaPreset> replica = std::nullopt; ///< drawn in the manner of a paper's figure
    QString folder = {};
    IfThere ifThere = IfThere::Refuse;
};

/// Writes a session file; any thread.
using WriteSession = std::function<void(const QString& file)>;

/// All that an export needs of the window.
struct PreparedExport {
    FigureRequest request;
    std::vector<PartSource> parts;
    WriteSession session;
};

/// Makes the folder. What is left out is said in the answer. Any thread. Throws Error, or ExportCancelled:
/// nothing is written then.
QStringList writeFigure(const PreparedExport& what, ExportProgress& progress);

/// Knows a window's views. Lives on its thread; all must outlive the object.
class FigureExport {
public:
    /// `session`: what writes the window's present session.
    FigureExport(std::vector<ExportView> views, const Experiment& experiment, const ExperimentRunner& results,
                 std::function<WriteSession()> session);

    [[nodiscard]] const std::vector<ExportView>& views() const { return m_views; }
    /// The views of an id. Throws Error InvalidArgument {"--export", id, those that there are}.
    [[nodiscard]] std::vector<ExportView> find(const QString& id) const;
    /// What is shown now. Throws Error for a format that can't be, and for a view that shows nothing.
    [[nodiscard]] PreparedExport prepare(const FigureRequest& request) const;
    /// prepare() and writeFigure() in one. Throws Error: nothing is written then.
    QStringList write(const FigureRequest& request) const;
    /// Everything that is computed for the window has come.
    [[nodiscard]] const ExperimentRunner& results() const { return m_results; }

private:
    std::vector<ExportView> m_views;
    const Experiment& m_experiment;
    const ExperimentRunner& m_results;
    std::function<WriteSession()> m_session;
};

} // namespace mambascope::ui
