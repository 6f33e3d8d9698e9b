// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/rotary.hpp"

#include <algorithm>
#include <utility>

#include "core/config/rotary_frequencies.hpp"

namespace mambascope {

const Rotary::Tables& Rotary::tables(std::int64_t tokens) const {
    const bool dynamic = m_config.scaling == RotaryScaling::Dynamic; // then each length has angles of its own
    std::map<std::int64_t, Tables>& made = m_config.isLong(tokens) ? m_longTables : m_tables;
    const auto found = dynamic ? made.find(tokens) : made.lower_bound(tokens);
    if (found != made.end()) {
        return found->second;
    }
    const std::int64_t rows = dynamic ? tokens : std::max<std::int64_t>(2 * tokens, 64);
    const std::vector<double> frequencies = rotaryFrequencies(m_config, tokens);
    const auto options = at::TensorOptions(at::kDouble);
    const at::Tensor angle = at::outer(at::arange(0, rows, options), at::tensor(frequencies, options));
    // Whole before it is kept: a table that memory ran out for must not be found by the next prompt.
    Tables tables;
    tables.cosine = (angle.cos() * m_config.amplitude).to(at::kFloat).to(m_device);
    tables.sine = (angle.sin() * m_config.amplitude).to(at::kFloat).to(m_device);
    return made.emplace(rows, std::move(tables)).first->second;
}

Rotary::Tables Rotary::plainTables(std::int64_t tokens, at::ScalarType type) const {
    const auto options = at::TensorOptions(at::kDouble);
    const at::Tensor angle =
        at::outer(at::arange(0, tokens, options), at::tensor(rotaryFrequencies(m_config, tokens), options));
    return {(angle.cos() * m_config.amplitude).to(type), (angle.sin() * m_config.amplitude).to(type)};
}

at::Tensor rotate(const at::Tensor& x, const RotaryConfig& config, const Rotary::Tables& tables,
                  std::int64_t firstPosition) {
    const std::int64_t half = config.size / 2;
    const auto rows = [&](const at::Tensor& table) {
        return table.narrow(0, firstPosition, x.size(1)).unsqueeze(1); // [R, 1, half]
    };
    const at::Tensor cosine = rows(tables.cosine);
    const at::Tensor sine = rows(tables.sine);
    const at::Tensor turning = x.narrow(3, 0, config.size);
    const std::int64_t dim = config.interleaved ? 4 : 3; // of the two members of a pair
    const at::Tensor pairs = turning.unflatten(3, config.interleaved ? std::vector<std::int64_t>{half, 2}
                                                                     : std::vector<std::int64_t>{2, half});
    const at::Tensor first = pairs.select(dim, 0);
    const at::Tensor second = pairs.select(dim, 1);
    const at::Tensor turned =
        at::stack({first * cosine - second * sine, second * cosine + first * sine}, dim).flatten(3);
    if (config.size == x.size(3)) {
        return turned;
    }
    return at::cat({turned, x.narrow(3, config.size, x.size(3) - config.size)}, 3);
}

} // namespace mambascope
