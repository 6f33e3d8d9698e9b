// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace mambascope::testing {

/// A model.safetensors of fp32 tensors, [[name, shape, centre, spread], …]: numbers from centre − spread to
/// centre + spread that depend on nothing but the tensor's name, the same bit for bit as `numbers` of
/// tests/fixtures/make_published_fixtures.py makes.
[[nodiscard]] std::string randomWeights(const nlohmann::json& tensors);

} // namespace mambascope::testing
