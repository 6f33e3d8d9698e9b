// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as source for pgfplots, without Qt: for servers. ui/figures/pgfplots_source.hpp does the same for
// figures of the window.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/base/error.hpp"
#include "core/papers/paper_figure.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kMostPoints = 10'000; // more, and TeX runs out of memory

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
}

/// LaTeX's own signs escaped; other characters stay as they are, for LuaLaTeX and pdfLaTeX's inputenc.
std::string latex(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.compare(i, 3, "\u2212") == 0) {
            out += "$-$";
            i += 2;
        } else if (text.compare(i, 3, "\u2192") == 0) {
            out += "$\\to$";
            i += 2;
        } else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) {
            out += std::string("\\") + c;
        } else if (c == '\\' || c == '~' || c == '^') {
            out += c == '\\' ? "\\textbackslash{}" : c == '~' ? "\\textasciitilde{}" : "\\textasciicircum{}";
        } else {
            out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string hex(std::uint32_t color) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%06X", color & 0xffffffU);
    return text.data();
}

std::string colorName(std::uint32_t color) {
    return "mamba" + hex(color);
}

std::string lineOptions(const PaperLook& look) {
    std::string out = colorName(look.color) + ",line width=" + number(look.width) + "bp";
    for (std::size_t i = 0; i < look.dashes.size(); ++i) {
        out += i == 0 ? ",dash pattern=" : " ";
        out += (i % 2 == 0 ? "on " : "off ") + number(look.dashes[i] * look.width) + "bp";
    }
    return out;
}

std::string axisOptions(char axis, const PaperAxis& words, bool hasTitle = true) {
    std::string places;
    std::string texts;
    for (const PaperTick& tick : words.ticks) {
        places += (places.empty() ? "" : ",") + number(tick.at);
        texts += (texts.empty() ? "{" : ",{") + latex(tick.text) + "}";
    }
    const std::string name(1, axis);
    return "  " + name + "min=" + number(words.low) + "," + name + "max=" + number(words.high) + "," + name +
           "tick={" + places + "}," + name + "ticklabels={" + texts + "},\n" +
           (words.title.empty() || !hasTitle ? "" : "  " + name + "label={" + latex(words.title) + "},\n");
}

std::string pointText(double x, double y) {
    return "(" + number(x) + "," + number(y) + ")";
}

std::string bandText(const PaperCurve& curve) {
    std::string out;
    std::string there;
    std::string back;
    const auto flush = [&] {
        if (!there.empty()) {
            out += "\\addplot[draw=none,fill=" + colorName(curve.look.color) +
                   ",fill opacity=0.2,forget plot] coordinates {" + there + back + "} -- cycle;\n";
        }
        there.clear();
        back.clear();
    };
    for (const PaperPoint& point : curve.points) {
        if (std::isfinite(point.low) && std::isfinite(point.high)) {
            there += pointText(point.x, 100 * point.high);
            back.insert(0, pointText(point.x, 100 * point.low));
        } else {
            flush();
        }
    }
    flush();
    return out;
}

std::string bodyOf(const PaperLines& panel, bool hasLegend) {
    std::string out = "\\draw[gray,line width=0.5bp] (axis cs:" + number(panel.x.low) + "," +
                      number(panel.base) + ") -- (axis cs:" + number(panel.x.high) + "," +
                      number(panel.base) + ");\n";
    for (const PaperCurve& curve : panel.curves) {
        out += bandText(curve);
    }
    for (const PaperCurve& curve : panel.curves) {
        out += "\\addplot[" + lineOptions(curve.look) + "] coordinates {";
        for (const PaperPoint& point : curve.points) {
            out += std::isfinite(point.value) ? pointText(point.x, 100 * point.value) : "";
        }
        out += "};\n";
        out += hasLegend ? "\\addlegendentry{" + latex(curve.name) + "}\n" : "";
    }
    return out;
}

std::string optionsOf(const PaperLines& panel, bool hasLegend, bool hasYTitle) {
    return "  axis lines=left,axis line style={-},grid=major,major grid style={black!10},\n" +
           axisOptions('x', panel.x) + axisOptions('y', panel.y, hasYTitle) +
           (hasLegend ? "  legend to name=mambascopelegend,legend columns=-1,legend style={draw=none},\n"
                      : "");
}

std::string optionsOf(const PaperMap& map, bool /*hasLegend*/, bool /*hasYTitle*/) {
    std::string steps;
    for (const std::uint32_t color : map.colors) {
        steps += (steps.empty() ? "rgb255=(" : " rgb255=(") + std::to_string(color >> 16U & 0xffU) + "," +
                 std::to_string(color >> 8U & 0xffU) + "," + std::to_string(color & 0xffU) + ")";
    }
    PaperAxis y{"", -0.5, static_cast<double>(map.tokens.size()) - 0.5, {}};
    for (std::size_t i = 0; i < map.tokens.size(); ++i) {
        y.ticks.push_back({static_cast<double>(i), map.tokens[i]});
    }
    return "  axis on top,y dir=reverse,tick style={draw=none},colorbar,colorbar style={title={" +
           latex(map.colorTitle) + "}},\n  colormap={mambascope}{" + steps +
           "},point meta min=" + number(map.low) +
           ",point meta max=" + number(map.high > map.low ? map.high : map.low + 1) + ",\n" +
           axisOptions('x', map.x) + axisOptions('y', y);
}

