// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/paper_colors.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace mambascope {
namespace {

constexpr std::array kPurplesReversed{0x3f007dU, 0x54278fU, 0x6a51a3U, 0x807dbaU, 0x9e9ac8U,
                                      0xbcbddcU, 0xdadaebU, 0xefedf5U, 0xfcfbfdU};
constexpr std::array kRedYellowGreen{0xa50026U, 0xd73027U, 0xf46d43U, 0xfdae61U, 0xfee08bU, 0xffffbfU,
                                     0xd9ef8bU, 0xa6d96aU, 0x66bd63U, 0x1a9850U, 0x006837U};
constexpr std::array kPurpleGreen{0x40004bU, 0x762a83U, 0x9970abU, 0xc2a5cfU, 0xe7d4e8U, 0xf7f7f7U,
                                  0xd9f0d3U, 0xa6dba0U, 0x5aae61U, 0x1b7837U, 0x00441bU};
constexpr std::array kPurples{0xfcfbfdU, 0xefedf5U, 0xdadaebU, 0xbcbddcU, 0x9e9ac8U,
                              0x807dbaU, 0x6a51a3U, 0x54278fU, 0x3f007dU};
constexpr std::array kReds{0xfff5f0U, 0xfee0d2U, 0xfcbba1U, 0xfc9272U, 0xfb6a4aU,
                           0xef3b2cU, 0xcb181dU, 0xa50f15U, 0x67000dU};
constexpr std::array kGreens{0xf7fcf5U, 0xe5f5e0U, 0xc7e9c0U, 0xa1d99bU, 0x74c476U,
                             0x41ab5dU, 0x238b45U, 0x006d2cU, 0x00441bU};
constexpr std::array kBrewerBlues{0xf7fbffU, 0xdeebf7U, 0xc6dbefU, 0x9ecae1U, 0x6baed6U,
                                  0x4292c6U, 0x2171b5U, 0x08519cU, 0x08306bU};
constexpr std::array kBlues{0xbce6ffU, 0x88c7e8U, 0x5ca8d0U, 0x3a85b5U, 0x1a578aU, 0x042652U};
// Mamba Knockout's lines: small or Mamba-1, medium or Mamba-2, large or GPT-2, Falcon; then those of ours.
constexpr std::array kLines{0x0202daU, 0x0f710fU, 0xa41908U, 0xdeaa46U, 0x6b3fa0U, 0x008b8bU, 0x555555U};
constexpr std::uint32_t kFalcon = kLines[3];

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, double part) {
    std::uint32_t out = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const double first = a >> shift & 0xffU;
        const double second = b >> shift & 0xffU;
        out |= static_cast<std::uint32_t>(std::lround(first + part * (second - first))) << shift;
    }
    return out;
}

/// Of a table at 0 … 1.
std::uint32_t at(std::span<const std::uint32_t> table, double where) {
    const double place = where * static_cast<double>(table.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), table.size() - 2);
    return mixed(table[low], table[low + 1], place - static_cast<double>(low));
}

struct NamedTable {
    std::span<const std::uint32_t> colors;
    std::string_view name;
};

NamedTable tableOf(PaperColors colors) {
    switch (colors) {
    case PaperColors::PurplesReversed:
        return {kPurplesReversed, "Purples_r"};
    case PaperColors::RedYellowGreen:
        return {kRedYellowGreen, "RdYlGn"};
    case PaperColors::PurpleGreen:
        return {kPurpleGreen, "PRGn"};
    case PaperColors::Purples:
        return {kPurples, "Purples"};
    case PaperColors::Reds:
        return {kReds, "Reds"};
    case PaperColors::Greens:
        return {kGreens, "Greens"};
    case PaperColors::Blues:
        break;
    }
    return {kBrewerBlues, "Blues"};
}

/// Lines that are told apart without colour: solid, dashed, dotted, dash-dot, long dashes, dash-dot-dot.
std::vector<double> dashesOf(std::size_t index) {
    static const std::vector<std::vector<double>> kDashes{
        {}, {3.7, 1.6}, {1, 1.65}, {6.4, 1.6, 1, 1.6}, {8, 2}, {6.4, 1.6, 1, 1.6, 1, 1.6}};
    return kDashes[index % kDashes.size()];
}

