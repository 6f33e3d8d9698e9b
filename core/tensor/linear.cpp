// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/linear.hpp"

#include <mutex>
#include <utility>

#include "core/tensor/packed_matrix.hpp"
#include "core/tensor/stored_matrix.hpp"
#include "cuda/include/split_turned.hpp"

namespace mambascope {
namespace {

thread_local bool t_exactProducts = false;

/// Up to so many numbers a second copy is worth its memory: to make it takes longer than the products do.
constexpr std::int64_t kSmallMatrix = 1 << 21;

/// x Wᵀ of x [n, in], without bias.
at::Tensor packedProductOf(const PackedMatrix& weight, const at::Tensor& x) {
    const at::Tensor rows = x.stride(1) == 1 ? x : x.contiguous();
    at::Tensor result = at::empty({x.size(0), weight.out()}, x.options());
    weight.multiply({rows.const_data_ptr<float>(), rows.size(0), rows.stride(0), nullptr, nullptr,
                     result.mutable_data_ptr<float>(), weight.out()});
    return result;
}

} // namespace

ExactProducts::ExactProducts()
    : m_before(std::exchange(t_exactProducts, true)) {}

ExactProducts::~ExactProducts() {
    t_exactProducts = m_before;
}

bool ExactProducts::wanted() {
    return t_exactProducts;
}

struct Linear::SplitWeights {
    SplitTensor tensor;
    cuda::SplitMatrix matrix;
    cuda::ProductAccuracy accuracy = cuda::ProductAccuracy::Full;

