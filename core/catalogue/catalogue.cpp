// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/catalogue/model_folders.hpp"
#include "core/catalogue/model_weights.hpp"
#include "core/catalogue/tokenizer_search.hpp"
#include "core/io/needed_tensor.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace mambascope {

namespace {

const char* shownDtype(TensorDtype dtype) {
    switch (dtype) {
    case TensorDtype::F64:
        return "fp64";
    case TensorDtype::F32:
        return "fp32";
    case TensorDtype::F16:
        return "fp16";
    case TensorDtype::BF16:
        return "bf16";
    case TensorDtype::F8E4M3:
    case TensorDtype::F8E5M2:
        return "fp8";
    default:
        return dtypeName(dtype);
    }
}

void describeWeights(const WeightFiles& weights, ModelEntry& entry) {
    entry.weightBytes = weights.totalBytes();
    entry.count = countWeights(weights);
    entry.parameters = entry.count.parameters();
    std::map<TensorDtype, std::int64_t> counts;
    for (const auto& [name, tensor] : weights.tensors()) {
        if (!isComputed(*tensor)) {
            counts[tensor->dtype] += tensor->elementCount();
        }
    }
    std::int64_t most = 0;
    for (const auto& [dtype, count] : counts) {
        if (count > most) {
            most = count;
            entry.dtype = shownDtype(dtype);
        }
    }
}

void addNotes(const std::vector<std::string>& notes, ModelEntry& entry) {
    entry.notes.insert(entry.notes.end(), notes.begin(), notes.end());
}

/// Layers and all that the weight files tell; the last step throws if they don't fit the config.
void describeFiles(const ConfigReader& config, const ModelFamily& family, ConfigFacts facts,
                   ModelEntry& entry) {
    const ModelWeights weights =
        openModelWeights(entry.path, config, family, std::move(facts), CompareExtent::Sample);
    describeWeights(weights.files, entry);
    addNotes(weights.notes, entry);
    checkWeights(weights.files, weights.needed);
    addNotes(unusedNote(weights), entry);
}

/// Runs one step of the description; the first one that fails gives the reason. Later steps still fill in
/// what they can.
template <typename Step>
void attempt(ModelEntry& entry, const Step& step) {
    try {
        step();
    } catch (const Error& error) {
        if (entry.reason.empty()) {
            entry.reason = error.what();
        }
        entry.usable = false;
    }
}

/// Which tokenizer a model without one of its own gets, or that one must be named.
void noteBorrowed(const ModelFolders& folders, std::int64_t vocabulary, ModelEntry& entry) {
    try {
        const FoundTokenizer found = loadTokenizerFor(entry.path, "", vocabulary, folders);
        entry.notes.insert(entry.notes.end(), found.notes.begin(), found.notes.end());
    } catch (const Error& error) {
        entry.notes.emplace_back(error.what());
    }
}

ModelEntry describeFound(const FoundModel& model, std::span<const ModelFamily> families, TokenizerCheck check,
                         const ModelFolders& folders) {
    ModelEntry entry;
    entry.name = model.name;
    entry.path = model.path;
    entry.bundled = model.bundled;
    entry.notes = model.notes;
    entry.usable = true;
    std::int64_t vocabulary = 0;
    bool opened = false;
    attempt(entry, [&] {
        const ConfigReader config = ConfigReader::open(model.path);
        entry.family = modelFamily(config);
        entry.architecture = entry.family;
        const ModelFamily& family = familyOf(config, families);
        entry.architecture = family.architecture;
        ConfigFacts facts = family.checkConfig(config);
        entry.layers = facts.layers;
        vocabulary = facts.vocabulary;
        requireNotQuantized(config);
        opened = true;
        describeFiles(config, family, std::move(facts), entry);
    });
    if (!opened) {
        attempt(entry, [&] { describeWeights(WeightFiles::open(model.path), entry); });
    }
    entry.borrowsTokenizer = borrowsTokenizer(model.path);
    if (entry.borrowsTokenizer) {
        if (entry.usable && check == TokenizerCheck::Whole) {
            noteBorrowed(folders, vocabulary, entry);
        }
    } else {
        // What can't be used anyway isn't worth the time of a whole look.
        const TokenizerCheck depth = entry.usable ? check : TokenizerCheck::Presence;
        attempt(entry, [&] { checkOwnTokenizer(model.path, vocabulary, depth); });
    }
    return entry;
}

/// What the user typed, as a folder that exists: the folder itself, or the one around a file.
std::filesystem::path folderOf(std::string_view nameOrFolder) {
    const std::filesystem::path path(nameOrFolder);
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return path;
    }
    if (std::filesystem::is_regular_file(path, ignored)) {
        const std::filesystem::path parent = path.parent_path();
        return parent.empty() ? std::filesystem::path(".") : parent;
    }
    return {};
}

