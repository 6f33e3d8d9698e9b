// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: vocab.json and merges.txt, GPT-2's form of a byte-level tokenizer, which
// GPT-NeoX's and Qwen2's may have, too.
#pragma once

#include "core/tokenizer/tokenizer_json.hpp"
#include "core/tokenizer/tokenizer_settings.hpp"

#include <filesystem>

namespace mambascope {

/// The tokenizer.json that transformers makes of the two files and of what lies beside them. Throws
/// FileMissing, FileUnreadable, FileMalformed, and TokenizerUnsupported if the class has no such form.
[[nodiscard]] TokenizerJson readVocabularyFiles(const std::filesystem::path& vocabJson,
                                                const TokenizerSettings& settings);

} // namespace mambascope
