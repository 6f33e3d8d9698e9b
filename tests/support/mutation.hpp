// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded damage to valid files, for parsers that must survive any input.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace mambascope::testing {

/// Repeatable: the same seed gives the same damage on every machine.
class Mutator {
public:
    explicit Mutator(unsigned seed)
        : m_random(seed) {}

    /// One to four changes at random places: bits flipped, bytes replaced, cut off, repeated, removed, or
    /// something that is telling in JSON put in.
    [[nodiscard]] std::string damage(std::string text) {
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
            changeOnce(text);
        }
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void changeOnce(std::string& text) {
        static constexpr std::array<std::string_view, 22> kTelling{"-1",
                                                                   "0",
                                                                   "18446744073709551615",
                                                                   "9223372036854775807",
                                                                   "1e999",
                                                                   "null",
                                                                   "true",
                                                                   "[]",
                                                                   "{}",
                                                                   "\"\"",
                                                                   "\"",
                                                                   "[",
                                                                   "]",
                                                                   "}",
                                                                   "{",
                                                                   ",",
                                                                   ":",
                                                                   "\\u0000",
                                                                   "\xff",
                                                                   "NaN",
                                                                   "\\ud800",
                                                                   "4294967296"};
        const std::size_t place = below(text.size() + 1);
        switch (below(6)) {
        case 0:
            if (place < text.size()) {
                text[place] = static_cast<char>(static_cast<unsigned char>(text[place]) ^ 1U << below(8));
            }
            break;
        case 1:
            if (place < text.size()) {
                text[place] = static_cast<char>(below(256));
            }
            break;
        case 2:
            text.resize(place);
            break;
        case 3:
            text.insert(place, text.substr(below(text.size() + 1), below(32)));
            break;
        case 4:
            text.erase(place, below(16));
            break;
        default:
            text.replace(place, below(8), kTelling.at(below(kTelling.size())));
        }
    }

    std::mt19937 m_random;
};

} // namespace mambascope::testing
