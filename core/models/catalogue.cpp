// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/catalogue.hpp"

#include "core/base/error.hpp"
#include "core/io/message_text.hpp"
#include "core/io/needed_tensor.hpp"
#include "core/io/weight_files.hpp"
#include "core/models/model_folders.hpp"
#include "core/models/tokenizer_search.hpp"

#include <algorithm>
#include <map>
#include <system_error>

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
    default:
        return dtypeName(dtype);
    }
}

/// storesTiedHead: the head is written although it is the embedding, and counts once.
void describeWeights(const WeightFiles& weights, bool storesTiedHead, ModelEntry& entry) {
    entry.weightBytes = weights.totalBytes();
    entry.count = countWeights(weights, storesTiedHead);
    entry.parameters = entry.count.parameters();
    std::map<TensorDtype, std::int64_t> counts;
    for (const auto& [name, tensor] : weights.tensors()) {
        if (!isComputed(*tensor) && !(storesTiedHead && isHead(name))) {
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

/// Returns whether the head is the embedding.
bool describeConfig(const ConfigReader& config, std::span<const ModelFamily> families, ModelEntry& entry) {
    entry.family = modelFamily(config);
    entry.architecture = entry.family;
    std::string supported;
    for (const ModelFamily& family : families) {
        if (family.family == entry.family) {
            entry.architecture = family.architecture;
            const ConfigFacts facts = family.checkConfig(config);
            entry.layers = facts.layers;
            entry.notes.insert(entry.notes.end(), facts.notes.begin(), facts.notes.end());
            return facts.tied;
        }
        supported += (supported.empty() ? "" : ", ") + family.family;
    }
    throw Error(ErrorCode::ModelUnsupported, {config.file().string(), entry.family, supported},
                config.file().string() + ": model_type " + quotedForMessage(entry.family) +
                    " is not supported; supported are " + supported);
}

void requireTokenizer(const std::filesystem::path& folder) {
    const std::filesystem::path tokenizer = folder / "tokenizer.json";
    std::error_code ignored;
    if (!std::filesystem::exists(tokenizer, ignored)) {
        throw Error(ErrorCode::FileMissing, {tokenizer.string()}, tokenizer.string() + " doesn't exist");
    }
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

ModelEntry describeFound(const FoundModel& model, std::span<const ModelFamily> families) {
    ModelEntry entry;
    entry.name = model.name;
    entry.path = model.path;
    entry.bundled = model.bundled;
    entry.usable = true;
    bool tied = false;
    attempt(entry, [&] {
        const ConfigReader config = ConfigReader::open(model.path);
        tied = describeConfig(config, families, entry);
        requireNotQuantized(config);
    });
    attempt(entry, [&] { describeWeights(WeightFiles::open(model.path), tied, entry); });
    entry.borrowsTokenizer = borrowsTokenizer(model.path);
    if (!entry.borrowsTokenizer) {
        attempt(entry, [&] { requireTokenizer(model.path); });
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
                folder.string() + " holds no model itself: expected " + lookedFor);
}

[[noreturn]] void failNotFound(std::string_view nameOrFolder, const std::vector<FoundModel>& known) {
    if (const std::filesystem::path folder = folderOf(nameOrFolder); !folder.empty()) {
        failNoModelIn(folder);
    }
    std::string bundled;
    for (const FoundModel& model : known) {
        if (model.bundled) {
            bundled += (bundled.empty() ? "" : ", ") + model.name;
        }
    }
    const std::string name(nameOrFolder);
    const std::string lookedFor = "a folder with config.json, or the name of a model" +
                                  (bundled.empty() ? std::string() : " (bundled: " + bundled + ")");
    throw Error(ErrorCode::ModelNotFound, {name, lookedFor},
                "no model " + quotedForMessage(name) + ": expected " + lookedFor);
}

} // namespace

ModelEntry describeModel(const std::filesystem::path& folder, std::span<const ModelFamily> families) {
    return describeFound({folderName(folder), folder, false}, families);
}

ModelEntry describeModel(const std::filesystem::path& folder, const ConfigReader& config,
                         const WeightFiles& weights, std::span<const ModelFamily> families) {
    ModelEntry entry;
    entry.name = folderName(folder);
    entry.path = folder;
    entry.usable = true;
    describeWeights(weights, describeConfig(config, families, entry), entry);
    return entry;
}

std::vector<ModelEntry> listModels(const ModelFolders& folders, std::span<const ModelFamily> families) {
    std::vector<ModelEntry> entries;
    for (const FoundModel& model : findModels(folders)) {
        entries.push_back(describeFound(model, families));
    }
    return entries;
}

std::filesystem::path resolveModel(std::string_view nameOrFolder, const ModelFolders& folders) {
    const std::vector<FoundModel> known = findModels(folders);
    const auto named = [&](bool bundled) {
        return std::find_if(known.begin(), known.end(), [&](const FoundModel& model) {
            return model.bundled == bundled && model.name == nameOrFolder;
        });
    };
    if (const auto model = named(true); model != known.end()) {
        return model->path;
    }
    if (const std::filesystem::path folder = folderOf(nameOrFolder);
        !folder.empty() && isModelFolder(folder)) {
        return folder;
    }
    if (const auto model = named(false); model != known.end()) {
        return model->path;
    }
    failNotFound(nameOrFolder, known);
}

} // namespace mambascope
