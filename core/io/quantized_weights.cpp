// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/quantized_weights.hpp"

#include <array>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/weight_files.hpp"

namespace mambascope {
namespace {

/// What stands beside a quantized matrix, or in its place, after the layer's name.
struct Mark {
    std::string_view ending;
    std::string_view form;
};

constexpr std::array kMarks{
    Mark{".qweight", "GPTQ or AWQ"},
    Mark{".weight_packed", "compressed-tensors"},
    Mark{".weight.absmax", "bitsandbytes"},
    Mark{".SCB", "bitsandbytes"},
    Mark{".W_q", "HQQ"},
    Mark{".weight._data", "quanto"},
    Mark{".codebooks", "AQLM"},
    Mark{".q_weight", "EXL2"},
    Mark{".biases", "MLX"},
    Mark{".weight_scale", "numbers with scales, as fp8 or int8 checkpoints store them"},
    Mark{".weight_scale_inv", "fp8 with block scales, as DeepSeek stores it"},
    Mark{".scale_weight", "fp8 with scales"},
    Mark{".scales", "numbers with scales"},
};

constexpr std::string_view kWeight = ".weight";

} // namespace

void requireNotQuantized(const WeightFiles& files, std::string_view matrix) {
    if (!matrix.ends_with(kWeight)) {
        return;
    }
    const std::string layer(matrix.substr(0, matrix.size() - kWeight.size()));
    for (const Mark& mark : kMarks) {
        if (const TensorView* beside = files.find(layer + std::string(mark.ending))) {
            const std::string form(mark.form);
            throw Error(ErrorCode::WeightsQuantized, {beside->file.string(), form},
                        beside->file.string() + ": the weights are quantized (" + form + ": " +
                            quotedForMessage(beside->name) + "), expected " + kPlainWeights);
        }
    }
}

} // namespace mambascope
