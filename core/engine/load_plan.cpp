// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/load_plan.hpp"

#include <algorithm>

#include "core/models/catalogue.hpp"
#include "core/models/model_weights.hpp"
#include "core/tensor/file_weight_loader.hpp"
#include "core/tensor/weight_planner.hpp"

namespace mambascope {

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

std::unique_ptr<LanguageModel> LoadPlan::load(const at::Device& device, RunContext& context) const {
    std::int64_t done = 0;
    const auto step = [&](std::uint64_t bytes) {
        done += static_cast<std::int64_t>(bytes);
        context.checkStop();
        context.progress("load", std::min(done, m_bytes), m_bytes);
    };
    context.progress("load", 0, m_bytes);
    FileWeightLoader loader(m_files, device, m_precision, {m_order, step, {}});
    std::unique_ptr<LanguageModel> model = m_family.load(m_config, loader);
    model->setInfo(m_info);
    context.progress("load", m_bytes, m_bytes);
    return model;
}

} // namespace mambascope
