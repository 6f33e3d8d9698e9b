// SPDX-License-Identifier: GPL-3.0-or-later
// A model before its weights are read: everything that can be wrong about its files shows here, from their
// headers. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/memory_need.hpp"
#include "core/engine/run_context.hpp"
#include "core/io/needed_tensor.hpp"
#include "core/io/weight_files.hpp"
#include "core/models/language_model.hpp"
#include "core/models/registry.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

/// A model in its plain form (Layer::plain), on the host.
struct PlainModel {
    std::unique_ptr<LanguageModel> model;
    std::shared_ptr<const WeightFiles> files; ///< that it reads as it runs; null if it has no files

    /// As WeightFiles::requireIntact: after runs, before their numbers are believed.
    void requireIntactFiles() const {
        if (files != nullptr) {
            files->requireIntact();
        }
    }
};

class LoadPlan {
public:
    /// Reads config and headers, and the numbers of two matrices that are tied and both stored: only equal
    /// ones are one. Looks for a stop while it does. Throws Error for anything wrong with them: an
    /// unsupported family, a field, a missing, broken or quantized file, tensors that are missing or have
    /// another shape; and Cancelled.
    LoadPlan(const std::filesystem::path& folder, Precision precision, RunContext& context);

    /// What the model will say of itself.
    [[nodiscard]] const ModelInfo& info() const { return m_info; }
    [[nodiscard]] const WeightCount& weights() const { return m_weights; }

    /// Reads the weights. Reports progress in bytes as "load" and looks for a stop every few milliseconds.
    /// Throws Error TensorNotFinite, Cancelled, OutOfMemory; nothing of the model is left then.
    /// leaveStored: as FileWeightLoader::Options. Throws FileVanished if a file changed meanwhile.
    [[nodiscard]] std::unique_ptr<LanguageModel> load(const at::Device& device, RunContext& context,
                                                      std::optional<bool> leaveStored = {}) const;
    [[nodiscard]] const std::shared_ptr<const WeightFiles>& files() const { return m_files; }

    /// The same model in its plain form (Layer::plain), of this dtype (fp32 or fp64), on the host, read anew
    /// from the files. Throws MemoryTooSmall if it doesn't fit into what is free, even with its matrices
    /// made anew for each product; and as `load`.
    [[nodiscard]] PlainModel loadPlain(at::ScalarType type) const;

private:
    ConfigReader m_config;
    const FamilyLoader& m_family;
    std::shared_ptr<const WeightFiles> m_files;
    Precision m_precision;
    ModelInfo m_info;
    WeightCount m_weights;
    std::vector<std::string> m_order; ///< tensors as the loader will ask for them
    std::int64_t m_bytes = 0;         ///< of all of them as stored
};

} // namespace mambascope
