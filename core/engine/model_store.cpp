// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_store.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/engine/model_shapes.hpp"
#include "core/models/standard_folders.hpp"
#include "core/models/tokenizer_search.hpp"
#include "core/tensor/device.hpp"

namespace mambascope {
namespace {

/// Models kept loaded beside each other: both panes and one more to switch to.
constexpr std::size_t kLoadedModels = 3;

std::string sideOf(const std::string& channel) {
    return channel.substr(0, channel.find('/'));
}

} // namespace

ModelStore::ModelStore(BackendOptions options)
    : m_options(std::move(options)) {}

std::shared_ptr<LoadedModel> ModelStore::find(const ModelRef& reference, const std::string& channel,
                                              RunContext& context) {
    const at::Device device = resolveDevice(reference.device, reference.precision);
    const ModelFolders folders = standardModelFolders(m_options.resourcesDir);
    const ResolvedModel found = randomShape(reference.model) ? ResolvedModel{reference.model}
                                                             : resolveModel(reference.model, folders);
    const Key key{found.folder.string(), device.str(), reference.precision, reference.tokenizer};
    const std::string side = sideOf(channel);
    const auto place =
        std::find_if(m_models.begin(), m_models.end(), [&](const Entry& entry) { return entry.key == key; });
    if (place != m_models.end()) {
        m_models.splice(m_models.begin(), m_models, place);
    } else {
        m_models.push_front({key, load(key, found.notes, folders, device, side, context)});
        if (m_models.size() > kLoadedModels) {
            m_models.pop_back();
        }
    }
    m_shown[side] = key;
    return m_models.front().model;
}

std::shared_ptr<LoadedModel> ModelStore::load(const Key& key, std::vector<std::string> notes,
                                              const ModelFolders& folders, const at::Device& device,
                                              const std::string& side, RunContext& context) {
    context.progress("load", 0, 1);
    if (const std::optional<std::string> shape = randomShape(key.path)) {
        return randomLoadedModel(*shape, m_options.resourcesDir, device, key.precision,
                                 static_cast<std::size_t>(m_options.cachedTraces));
    }
    const LoadPlan plan(key.path, key.precision);
    FoundTokenizer found = loadTokenizerFor(key.path, key.tokenizer, plan.info().vocabularySize, folders);
    notes.insert(notes.end(), found.notes.begin(), found.notes.end());
    makeRoom(plan, device, side);
    std::unique_ptr<LanguageModel> model = plan.load(device, context);
    ModelInfo info = model->info();
    info.notes.insert(info.notes.begin(), notes.begin(), notes.end());
    model->setInfo(std::move(info));
    return std::make_shared<LoadedModel>(std::move(model), std::move(found.tokenizer),
                                         static_cast<std::size_t>(m_options.cachedTraces));
}

/// Lets go of models that nobody shows, the oldest first, until the new one fits. Throws MemoryTooSmall where
/// it doesn't fit even so.
void ModelStore::makeRoom(const LoadPlan& plan, const at::Device& device, const std::string& side) {
    for (;;) {
        try {
            return plan.checkMemory(device);
        } catch (const Error&) {
            const auto last = std::find_if(m_models.rbegin(), m_models.rend(), [&](const Entry& entry) {
                return !isShownElsewhere(entry.key, side);
            });
            if (last == m_models.rend()) {
                throw;
            }
            m_models.erase(std::next(last).base());
            releaseFreedMemory(device);
        }
    }
}

void ModelStore::forget(const at::Device& device) {
    m_models.remove_if([&](const Entry& entry) { return entry.key.device == device.str(); });
}

bool ModelStore::isShownElsewhere(const Key& key, const std::string& side) const {
    return std::any_of(m_shown.begin(), m_shown.end(),
                       [&](const auto& shown) { return shown.first != side && shown.second == key; });
}

} // namespace mambascope
