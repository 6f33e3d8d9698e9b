// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <set>
#include <string>

#include "core/engine/request.hpp"
#include "core/io/weight_files.hpp"
#include "core/tensor/aten.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

/// Takes tensors out of mapped weight files: shapes checked, widened to fp32, on the device, owned by
/// LibTorch. Every failure is an Error that names file and tensor. Does not outlive the WeightFiles.
class WeightLoader {
public:
    WeightLoader(const WeightFiles& files, at::Device device, Precision precision);

    [[nodiscard]] bool has(const std::string& name) const { return m_files.has(name); }
    [[nodiscard]] const at::Device& device() const { return m_device; }
    /// fp32 tensor of this shape.
    [[nodiscard]] at::Tensor tensor(const std::string& name, std::initializer_list<std::int64_t> shape);
    /// name.weight [out, in] and, where `bias`, name.bias [out]. The weight is bf16 under Precision::Bf16.
    [[nodiscard]] Linear linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias);
    /// A matrix as a Linear without bias, under its full tensor name (tied heads).
    [[nodiscard]] Linear matrix(const std::string& tensorName, std::int64_t out, std::int64_t in);

private:
    const WeightFiles& m_files;
    at::Device m_device;
    Precision m_precision;
};

} // namespace mambascope
