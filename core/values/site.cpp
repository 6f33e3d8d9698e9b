// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/site.hpp"

#include <array>
#include <utility>

namespace mambascope {
namespace {

constexpr std::array<std::pair<Site, std::string_view>, 9> kSiteNames{{
    {Site::H, "h"},
    {Site::A, "a"},
    {Site::Mix, "mix"},
    {Site::C, "c"},
    {Site::S, "s"},
    {Site::G, "g"},
    {Site::O, "o"},
    {Site::Attn, "attn"},
    {Site::Mlp, "mlp"},
}};

constexpr std::array<std::pair<Matrix, std::string_view>, 4> kMatrixNames{{
    {Matrix::Wa, "W_a"},
    {Matrix::Wg, "W_g"},
    {Matrix::Wo, "W_o"},
    {Matrix::Wdown, "W_down"},
}};

template <typename Table, typename Value>
std::string_view nameIn(const Table& table, Value value) {
    for (const auto& [candidate, name] : table) {
        if (candidate == value) {
            return name;
        }
    }
    return {};
}

template <typename Table>
auto valueIn(const Table& table, std::string_view name) -> std::optional<decltype(table.front().first)> {
    for (const auto& [value, candidate] : table) {
        if (candidate == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view siteName(Site site) {
    return nameIn(kSiteNames, site);
}

std::optional<Site> siteFromName(std::string_view name) {
    return valueIn(kSiteNames, name);
}

std::string_view matrixName(Matrix matrix) {
    return nameIn(kMatrixNames, matrix);
}

std::optional<Matrix> matrixFromName(std::string_view name) {
    return valueIn(kMatrixNames, name);
}

} // namespace mambascope
