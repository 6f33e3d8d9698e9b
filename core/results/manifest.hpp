// SPDX-License-Identifier: GPL-3.0-or-later
// manifest.json of a result folder: which experiment its rows belong to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/results/row_ranges.hpp"
#include "core/values/experiment_settings.hpp"
#include "core/values/fact_settings.hpp"
#include "core/values/selection.hpp"
#include "core/values/shard.hpp"

namespace mambascope {

/// The files of a result folder.
inline constexpr const char* kManifestFile = "manifest.json";
inline constexpr const char* kRowsFile = "rows.jsonl";
inline constexpr const char* kSkippedFile = "skipped.jsonl";
inline constexpr const char* kSummaryFile = "summary.json";

struct ManifestModel {
    std::string name;
    std::string fingerprint; ///< as ModelInfo::fingerprint
    std::string revision;
    int layers = 0;
    std::string weights = {};             ///< hash of all of them (core/catalogue/weights_hash.hpp)
    std::vector<std::string> deltas = {}; ///< "sha256:…" of the files of its edits, in their order
    friend bool operator==(const ManifestModel&, const ManifestModel&) = default;
};

struct ManifestData {
    std::string name;      ///< of a built-in data set, or the file's name without its folder
    std::string sha256;    ///< of its bytes, 64 digits
    std::int64_t rows = 0; ///< in all, the malformed ones included
    friend bool operator==(const ManifestData&, const ManifestData&) = default;
};

/// Settings: those of its family of experiments.
template <typename Settings>
struct ManifestOf {
    ManifestModel model;
    ManifestData data;
    Selection selection;
    RowRanges rows; ///< row numbers that the selection has chosen, before they are dealt out to shards
    /// "kind" in the file is its sort. Files that they name stand here as the hashes of their contents
    /// (core/experiments/statistics_files.hpp).
    Settings settings;
    Shard shard;
    std::string dtype; ///< "fp32"
    // What may differ between runs into one folder, and between the parts of a merge.
    std::string version;            ///< of the program that began it
    std::string device;             ///< "cpu", "cuda:0,cuda:1"
    std::string started;            ///< UTC
    std::vector<std::string> notes; ///< what happened on the way, one line each (a worker that failed)
    friend bool operator==(const ManifestOf&, const ManifestOf&) = default;
};

using Manifest = ManifestOf<ExperimentSettings>;
using FactManifest = ManifestOf<FactSettings>;

// Each of these is there for both families.

/// The row numbers that the shard computes: 16 bytes for each of them, in a shard.
template <typename Settings>
[[nodiscard]] RowRanges rowsOf(const ManifestOf<Settings>& manifest);
/// How many they are, and whether a row is one of them.
template <typename Settings>
[[nodiscard]] std::int64_t rowCountOf(const ManifestOf<Settings>& manifest);
template <typename Settings>
[[nodiscard]] bool hasRow(const ManifestOf<Settings>& manifest, std::int64_t row);

/// Replaces the folder's manifest as a whole. Throws FileWriteFailed.
template <typename Settings>
void writeManifest(const std::filesystem::path& folder, const ManifestOf<Settings>& manifest);
/// Throws FileMissing, FileUnreadable, FileMalformed; the latter for a schema of a newer program and for an
/// experiment of the other family, too.
template <typename Settings = ExperimentSettings>
[[nodiscard]] ManifestOf<Settings> readManifest(const std::filesystem::path& folder);
/// Whether there is one.
[[nodiscard]] bool hasManifest(const std::filesystem::path& folder);
/// Whether the folder's experiment is one on facts. Throws as readManifest.
[[nodiscard]] bool holdsFacts(const std::filesystem::path& folder);

/// A field that two manifests disagree on.
struct ManifestDifference {
    std::string field; ///< as in the file: "settings.windows[1]"
    std::string first, second;
};

enum class Compared {
    SameRun,  ///< all but version, device, started and notes
    OtherPart ///< also but the shard
};

/// The first difference, or nothing.
template <typename Settings>
[[nodiscard]] std::optional<ManifestDifference>
differenceOf(const ManifestOf<Settings>& first, const ManifestOf<Settings>& second, Compared compared);

} // namespace mambascope
