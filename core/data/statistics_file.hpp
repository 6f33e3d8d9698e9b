// SPDX-License-Identifier: GPL-3.0-or-later
// Files of statistics over a text (romba.md section 3): second moments of the keys of matrices and means of
// states, as safetensors with the metadata schema mambascope.stats/1:
//     moment.W_o.12   F32 [n, n]     (1/tokens) Σ k kᵀ over all tokens
//     mean.mix.12     F32 [width]; mean.h.emb in front of the first layer
//     metadata        schema, model, weights ("sha256:…" as WeightsHash; may be missing), text,
//                     text_sha256, tokens, documents, and cut: documents of which only the begin was read
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/io/safetensors.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// What statistics are of.
struct StatisticsSource {
    std::string model;                    ///< as ModelInfo::name
    std::string weights;                  ///< its weights' hash; empty: not known
    std::vector<std::string> deltas = {}; ///< hashes of the edits that the model had
    std::string text;                     ///< a name for people
    std::string textSha256;               ///< 64 digits
    std::int64_t tokens = 0;
    std::int64_t documents = 0;
    std::int64_t cut = 0; ///< documents of which only the begin was read
    friend bool operator==(const StatisticsSource&, const StatisticsSource&) = default;
};

/// Of files of edits: "sha256:" and 64 digits each. Throws FileMissing, FileUnreadable.
[[nodiscard]] std::vector<std::string> deltaHashes(const std::vector<std::string>& files);

using MomentPlace = std::pair<Matrix, int>; ///< of a layer
using MeanPlace = std::pair<Site, int>;

/// All that a file holds.
struct Statistics {
    StatisticsSource source;
    std::map<MomentPlace, std::vector<float>> moments; ///< [n, n]
    std::map<MeanPlace, std::vector<float>> means;     ///< [width]
};

/// "moment.W_o.12", "mean.mix.12", "mean.h.emb".
[[nodiscard]] std::string momentName(const MomentPlace& place);
[[nodiscard]] std::string meanName(const MeanPlace& place);

/// Whole or not at all, always the same bytes for the same contents. Throws FileWriteFailed, and
/// InvalidArgument for a moment that is not square.
void writeStatistics(const std::filesystem::path& file, const Statistics& statistics);

/// Throws FileWriteFailed where such a file could not be written now, before hours go into its contents.
void requireWritable(const std::filesystem::path& file);

/// An opened file; moments and means are read when they are asked for. const functions: any thread.
class StatisticsFile {
public:
    /// Throws Error FileMissing, FileUnreadable, and FileMalformed for any other file.
    [[nodiscard]] static StatisticsFile open(const std::filesystem::path& file);

    [[nodiscard]] const StatisticsSource& source() const { return m_source; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] bool hasMoment(const MomentPlace& place) const;
    [[nodiscard]] bool hasMean(const MeanPlace& place) const;

    /// Throws FileMalformed, naming the file, where these are statistics of other weights than those with
    /// this hash. Returns a note for people where one of both hashes is not known, or where the edits that
    /// the model has (hashes of their files) are not those it had when the statistics were made.
    [[nodiscard]] std::optional<std::string>
    requireWeights(const std::string& hash, const std::string& model,
                   const std::vector<std::string>& deltas = {}) const;
    /// [size, size], row by row. Throws FileMalformed where the file has none of that place (it says which
    /// ones there are), of another size, or with a number that is not finite; FileVanished.
    [[nodiscard]] std::vector<float> moment(const MomentPlace& place, std::int64_t size) const;
    /// [width]. Throws as moment.
    [[nodiscard]] std::vector<float> mean(const MeanPlace& place, std::int64_t width) const;

private:
    [[nodiscard]] std::vector<float> numbers(const std::string& name,
                                             const std::vector<std::int64_t>& shape) const;

    SafetensorsFile m_file;
    StatisticsSource m_source;
};

} // namespace mambascope
