// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/tokenizer_search.hpp"

#include "core/base/error.hpp"
#include "core/catalogue/model_folders.hpp"
#include "core/config/state_spaces_config.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace mambascope {

namespace {

constexpr std::array<std::string_view, 2> kFileNames{"tokenizer.json", "vocab.json"}; // the first one counts
constexpr std::int64_t kTokenLimit = 1 << 24;
constexpr std::int64_t kMostPadding = 1024; // rows that checkpoints add for the hardware's sake

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// The folder's own tokenizer; empty if it has none.
std::filesystem::path fileIn(const std::filesystem::path& folder) {
    for (const std::string_view name : kFileNames) {
        if (isThere(folder / name)) {
            return folder / name;
        }
    }
    return {};
}

/// What a config.json beside a tokenizer says, as far as it can be read: whoever loads a model says what is
/// wrong with its config.
TokenizerDefaults defaultsBeside(const std::filesystem::path& tokenizer) {
    TokenizerDefaults defaults;
    try {
        const ConfigReader config = ConfigReader::open(tokenizer.parent_path());
        defaults.modelType = config.text("model_type", "");
        defaults.className = config.text("tokenizer_class", "");
        const std::int64_t bos = config.integer("bos_token_id", {0, kTokenLimit}, -1);
        if (bos >= 0) {
            defaults.bos = static_cast<std::int32_t>(bos);
        }
        const std::int64_t eos = config.integer("eos_token_id", {0, kTokenLimit}, -1);
        if (eos >= 0) {
            defaults.eos = static_cast<std::int32_t>(eos);
        }
    } catch (const Error&) {
        return defaults;
    }
    return defaults;
}

[[noreturn]] void failNoTokenizer(const std::filesystem::path& modelFolder) {
    const std::filesystem::path wanted = modelFolder / kFileNames.front();
    const bool hasSentencePiece = isThere(modelFolder / "tokenizer.model");
    throw Error(
        ErrorCode::FileMissing, {wanted.string()},
        wanted.string() + " doesn't exist, nor vocab.json and merges.txt beside it" +
            (hasSentencePiece ? "; its tokenizer.model must be converted to a tokenizer.json first" : ""));
}

/// The folder whose subfolders stand beside a model: its parent, or the cache of a hub snapshot
/// (CACHE/models--OWNER--NAME/snapshots/REVISION).
std::filesystem::path neighbourhood(const std::filesystem::path& modelFolder) {
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::weakly_canonical(std::filesystem::absolute(modelFolder, ignored), ignored);
    const std::filesystem::path parent = folder.parent_path();
    return parent.filename() == "snapshots" ? parent.parent_path().parent_path() : parent;
}

/// GPT-NeoX's own first, then Pythia's, then any other.
int preference(const std::string& name) {
    constexpr std::array<std::string_view, 2> kKnown{"gpt-neox", "pythia"};
    int rank = 0;
    while (rank < 2 && name.find(kKnown[static_cast<std::size_t>(rank)]) == std::string::npos) {
        ++rank;
    }
    return rank;
}

struct Candidate {
    std::string name;
    std::filesystem::path file;
};

/// Tokenizers in the folders beside the model, then in the others; within each place by preference and name.
std::vector<Candidate> candidatesFor(const std::filesystem::path& modelFolder, const ModelFolders& folders) {
    std::vector<std::filesystem::path> places{neighbourhood(modelFolder)};
    places.insert(places.end(), folders.extra.begin(), folders.extra.end());
    std::vector<Candidate> candidates;
    std::set<std::filesystem::path> seen;
    for (const std::filesystem::path& place : places) {
        std::vector<Candidate> here;
        for (FoundFile& found : findInSubfolders(place, kFileNames)) {
            if (seen.insert(found.file).second) {
                here.push_back({std::move(found.name), std::move(found.file)});
            }
        }
        std::stable_sort(here.begin(), here.end(), [](const Candidate& a, const Candidate& b) {
            return preference(a.name) < preference(b.name);
        });
        candidates.insert(candidates.end(), here.begin(), here.end());
    }
    return candidates;
}

/// The tokens that a borrowed tokenizer must have: those of the config before it was padded.
std::optional<std::int64_t> borrowedVocabulary(const std::filesystem::path& modelFolder) {
    if (!fileIn(modelFolder).empty()) {
        return std::nullopt;
    }
    try {
        const ConfigReader config = ConfigReader::open(modelFolder);
        if (isStateSpacesLayout(config)) {
            return config.integer("vocab_size", {1, kTokenLimit});
        }
    } catch (const Error&) { // whoever loads the model says what is wrong with its config
    }
    return std::nullopt;
}

[[noreturn]] void failVocabulary(const std::filesystem::path& file, std::int64_t found,
                                 const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {file.string(), "vocabulary", expected},
                file.string() + ": vocabulary has " + std::to_string(found) + " tokens; expected " +
                    expected);
}

