// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mambascope {

struct ModelInfo {
    std::string name; ///< as ModelEntry::name: the folder's, or "OWNER/NAME" of the hub cache
    std::string path;
    std::string architecture; ///< "Mamba-2", "GPT-NeoX"
    int layers = 0;
    int heads = 0;
    int hiddenSize = 0;
    int vocabularySize = 0;
    std::int64_t parameters = 0;
    std::int64_t weightBytes = 0;
    std::string weightDtype;         ///< as stored: "fp16"
    std::optional<int> maxPositions; ///< nothing: no limit of the family
    bool hasConvolution = false;     ///< a short convolution leaks up to convolutionReach tokens past a cut
    int convolutionReach = 0;        ///< 3 for width 4
    bool headsAreChannels = false;   ///< Mamba-1: what is a head elsewhere is a channel of its own
    bool hasDecay = false;           ///< heads can be grouped by how fast they forget (DecayGroup)
    std::vector<std::string> notes = {}; ///< what is odd about the files, one line each (unused tensors)
    /// Of the files' contents: "sha256:" and 64 digits (core/catalogue/model_fingerprint.hpp); empty where it
    /// is not known, and of random weights.
    std::string fingerprint = {};
    std::string revision = {}; ///< the commit, of a model in the hub cache; else empty
};

} // namespace mambascope