/// A folder without config.json: perhaps the models are one level below.
[[noreturn]] void failNoModelIn(const std::filesystem::path& folder) {
    std::string below;
    for (const FoundModel& model : findModels({{}, {folder}})) {
        below += (below.empty() ? "" : ", ") + model.name;
    }
    const std::string lookedFor =
        below.empty() ? "a folder with config.json" : "one of the models in it: " + below;
    throw Error(ErrorCode::ModelNotFound, {folder.string(), lookedFor},
                folder.string() + " is not a model's folder; expected " + lookedFor);
}

[[noreturn]] void failNotFound(std::string_view nameOrFolder, const ModelFolders& folders) {
    if (const std::filesystem::path folder = folderOf(nameOrFolder); !folder.empty()) {
        failNoModelIn(folder);
    }
    std::string bundled;
    for (const FoundModel& model : findModels({folders.bundled, {}})) {
        bundled += (bundled.empty() ? "" : ", ") + model.name;
    }
    const std::string name(nameOrFolder);
    const std::string lookedFor = "a folder with config.json, or the name of a model" +
                                  (bundled.empty() ? std::string() : " (bundled: " + bundled + ")");
    throw Error(ErrorCode::ModelNotFound, {name, lookedFor},
                "there is no model " + quotedForMessage(name) + "; expected " + lookedFor);
}

} // namespace

const ModelFamily& familyOf(const ConfigReader& config, std::span<const ModelFamily> families) {
    const std::string found = modelFamily(config);
    std::string supported;
    for (const ModelFamily& family : families) {
        if (family.family == found) {
            return family;
        }
        supported += (supported.empty() ? "" : ", ") + family.family;
    }
    throw Error(ErrorCode::ModelUnsupported, {config.file().string(), found, supported},
                config.file().string() + ": model_type " + quotedForMessage(found) +
                    " is not supported; supported are " + supported);
}

ModelEntry describeModel(const std::filesystem::path& folder, std::span<const ModelFamily> families) {
    return describeFound({modelName(folder), folder, false}, families, TokenizerCheck::Presence, {});
}

ModelEntry describeModel(const std::filesystem::path& folder, const ModelFamily& family,
                         const ModelWeights& weights) {
    ModelEntry entry;
    entry.name = modelName(folder);
    entry.path = folder;
    entry.family = family.family;
    entry.architecture = family.architecture;
    entry.usable = true;
    addNotes(weights.notes, entry);
    addNotes(unusedNote(weights), entry);
    describeWeights(weights.files, entry);
    return entry;
}

std::vector<ModelEntry> listModels(const ModelFolders& folders, std::span<const ModelFamily> families,
                                   TokenizerCheck check) {
    std::vector<ModelEntry> entries;
    for (const FoundModel& model : findModels(folders)) {
        entries.push_back(describeFound(model, families, check, folders));
    }
    return entries;
}

ResolvedModel resolveModel(std::string_view nameOrFolder, const ModelFolders& folders) {
    if (const auto bundled = findModel(nameOrFolder, {{}, {folders.bundled}});
        bundled && !folders.bundled.empty()) {
        return {bundled->path};
    }
    const std::filesystem::path folder = folderOf(nameOrFolder);
    if (!folder.empty() && isModelFolder(folder)) {
        return {folder};
    }
    std::optional<FoundModel> found = folder.empty() ? std::nullopt : findInRepository(folder);
    if (!found) {
        found = findModel(nameOrFolder, folders);
    }
    if (!found) {
        failNotFound(nameOrFolder, folders);
    }
    return {std::move(found->path), std::move(found->notes)};
}

std::string modelTitle(const std::string& nameOrFolder) {
    std::filesystem::path folder = folderOf(nameOrFolder);
    if (folder.empty() && std::filesystem::path(nameOrFolder).is_absolute()) {
        folder = nameOrFolder;
    }
    return folder.empty() ? nameOrFolder : modelName(folder);
}

} // namespace mambascope
