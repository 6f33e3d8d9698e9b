// SPDX-License-Identifier: GPL-3.0-or-later
// The float64 references of tests/fixtures/models (format: tests/fixtures/README.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/io/safetensors.hpp"
#include "core/tensor/aten.hpp"
#include "core/values/intervention.hpp"

namespace mambascope::testing {

struct ReferenceKnockout {
    std::string name;
    Knockout knockout;
    bool changes = false; ///< has a causal pair
    at::Tensor logits;    ///< [T, V]
};

struct ReferenceCase {
    std::string name;
    std::vector<std::int32_t> tokens;
    at::Tensor logits;   ///< [T, V] float64, like all of these; the others are undefined where not stored
    at::Tensor residual; ///< [L + 1, T, D]
    at::Tensor weight;   ///< [L, H, T, T]
    at::Tensor values;   ///< [L, T, H, P]
    at::Tensor mixer;    ///< [L, T, H, P]
    std::vector<ReferenceKnockout> knockouts;

    [[nodiscard]] bool traced() const { return weight.defined(); }
};

/// A stored tensor, which must be there and be F64; throws std::runtime_error.
[[nodiscard]] at::Tensor float64Tensor(const SafetensorsFile& file, const std::string& name);

/// One model of tests/fixtures/long: the last position's logits in a prompt of many tokens.
struct LongReference {
    std::string model;
    std::filesystem::path folder;
    std::vector<std::int32_t> tokens;
    std::int64_t logitStride = 1;             ///< every so many-th logit is stored
    std::vector<ReferenceKnockout> knockouts; ///< without logits
    at::Tensor logits;                        ///< [1 + knockouts, stored ones], the clean run's first
};

[[nodiscard]] std::vector<LongReference> loadLongReferences();

/// Folders of tests/fixtures/models.
[[nodiscard]] std::vector<std::string> referenceModels();
[[nodiscard]] std::filesystem::path referenceFolder(const std::string& model);
[[nodiscard]] std::vector<ReferenceCase> loadReferences(const std::string& model);

} // namespace mambascope::testing
