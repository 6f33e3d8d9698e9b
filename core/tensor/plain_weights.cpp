// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/plain_weights.hpp"

#include <cstdint>
#include <cstring>
#include <utility>

#include "core/io/needed_tensor.hpp"

namespace mambascope {
namespace {

/// Throws TensorMisshapen for a dtype that isn't a floating-point one.
at::ScalarType typeOf(const TensorView& view) {
    requireFloating(view);
    switch (view.dtype) {
    case TensorDtype::F64:
        return at::kDouble;
    case TensorDtype::F16:
        return at::kHalf;
    case TensorDtype::BF16:
        return at::kBFloat16;
    case TensorDtype::F8E4M3:
        return at::kFloat8_e4m3fn;
    case TensorDtype::F8E5M2:
        return at::kFloat8_e5m2;
    default:
        return at::kFloat;
    }
}

/// Over the mapping where numbers are aligned there, else a copy of its bytes. `owner` keeps the mapping.
at::Tensor storedTensor(const TensorView& view, std::shared_ptr<const WeightFiles> owner) {
    const at::ScalarType type = typeOf(view);
    if (reinterpret_cast<std::uintptr_t>(view.data.data()) % dtypeSize(view.dtype) == 0) {
        auto* const data = const_cast<std::byte*>(view.data.data());
        const auto keep = [owner = std::move(owner)](void*) {};
        return view.strides.empty() ? at::from_blob(data, view.shape, keep, type)
                                    : at::from_blob(data, view.shape, view.strides, keep, type);
    }
    const auto count = static_cast<std::int64_t>(view.data.size() / dtypeSize(view.dtype));
    const at::Tensor numbers = at::empty({count}, type);
    std::memcpy(numbers.mutable_data_ptr(), view.data.data(), view.data.size());
    return view.strides.empty() ? numbers.view(view.shape) : numbers.as_strided(view.shape, view.strides);
}

/// The matrix that is told, as `type`.
at::Tensor assembled(const StoredTensorSource& stored, const MatrixSource& source, at::ScalarType type) {
    std::vector<at::Tensor> parts;
    for (const MatrixSource::Part& part : source.parts) {
        const at::Tensor found = source.transposed ? stored(part.tensor, {source.in, part.rows}).t()
                                                   : stored(part.tensor, {part.rows, source.in});
        parts.push_back(found.to(type));
    }
    const at::Tensor matrix = parts.size() == 1 ? parts.front() : at::cat(parts);
    if (!source.storedRow) {
        return matrix;
    }
    std::vector<at::Tensor> rows;
    for (std::int64_t row = 0; row < source.rows(); ++row) {
        rows.push_back(matrix[source.storedRow(row)]);
    }
    return at::stack(rows);
}

} // namespace

StoredTensorSource storedTensorsOf(std::shared_ptr<const WeightFiles> files) {
    return [files = std::move(files)](const std::string& name, at::IntArrayRef shape) {
        return storedTensor(files->require(name, std::span(shape.data(), shape.size())), files);
    };
}

PlainWeightLoader::PlainWeightLoader(StoredTensorSource source, bool hasOwnHead, at::ScalarType type,
                                     Matrices matrices)
    : WeightLoader(at::Device(at::kCPU), Precision::Fp32)
    , m_source(std::move(source))
    , m_hasOwnHead(hasOwnHead)
    , m_type(type)
    , m_matrices(matrices) {}

at::Tensor PlainWeightLoader::read(const std::string& name, at::IntArrayRef shape) {
    return m_source(name, shape).to(m_type, /*non_blocking=*/false, /*copy=*/true);
}

/// As stored: only the rows of a prompt's tokens are widened, when they are looked up.
at::Tensor PlainWeightLoader::readTable(const std::string& name, std::int64_t rows, std::int64_t size) {
    const at::Tensor stored = m_source(name, {rows, size});
    return stored.element_size() == 1 ? stored.to(at::kHalf) : stored; // exact: F8 has no look-up
}

Linear PlainWeightLoader::made(const MatrixSource& source) {
    if (m_matrices == Matrices::Kept) {
        return Linear(assembled(m_source, source, m_type));
    }
    return Linear::readEachTime(
        [stored = m_source, source, type = m_type] { return assembled(stored, source, type); });
}

} // namespace mambascope
