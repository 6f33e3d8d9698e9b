// SPDX-License-Identifier: GPL-3.0-or-later
// What a readout gives of variants: from the rows that a pass has made, and from the clean run at positions
// in front of them. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/passes/clean_trace.hpp"
#include "core/passes/row_head.hpp"
#include "core/values/readout.hpp"

namespace mambascope {

/// What was read of some variants.
struct Reading {
    std::vector<std::size_t> variants; ///< indices into the caller's list
    /// Readout::Kind::Logits: [variants · positions, vocabulary] fp32, a variant's positions one after
    /// another. On the model's device, or on the host.
    at::Tensor logits;
    /// Every other kind: [variants, positions, tokens]; LogLikelihood: [variants, positions].
    std::vector<double> numbers;
};

/// Engine thread. The trace must live as long.
class VariantReader {
public:
    /// reference: logits instead of a token's shares in any case. Throws Error PositionOutOfRange, and
    /// InvalidArgument for tokens that the model doesn't have or that the kind doesn't take.
    VariantReader(const LanguageModel& model, const CleanTrace& trace, Readout readout, bool reference);

    /// Whether a variant with this first position can differ from the clean run where it is read.
    [[nodiscard]] bool sees(int firstPosition) const;
    /// What the head has to make of rows from p = firstPosition on.
    [[nodiscard]] HeadForm form(int firstPosition) const;
    /// The token whose shares it makes, where it does.
    [[nodiscard]] std::optional<std::int32_t> sharedToken() const;
    /// fp32 numbers that the head needs for a variant.
    [[nodiscard]] std::int64_t floatsPerVariant() const;

    /// made: what the head has made of these variants in form(firstPosition).
    [[nodiscard]] Reading read(std::vector<std::size_t> variants, const at::Tensor& made,
                               int firstPosition) const;
    /// Of variants that change nothing where they are read.
    [[nodiscard]] Reading readClean(std::vector<std::size_t> variants) const;

private:
    void check() const;
    /// Indices into m_readout.positions: those of positions first … last − 1.
    [[nodiscard]] std::vector<std::size_t> places(int first, int last) const;
    [[nodiscard]] std::vector<std::size_t> placesBefore(int firstPosition) const {
        return places(0, firstPosition);
    }
    [[nodiscard]] std::vector<std::size_t> placesFrom(int firstPosition) const {
        return places(firstPosition, m_trace.tokens());
    }
    /// Logits of the clean run at these places, [n, vocabulary].
    [[nodiscard]] at::Tensor cleanLogits(const std::vector<std::size_t>& places) const;
    /// Numbers of rows of logits that stand for these places over and over: [rows, numbersPerPlace].
    [[nodiscard]] std::vector<double> numbersOf(const at::Tensor& logits,
                                                const std::vector<std::size_t>& places) const;
    [[nodiscard]] std::size_t numbersPerPlace() const;

    const LanguageModel& m_model;
    const CleanTrace& m_trace;
    Readout m_readout; ///< with positions
    bool m_shares = false;
};

} // namespace mambascope
