// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_ahead.hpp"

#include <algorithm>
#include <utility>

#include "core/io/mapped_file.hpp"

namespace mambascope {
namespace {

/// One request to the kernel: large enough for any disk, small enough not to wait in its queue for long.
constexpr std::size_t kRequest = std::size_t{8} << 20;

} // namespace

ReadAhead::ReadAhead(std::vector<std::span<const std::byte>> ranges, std::uint64_t ahead)
    : m_ranges(std::move(ranges))
    , m_ahead(ahead) {
    ask();
}

void ReadAhead::used(std::uint64_t bytes) {
    m_used += bytes;
    ask();
}

void ReadAhead::ask() {
    while (m_range < m_ranges.size() && m_asked < m_used + m_ahead) {
        const std::span<const std::byte> rest = m_ranges[m_range].subspan(m_offset);
        const std::size_t size = std::min(rest.size(), kRequest);
        prefetchPages(rest.first(size));
        m_asked += size;
        m_offset += size;
        if (size == rest.size()) {
            ++m_range;
            m_offset = 0;
        }
    }
}

} // namespace mambascope
