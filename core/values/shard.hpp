// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/values/like.hpp"

namespace mambascope {

/// Part `index` of `count`, from 1, of a run that is spread: the selected rows whose number modulo `count` is
/// index − 1.
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
