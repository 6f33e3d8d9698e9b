// SPDX-License-Identifier: GPL-3.0-or-later
// A result folder that rows are added to: begun, or gone on with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/io/append_file.hpp"
#include "core/results/experiment_family.hpp"
#include "core/results/manifest.hpp"
#include "core/results/row_result.hpp"
#include "core/results/summary_builder.hpp"

namespace mambascope {

/// The manifest of a folder that `wanted` may go on with, or nothing for a folder without results. Rows that
/// `wanted` does not know yet (none) are not compared. Throws InvalidArgument naming the field that differs
/// and both values, and where the folder has rows but no manifest; FileMalformed for a manifest that can't be
/// read.
template <typename Settings>
[[nodiscard]] std::optional<ManifestOf<Settings>> resumable(const std::filesystem::path& folder,
                                                            const ManifestOf<Settings>& wanted);

/// One thread at a time.
template <typename Family>
class ResultWriterOf {
public:
    using Manifest = ManifestOf<typename Family::Settings>;
    using Row = typename Family::Row;
    using Summary = typename Family::Summary;

    /// Makes the folder with its manifest, or goes on with what `resumable` allows: `manifest` then takes
    /// over its beginning and notes. skipped: the rows that were left out before anything was run; only used
    /// when the folder is new. Cuts off a torn last line. Throws as resumable, and FileWriteFailed, also
    /// where another run is writing into the folder.
    ResultWriterOf(std::filesystem::path folder, Manifest manifest, const std::vector<SkippedLine>& skipped);

    /// Row numbers that are there, the ones that were left out included.
    [[nodiscard]] const RowRanges& present() const { return m_present; }
    [[nodiscard]] std::int64_t rows() const { return m_summary.rows(); }
    /// Rows and lines of the data that are left out; and how many of the rows that were to be run are.
    [[nodiscard]] std::int64_t skippedRows() const { return m_skippedRows; }
    [[nodiscard]] std::int64_t skippedOfRun() const { return m_skippedOfRun; }
    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }

    /// Each throws FileWriteFailed; all that stood in the folder before stays. Rows that are there already
    /// are not written again.
    void add(const Row& row);
    void skip(const SkippedLine& skipped);
    /// Says something in the manifest, one line.
    void note(const std::string& text);

    /// So far; draws: as SummaryBuilder::summary; of facts with medians, where there are draws.
    [[nodiscard]] Summary summary(int draws) const;
    /// Everything on the disk and summary.json written.
    void finish(const Summary& summary);

private:
    void readRows();
    void readSkippedRows();
    void count(const Row& row);
    void count(const SkippedLine& skipped);

    std::filesystem::path m_folder;
    Manifest m_manifest;
    typename Family::Layout m_layout;
    typename Family::Builder m_summary;
    RowRanges m_present;
    std::int64_t m_rowsOfRun = 0; ///< rows that are there and belong to the shard
    std::int64_t m_skippedRows = 0;
    std::int64_t m_skippedOfRun = 0;
    std::optional<AppendFile> m_rowsFile; ///< opened first: it tells whether another run has the folder
    std::optional<AppendFile> m_skippedFile;
};

using ResultWriter = ResultWriterOf<KnockoutFamily>;
using FactWriter = ResultWriterOf<FactFamily>;

} // namespace mambascope
