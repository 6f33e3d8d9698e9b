// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/intervention.hpp"

#include <algorithm>

#include "core/base/error.hpp"

namespace mambascope {

std::vector<IndexRange> layerWindows(int layerCount, int size, WindowAlign align) {
    if (size < 1 || size > layerCount) {
        throw Error(ErrorCode::WindowOutOfRange, {std::to_string(size), std::to_string(layerCount)});
    }
    std::vector<IndexRange> windows;
    if (align == WindowAlign::Start) {
        for (int first = 0; first + size <= layerCount; ++first) {
            windows.push_back({first, first + size - 1});
        }
        return windows;
    }
    for (int layer = 0; layer < layerCount; ++layer) {
        const int first = layer - size / 2;
        windows.push_back({std::max(first, 0), std::min(first + size - 1, layerCount - 1)});
    }
    return windows;
}

} // namespace mambascope
