// SPDX-License-Identifier: GPL-3.0-or-later
// What "equal" means (design section 7), and the rows that most parity tests run over.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/bench/token_run.hpp"
#include "core/tensor/aten.hpp"
#include "core/values/token_ids.hpp"
#include "core/values/variant.hpp"

namespace mambascope::testing {

/// Against transformers in float64: max |Δlogit| over the standard deviation of the logits.
constexpr double kLogitTolerance = 5e-4;
/// Partial against full recompute in the same build: relative error of the probabilities, |Δp| / |p| of a
/// row.
constexpr double kProbabilityTolerance = 1e-5;
/// The same for every single token of the vocabulary, down to probabilities of 1e-9. transformers in fp32 is
/// up to 4e-5 off its own float64 by this measure, so 1e-5 would ask for more than the type holds.
constexpr double kTokenTolerance = 1e-4;

/// "1.5e-06", for messages: std::to_string would say 0.000001.
[[nodiscard]] std::string number(double value);
/// max |found − expected| / max |expected|, in float64 on the host.
[[nodiscard]] double relativeError(const at::Tensor& found, const at::Tensor& expected);
/// Largest of max |Δ| / std(expected) over the rows of [n, V] logits.
[[nodiscard]] double logitError(const at::Tensor& found, const at::Tensor& expected);
/// How much further fp32 may be from the plain form in float64 than from another form in fp32: both parts of
/// the error add up, and a state is often a small difference of large sums.
constexpr double kWideSlack = 5;
/// Fails the running test where a row of [n, V] logits gives other probabilities than expected. Both
/// tolerances are multiplied by `slack`.
void compareProbabilities(const at::Tensor& found, const at::Tensor& expected, const std::string& where,
                          double slack = 1);
/// The same five best tokens in the same order, in every row of [n, V].
[[nodiscard]] bool sameTopFive(const at::Tensor& found, const at::Tensor& expected);

/// The array as a float64 tensor.
[[nodiscard]] at::Tensor toTensor(const HostArray& array);
/// Logits of all positions [T, V], every layer and position computed anew.
[[nodiscard]] at::Tensor fullLogits(const TokenRun& run, const std::vector<std::int32_t>& tokens,
                                    const Variant& variant = {});
/// Logits of the last position [variants, V] by partial recompute, all in one call.
[[nodiscard]] at::Tensor partialLogits(TokenRun& run, const std::vector<std::int32_t>& tokens,
                                       const std::vector<Variant>& variants);

/// Fails the running test where a variant's probabilities by partial recompute, all in one call, are not
/// those of a full one.
void compareWithFull(TokenRun& run, const std::vector<std::int32_t>& tokens,
                     const std::vector<Variant>& variants);

/// QTest columns model, folder, gpu and fused, one row for each combination: every model of
/// tests/fixtures/models that `wanted` wants (all without it), the CPU and the first GPU where there is one,
/// fused kernels and plain LibTorch.
void addModelRows(const std::function<bool(const std::string& model)>& wanted = {});
/// The same columns for models of these names, whose folders the test makes.
void addNamedRows(const std::vector<std::string>& names);
/// The same for the bundled pair.
void addBundledRows();
/// Name of the current row's model.
[[nodiscard]] std::string modelOfRow();
/// The current row's model, device and kernels.
[[nodiscard]] TokenRun runOfRow(std::int64_t chunkBytes = 256LL << 20);
/// Another model's folder on the current row's device, with its kernels.
[[nodiscard]] TokenRun runOfRow(const std::string& folder, std::int64_t chunkBytes = 256LL << 20);

} // namespace mambascope::testing
