// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the papers' figures (methods.md section 9), and lines that are told apart without them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/papers/paper_presets.hpp"

namespace mambascope {

/// ColorBrewer's tables (Cynthia Brewer, Apache licence), 256 steps between their nine or eleven colours.
enum class PaperColors {
    PurplesReversed, ///< dark is low: MAMBA Explain's heat maps
    RedYellowGreen,  ///< Mamba Knockout's
    PurpleGreen,     ///< for the colour-blind in its place
    Purples,         ///< light is low: ROMBA's h
    Reds,            ///< its s and attn
    Greens,          ///< its g and mlp
    Blues            ///< its o
};
[[nodiscard]] std::vector<std::uint32_t> paperColors(PaperColors colors);
[[nodiscard]] std::string_view paperColorsName(PaperColors colors);

/// A source's line in MAMBA Explain (orange, green, purple; dotted, solid, dashed), and one for sources that
/// it doesn't have.
[[nodiscard]] PaperLook explainLook(std::string_view source);
/// A source's line in Mamba Knockout's full pipeline; `group` gives its dashes.
[[nodiscard]] PaperLook pipelineLook(std::string_view source, std::string_view group);
/// A line for each model: Mamba Knockout's colours by family where each is of another one, else by order.
[[nodiscard]] std::vector<PaperLook> modelLooks(std::span<const std::string> names, PaperChoices choices);
/// The sizes of a family, small to large.
[[nodiscard]] std::vector<PaperLook> sizeLooks(std::span<const std::string> names, PaperChoices choices);
/// Groups of heads: all, context-dependent, context-independent as the paper; others by order.
[[nodiscard]] std::vector<PaperLook> groupLooks(std::span<const std::string> groups, PaperChoices choices);
/// Window sizes from light to dark blue.
[[nodiscard]] std::vector<PaperLook> windowLooks(std::size_t count);

} // namespace mambascope
