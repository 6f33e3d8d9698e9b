// SPDX-License-Identifier: GPL-3.0-or-later
// Files of rank-one edits (romba.md section 4): safetensors with u F32 [in] and v F32 [rows], ΔW = v uᵀ in
// some rows of a stored tensor (columns where it is stored transposed), and the metadata
//     schema      mambascope.delta/1
//     tensor      its name in the checkpoint
//     rows        "first,end": [first, end)
//     transposed  "true" or "false"
//     weights     hash of the checkpoint that it belongs to (WeightsHash); may be empty
//     request     the edit that made it, as JSON
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/values/edit_kind.hpp"
#include "core/values/model_info.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

struct Delta {
    std::vector<float> u; ///< [in]
    std::vector<float> v; ///< [rows]
    std::string tensor;
    std::int64_t firstRow = 0;
    std::int64_t endRow = 0;
    bool transposed = false;
    std::string weights; ///< hash of the checkpoint; empty: not known
    std::string request; ///< JSON
    friend bool operator==(const Delta&, const Delta&) = default;
};

/// The edit that was found. request: what was asked, as JSON.
[[nodiscard]] Delta deltaOf(const EditSnapshot& snapshot, std::string request);

/// Whole or not at all. Throws FileWriteFailed.
void writeDelta(const std::filesystem::path& file, const Delta& delta);

/// Throws Error FileMissing, FileUnreadable, and FileMalformed naming the tensor or the field.
[[nodiscard]] Delta readDelta(const std::filesystem::path& file);

/// What the file changes in that model. weights: hash of the model's checkpoint. Throws FileMalformed for an
/// edit of other weights and of a tensor that no edit of this family changes.
[[nodiscard]] WeightEdit editOf(const Delta& delta, const std::filesystem::path& file, const ModelInfo& model,
                                const std::string& weights);

} // namespace mambascope
