// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/values/like.hpp"

namespace mambascope {

/// i of n, from 1: a run on its share of the selected rows, those whose number modulo n is i − 1.
struct Shard {
    int index = 1;
    int count = 1;
    [[nodiscard]] bool has(std::int64_t row) const { return row % count == index - 1; }
    friend bool operator==(const Shard&, const Shard&) = default;
};

void fields(auto& archive, Like<Shard> auto& shard) {
    archive.field("index", shard.index);
    archive.field("count", shard.count);
}

} // namespace mambascope
