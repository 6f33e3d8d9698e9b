// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mambascope {
namespace {

constexpr std::size_t kBlock = 64;

/// The first 32 bits of the fractions of the cube roots of the first 64 primes (section 4.2.2).
constexpr std::array<std::uint32_t, 64> kRound{
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

std::uint32_t bigEndian(const std::byte* bytes) {
    return std::to_integer<std::uint32_t>(bytes[0]) << 24U | std::to_integer<std::uint32_t>(bytes[1]) << 16U |
           std::to_integer<std::uint32_t>(bytes[2]) << 8U | std::to_integer<std::uint32_t>(bytes[3]);
}

} // namespace

/// Section 6.2.2.
void Sha256::takeBlock(const std::byte* block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t) {
        w[t] = bigEndian(block + 4 * t);
    }
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3U);
        const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10U);
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t one = h + s1 + ((e & f) ^ (~e & g)) + kRound[t] + w[t];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t two = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + one;
        d = c;
        c = b;
        b = a;
        a = one + two;
    }
    const std::array<std::uint32_t, 8> sums{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < sums.size(); ++i) {
        m_state[i] += sums[i];
    }
}

void Sha256::add(std::span<const std::byte> bytes) {
    m_total += bytes.size();
    while (!bytes.empty()) {
        if (m_used == 0 && bytes.size() >= kBlock) {
            takeBlock(bytes.data());
            bytes = bytes.subspan(kBlock);
            continue;
        }
        const std::size_t taken = std::min(bytes.size(), kBlock - m_used);
        std::memcpy(m_block.data() + m_used, bytes.data(), taken);
        m_used += taken;
        bytes = bytes.subspan(taken);
        if (m_used == kBlock) {
            takeBlock(m_block.data());
            m_used = 0;
        }
    }
}

void Sha256::add(std::uint64_t number) {
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::byte>(number >> (8 * i) & 0xFFU);
    }
    add(bytes);
}

/// One bit, zeros, and the length in bits, big-endian, up to a whole block (section 5.1.1).
std::string Sha256::finish() {
    const std::uint64_t bits = m_total * 8;
    std::array<std::byte, 2 * kBlock> end{std::byte{0x80}};
    const std::size_t size = (m_used < kBlock - 8 ? kBlock : 2 * kBlock) - m_used;
    for (std::size_t i = 0; i < 8; ++i) {
        end[size - 1 - i] = static_cast<std::byte>(bits >> (8 * i) & 0xFFU);
    }
    add(std::span(end).first(size));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            text += kDigits[word >> static_cast<unsigned>(shift) & 0xFU];
        }
    }
    return text;
}

} // namespace mambascope
