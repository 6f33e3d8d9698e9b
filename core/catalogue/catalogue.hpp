// SPDX-License-Identifier: GPL-3.0-or-later
// Which models there are: the bundled ones and those in folders that the user named. Reads configs and
// headers of weight files, never weights: a few milliseconds per folder.
#pragma once

#include "core/catalogue/memory_need.hpp"
#include "core/config/config_reader.hpp"
#include "core/io/needed_tensor.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

struct ModelWeights;
struct WeightNames;

/// What the catalogue wants to know from a config.
struct ConfigFacts {
    std::int64_t layers = 0;
    bool tied = false;           ///< the config says that the head is the embedding
    std::int64_t vocabulary = 0; ///< rows of the embedding
    /// What the files must hold (needed_weights.hpp): the embedding, then all others but the head's matrix.
    std::vector<NeededTensor> weights = {};
    std::vector<std::string> notes = {}; ///< fields that can be read in two ways, and which way was taken
};

/// What the catalogue must know of a model family: one entry per row of the family registry.
struct ModelFamily {
    std::string family;       ///< model_type in config.json: "mamba2"
    std::string architecture; ///< for people: "Mamba-2"
    /// Reads and checks the whole config; throws Error if the model can't be used.
    std::function<ConfigFacts(const ConfigReader&)> checkConfig;
    const WeightNames* names = nullptr; ///< how files name its tensors
};

/// The families whose configs this folder reads (family_table.hpp).
[[nodiscard]] std::span<const ModelFamily> builtInFamilies();

struct ModelEntry {
    /// What --model takes: the folder's name, or "OWNER/NAME" in a Hugging Face cache, with "@REVISION"
    /// behind it if that is not main.
    std::string name;
    std::filesystem::path path;    ///< the folder
    std::string family;            ///< model_type; empty when the config can't be read
    std::string architecture;      ///< for people; the family's own name when it isn't supported
    std::int64_t layers = 0;       ///< 0 when the config can't be used
    std::int64_t parameters = 0;   ///< counted in the weight files, masks and rotary tables left out
    std::uint64_t weightBytes = 0; ///< size of the weight files
    WeightCount count;             ///< for memoryNeed
    std::string dtype;             ///< of most parameters: "fp32", "fp16", "bf16", "fp64"
    bool bundled = false;
    bool borrowsTokenizer = false; ///< has none of its own; one is found or chosen (tokenizer_search.hpp)
    bool usable = false;
    std::string reason;                  ///< one line, when not usable
    std::vector<std::string> notes = {}; ///< what one should know beside that, one line each
};

/// How far a model's tokenizer is looked at.
enum class TokenizerCheck {
    Presence, ///< that it is there: at once
    Whole,    ///< that it can be loaded and fits the model: tens of milliseconds a model
};

/// Where models are looked for.
struct ModelFolders {
    std::filesystem::path bundled; ///< its subfolders are the bundled models; may be absent
    std::vector<std::filesystem::path>
        extra; ///< each a model folder, a folder of model folders, or a Hugging Face hub cache
};

/// The family that a config belongs to. Throws Error ConfigField, and ModelUnsupported naming those that are
/// supported.
[[nodiscard]] const ModelFamily& familyOf(const ConfigReader& config, std::span<const ModelFamily> families);

/// Describes the model in one folder: whatever loading it would refuse, but for a tokenizer's contents, NaN
/// among the weights and the memory, shows in `reason`. Whether a tied head that is stored, too, has other
/// values is looked up in some places only. Never throws Error: what is wrong becomes `reason`.
[[nodiscard]] ModelEntry describeModel(const std::filesystem::path& folder,
                                       std::span<const ModelFamily> families);

/// The same of a model that is about to be loaded, whose files are open and were found to fit: without a
/// look for its tokenizer.
[[nodiscard]] ModelEntry describeModel(const std::filesystem::path& folder, const ModelFamily& family,
                                       const ModelWeights& weights);

/// All models, the bundled ones first, each group by name. A folder counts as a model when it has a
/// config.json.
[[nodiscard]] std::vector<ModelEntry> listModels(const ModelFolders& folders,
                                                 std::span<const ModelFamily> families,
                                                 TokenizerCheck check = TokenizerCheck::Presence);

/// A model that was found by what the user typed.
struct ResolvedModel {
    std::filesystem::path folder;
    std::vector<std::string> notes = {}; ///< which revision was taken, if that needs a word
};

/// The model's folder for what the user typed: the name of a bundled model, a folder (or a file in it), a
/// name that listModels shows, or "OWNER/NAME@REVISION" with a ref's name or a commit's first digits. Looks
/// at few places, however many models there are: fit for every request. Throws ModelNotFound {name, what was
/// looked for}, which names the bundled models or the revisions.
[[nodiscard]] ResolvedModel resolveModel(std::string_view nameOrFolder, const ModelFolders& folders);

/// What a model is called for what ModelRef::model says of it: ModelEntry::name if that is a folder, also
/// one that is gone; a name stays the same.
[[nodiscard]] std::string modelTitle(const std::string& nameOrFolder);

} // namespace mambascope
