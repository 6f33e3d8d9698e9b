// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mambascope {

/// Keeps the disk busy while mapped bytes are being worked on: asks for them some way ahead of their use.
/// One thread.
class ReadAhead {
public:
    /// ranges: parts of mappings in the order of their use; they must outlive this object. ahead: how many
    /// bytes may be asked for before they are used.
    ReadAhead(std::vector<std::span<const std::byte>> ranges, std::uint64_t ahead);

    /// So many more bytes were used.
    void used(std::uint64_t bytes);

private:
    void ask();

    std::vector<std::span<const std::byte>> m_ranges;
    std::uint64_t m_ahead;
    std::uint64_t m_used = 0;
    std::uint64_t m_asked = 0;
    std::size_t m_range = 0;  ///< the one to ask for next …
    std::size_t m_offset = 0; ///< … from here
};

} // namespace mambascope
