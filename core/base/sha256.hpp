// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4): the same contents have the same digest, others have another one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mambascope {

/// Takes bytes in parts of any size. Some 200 MB a second. One thread.
class Sha256 {
public:
    void add(std::span<const std::byte> bytes);
    void add(std::string_view text) { add(std::as_bytes(std::span(text.data(), text.size()))); }
    /// A number as eight bytes, little-endian: tells where one part ends and the next one begins.
    void add(std::uint64_t number);

    /// The digest of all that was added, as 64 lower-case hexadecimal digits. Nothing may be added after it.
    [[nodiscard]] std::string finish();

private:
    void takeBlock(const std::byte* block);

    std::array<std::uint32_t, 8> m_state{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                         0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
    std::array<std::byte, 64> m_block{};
    std::size_t m_used = 0; ///< bytes in m_block
    std::uint64_t m_total = 0;
};

} // namespace mambascope
