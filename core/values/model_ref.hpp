// SPDX-License-Identifier: GPL-3.0-or-later
// Which model, on which device, in which precision.
#pragma once

#include <string>
#include <vector>

namespace mambascope {

enum class DeviceKind { Auto, Cpu, Cuda };

struct DeviceChoice {
    DeviceKind kind = DeviceKind::Auto;
    int index = 0; ///< CUDA device number
    friend bool operator==(const DeviceChoice&, const DeviceChoice&) = default;
};

/// Fp32 is the truth; Tf32 and Bf16 change probabilities by up to 0.6 % and 9 % (design section 4).
enum class Precision { Fp32, Tf32, Bf16 };

struct ModelRef {
    /// A folder, a name that resolveModel finds (core/catalogue/catalogue.hpp), or random:SHAPE
    /// (model_shapes.hpp).
    std::string model;
    DeviceChoice device;
    Precision precision = Precision::Fp32;
    /// A tokenizer.json, a folder with one, or a model's name; empty: the model's own, or one that is found.
    std::string tokenizer = {};
    /// Files of edits (mambascope.delta/1) that the model has, in this order.
    std::vector<std::string> deltas = {};
    friend bool operator==(const ModelRef&, const ModelRef&) = default;
};

} // namespace mambascope
