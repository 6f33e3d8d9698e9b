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

/// Knows a window's views. Lives on its thread; all must outlive the object.
class FigureExport {
public:
    /// `session`: writes a session file.
    FigureExport(std::vector<ExportView> views, const Experiment& experiment, const ExperimentRunner& results,
                 std::function<void(const QString& file)> session);

    [[nodiscard]] const std::vector<ExportView>& views() const { return m_views; }
    /// The views of an id. Throws Error InvalidArgument {"--export", id, those that there are}.
    [[nodiscard]] std::vector<ExportView> find(const QString& id) const;
    /// Writes the folder. What is left out is said in the answer. Throws Error: nothing is written then.
    QStringList write(const FigureRequest& request) const;
    /// Everything that is computed for the window has come.
    [[nodiscard]] const ExperimentRunner& results() const { return m_results; }

private:
    std::vector<ExportView> m_views;
    const Experiment& m_experiment;
    const ExperimentRunner& m_results;
    std::function<void(const QString& file)> m_session;
};

} // namespace mambascope::ui
