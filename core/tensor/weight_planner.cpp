// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/weight_planner.hpp"

namespace mambascope {

at::Tensor WeightPlanner::read(const std::string& name, at::IntArrayRef shape) {
    m_needed.push_back({name, shape.vec()});
    return at::empty(shape, at::TensorOptions(at::kFloat).device(device()));
}

} // namespace mambascope