Tokenizer loadFitting(const std::filesystem::path& file, std::int64_t fewest, std::int64_t rows) {
    Tokenizer tokenizer = Tokenizer::load(file, defaultsBeside(file));
    const std::int64_t size = tokenizer.vocabularySize();
    if (size > rows + kMostPadding || size < fewest) {
        failVocabulary(file, size, "about the model's " + std::to_string(rows));
    }
    return tokenizer;
}

/// What the user named, as a file that exists.
std::filesystem::path chosenFile(const std::string& chosen, const ModelFolders& folders) {
    std::error_code ignored;
    const std::filesystem::path path(chosen);
    if (std::filesystem::is_regular_file(path, ignored)) {
        return path;
    }
    if (std::filesystem::path file = fileIn(path); !file.empty()) {
        return file;
    }
    if (const std::optional<FoundFile> found = findNamedFile(chosen, folders, kFileNames)) {
        return found->file;
    }
    throw Error(ErrorCode::FileMissing, {chosen},
                chosen + " doesn't exist; name a tokenizer.json or vocab.json, a folder with one, or a "
                         "model's name");
}

FoundTokenizer borrowed(const std::filesystem::path& modelFolder, std::int64_t wanted, std::int64_t rows,
                        const ModelFolders& folders) {
    for (const Candidate& candidate : candidatesFor(modelFolder, folders)) {
        try {
            Tokenizer tokenizer = Tokenizer::load(candidate.file, defaultsBeside(candidate.file));
            if (tokenizer.vocabularySize() >= wanted && tokenizer.vocabularySize() <= rows) {
                return {std::move(tokenizer),
                        candidate.file,
                        {"it has no tokenizer of its own; that of " + candidate.name + " is used"}};
            }
        } catch (const Error&) { // another kind, or damaged: not the one that is looked for
        }
    }
    const std::string lookedFor = "a GPT-NeoX tokenizer.json of " + std::to_string(wanted) +
                                  " tokens in the folders beside it and in the Hugging Face cache";
    throw Error(ErrorCode::TokenizerMissing, {modelFolder.string(), lookedFor});
}

} // namespace

bool borrowsTokenizer(const std::filesystem::path& modelFolder) {
    return borrowedVocabulary(modelFolder).has_value();
}

FoundTokenizer loadTokenizerFor(const std::filesystem::path& modelFolder, const std::string& chosen,
                                std::int64_t vocabulary, const ModelFolders& folders) {
    if (!chosen.empty()) {
        const std::filesystem::path file = chosenFile(chosen, folders);
        return {loadFitting(file, vocabulary - kMostPadding, vocabulary), file};
    }
    if (const auto wanted = borrowedVocabulary(modelFolder)) {
        return borrowed(modelFolder, *wanted, vocabulary, folders);
    }
    const std::filesystem::path own = fileIn(modelFolder);
    if (own.empty()) {
        failNoTokenizer(modelFolder);
    }
    return {loadFitting(own, 0, vocabulary), own};
}

void checkOwnTokenizer(const std::filesystem::path& modelFolder, std::int64_t vocabulary,
                       TokenizerCheck check) {
    const std::filesystem::path own = fileIn(modelFolder);
    if (own.empty()) {
        failNoTokenizer(modelFolder);
    }
    if (check == TokenizerCheck::Whole) {
        (void)loadFitting(own, 0, vocabulary);
    }
}

} // namespace mambascope
