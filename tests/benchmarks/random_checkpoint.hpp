// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace mambascope::bench {

/// Writes config.json, one model.safetensors of small random numbers and a tokenizer.json into a new folder:
/// a checkpoint of a shape that `mambascope-cli bench` knows, stored as fp32, fp16 or bf16. Throws
/// std::runtime_error or Error.
void writeRandomCheckpoint(const std::filesystem::path& folder, const std::string& shape,
                           const std::string& dtype);

} // namespace mambascope::bench
