// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: keeps steps in a row, each of which makes a text longer, from filling any
// memory.
#pragma once

#include "core/io/json_node.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace mambascope {

/// How much text each step of a tokenizer may make of a whole prompt, or of all texts of its own file: 64
/// times that and 64 KiB, and never over 256 MiB of a file's. Published steps make up to about 4 times.
/// Counts all pieces together: cutting a text must not let each piece grow as if it were alone.
class GrowthBudget {
public:
    /// For a prompt of so many bytes.
    explicit GrowthBudget(std::size_t promptBytes);
    /// For texts of so many bytes in a tokenizer's file; `place` is where its complaint points to.
    GrowthBudget(std::size_t fileBytes, const JsonNode& place);

    /// To be asked before the step makes `bytes` more. Throws Error InvalidArgument about the prompt, or
    /// FileMalformed.
    void spend(std::size_t step, std::size_t bytes);

private:
    [[noreturn]] void fail(std::size_t made) const;

    std::size_t m_most;
    std::optional<JsonNode> m_place; ///< nothing: the prompt
    std::vector<std::size_t> m_made; ///< by step
};

} // namespace mambascope
