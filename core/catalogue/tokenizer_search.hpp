// SPDX-License-Identifier: GPL-3.0-or-later
// Which tokenizer a model uses: a tokenizer.json, or a vocab.json with a merges.txt. state-spaces' original
// checkpoints have none: theirs is GPT-NeoX's, which lies beside them or in the hub cache, or is named by the
// user.
#pragma once

#include "core/catalogue/catalogue.hpp"
#include "core/tokenizer/tokenizer.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace mambascope {

/// Whether the model may use a tokenizer from elsewhere: state-spaces' original layout without one of its
/// own. Never throws Error.
[[nodiscard]] bool borrowsTokenizer(const std::filesystem::path& modelFolder);

struct FoundTokenizer {
    Tokenizer tokenizer;
    std::filesystem::path file;          ///< that it was read from
    std::vector<std::string> notes = {}; ///< where it comes from, where that needs a word
};

/// The model's tokenizer, checked against the model's `vocabulary` rows. It may have a few tokens more than
/// the embedding has rows: a prompt with one of those is refused later.
///
/// `chosen`, where not empty, is a tokenizer's file, a folder with one, or a model's name in the folders or
/// in a Hugging Face cache ("EleutherAI/gpt-neox-20b", perhaps with "@REVISION"); nothing else is looked at
/// then. Otherwise the folder's
/// own counts; where it may be borrowed, the first one with exactly as many tokens as the config has before
/// padding: in the folders beside the model, then in `folders`, those first whose name says GPT-NeoX or
/// Pythia.
///
/// Throws TokenizerMissing {model folder, what was looked for}, FileMissing for a chosen file that isn't
/// there, FileMalformed {file, "vocabulary", expected} for one that does not fit (over a thousand tokens more
/// than rows; a chosen one also with over a thousand fewer), and what Tokenizer::load throws. Reads
/// candidates whole: tens of milliseconds each.
[[nodiscard]] FoundTokenizer loadTokenizerFor(const std::filesystem::path& modelFolder,
                                              const std::string& chosen, std::int64_t vocabulary,
                                              const ModelFolders& folders);

/// Throws what loadTokenizerFor would throw of the model's own tokenizer: with TokenizerCheck::Whole all of
/// it, else only where there is no file.
void checkOwnTokenizer(const std::filesystem::path& modelFolder, std::int64_t vocabulary,
                       TokenizerCheck check);

} // namespace mambascope
