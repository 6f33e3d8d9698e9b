// SPDX-License-Identifier: GPL-3.0-or-later
// From results of experiments to what a chart shows: curves with their bands, a dot for each prompt, the
// difference between two models, outliers. Pure functions, for any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/data/result_set.hpp"

namespace mambascope::ui {

enum class BandKind { Student, Bootstrap };

struct ResultChoice {
    SummaryMetric metric = SummaryMetric::RelativeChange;
    SubjectPlace place = SubjectPlace::Any;
    std::string relation; ///< nothing but its prompts; empty: all
    BandKind band = BandKind::Student;
    int window = 0;     ///< layers per window; 0, or a size that a set lacks: its first one
    std::string source; ///< of dots, difference and outliers; empty, or one that a set lacks: its first one
    std::string group;  ///< of feature knockouts, likewise
    bool isByDepth = false; ///< x is the depth in per cent; otherwise the window's first layer
    friend bool operator==(const ResultChoice&, const ResultChoice&) = default;
};

struct CurvePoint {
    double x = 0;
    IndexRange layers;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN(); ///< of the 95 % interval
    double high = std::numeric_limits<double>::quiet_NaN();
};

struct ResultCurve {
    std::size_t set = 0; ///< place in ResultPicture::sets
    std::string group;
    std::string source;
    std::int64_t prompts = 0;
    std::vector<CurvePoint> points; ///< [window]
};

struct ResultDot {
    double value = 0;
    std::size_t row = 0; ///< place in ResultSet::rows()
};

/// Every prompt's value in each window of one curve. Of very many, as many as can be told apart, evenly by
/// rank and with both ends: the shape of the distribution stays.
struct DotStrip {
    static constexpr std::size_t kMostDots = 160; ///< a window
    std::size_t set = 0;
    CurveKey key;
    std::size_t prompts = 0;
    std::vector<std::vector<ResultDot>> dots; ///< [window], ascending by value
};

/// First set minus second one, over the prompts that both have.
struct PairedCurve {
    std::int64_t prompts = 0;
    std::vector<CurvePoint> points; ///< x: depth in per cent
};

struct RelationCurves {
    std::string name;
    std::int64_t prompts = 0; ///< of the set that has most
    std::vector<ResultCurve> curves;
};

/// A prompt that lies more than 1.5 times the middle half's width beyond that half (Tukey's fences), in the
/// window where the mean is farthest from nothing.
struct Outlier {
    std::size_t set = 0;
    std::size_t row = 0;
    std::size_t window = 0;
    IndexRange layers;
    double value = 0;
    double median = 0;
    double distance = 0; ///< beyond the nearer quartile, in widths of the middle half
};

struct ResultPicture {
    static constexpr std::size_t kMostOutliers = 200;

    std::vector<std::shared_ptr<const ResultSet>> sets;
    ResultChoice choice;
    std::vector<ResultCurve> curves;
    std::vector<DotStrip> strips;
    std::optional<PairedCurve> difference; ///< of two sets
    std::vector<RelationCurves> relations;
    std::vector<Outlier> outliers; ///< the farthest first
};

/// Whether a prompt is among those that a choice is about.
[[nodiscard]] bool isChosen(const ResultRow& row, const ResultChoice& choice);

/// Of one set or two. Throws Error Cancelled once `stop` is set.
[[nodiscard]] ResultPicture resultPicture(const std::vector<std::shared_ptr<const ResultSet>>& sets,
                                          const ResultChoice& choice, const std::atomic<bool>& stop);

/// The window size of a set that a choice means, as its place in the settings.
[[nodiscard]] std::size_t chosenSize(const ResultSet& set, const ResultChoice& choice);
/// The curve of a set that dots and outliers are of; nothing: the set has no curves.
[[nodiscard]] std::optional<CurveKey> chosenCurve(const ResultSet& set, const ResultChoice& choice);

} // namespace mambascope::ui
