// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/convolution_tape.hpp"

#include "core/models/step_tapes.hpp"

namespace mambascope {

at::Tensor ConvolutionTape::run(const at::Tensor& raw, const StatePrefix* prefix) {
    const std::int64_t taps = m_weight.size(0);
    const std::int64_t rows = raw.size(1);
    m_padded =
        prefix == nullptr ? at::constant_pad_nd(raw, {0, 0, taps - 1, 0}) : at::cat({prefix->raw, raw}, 1);
    at::Tensor sum = at::addcmul(m_bias, m_padded.narrow(1, 0, rows), m_weight.select(0, 0));
    for (std::int64_t tap = 1; tap < taps; ++tap) {
        sum.addcmul_(m_padded.narrow(1, tap, rows), m_weight.select(0, tap));
    }
    Silu silu(sum);
    m_slope = silu.slope;
    return silu.value;
}

at::Tensor ConvolutionTape::pull(at::Tensor cotangents) const {
    const std::int64_t rows = cotangents.size(2);
    const std::int64_t last = m_weight.size(0) - 1;
    const at::Tensor sum = cotangents.mul_(m_slope);
    at::Tensor raw = sum * m_weight.select(0, last);
    for (std::int64_t back = 1; back <= last && back < rows; ++back) {
        raw.narrow(2, 0, rows - back)
            .addcmul_(sum.narrow(2, back, rows - back), m_weight.select(0, last - back));
    }
    return raw;
}

at::Tensor ConvolutionTape::push(const at::Tensor& tangents) const {
    const std::int64_t rows = tangents.size(2);
    const std::int64_t last = m_weight.size(0) - 1;
    at::Tensor sum = tangents * m_weight.select(0, last);
    for (std::int64_t back = 1; back <= last && back < rows; ++back) {
        sum.narrow(2, back, rows - back)
            .addcmul_(tangents.narrow(2, 0, rows - back), m_weight.select(0, last - back));
    }
    return sum.mul_(m_slope);
}

at::Tensor ConvolutionTape::before(const std::vector<std::int64_t>& positions) const {
    const std::int64_t taps = m_weight.size(0) - 1;
    std::vector<at::Tensor> last;
    for (std::size_t run = 0; run < positions.size(); ++run) { // padded row t + taps is token t
        last.push_back(m_padded[static_cast<std::int64_t>(run)].narrow(0, positions[run], taps));
    }
    return at::stack(last);
}

at::Tensor rowOfEach(const at::Tensor& rows, const std::vector<std::int64_t>& positions) {
    std::vector<at::Tensor> picked;
    for (std::size_t run = 0; run < positions.size(); ++run) {
        picked.push_back(rows[static_cast<std::int64_t>(run)][positions[run]]);
    }
    return at::stack(picked);
}

} // namespace mambascope
