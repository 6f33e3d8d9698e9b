// SPDX-License-Identifier: GPL-3.0-or-later
// From a patch as it is written to the variant that it is in one of two runs.
#pragma once

#include <string_view>
#include <vector>

#include "core/values/alignment.hpp"
#include "core/values/patch_spec.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// The ids of what a patch takes its values from: RunValue::run and StatisticValue::id.
inline constexpr std::string_view kCleanRun = "clean";
inline constexpr std::string_view kCorruptRun = "corrupt";
inline constexpr std::string_view kMeans = "means";

[[nodiscard]] constexpr std::string_view runName(BaseRun run) {
    return run == BaseRun::Clean ? kCleanRun : kCorruptRun;
}
[[nodiscard]] constexpr BaseRun otherRun(BaseRun run) {
    return run == BaseRun::Clean ? BaseRun::Corrupt : BaseRun::Clean;
}

/// Two runs of a model, one of which is patched.
struct PatchedPair {
    const PromptInfo& prompt; ///< of the run that is patched
    const Alignment& alignment;
    BaseRun base = BaseRun::Corrupt;
    int layers = 0;        ///< of the model
    bool hasMeans = false; ///< whether there is a file with means

    [[nodiscard]] BaseRun other() const { return otherRun(base); }
    /// The pair of a position. Throws Error InvalidArgument, naming the patch, where it has no counterpart.
    [[nodiscard]] AlignedPair pairAt(int position, const std::string& patch) const;
};

/// The text of a patch: as it was written, else as it would be.
[[nodiscard]] std::string patchText(const PatchSpec& patch);

/// `state` of these layers at these positions of the run that is patched becomes what it is in `from`.
/// Throws Error InvalidArgument for a position without counterpart.
[[nodiscard]] Patch runPatch(Site state, std::vector<int> layers, std::vector<int> positions, BaseRun from,
                             const PatchedPair& pair, const std::string& patch);

/// Throws Error PositionOutOfRange, LayerOutOfRange, SubjectNeeded, and InvalidArgument for a position
/// without counterpart, `emb` of another state than h, and means that are not there. What the model's family
/// has, and contradictions, are checked where the patches run (checkPatches).
[[nodiscard]] std::vector<Patch> resolvePatches(const PatchSpec& patch, const PatchedPair& pair);

} // namespace mambascope
