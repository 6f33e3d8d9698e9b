// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/model_store.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/catalogue/model_fingerprint.hpp"
#include "core/catalogue/standard_folders.hpp"
#include "core/catalogue/tokenizer_search.hpp"
#include "core/loading/model_shapes.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/split.hpp"

namespace mambascope {
namespace {

/// Models kept loaded beside each other: both panes and one more to switch to.
constexpr std::size_t kLoadedModels = 3;

/// Whether files that the model still reads have changed since it was loaded.
bool isOutdated(const LoadedModel& model) {
    try {
        model.requireIntactFiles();
        return false;
    } catch (const Error&) {
        return true;
    }
}

std::string sideOf(const std::string& channel) {
    return channel.substr(0, channel.find('/'));
}

} // namespace

ModelStore::ModelStore(BackendOptions options, FreeMemory freeMemory)
    : m_options(std::move(options))
    , m_freeMemory(std::move(freeMemory)) {}

std::shared_ptr<LoadedModel> ModelStore::find(const ModelRef& reference, const std::string& channel,
                                              RunContext& context) {
    const std::shared_ptr<LoadedModel> unedited = findUnedited(reference, channel, context);
    return reference.deltas.empty() ? unedited : m_edited.find(unedited, reference.deltas);
}

std::shared_ptr<LoadedModel> ModelStore::findUnedited(const ModelRef& reference, const std::string& channel,
                                                      RunContext& context) {
    const at::Device device = resolveDevice(reference.device, reference.precision);
    const ModelFolders folders = standardModelFolders(m_options.resourcesDir);
    const ResolvedModel found = resolve(reference.model, folders);
    const Key key{found.folder.string(), device.str(), reference.precision, reference.tokenizer};
    const std::string side = sideOf(channel);
    if (m_models.remove_if([&](const Entry& entry) { return entry.key == key && isOutdated(*entry.model); }) >
        0) {
        m_edited.dropUnused();
    }
    const auto place =
        std::find_if(m_models.begin(), m_models.end(), [&](const Entry& entry) { return entry.key == key; });
    if (place != m_models.end()) {
        m_models.splice(m_models.begin(), m_models, place);
    } else {
        m_models.push_front(load(key, found.notes, folders, device, side, context));
        if (m_models.size() > kLoadedModels) {
            m_edited.dropUnused(); // an edited model holds the one that it is made of
            const Place unused = oldestUnused(m_models.back().key.device, side);
            m_models.erase(unused == m_models.end() || unused == m_models.begin() ? std::prev(m_models.end())
                                                                                  : unused);
        }
    }
    m_shown[side] = key;
    return m_models.front().model;
}

/// Looking through the hub's cache takes milliseconds, which no click should wait for.
ResolvedModel ModelStore::resolve(const std::string& name, const ModelFolders& folders) {
    if (randomShape(name)) {
        return {name};
    }
    if (m_resolvedIn != folders.extra) { // the environment names other folders
        m_resolved.clear();
        m_resolvedIn = folders.extra;
    }
    std::erase_if(m_resolved, [&](const auto& resolved) {
        return std::none_of(m_models.begin(), m_models.end(), [&](const Entry& entry) {
            return entry.key.path == resolved.second.folder.string() && !isOutdated(*entry.model);
        });
    });
    const auto known = m_resolved.find(name);
    return known != m_resolved.end() ? known->second : (m_resolved[name] = resolveModel(name, folders));
}

ModelStore::Entry ModelStore::load(const Key& key, std::vector<std::string> notes,
                                   const ModelFolders& folders, const at::Device& device,
                                   const std::string& side, RunContext& context) {
    context.progress("load", 0, 1);
    const auto cachedTraces = static_cast<std::size_t>(m_options.cachedTraces);
    if (const std::optional<std::string> shape = randomShape(key.path)) {
        std::shared_ptr<LoadedModel> model =
            randomLoadedModel(*shape, m_options.resourcesDir, device, key.precision, cachedTraces);
        const auto bytes = static_cast<std::uint64_t>(model->info().weightBytes);
        return {key, std::move(model), bytes};
    }
    const LoadPlan plan(key.path, key.precision, context);
    FoundTokenizer found = loadTokenizerFor(key.path, key.tokenizer, plan.info().vocabularySize, folders);
    notes.insert(notes.end(), found.notes.begin(), found.notes.end());
    makeRoom(plan, key, device, side);
    std::unique_ptr<LanguageModel> model = plan.load(device, context, m_options.leaveStored);
    ModelInfo info = model->info();
    info.notes.insert(info.notes.begin(), notes.begin(), notes.end());
    info.fingerprint = modelFingerprint(key.path, *plan.files(), found.file);
    info.revision = modelRevision(key.path);
    model->setInfo(std::move(info));
    auto loaded = std::make_shared<LoadedModel>(std::move(model), std::move(found.tokenizer), cachedTraces);
    loaded->setFiles(plan.files());
    // Opened again when it is wanted: the files must not stay mapped for it.
    loaded->setWeightsHash(std::make_shared<const WeightsHash>(plan.files()->files(), [folder = key.path] {
        PlainRunContext alone;
        return hashOfAllWeights(*LoadPlan(folder, Precision::Fp32, alone).files());
    }));
    loaded->setPlainMaker([folder = key.path](at::ScalarType type, RunContext& running) {
        return LoadPlan(folder, Precision::Fp32, running).loadPlain(type);
    });
    const DevicePlace place{device.is_cuda(), hasKernels(device), key.precision};
    return {key, std::move(loaded), memoryNeed(plan.weights(), place).weights};
}

/// Whether the model could go and give memory of the device back: nobody shows it elsewhere, and no request
/// runs on it (a sweep, which the one that wants the room has overtaken, holds its own).
bool ModelStore::isUnused(const Entry& entry, const std::string& device, const std::string& side) const {
    return entry.key.device == device && entry.model.use_count() == 1 && !isShownElsewhere(entry.key, side);
}

ModelStore::Place ModelStore::oldestUnused(const std::string& device, const std::string& side) {
    const auto last = std::find_if(m_models.rbegin(), m_models.rend(),
                                   [&](const Entry& entry) { return isUnused(entry, device, side); });
    return last == m_models.rend() ? m_models.end() : std::next(last).base();
}

std::uint64_t ModelStore::unusedBytes(const std::string& device, const std::string& side) const {
    std::uint64_t bytes = 0;
    for (const Entry& entry : m_models) {
        bytes += isUnused(entry, device, side) ? entry.bytes : 0;
    }
    return bytes;
}

/// Lets go of models that nobody shows or uses, the oldest first, until the new one fits. Throws
/// MemoryTooSmall if it doesn't fit even so; then all of them stay.
void ModelStore::makeRoom(const LoadPlan& plan, const Key& key, const at::Device& device,
                          const std::string& side) {
    const DeviceChoice choice{device.is_cuda() ? DeviceKind::Cuda : DeviceKind::Cpu,
                              device.is_cuda() ? device.index() : 0};
    for (;;) {
        std::optional<DeviceMemory> memory = m_freeMemory(choice);
        if (!memory || !memory->free) {
            return;
        }
        const std::uint64_t needed = memoryNeed(plan.weights(), memory->place(key.precision)).total();
        if (needed <= *memory->free) {
            return;
        }
        if (dropOldTraces() || m_edited.dropUnused()) {
            continue;
        }
        const Place place = oldestUnused(key.device, side);
        if (place == m_models.end() || needed > *memory->free + unusedBytes(key.device, side)) {
            return requireMemory(plan.info().name, plan.weights(), *memory, key.precision);
        }
        m_models.erase(place);
        releaseFreedMemory(device);
    }
}

bool ModelStore::dropOldTraces() {
    bool any = m_edited.dropOldTraces();
    for (Entry& entry : m_models) {
        if (entry.model->dropTraces(1)) {
            any = true;
            releaseFreedMemory(entry.model->model().device());
        }
    }
    return any;
}

void ModelStore::forget(const at::Device& device) {
    m_edited.clear(); // whatever device they are on: they are made again at once
    m_models.remove_if([&](const Entry& entry) { return entry.key.device == device.str(); });
}

bool ModelStore::isShownElsewhere(const Key& key, const std::string& side) const {
    return std::any_of(m_shown.begin(), m_shown.end(),
                       [&](const auto& shown) { return shown.first != side && shown.second == key; });
}

} // namespace mambascope
