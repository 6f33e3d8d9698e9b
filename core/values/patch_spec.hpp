// SPDX-License-Identifier: GPL-3.0-or-later
// A patch as it is written (PATCH of romba.md section 2): which states of which tokens and layers get which
// values. A plain comparable value, which can be stored; the variant that it becomes is made once both runs
// are known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/values/enum_names.hpp"
#include "core/values/intervention.hpp"
#include "core/values/like.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// What a state is replaced by. Other: what it is in the run that is not patched.
enum class PatchSource { Other, Clean, Corrupt, Mean, Zero };

template <>
struct EnumNames<PatchSource> {
    static constexpr NameTable<PatchSource, 5> kTable{{{PatchSource::Other, "other"},
                                                       {PatchSource::Clean, "clean"},
                                                       {PatchSource::Corrupt, "corrupt"},
                                                       {PatchSource::Mean, "mean"},
                                                       {PatchSource::Zero, "zero"}}};
};

/// One `STATE:POSITIONS@LAYERS[=VALUE]`.
struct PatchPart {
    Site state = Site::H;
    std::vector<PositionItem> positions; ///< of the run that is patched
    bool embedding = false;              ///< of `h`: also "emb", the first layer's input
    bool allLayers = false;              ///< `all`; then `layers` is empty
    std::vector<IndexRange> layers;
    PatchSource value = PatchSource::Other;
    friend bool operator==(const PatchPart&, const PatchPart&) = default;
};

struct PatchSpec {
    std::vector<PatchPart> parts;
    std::string label; ///< how the user wrote or named it; not part of the mathematics
    friend bool operator==(const PatchSpec&, const PatchSpec&) = default;
};

void fields(auto& archive, Like<PatchPart> auto& part) {
    archive.field("state", part.state);
    archive.field("positions", part.positions);
    archive.optionalField("embedding", part.embedding);
    archive.optionalField("all_layers", part.allLayers);
    archive.field("layers", part.layers);
    archive.field("value", part.value);
}

void fields(auto& archive, Like<PatchSpec> auto& patch) {
    archive.field("parts", patch.parts);
    archive.field("label", patch.label);
}

/// Parses PATCH, such as "h:subject_last@3=clean;s:last@all". Fills the parts, and the label with the text.
/// Throws Error SpecSyntax with the 1-based byte position and what was expected there.
[[nodiscard]] PatchSpec parsePatchSpec(std::string_view text);
/// The shortest text that parsePatchSpec turns into the same parts.
[[nodiscard]] std::string formatPatchSpec(const PatchSpec& patch);

} // namespace mambascope
