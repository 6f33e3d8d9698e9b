// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "core/tensor/weight_loader.hpp"
#include "core/values/stored_weights.hpp"

namespace mambascope {

/// Weights of the right shapes and of a plausible size, made up on the device, for benchmarks: whatever a
/// family asks for is there. The same seed gives the same weights on the same kind of device.
class RandomWeightLoader : public WeightLoader {
public:
    /// stored: the dtype that a checkpoint would have; what is read is rounded to it.
    RandomWeightLoader(at::Device device, Precision precision, StoredWeights stored, std::uint64_t seed);

    [[nodiscard]] bool hasOwnHead() const override { return false; }
    /// What a checkpoint would hold under this name, on the loader's device, fp32.
    [[nodiscard]] at::Tensor stored(const std::string& name, at::IntArrayRef shape) {
        return read(name, shape);
    }
    /// Numbers handed out so far, tied tensors counted once.
    [[nodiscard]] std::int64_t parameters() const { return m_parameters; }
    [[nodiscard]] at::ScalarType storedType() const { return m_stored; }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override;

private:
    at::Device m_madeOn;
    at::ScalarType m_stored;
    std::uint64_t m_seed;
    std::int64_t m_parameters = 0;
    std::unordered_set<std::string> m_seen;
};

} // namespace mambascope
