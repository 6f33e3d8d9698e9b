// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "core/tensor/aten.hpp"
#include "core/tensor/linear.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

/// Some stored rows of a matrix.
struct StackedPart {
    std::string name;     ///< without ".weight"
    std::int64_t out = 0; ///< rows
};

/// A matrix [rows of all parts, in] as a model needs it, told by what is stored.
struct MatrixSource {
    struct Part {
        std::string tensor; ///< full name
        std::int64_t rows = 0;
    };
    std::vector<Part> parts; ///< one below the other
    std::int64_t in = 0;
    bool transposed = false; ///< the only part is stored as [in, rows]
    /// Row of the result to row of the only part; empty: as stored.
    std::function<std::int64_t(std::int64_t)> storedRow;

    [[nodiscard]] std::int64_t rows() const;
};

/// Where a family takes its tensors from, by transformers' names (core/io/weight_names.hpp).
class WeightLoader {
public:
    virtual ~WeightLoader() = default;
    WeightLoader(const WeightLoader&) = delete;
    WeightLoader& operator=(const WeightLoader&) = delete;

    /// Whether a model whose config ties head and embedding has a head of its own all the same.
    [[nodiscard]] virtual bool hasOwnHead() const = 0;
    [[nodiscard]] const at::Device& device() const { return m_device; }
    /// fp32 tensor of this shape on the device, the caller's own: it may be changed. Every failure is an
    /// Error that names what was asked for.
    [[nodiscard]] at::Tensor tensor(const std::string& name, std::initializer_list<std::int64_t> shape);
    /// A table [rows, size] that is only read, on the device: fp32, or as stored (fp16, bf16) where a large
    /// model stays in its files. A tied `head` shares its memory if both have
    /// the same form.
    [[nodiscard]] at::Tensor table(const std::string& name, std::int64_t rows, std::int64_t size);
    /// name.weight [out, in] and, where `bias`, name.bias [out]. The weight is bf16 under Precision::Bf16,
    /// and split into halves on a GPU with our kernels under the others.
    [[nodiscard]] Linear linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias);
    /// The output layer without bias, [out, in]: the table again where `tied` and there is no own head.
    [[nodiscard]] Linear head(const std::string& table, bool tied, std::int64_t out, std::int64_t in);
    /// Several layers over the same input, name.weight [out, in] and perhaps name.bias each, as one: their
    /// outputs side by side in this order.
    [[nodiscard]] Linear stacked(const std::vector<StackedPart>& parts, std::int64_t in, bool bias);
    /// name.weight [in, out] and name.bias [out]: GPT-2's Conv1D, which stores the transposed matrix.
    [[nodiscard]] Linear transposed(const std::string& name, std::int64_t out, std::int64_t in);
    /// As linear, with the outputs in another order: output i is the stored output storedRow(i).
    [[nodiscard]] Linear reordered(const std::string& name, std::int64_t out, std::int64_t in, bool bias,
                                   std::function<std::int64_t(std::int64_t)> storedRow);

protected:
    WeightLoader(at::Device device, Precision precision)
        : m_device(device)
        , m_precision(precision) {}

    /// fp32 tensor of this shape, on any device.
    [[nodiscard]] virtual at::Tensor read(const std::string& name, at::IntArrayRef shape) = 0;
    /// The matrix, contiguous, as `type` (fp32 or bf16) on the device; it is only read.
    [[nodiscard]] virtual at::Tensor readMatrix(const MatrixSource& source, at::ScalarType type);
    /// The table; see `table`.
    [[nodiscard]] virtual at::Tensor readTable(const std::string& name, std::int64_t rows, std::int64_t size);
    /// The matrix left where it is stored, or null if it must be read.
    [[nodiscard]] virtual std::shared_ptr<const StoredMatrix> leaveStored(const MatrixSource& source);

    /// The matrix in the form in which this loader's models multiply.
    [[nodiscard]] virtual Linear made(const MatrixSource& source);

private:
    [[nodiscard]] at::Tensor biases(const std::vector<StackedPart>& parts);

    at::Device m_device;
    Precision m_precision;
    std::string m_tableName; ///< of the last table, for a head that is tied to it
    at::Tensor m_table;
};

} // namespace mambascope
