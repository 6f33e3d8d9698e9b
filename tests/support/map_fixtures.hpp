// SPDX-License-Identifier: GPL-3.0-or-later
// Knockout maps with known numbers.
#pragma once

#include <QStringList>
#include <memory>

#include "tests/support/widget_fixtures.hpp"

namespace mambascope::test {

/// Windows of nine layers; every cell another probability around 0.5 for six tokens and sixteen windows,
/// beyond that they go on.
inline std::shared_ptr<MapSnapshot> mapOf(const QStringList& texts, int windows = 16) {
    auto map = std::make_shared<MapSnapshot>();
    map->prompt.tokens = tokensOf(texts);
    map->query = static_cast<int>(texts.size()) - 1;
    map->target.text = " Apple";
    map->baseProbability = 0.5;
    for (int w = 0; w < windows; ++w) {
        map->windows.push_back({w, w + 8});
    }
    for (int source = 0; source < static_cast<int>(texts.size()); ++source) {
        for (int w = 0; w < windows; ++w) {
            map->probability.push_back(0.5F + 0.004F * static_cast<float>(source * windows + w - 48));
        }
    }
    return map;
}

} // namespace mambascope::test