    /// All of it in fp32, for the reference. Made at the first call, and kept: to join the parts for every
    /// product would take longer than the products.
    [[nodiscard]] const at::Tensor& dense() const {
        std::call_once(m_denseMade, [this] { m_dense = tensor.joined(); });
        return m_dense;
    }

private:
    mutable std::once_flag m_denseMade;
    mutable at::Tensor m_dense;
};

Linear::Linear(at::Tensor weight)
    : m_weight(std::move(weight)) {}

Linear::Linear(std::shared_ptr<const StoredMatrix> weight)
    : m_stored(std::move(weight)) {}

Linear Linear::packedFrom(const at::Tensor& weight) {
    Linear linear;
    linear.m_packed = std::make_shared<const PackedMatrix>(weight);
    return linear;
}

Linear Linear::splitFrom(const at::Tensor& weight, cuda::ProductAccuracy accuracy) {
    auto weights = std::make_shared<SplitWeights>();
    weights->tensor = mambascope::split(weight, /*dropEmptyLow=*/true);
    weights->accuracy = accuracy;
    weights->matrix = cuda::describeMatrix(weights->tensor.rows, weights->tensor.storage.device().index());
    Linear linear;
    linear.m_split = std::move(weights);
    return linear;
}

Linear Linear::readEachTime(std::function<at::Tensor()> weight) {
    Linear linear;
    linear.m_read = std::move(weight);
    return linear;
}

Linear Linear::with(RankOne change) const {
    Linear linear = *this;
    RankOnes edits = m_edits != nullptr ? *m_edits : RankOnes();
    edits.add(std::move(change));
    linear.m_edits = std::make_shared<const RankOnes>(std::move(edits));
    return linear;
}

at::Tensor Linear::edited(at::Tensor result, const Operand& x) const {
    if (m_edits != nullptr) {
        m_edits->addTo(result, x.plain.defined() ? x.plain : x.split.joined());
    }
    return result;
}

at::Tensor Linear::plain(const at::Tensor& x) const {
    at::Tensor y = at::matmul(x, denseWeight().to(x.scalar_type()).t());
    if (m_edits != nullptr) {
        y = m_edits->added(y, x);
    }
    return bias.defined() ? y + bias : y;
}

at::Tensor Linear::denseWeight() const {
    if (m_read) {
        return m_read();
    }
    if (m_packed != nullptr) {
        return m_packed->dense();
    }
    if (m_stored != nullptr) {
        return m_stored->dense();
    }
    return m_split == nullptr ? m_weight : m_split->dense();
}

at::Tensor Linear::passingWeight() const {
    if (m_packed != nullptr) {
        return m_packed->unpacked();
    }
    if (m_split != nullptr && m_split->matrix.values.rows * m_split->matrix.values.size > kSmallMatrix) {
        return m_split->tensor.joined();
    }
    return denseWeight();
}

at::Tensor Linear::inDtypeOf(const at::Tensor& x) const {
    return x.scalar_type() == at::kFloat ? (*this)(x) : plain(x);
}

at::Tensor Linear::withoutBias(const at::Tensor& x) const {
    Linear linear = *this;
    linear.bias = at::Tensor{};
    return linear.inDtypeOf(x);
}

at::Tensor Linear::transposed(const at::Tensor& y) const {
    at::Tensor x = transposedProduct(y);
    if (m_edits != nullptr) {
        m_edits->addBackTo(x, y);
    }
    return x;
}

namespace {

/// High (0) or low (1) parts as they lie, [n, size] fp16.
at::Tensor partOf(const SplitTensor& split, std::int64_t number) {
    const std::int64_t size = split.rows.rows * split.rows.stride;
    return split.storage.narrow(0, number * size, size)
        .view({split.rows.rows, split.rows.stride})
        .narrow(1, 0, split.rows.size);
}

/// [n] fp32: a number is (high + low)·unit.
at::Tensor unitsOf(const SplitTensor& split) {
    const std::int64_t halves = 2 * split.rows.rows;
    return split.storage.narrow(0, split.storage.size(0) - halves, halves).view(at::kFloat);
}

/// y W by the tensor cores, read as they lie: y [n, out] times the weights' units, split as the rows of a
/// product are; then both parts in one product with the weights' high part, and the high part alone with
/// their low one.
at::Tensor splitTransposed(const SplitTensor& weights, const at::Tensor& y) {
    const std::int64_t n = y.size(0);
    const at::Tensor from = y.stride(1) == 1 ? y : y.contiguous();
    const cuda::DeviceStream stream = kernelStream(y.device());
    const SplitTensor rows = emptySplit(n, from.size(1), y.device());
    cuda::splitScaledRows(from.const_data_ptr<float>(), from.stride(0),
                          unitsOf(weights).const_data_ptr<float>(), rows.rows, stream);
    const std::int64_t out = rows.rows.size;
    const std::int64_t block = n * rows.rows.stride;
    const at::Tensor both = rows.storage.narrow(0, 0, 2 * block).view({2 * n, -1}).narrow(1, 0, out);
    const at::Tensor made = at::mm(both, partOf(weights, 0), at::kFloat); // [2n, in]
    at::Tensor more;                                                      // [n, in]
    if (weights.rows.low != nullptr) {
        more = at::mm(both.narrow(0, 0, n), partOf(weights, 1), at::kFloat);
    }
    at::Tensor result = at::empty({n, made.size(1)}, made.options());
    cuda::joinTurned({n, made.size(1), made.const_data_ptr<float>(),
                      more.defined() ? more.const_data_ptr<float>() : nullptr,
                      unitsOf(rows).const_data_ptr<float>(), result.mutable_data_ptr<float>()},
                     stream);
    return result;
}

} // namespace

/// Without the edits.
at::Tensor Linear::transposedProduct(const at::Tensor& y) const {
    if (m_split != nullptr && y.scalar_type() == at::kFloat && !ExactProducts::wanted()) {
        return splitTransposed(m_split->tensor, y);
    }
    const bool packed = m_packed != nullptr && y.scalar_type() == at::kFloat;
    if (packed && m_packed->out() * m_packed->in() <= kSmallMatrix) {
        return packedProductOf(m_packed->turned(), y);
    }
    const at::Tensor weight = passingWeight();
    const bool narrow = weight.element_size() < y.element_size() && y.scalar_type() == at::kFloat;
    const at::ScalarType type = narrow ? weight.scalar_type() : y.scalar_type();
    return at::mm(y.to(type), weight.to(type)).to(y.scalar_type());
}

at::Tensor Linear::packedProduct(const at::Tensor& x, const at::Tensor& residual, bool inPlace) const {
    const at::Tensor rows = x.stride(1) == 1 ? x : x.contiguous();
    at::Tensor result = inPlace ? residual : at::empty({x.size(0), m_packed->out()}, x.options());
    const at::Tensor start = inPlace || !residual.defined() ? residual : residual.contiguous();
    m_packed->multiply({rows.const_data_ptr<float>(), rows.size(0), rows.stride(0),
                        bias.defined() ? bias.const_data_ptr<float>() : nullptr,
                        start.defined() ? start.const_data_ptr<float>() : nullptr,
                        result.mutable_data_ptr<float>(), m_packed->out()});
    return result;
}

void Linear::multiply(const float* x, std::int64_t rows, const float* start, float* result,
                      std::int64_t resultStride, std::int64_t xStride) const {
    m_packed->multiply({x, rows, xStride == 0 ? m_packed->in() : xStride,
                        bias.defined() ? bias.const_data_ptr<float>() : nullptr, start, result,
                        resultStride == 0 ? m_packed->out() : resultStride});
    if (m_edits != nullptr) {
        m_edits->addTo(result, resultStride == 0 ? m_packed->out() : resultStride, x,
                       xStride == 0 ? m_packed->in() : xStride, rows);
    }
}

std::int64_t Linear::packedOut() const {
    return m_packed->out();
}

at::Tensor Linear::splitProduct(const Operand& x, const at::Tensor& residual, bool inPlace) const {
    const SplitTensor rows = x.split.defined() ? x.split : mambascope::split(x.plain);
    const cuda::SplitRows& weights = m_split->matrix.values;
    cuda::SplitProduct work;
    work.weights = &m_split->matrix;
    work.x = rows.rows;
    work.accuracy = m_split->accuracy;
    const auto floats = at::TensorOptions(at::kFloat).device(rows.storage.device());
    at::Tensor result = inPlace ? residual : at::empty({work.x.rows, weights.rows}, floats);
    work.result = result.mutable_data_ptr<float>();
    work.bias = bias.defined() ? bias.const_data_ptr<float>() : nullptr;
    at::Tensor added;
    if (residual.defined()) {
        added = residual.contiguous();
        work.residual = added.const_data_ptr<float>();
    }
    const std::size_t bytes = cuda::splitProductWorkspace(work.x.rows, weights.rows, weights.size);
    at::Tensor workspace;
    if (bytes > 0) {
        workspace = at::empty({static_cast<std::int64_t>(bytes / sizeof(float))}, floats);
        work.workspace = workspace.mutable_data_ptr<float>();
    }
    cuda::splitProduct(work, kernelStream(result.device()));
    return result;
}

at::Tensor Linear::tokenShares(const Operand& x, const at::Tensor& token) const {
    TORCH_CHECK(m_edits == nullptr, "token shares of an edited matrix");
    if (m_packed != nullptr) {
        return m_packed->shares(x.plain.contiguous(), bias.defined() ? bias.const_data_ptr<float>() : nullptr,
                                token.item<int>());
    }
    if (!wantsSplit()) {
        return {};
    }
    const SplitTensor rows = x.split.defined() ? x.split : mambascope::split(x.plain);
    const auto floats = at::TensorOptions(at::kFloat).device(rows.storage.device());
    at::Tensor result = at::empty({rows.rows.rows, 2}, floats);
    const std::size_t bytes = cuda::splitSharesWorkspace(rows.rows.rows, m_split->matrix.values.rows);
    const at::Tensor workspace = at::empty({static_cast<std::int64_t>(bytes / sizeof(float))}, floats);
    cuda::SplitShares work;
    work.weights = &m_split->matrix;
    work.x = rows.rows;
    work.bias = bias.defined() ? bias.const_data_ptr<float>() : nullptr;
    work.accuracy = m_split->accuracy;
    work.token = token.const_data_ptr<int>();
    static_assert(sizeof(cuda::TokenShare) == 2 * sizeof(float));
    work.result = reinterpret_cast<cuda::TokenShare*>(result.mutable_data_ptr<float>());
    work.workspace = workspace.mutable_data_ptr<float>();
    cuda::splitShares(work, kernelStream(result.device()));
    return result;
}

at::Tensor Linear::operator()(const Operand& x) const {
    return edited(product(x), x);
}

at::Tensor Linear::product(const Operand& x) const {
    if (wantsSplit() && !x.reference) {
        return splitProduct(x, {}, false);
    }
    if (m_packed != nullptr && !x.reference) {
        return packedProduct(x.plain, {}, false);
    }
    if (m_stored != nullptr && !x.reference) {
        at::Tensor y = m_stored->product(x.plain, {});
        return bias.defined() ? y.add_(bias) : y;
    }
    const at::Tensor weight = denseWeight();
    if (weight.scalar_type() == at::kFloat && !ExactProducts::wanted()) {
        return bias.defined() ? at::addmm(bias, x.plain, weight.t()) : at::mm(x.plain, weight.t());
    }
    return wideProduct(x.plain, weight);
}

/// In float64, or in the weights' own bf16.
at::Tensor Linear::wideProduct(const at::Tensor& x, const at::Tensor& weight) const {
    const at::ScalarType type = ExactProducts::wanted() ? at::kDouble : weight.scalar_type();
    at::Tensor y = at::mm(x.to(type), weight.to(type).t()).to(at::kFloat);
    return bias.defined() ? y.add_(bias) : y;
}

at::Tensor Linear::addTo(const at::Tensor& residual, const Operand& x, bool inPlace) const {
    return edited(sum(residual, x, inPlace), x);
}

at::Tensor Linear::sum(const at::Tensor& residual, const Operand& x, bool inPlace) const {
    if (wantsSplit() && !x.reference) {
        return splitProduct(x, residual, inPlace);
    }
    if (m_packed != nullptr && !x.reference) {
        return packedProduct(x.plain, residual, inPlace);
    }
    if (m_stored != nullptr && !x.reference) {
        at::Tensor y = m_stored->product(x.plain, residual, inPlace);
        return bias.defined() ? y.add_(bias) : y;
    }
    const at::Tensor weight = denseWeight();
    at::Tensor result = inPlace ? residual : at::Tensor{};
    if (weight.scalar_type() == at::kFloat && !ExactProducts::wanted()) {
        if (inPlace) {
            result.addmm_(x.plain, weight.t());
        } else {
            result = at::addmm(residual, x.plain, weight.t());
        }
        return bias.defined() ? result.add_(bias) : result;
    }
    return inPlace ? result.add_(wideProduct(x.plain, weight)) : wideProduct(x.plain, weight).add_(residual);
}

} // namespace mambascope
