// SPDX-License-Identifier: GPL-3.0-or-later
// What every line of results says of its prompt.
#pragma once

#include <cstdint>
#include <string>

#include "core/values/intervention.hpp"

namespace mambascope {

struct RowHead {
    std::int64_t row = 0;
    std::string prompt;
    std::string subject;
    std::string answer;
    std::string relation; ///< empty: none is known
    std::int32_t targetId = 0;
    std::string targetText; ///< the first token of the answer, which is the one that is followed
    int tokens = 0;
    IndexRange subjectTokens;
    ByteSpan subjectBytes;
    friend bool operator==(const RowHead&, const RowHead&) = default;

    /// The subject begins the prompt, whatever a tokenizer puts in front.
    [[nodiscard]] bool subjectFirst() const { return subjectBytes.start == 0; }
};

/// Nine significant digits, which is what the files hold: rows that are made and rows that are read give the
/// same sums.
[[nodiscard]] double asStored(double number);

} // namespace mambascope
