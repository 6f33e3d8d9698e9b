// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/io/needed_tensor.hpp"
#include "core/io/weight_files.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// Hands out tensors without numbers (LibTorch's meta device) and notes what was asked for: a family's loader
/// run with it tells which tensors the model needs, of which shapes and in which order, and builds a model
/// that knows its own sizes and can't compute. Reads nothing.
class WeightPlanner : public WeightLoader {
public:
    /// files: only asked for a head of its own.
    WeightPlanner(const WeightFiles& files, Precision precision)
        : WeightLoader(at::Device(at::kMeta), precision)
        , m_files(files) {}

    [[nodiscard]] bool hasOwnHead() const override { return m_files.has(kHeadName); }
    /// In the order of use; a tensor that is read twice stands there twice.
    [[nodiscard]] const std::vector<NeededTensor>& needed() const { return m_needed; }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override;

private:
    const WeightFiles& m_files;
    std::vector<NeededTensor> m_needed;
};

} // namespace mambascope
