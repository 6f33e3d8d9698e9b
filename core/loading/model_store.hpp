// SPDX-License-Identifier: GPL-3.0-or-later
// The models that are loaded. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/device_memory.hpp"
#include "core/engine/backend.hpp"
#include "core/loading/edited_models.hpp"
#include "core/loading/loaded_model.hpp"

namespace mambascope {

/// Finds models or loads them. A few stay loaded, so that switching back costs nothing; those that nobody
/// shows or uses any more make room where a new one would not fit. A model that doesn't fit even so, or that
/// is refused for its files, leaves all that was loaded.
class ModelStore {
public:
    /// What is free on a device: deviceMemory, or what a test says.
    using FreeMemory = std::function<std::optional<DeviceMemory>(const DeviceChoice&)>;

    explicit ModelStore(BackendOptions options, FreeMemory freeMemory = deviceMemory);

    /// `channel` of the request tells who shows the model: "left/predict" belongs to "left", which has given
    /// up the model that it showed before. Throws Error for anything wrong with the model, the device or its
    /// memory, and Cancelled.
    [[nodiscard]] std::shared_ptr<LoadedModel> find(const ModelRef& reference, const std::string& channel,
                                                    RunContext& context);

    /// Lets go of all models on a device that no longer answers.
    void forget(const at::Device& device);

    /// Lets go of all clean runs but each model's latest, and of freed memory. Whether there were any.
    bool dropOldTraces();

private:
    struct Key {
        std::string path;
        std::string device;
        Precision precision = Precision::Fp32;
        std::string tokenizer; ///< as it was chosen
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Entry {
        Key key;
        std::shared_ptr<LoadedModel> model;
        std::uint64_t bytes = 0; ///< of its weights on its device
    };
    using Place = std::list<Entry>::iterator;

    /// The model without its edits.
    [[nodiscard]] std::shared_ptr<LoadedModel> findUnedited(const ModelRef& reference,
                                                            const std::string& channel, RunContext& context);
    /// Where a name's model lies; a name is looked for once, as long as its model stays loaded and intact.
    [[nodiscard]] ResolvedModel resolve(const std::string& name, const ModelFolders& folders);
    /// `notes`: what finding the model has to say.
    [[nodiscard]] Entry load(const Key& key, std::vector<std::string> notes, const ModelFolders& folders,
                             const at::Device& device, const std::string& side, RunContext& context);
    void makeRoom(const LoadPlan& plan, const Key& key, const at::Device& device, const std::string& side);
    [[nodiscard]] bool isUnused(const Entry& entry, const std::string& device, const std::string& side) const;
    [[nodiscard]] Place oldestUnused(const std::string& device, const std::string& side);
    [[nodiscard]] std::uint64_t unusedBytes(const std::string& device, const std::string& side) const;
    [[nodiscard]] bool isShownElsewhere(const Key& key, const std::string& side) const;

    BackendOptions m_options;
    FreeMemory m_freeMemory;
    std::list<Entry> m_models;                       ///< latest first
    EditedModels m_edited;                           ///< made of those
    std::map<std::string, Key> m_shown;              ///< by side
    std::map<std::string, ResolvedModel> m_resolved; ///< by what a request calls the model
    std::vector<std::filesystem::path> m_resolvedIn; ///< the folders in which they were found
};

} // namespace mambascope
