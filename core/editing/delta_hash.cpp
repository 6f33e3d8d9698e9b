// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/delta_hash.hpp"

#include <cstdint>
#include <span>

namespace mambascope {

Sha256 sumOf(const Delta& delta) {
    Sha256 sum;
    for (const std::vector<float>* numbers : {&delta.u, &delta.v}) {
        sum.add(std::uint64_t{numbers->size()});
        sum.add(std::as_bytes(std::span(*numbers)));
    }
    sum.add(delta.tensor);
    sum.add(static_cast<std::uint64_t>(delta.firstRow));
    return sum;
}

} // namespace mambascope
