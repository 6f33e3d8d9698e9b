// SPDX-License-Identifier: GPL-3.0-or-later
// Heat maps of single prompts, out of the rows of map experiments.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>
#include <set>

#include "core/base/error.hpp"
#include "core/papers/paper_caption.hpp"
#include "core/papers/paper_charts.hpp"
#include "core/papers/paper_colors.hpp"
#include "core/results/result_reader.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kPrompts = 4; ///< of a figure, where none are chosen
constexpr std::size_t kMostPrompts = 24;
constexpr double kChangeLimit = 0.3; ///< Mamba Knockout's
/// MAMBA Explain's figures 2 and 6 to 8.
constexpr std::array<std::string_view, kPrompts> kExplainPrompts{
    "Commerzbank, whose headquarters are in", "Edvard Grieg, playing the",
    "Statistical Package for the Social Sciences was created by", "The mother tongue of Pietro Mennea is"};

[[noreturn]] void refuse(const std::string& argument, const std::string& value, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
}

/// Rows of one folder that are drawn, by their numbers.
class ChosenRows {
public:
    ChosenRows(const PaperPreset& preset, const PaperOptions& options)
        : m_asked(options.rows)
        , m_wantsPaper(preset.chart == PaperChart::ExplainMap) {}

    void offer(RowResult row) {
        if (!m_asked.empty()) {
            if (std::find(m_asked.begin(), m_asked.end(), row.row) != m_asked.end()) {
                m_rows.push_back(std::move(row));
            }
            return;
        }
        if (m_wantsPaper &&
            std::find(kExplainPrompts.begin(), kExplainPrompts.end(), row.prompt) != kExplainPrompts.end()) {
            m_paper.push_back(row);
        }
        // The first ones by number, in whatever order they were finished.
        m_rows.push_back(std::move(row));
        std::sort(m_rows.begin(), m_rows.end(), byNumber);
        if (m_rows.size() > kPrompts) {
            m_rows.pop_back();
        }
    }

    [[nodiscard]] std::vector<RowResult> take(const std::filesystem::path& folder) {
        std::vector<RowResult> rows = std::move(m_paper.empty() ? m_rows : m_paper);
        for (const std::int64_t row : m_asked) {
            if (std::none_of(rows.begin(), rows.end(),
                             [&](const RowResult& other) { return other.row == row; })) {
                refuse("--rows", std::to_string(row), "rows that " + folder.string() + " has");
            }
        }
        if (rows.empty()) {
            refuse("DIR", folder.string(), "results of at least one prompt");
        }
        std::sort(rows.begin(), rows.end(), byNumber);
        return rows;
    }

private:
    static bool byNumber(const RowResult& a, const RowResult& b) { return a.row < b.row; }

    const std::vector<std::int64_t>& m_asked;
    bool m_wantsPaper;
    std::vector<RowResult> m_rows;
    std::vector<RowResult> m_paper;
};

/// What stands at the map's side; an asterisk behind the last one, as both papers have it.
std::vector<std::string> tokensOf(const RowResult& row) {
    std::vector<std::string> tokens;
    for (int i = 0; i < row.tokens; ++i) {
        const auto at = static_cast<std::size_t>(i);
        std::string text = std::to_string(i);
        if (at < row.tokenSpans.size()) {
            const ByteSpan span = row.tokenSpans[at];
            text = row.prompt.substr(span.start, span.end - span.start);
        }
        tokens.push_back(text + (i + 1 == row.tokens ? "*" : ""));
    }
    return tokens;
}

PaperMap mapOf(const RowResult& row, const RowLayout& layout, std::size_t window, const std::string& label) {
    PaperMap map;
    map.model = label;
    map.row = row.row;
    map.prompt = row.prompt;
    map.target = row.targetText;
    map.base = row.baseProbability;
    map.windowSize = layout.settings.windows[window];
    map.tokens = tokensOf(row);
    map.windows = layout.ranges[window];
    for (const std::optional<RowCurve>& curve : row.windows[window].curves) {
        map.probability.push_back(curve ? curve->probability : std::vector<double>());
    }
    return map;
}

std::string decimals(double value, int count) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", count, value);
    const std::string plain(text.data());
    return plain.front() == '-' ? "\u2212" + plain.substr(1) : plain;
}

