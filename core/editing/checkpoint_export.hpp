// SPDX-License-Identifier: GPL-3.0-or-later
// Edits for other programs: an edited checkpoint, and an adapter for PEFT (romba.md section 4).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/editing/delta_file.hpp"
#include "core/values/model_info.hpp"

namespace mambascope {

/// The model's folder again in its own layout, with the edit in its tensor, in the stored type. Only the file
/// with that tensor is written anew; the others are hard links where the file system can, else copies.
/// Subfolders, hidden files and weights in another format, which would still be those without the edit, are
/// left out. The folder appears whole or not at all. Throws Error FileWriteFailed (also where something is
/// there by that name, and for numbers beyond the stored type), FileMissing, FileMalformed and FileVanished
/// for what is wrong with the model's files.
void writeEditedCheckpoint(const ModelInfo& model, const Delta& delta, const std::filesystem::path& folder);

/// adapter_config.json and adapter_model.safetensors of an adapter of rank 1: base_model.model.MODULE with
/// lora_A [1, in] = u and lora_B [out, 1] = v, zeros outside of the edit's rows. Else as above.
void writeAdapter(const ModelInfo& model, const Delta& delta, const std::filesystem::path& folder);

} // namespace mambascope
