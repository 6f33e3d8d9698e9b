// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: the alphabet of byte-level BPE (GPT-2). Every byte is written as one printable
// character: printable Latin-1 as itself, the other 68 bytes, in order, as U+0100 and up ("Ġ" is the space).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mambascope::byte_alphabet {

/// Bytes to their spelling in a vocabulary.
[[nodiscard]] std::string spell(std::string_view bytes);
/// The spelling back to bytes; nothing if a character outside of the alphabet occurs.
[[nodiscard]] std::optional<std::string> unspell(std::string_view spelling);

} // namespace mambascope::byte_alphabet
