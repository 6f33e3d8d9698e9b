// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/edited_model.hpp"

#include <utility>

namespace mambascope {
namespace {

/// Numbers first … first + size − 1, on the device.
at::Tensor vectorOn(const at::Device& device, const std::vector<float>& numbers, std::size_t first,
                    std::size_t size) {
    const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(first);
    return at::tensor(std::vector<float>(begin, begin + static_cast<std::ptrdiff_t>(size)), at::kFloat)
        .to(device);
}

} // namespace

EditedModel::EditedModel(std::shared_ptr<const LanguageModel> base, const std::vector<WeightEdit>& edits)
    : m_base(std::move(base)) {
    m_info = m_base->info();
    m_device = m_base->device();
    m_layers = m_base->layers();
    for (const WeightEdit& edit : edits) {
        std::shared_ptr<const Layer>& layer = m_layers[static_cast<std::size_t>(edit.layer)];
        const auto rank = static_cast<std::size_t>(edit.rank);
        const std::size_t key = edit.u.size() / rank;
        const std::size_t value = edit.v.size() / rank;
        for (std::size_t i = 0; i < rank; ++i) {
            layer = layer->edited(edit.matrix, {vectorOn(m_device, edit.u, i * key, key),
                                                vectorOn(m_device, edit.v, i * value, value)});
        }
    }
}

} // namespace mambascope
