// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: what happens when pages of a mapped file are gone.
#pragma once

#include <cstddef>

namespace mambascope {

/// While one lives for a mapping, a page of it that can't be read (the file was shortened, or the network
/// disk that it lies on has failed) doesn't end the program with SIGBUS: from there on the mapping reads as
/// zeros, and lost() says so. Whoever reads a mapping asks that afterwards (MappedFile::requireIntact).
///
/// The handler is put in once for the process and looks only at guarded ranges; for any other address it does
/// what was done before. Any thread.
class MappingGuard {
public:
    MappingGuard() = default;
    /// [data, data + size): must be a mapping of this process until release().
    MappingGuard(const std::byte* data, std::size_t size);
    MappingGuard(MappingGuard&& other) noexcept;
    MappingGuard& operator=(MappingGuard&& other) noexcept;
    MappingGuard(const MappingGuard&) = delete;
    MappingGuard& operator=(const MappingGuard&) = delete;
    ~MappingGuard() { release(); }

    [[nodiscard]] bool lost() const;
    /// Before the range is unmapped.
    void release();

private:
    struct Range;
    friend struct BusErrors;

    Range* m_range = nullptr;
};

} // namespace mambascope