struct Limits {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

/// Of what is coloured.
Limits limitsOf(const PaperMap& map, Limits limits) {
    for (const std::vector<double>& row : map.probability) {
        for (const double p : row) {
            const double value = map.isChange ? p - map.base : p;
            limits.low = std::min(limits.low, value);
            limits.high = std::max(limits.high, value);
        }
    }
    return limits;
}

void setColors(PaperMap& map, PaperColors colors, Limits limits) {
    map.colorName = paperColorsName(colors);
    map.colors = paperColors(colors);
    map.low = limits.low;
    map.high = limits.high;
    map.colorTitle = map.isChange ? "p \u2212 p0" : "p(answer)";
    map.colorTicks = {{map.low, decimals(map.low, 2)}, {map.high, decimals(map.high, 2)}};
    if (map.isChange) {
        map.colorTicks.insert(map.colorTicks.begin() + 1, {0, "0"});
    }
}

/// Colours and their limits: one range for all maps, so that they can be compared; the paper's own where its
/// choices are wanted.
void colorAll(std::vector<PaperMap>& maps, const PaperOptions& options) {
    const bool isPublished = options.choices == PaperChoices::Published;
    Limits all;
    for (const PaperMap& map : maps) {
        all = limitsOf(map, all);
    }
    for (PaperMap& map : maps) {
        if (!map.isChange) {
            setColors(map, PaperColors::PurplesReversed, isPublished ? limitsOf(map, {}) : all);
            continue;
        }
        // Rounded up to whole hundredths, so that the numbers at the bar are true.
        const double reach = std::max(0.01, std::ceil(100 * std::max(-all.low, all.high)) / 100);
        const double limit = isPublished ? kChangeLimit : reach;
        setColors(map, isPublished ? PaperColors::RedYellowGreen : PaperColors::PurpleGreen, {-limit, limit});
    }
}

void setAxis(PaperMap& map, PaperChart chart) {
    map.x.low = -0.5;
    map.x.high = static_cast<double>(map.windows.size()) - 0.5;
    const bool isDepth = chart == PaperChart::ChangeMap;
    map.x.title = isDepth ? "Layer depth (%)" : "first layer of the window";
    map.x.ticks =
        isDepth ? percentTicks(static_cast<double>(map.windows.size()) - 1) : layerTicks(map.windows, false);
}

std::string captionOf(const PaperPreset& preset, const PaperOptions& options,
                      const std::vector<PaperMap>& maps) {
    std::set<int> sizes;
    std::string list;
    for (const PaperMap& map : maps) {
        if (sizes.insert(map.windowSize).second) {
            list += (list.empty() ? "" : ", ") + std::to_string(map.windowSize);
        }
    }
    std::string text = mannerSentence(preset, options.choices) +
                       " The last token no longer sees one source token in a window of " + list +
                       (list == "1" ? " layer." : " layers.");
    for (const PaperMap& map : maps) {
        text += " " + map.model + ", row " + std::to_string(map.row) + ": \"" + map.prompt + "\", p(" +
                map.target + ") = " + decimals(map.base, 4) + ".";
    }
    return text;
}

/// Places in the manifest's sizes: the preset's or the chosen one, or all of them.
std::vector<std::size_t> shownWindows(const Manifest& manifest, const std::filesystem::path& folder,
                                      const PaperPreset& preset, const PaperOptions& options) {
    if (preset.window > 0 || options.window) {
        return {windowPlace(manifest, folder, preset, options)};
    }
    std::vector<std::size_t> all(manifest.settings.windows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// What tells a map from its figure's others.
std::string titleOf(const PaperMap& map, bool hasModels, bool hasSizes) {
    std::string text = (hasModels ? map.model + ": " : "") + map.prompt + " \u2192" + map.target;
    if (hasSizes) {
        text += ", " + std::to_string(map.windowSize) + (map.windowSize == 1 ? " layer" : " layers");
    }
    return text;
}

} // namespace

PaperFigure mapFigure(const PaperPreset& preset, const std::vector<std::filesystem::path>& folders,
                      const PaperOptions& options) {
    std::vector<Manifest> manifests;
    for (const std::filesystem::path& folder : folders) {
        if (!hasManifest(folder)) {
            refuse("DIR", folder.string(),
                   std::string("a folder of results (it has no ") + kManifestFile + ")");
        }
        manifests.push_back(readManifest(folder));
        if (manifests.back().settings.sort != ExperimentSort::Map) {
            refuse("DIR", folder.string(),
                   "results of \"experiment map\" for the preset " + std::string(preset.id));
        }
    }
    const std::vector<std::string> labels = resultLabels(folders, manifests);
    std::vector<PaperMap> maps;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const std::vector<std::size_t> windows = shownWindows(manifests[i], folders[i], preset, options);
        RowReader reader(folders[i]);
        ChosenRows chosen(preset, options);
        while (std::optional<RowResult> row = reader.next()) {
            chosen.offer(std::move(*row));
        }
        const std::vector<RowResult> rows = chosen.take(folders[i]);
        for (std::size_t at = 0; at < rows.size() * windows.size(); ++at) {
            const RowResult& row = rows[at / windows.size()];
            PaperMap& map =
                maps.emplace_back(mapOf(row, reader.layout(), windows[at % windows.size()], labels[i]));
            map.isChange = preset.chart == PaperChart::ChangeMap;
            map.title = titleOf(map, folders.size() > 1, windows.size() > 1);
            setAxis(map, preset.chart);
        }
    }
    if (maps.size() > kMostPrompts) {
        refuse("--rows", std::to_string(maps.size()) + " maps", "at most " + std::to_string(kMostPrompts));
    }
    colorAll(maps, options);
    PaperFigure figure;
    figure.caption = captionOf(preset, options, maps);
    figure.isWide = true;
    figure.across = 2;
    for (PaperMap& map : maps) {
        figure.panels.emplace_back(std::move(map));
    }
    return figure;
}

} // namespace mambascope
