// SPDX-License-Identifier: GPL-3.0-or-later
// How the kinds of figures are made. Private to core/papers.
#pragma once

#include "core/papers/paper_presets.hpp"
#include "core/papers/result_part.hpp"

namespace mambascope {

[[nodiscard]] PaperFigure linesFigure(const PaperPreset& preset,
                                      const std::vector<std::filesystem::path>& folders,
                                      const PaperOptions& options);
[[nodiscard]] PaperFigure mapFigure(const PaperPreset& preset,
                                    const std::vector<std::filesystem::path>& folders,
                                    const PaperOptions& options);

/// Of two folders.
[[nodiscard]] PaperFigure pairedFigure(const PaperPreset& preset,
                                       const std::vector<std::filesystem::path>& folders,
                                       const PaperOptions& options);

/// Of experiments on facts.
[[nodiscard]] PaperFigure factFigure(const PaperPreset& preset,
                                     const std::vector<std::filesystem::path>& folders,
                                     const PaperOptions& options);

/// What a curve shows of a source.
enum class PaperMetric { Change, Accuracy };

/// Where a curve's windows lie on x.
enum class PaperDepth { FirstLayer, Percent };

/// The curve of one source of a window size, with the band that the choices want.
[[nodiscard]] PaperCurve paperCurve(const ResultPart& result, const WindowSummary& window,
                                    const SourceSummary& source, PaperMetric metric, PaperDepth depth,
                                    bool hasBand, PaperChoices choices);

/// Axes for the curves of all panels of one kind, which share them. `low` and `high`: the paper's limits.
[[nodiscard]] PaperAxis valueAxis(const std::vector<PaperCurve>& curves, PaperMetric metric, double low,
                                  double high, PaperChoices choices);
[[nodiscard]] PaperAxis depthAxis(const std::vector<PaperCurve>& curves, PaperDepth depth,
                                  PaperChoices choices);
/// Numbers at every fifth first layer, closer where there are few.
[[nodiscard]] std::vector<PaperTick> layerTicks(const std::vector<IndexRange>& windows, bool atLayers);
[[nodiscard]] std::vector<PaperTick> percentTicks(double last);

/// "relation" for the set that the papers call so.
[[nodiscard]] std::string sourceTitle(std::string_view source);

} // namespace mambascope
