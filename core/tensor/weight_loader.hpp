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

/// Where a family takes its tensors from: fp32, on the device, owned by LibTorch.
class WeightLoader {
public:
    virtual ~WeightLoader() = default;
    WeightLoader(const WeightLoader&) = delete;
    WeightLoader& operator=(const WeightLoader&) = delete;

    [[nodiscard]] virtual bool has(const std::string& name) const = 0;
    [[nodiscard]] const at::Device& device() const { return m_device; }
    /// fp32 tensor of this shape. Every failure is an Error that names what was asked for.
    [[nodiscard]] at::Tensor tensor(const std::string& name, std::initializer_list<std::int64_t> shape);
    /// name.weight [out, in] and, where `bias`, name.bias [out]. The weight is bf16 under Precision::Bf16,
    /// and split into halves on a GPU with our kernels under the others.
    [[nodiscard]] Linear linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias);
    /// A matrix as a Linear without bias, under its full tensor name (tied heads).
    [[nodiscard]] Linear matrix(const std::string& tensorName, std::int64_t out, std::int64_t in);

    /// A Linear of fp32 rows that were put together from stored ones: weight [out, in], bias [out] or
    /// undefined.
    [[nodiscard]] Linear assembled(const at::Tensor& weight, at::Tensor bias = {}) const;

protected:
    WeightLoader(at::Device device, Precision precision)
        : m_device(device)
        , m_precision(precision) {}

    /// fp32 tensor of this shape, on any device.
    [[nodiscard]] virtual at::Tensor read(const std::string& name,
                                          std::initializer_list<std::int64_t> shape) = 0;

private:
    at::Device m_device;
    Precision m_precision;
};

/// Takes tensors out of mapped weight files: shapes checked, widened to fp32. Does not outlive the
/// WeightFiles.
class FileWeightLoader : public WeightLoader {
public:
    FileWeightLoader(const WeightFiles& files, at::Device device, Precision precision)
        : WeightLoader(device, precision)
        , m_files(files) {}

    [[nodiscard]] bool has(const std::string& name) const override { return m_files.has(name); }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name,
                                  std::initializer_list<std::int64_t> shape) override;

private:
    const WeightFiles& m_files;
};

} // namespace mambascope
