// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace mambascope {

/// Noise for the embeddings of a subject, as a file has it (romba.md section 3, "Noise").
struct StoredNoise {
    std::int64_t samples = 0;
    std::vector<float> numbers; ///< [samples, subject tokens, hidden size]
};

/// An .npy file. Throws Error as readNpyFile, and FileMalformed, with the sizes that were found and expected,
/// for any other shape.
[[nodiscard]] StoredNoise readNoiseFile(const std::filesystem::path& path, std::int64_t subjectTokens,
                                        std::int64_t hiddenSize);

} // namespace mambascope
