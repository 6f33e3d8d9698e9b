// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/weight_loader.hpp"

#include <utility>

#include "core/io/weight_names.hpp"
#include "core/tensor/stored_matrix.hpp"

namespace mambascope {
namespace {

/// Rows of x in the order that the source wants; a vector's entries count as rows.
at::Tensor inOrder(const at::Tensor& x, const std::function<std::int64_t(std::int64_t)>& storedRow) {
    if (x.is_meta()) {
        return x; // has no numbers that could be in any order (WeightPlanner)
    }
    std::vector<std::int64_t> order;
    for (std::int64_t row = 0; row < x.size(0); ++row) {
        order.push_back(storedRow(row));
    }
    return x.index_select(0, at::tensor(order).to(x.device()));
}

} // namespace

std::int64_t MatrixSource::rows() const {
    std::int64_t rows = 0;
    for (const Part& part : parts) {
        rows += part.rows;
    }
    return rows;
}

at::Tensor WeightLoader::tensor(const std::string& name, std::initializer_list<std::int64_t> shape) {
    return read(name, shape).to(m_device);
}

at::Tensor WeightLoader::table(const std::string& name, std::int64_t rows, std::int64_t size) {
    m_table = readTable(name, rows, size);
    m_tableName = name;
    return m_table;
}

at::Tensor WeightLoader::readTable(const std::string& name, std::int64_t rows, std::int64_t size) {
    return readMatrix({{{name, rows}}, size, false, {}}, at::kFloat);
}

std::shared_ptr<const StoredMatrix> WeightLoader::leaveStored(const MatrixSource& /*source*/) {
    return nullptr;
}

at::Tensor WeightLoader::readMatrix(const MatrixSource& source, at::ScalarType type) {
    std::vector<at::Tensor> parts;
    for (const MatrixSource::Part& part : source.parts) {
        parts.push_back(source.transposed ? read(part.tensor, {source.in, part.rows}).t()
                                          : read(part.tensor, {part.rows, source.in}));
    }
    at::Tensor matrix = parts.size() == 1 ? parts.front() : at::cat(parts);
    if (source.storedRow) {
        matrix = inOrder(matrix, source.storedRow);
    }
    return matrix.to(m_device).to(type).contiguous();
}

Linear WeightLoader::made(const MatrixSource& source) {
    const bool isTable = source.parts.size() == 1 && source.parts.front().tensor == m_tableName;
    if (m_precision == Precision::Bf16) {
        return Linear(readMatrix(source, at::kBFloat16));
    }
    if (std::shared_ptr<const StoredMatrix> stored = leaveStored(source)) {
        return Linear(std::move(stored));
    }
    const at::Tensor weight = isTable ? m_table : readMatrix(source, at::kFloat);
    if (hasKernels(m_device)) {
        return Linear::splitFrom(weight, m_precision == Precision::Tf32 ? cuda::ProductAccuracy::Single
                                                                        : cuda::ProductAccuracy::Full);
    }
    return m_device.is_cpu() ? Linear::packedFrom(weight.to(at::kFloat).contiguous()) : Linear(weight);
}

at::Tensor WeightLoader::biases(const std::vector<StackedPart>& parts) {
    std::vector<at::Tensor> biases;
    for (const StackedPart& part : parts) {
        biases.push_back(tensor(part.name + ".bias", {part.out}));
    }
    return biases.size() == 1 ? biases.front() : at::cat(biases);
}

Linear WeightLoader::head(const std::string& table, bool tied, std::int64_t out, std::int64_t in) {
    const std::string name = tied && !hasOwnHead() ? table : std::string(kHeadName);
    return made({{{name, out}}, in, false, {}});
}

Linear WeightLoader::linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias) {
    return stacked({{name, out}}, in, bias);
}

Linear WeightLoader::stacked(const std::vector<StackedPart>& parts, std::int64_t in, bool bias) {
    MatrixSource source{{}, in, false, {}};
    for (const StackedPart& part : parts) {
        source.parts.push_back({part.name + ".weight", part.out});
    }
    Linear result = made(source);
    if (bias) {
        result.bias = biases(parts);
    }
    return result;
}

Linear WeightLoader::transposed(const std::string& name, std::int64_t out, std::int64_t in) {
    Linear result = made({{{name + ".weight", out}}, in, true, {}});
    result.bias = biases({{name, out}});
    return result;
}

Linear WeightLoader::reordered(const std::string& name, std::int64_t out, std::int64_t in, bool bias,
                               std::function<std::int64_t(std::int64_t)> storedRow) {
    const MatrixSource source{{{name + ".weight", out}}, in, false, std::move(storedRow)};
    Linear result = made(source);
    if (bias) {
        result.bias = inOrder(biases({{name, out}}), source.storedRow);
    }
    return result;
}

} // namespace mambascope