std::string bodyOf(const PaperMap& map, bool /*hasLegend*/) {
    std::string out = "\\addplot[matrix plot*,mesh/cols=" + std::to_string(map.windows.size()) +
                      ",point meta=explicit] table[meta=v] {\nx y v\n";
    for (std::size_t row = 0; row < map.tokens.size(); ++row) {
        for (std::size_t column = 0; column < map.windows.size(); ++column) {
            const bool isThere = row < map.probability.size() && column < map.probability[row].size();
            const double p = isThere ? map.probability[row][column] : std::nan("");
            out += std::to_string(column) + " " + std::to_string(row) + " " +
                   (isThere ? number(map.isChange ? p - map.base : p) : "nan") + "\n";
        }
    }
    return out + "};\n";
}

std::set<std::uint32_t> inksOf(const PaperFigure& figure) {
    std::set<std::uint32_t> inks;
    for (const PaperPanel& panel : figure.panels) {
        if (const auto* lines = std::get_if<PaperLines>(&panel)) {
            for (const PaperCurve& curve : lines->curves) {
                inks.insert(curve.look.color);
            }
        }
    }
    return inks;
}

/// Panels in a row.
std::size_t columnsOf(const PaperFigure& figure, bool isColumn) {
    const std::size_t most =
        figure.across == 0 ? figure.panels.size() : std::min(figure.across, figure.panels.size());
    const std::size_t fitting = figure.isWide ? (isColumn ? 1 : 2) : (isColumn ? 2 : 4);
    const std::size_t columns = std::clamp<std::size_t>(most, 1, fitting);
    const std::size_t rows = (figure.panels.size() + columns - 1) / columns;
    return figure.isWide ? columns : (figure.panels.size() + rows - 1) / std::max<std::size_t>(1, rows);
}

/// The title of a y axis stands once in a row, where all say the same.
bool hasYTitle(const PaperFigure& figure, std::size_t at, std::size_t columns) {
    const auto* own = std::get_if<PaperLines>(&figure.panels[at]);
    const auto* before = at % columns == 0 ? nullptr : std::get_if<PaperLines>(&figure.panels[at - 1]);
    return own == nullptr || before == nullptr || own->y.title != before->y.title;
}

} // namespace

std::string paperTex(const PaperFigure& figure, bool isColumn) {
    const std::size_t points = paperTable(figure).rows.size();
    if (points > kMostPoints) {
        throw Error(ErrorCode::InvalidArgument,
                    {"-o", std::to_string(points) + " points",
                     "at most " + std::to_string(kMostPoints) +
                         " in a .tex file, which is what TeX can hold; use .pdf or .csv"});
    }
    const std::size_t columns = columnsOf(figure, isColumn);
    const std::size_t rows = (figure.panels.size() + columns - 1) / columns;
    const bool isMaps = inksOf(figure).empty();
    std::string out = "% " + latex(figure.caption) +
                      "\n% \\usepackage{pgfplots}\\pgfplotsset{compat=1.16}\\usepgfplotslibrary{groupplots}; "
                      "\\input this file\n";
    for (const std::uint32_t ink : inksOf(figure)) {
        out += "\\definecolor{" + colorName(ink) + "}{HTML}{" + hex(ink) + "}\n";
    }
    const std::string share = std::to_string(columns);
    out += "\\begin{tikzpicture}[font=\\footnotesize]\n\\begin{groupplot}[group style={group size=" + share +
           " by " + std::to_string(rows) + ",horizontal sep=" + (isMaps ? "1.6in" : "0.5in") +
           ",vertical sep=0.65in},scale only axis,\n  width={\\linewidth/" + share +
           (isMaps ? "-1.6in" : "-0.55in") + "},height=" + (isMaps ? "1.6in" : "1.2in") +
           ",\n  ylabel style={text width=1.2in,align=center}]\n";
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const bool hasLegend = i == 0 && !isMaps;
        std::visit(
            [&](const auto& panel) {
                out += "\\nextgroupplot[\n" + optionsOf(panel, hasLegend, hasYTitle(figure, i, columns)) +
                       (panel.title.empty() ? "" : "  title={" + latex(panel.title) + "},\n") + "]\n" +
                       bodyOf(panel, hasLegend);
            },
            figure.panels[i]);
    }
    out += "\\end{groupplot}\n";
    if (!isMaps) {
        out += "\\node[anchor=south west] at (current bounding box.north west) "
               "{\\pgfplotslegendfromname{mambascopelegend}};\n";
    }
    return out + "\\end{tikzpicture}\n";
}

} // namespace mambascope
