// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions (Su et al. 2021, arXiv 2104.09864) with the usual stretches for long prompts.
#pragma once

#include <map>

#include "core/config/rotary_config.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// The tables of one model, shared by its layers and made as long as prompts need them.
class Rotary {
public:
    struct Tables {
        at::Tensor cosine; ///< [≥ tokens, size / 2] fp32
        at::Tensor sine;   ///< as cosine
    };

    Rotary(const RotaryConfig& config, at::Device device)
        : m_config(config)
        , m_device(device) {}

    [[nodiscard]] const RotaryConfig& config() const { return m_config; }
    /// For a prompt of so many tokens. They stay where they are: recorded passes read them. Engine thread
    /// alone: it adds to what it keeps.
    [[nodiscard]] const Tables& tables(std::int64_t tokens) const;

    /// Prompts of equal classes have equal angles at equal positions; only those may be padded to one length
    /// or share what they begin with.
    [[nodiscard]] std::int64_t lengthClass(std::int64_t tokens) const {
        if (m_config.scaling == RotaryScaling::Dynamic) {
            return tokens > m_config.positions ? tokens : 0;
        }
        return m_config.isLong(tokens) ? 1 : 0;
    }

    /// Tables for a plain run (Layer::plain) of exactly so many tokens, made in float64 on the host and
    /// then given the dtype.
    [[nodiscard]] Tables plainTables(std::int64_t tokens, at::ScalarType type) const;

private:
    RotaryConfig m_config;
    at::Device m_device;
    mutable std::map<std::int64_t, Tables> m_tables;     ///< by rows
    mutable std::map<std::int64_t, Tables> m_longTables; ///< the same of LongRope's long prompts
};

/// Turns x [V, R, H, P] by the positions firstPosition + r. tables: of the whole prompt.
[[nodiscard]] at::Tensor rotate(const at::Tensor& x, const RotaryConfig& config, const Rotary::Tables& tables,
                                std::int64_t firstPosition);

} // namespace mambascope