PaperLook lineLook(std::uint32_t color, std::size_t index, PaperChoices choices) {
    PaperLook look{color, {}, 1.2};
    if (choices == PaperChoices::Sound) {
        look.dashes = dashesOf(index);
    }
    return look;
}

bool has(std::string_view name, std::string_view part) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::search(name.begin(), name.end(), part.begin(), part.end(),
                       [&](char a, char b) { return lower(a) == b; }) != name.end();
}

/// Place in kLines of a model's family.
std::size_t familyOf(std::string_view name) {
    return has(name, "falcon")                           ? 3
           : has(name, "mamba2") || has(name, "mamba-2") ? 1
           : has(name, "mamba")                          ? 0
                                                         : 2;
}

std::vector<PaperLook> byOrder(std::span<const std::string> names, PaperChoices choices) {
    std::vector<PaperLook> looks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        looks.push_back(lineLook(kLines[i % kLines.size()], i, choices));
    }
    return looks;
}

} // namespace

std::vector<std::uint32_t> paperColors(PaperColors colors) {
    constexpr int kSteps = 256;
    std::vector<std::uint32_t> out;
    for (int i = 0; i < kSteps; ++i) {
        out.push_back(at(tableOf(colors).colors, i / (kSteps - 1.0)));
    }
    return out;
}

std::string_view paperColorsName(PaperColors colors) {
    return tableOf(colors).name;
}

PaperLook explainLook(std::string_view source) {
    if (source == "last") {
        return {0xffa500U, {1, 1.65}, 1.5};
    }
    if (source == "subject") {
        return {0x008000U, {}, 1.5};
    }
    if (source == "relation" || source == "relation-with-last") {
        return {0x800080U, {3.7, 1.6}, 1.5};
    }
    PaperLook look = pipelineLook(source, {});
    look.dashes = dashesOf(3);
    return look;
}

PaperLook pipelineLook(std::string_view source, std::string_view group) {
    struct Row {
        std::string_view source;
        std::uint32_t color;
    };
    constexpr std::array kRows{Row{"first", 0x0000ffU},    Row{"last", 0xd2691eU},
                               Row{"subject", 0x008000U},  Row{"relation-with-last", 0x800080U},
                               Row{"context", 0xff0000U},  Row{"all", 0x000000U},
                               Row{"relation", 0x800000U}, Row{"begin", 0x555555U}};
    PaperLook look{0x555555U, {}, 1.2};
    for (const Row& row : kRows) {
        look.color = row.source == source ? row.color : look.color;
    }
    if (!group.empty() && group != "all") {
        look.dashes = dashesOf(group == "context-dependent" ? 3 : group == "context-independent" ? 1 : 2);
    }
    return look;
}

std::vector<PaperLook> modelLooks(std::span<const std::string> names, PaperChoices choices) {
    std::vector<PaperLook> looks;
    std::array<int, 4> models{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t family = familyOf(names[i]);
        looks.push_back(lineLook(kLines[family], i, choices));
        ++models[family];
    }
    const bool areApart = *std::max_element(models.begin(), models.end()) <= 1;
    return areApart ? looks : byOrder(names, choices);
}

std::vector<PaperLook> sizeLooks(std::span<const std::string> names, PaperChoices choices) {
    std::vector<PaperLook> looks = byOrder(names, choices);
    for (std::size_t i = 0; i < names.size(); ++i) {
        looks[i].color = has(names[i], "falcon") ? kFalcon : looks[i].color;
    }
    return looks;
}

std::vector<PaperLook> groupLooks(std::span<const std::string> groups, PaperChoices choices) {
    constexpr std::array<std::string_view, 3> kKnown{"all", "context-dependent", "context-independent"};
    std::vector<PaperLook> looks;
    std::size_t other = kKnown.size();
    for (const std::string& group : groups) {
        const auto* const known = std::find(kKnown.begin(), kKnown.end(), group);
        const std::size_t index =
            known == kKnown.end() ? other++ : static_cast<std::size_t>(known - kKnown.begin());
        looks.push_back(lineLook(kLines[index % kLines.size()], index, choices));
    }
    return looks;
}

std::vector<PaperLook> windowLooks(std::size_t count) {
    std::vector<PaperLook> looks;
    for (std::size_t i = 0; i < count; ++i) {
        const double where = count < 2 ? 1 : static_cast<double>(i) / static_cast<double>(count - 1);
        looks.push_back({at(kBlues, where), {}, 1.2});
    }
    return looks;
}

} // namespace mambascope
