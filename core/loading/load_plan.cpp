// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_plan.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/device_memory.hpp"
#include "core/catalogue/model_weights.hpp"
#include "core/io/weight_names.hpp"
#include "core/tensor/file_weight_loader.hpp"
#include "core/tensor/plain_weights.hpp"
#include "core/tensor/weight_planner.hpp"

namespace mambascope {

namespace {

/// Whether the plain form's matrices have room beside everything else. Throws MemoryTooSmall where not even
/// the largest of them has.
PlainWeightLoader::Matrices matricesFor(const std::string& model, const WeightCount& weights,
                                        at::ScalarType type) {
    constexpr std::uint64_t kWorking = 512ULL << 20; // rows, scores, the program
    const auto bytes = [&](std::int64_t numbers) {
        return static_cast<std::uint64_t>(numbers) * at::elementSize(type);
    };
    const std::uint64_t all = bytes(weights.parameters() + weights.tied) + kWorking;
    // A matrix, and once more while it is put together.
    const std::uint64_t least = bytes(weights.others + 2 * weights.largest) + kWorking;
    const std::optional<DeviceMemory> memory = deviceMemory({DeviceKind::Cpu, 0});
    if (!memory || !memory->free || all <= *memory->free / 2) {
        return PlainWeightLoader::Matrices::Kept;
    }
    if (least > *memory->free) {
        const std::string needed = bytesText(least);
        const std::string free = bytesText(*memory->free);
        throw Error(ErrorCode::MemoryTooSmall, {model, needed, "cpu", free, "a smaller model"},
                    model + ": to compute it again in float64 needs " + needed +
                        " of memory on cpu, where only " + free + " are free; try a smaller model");
    }
    return PlainWeightLoader::Matrices::MadeAnew;
}

} // namespace

LoadPlan::LoadPlan(const std::filesystem::path& folder, Precision precision, RunContext& context)
    : m_config(ConfigReader::open(folder))
    , m_family(familyOf(m_config))
    , m_precision(precision) {
    const ModelFamily& family = familyOf(m_config, builtInFamilies());
    ModelWeights weights =
        openModelWeights(folder, m_config, family, CompareExtent::All, [&] { context.checkStop(); });
    checkWeights(weights.files, weights.needed);
    const ModelEntry entry = describeModel(folder, family, weights);
    m_files = std::make_shared<const WeightFiles>(std::move(weights.files));
    WeightPlanner planner(*m_files, precision);
    const std::unique_ptr<LanguageModel> model = m_family.load(m_config, planner);
    for (const NeededTensor& tensor : planner.needed()) {
        m_order.push_back(tensor.name);
        m_bytes += static_cast<std::int64_t>(m_files->require(tensor.name, tensor.shape).data.size());
    }
    m_weights = entry.count;
    model->setOrigin(entry.name, folder.string(), entry.architecture, entry.dtype, entry.parameters,
                     static_cast<std::int64_t>(entry.weightBytes));
    m_info = model->info();
    m_info.notes = entry.notes;
}

std::unique_ptr<LanguageModel> LoadPlan::load(const at::Device& device, RunContext& context,
                                              std::optional<bool> leaveStored) const {
    std::int64_t done = 0;
    const auto step = [&](std::uint64_t bytes) {
        done += static_cast<std::int64_t>(bytes);
        context.checkStop();
        m_files->requireIntact();
        context.progress("load", std::min(done, m_bytes), m_bytes);
    };
    context.progress("load", 0, m_bytes);
    FileWeightLoader loader(m_files, device, m_precision, {m_order, step, leaveStored});
    std::unique_ptr<LanguageModel> model = m_family.load(m_config, loader);
    m_files->requireIntact();
    model->setInfo(m_info);
    context.progress("load", m_bytes, m_bytes);
    return model;
}

PlainModel LoadPlan::loadPlain(at::ScalarType type) const {
    PlainWeightLoader loader(storedTensorsOf(m_files), m_files->has(kHeadName), type,
                             matricesFor(m_info.name, m_weights, type));
    std::unique_ptr<LanguageModel> model = m_family.load(m_config, loader);
    m_files->requireIntact();
    model->setInfo(m_info);
    return {std::move(model), m_files};
}

} // namespace mambascope
