// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rome/edit_direction.hpp"

#include <cmath>
#include <limits>
#include <string>
#include <tuple>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr double kLeastCosine = 1e-6;

at::Tensor matrixOf(const SecondMoment& moment, std::int64_t size) {
    return at::tensor(moment.numbers, at::kFloat).view({size, size}).to(at::kDouble);
}

[[noreturn]] void failSingular(const std::string& why) {
    throw Error(ErrorCode::InvalidArgument, {"ridge", "0", "more than 0"},
                why + ": use statistics of more text, or a ridge (--ridge 0.1)");
}

double lengthOf(const at::Tensor& vector) {
    return at::linalg_vector_norm(vector).item<double>();
}

} // namespace

EditStatistics statisticsOf(const SecondMoment& moment, std::int64_t size) {
    const at::Tensor matrix = matrixOf(moment, size);
    const at::Tensor values = at::linalg_eigvalsh(matrix);
    const double least = values[0].item<double>();
    EditStatistics statistics;
    statistics.tokens = moment.tokens;
    statistics.trace = matrix.diagonal().sum().item<double>();
    statistics.frobenius = at::linalg_matrix_norm(matrix).item<double>();
    statistics.condition =
        least > 0 ? values[size - 1].item<double>() / least : std::numeric_limits<double>::infinity();
    return statistics;
}

at::Tensor factorOf(const SecondMoment& moment, std::int64_t size, double ridge) {
    if (ridge == 0 && moment.tokens < size) {
        failSingular("statistics of " + std::to_string(moment.tokens) + " tokens can't tell " +
                     std::to_string(size) + " directions of the key apart");
    }
    at::Tensor matrix = matrixOf(moment, size);
    const double lambda = ridge * matrix.diagonal().sum().item<double>() / static_cast<double>(size);
    matrix.diagonal().add_(lambda);
    auto [factor, info] = at::linalg_cholesky_ex(matrix);
    if (info.item<int>() != 0) {
        failSingular("the second moment of the keys is not positive definite");
    }
    return factor;
}

at::Tensor directionOf(const at::Tensor& key, const at::Tensor& factor) {
    return normalized(at::cholesky_solve(key.unsqueeze(1), factor).squeeze(1), "statistics");
}

at::Tensor normalized(const at::Tensor& vector, const char* field) {
    const double length = lengthOf(vector);
    if (!std::isfinite(length) || length == 0) {
        throw Error(ErrorCode::InvalidArgument, {field, "a direction without length", "one with a length"});
    }
    return vector / length;
}

at::Tensor updateOf(const at::Tensor& u, const at::Tensor& key, const at::Tensor& output,
                    const at::Tensor& value) {
    const double product = u.dot(key).item<double>();
    if (!(std::abs(product) >= kLeastCosine * lengthOf(u) * lengthOf(key))) {
        throw Error(ErrorCode::InvalidArgument, {"u", "a direction across the key", "one along it"},
                    "the direction u stands across the prompt's key (u·k is 0 to rounding), so no edit along "
                    "it changes what the matrix makes of the key; give another u");
    }
    return (value - output) / product;
}

} // namespace mambascope
