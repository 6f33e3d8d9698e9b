// SPDX-License-Identifier: GPL-3.0-or-later
// The results of an experiment over a data set, as the window holds them: what summary.json says, and every
// prompt's own numbers.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/results/manifest.hpp"
#include "core/results/paired_difference.hpp"
#include "core/results/result_reader.hpp"
#include "core/values/experiment_summary.hpp"

namespace mambascope::ui {

/// A prompt of a result folder, without its curves.
struct ResultRow {
    std::int64_t row = 0;
    std::string prompt;
    std::string subject;
    std::string answer;
    std::string relation;
    ByteSpan subjectBytes;
    bool isSubjectFirst = false;
    float baseProbability = 0;
};

/// Means over the prompts of one relation.
struct RelationPart {
    std::string name;
    ExperimentSummary summary; ///< without bootstrap
};

/// The part of a summary that a place of the subject means.
[[nodiscard]] const SummaryPart& partOf(const ExperimentSummary& summary, SubjectPlace place);

/// A curve of every prompt: one window size, source and group.
struct CurveKey {
    std::size_t size = 0;   ///< place of the window size in the settings
    std::size_t source = 0; ///< place in WindowSummary::sources
    friend bool operator==(const CurveKey&, const CurveKey&) = default;
};

/// Immutable once it is shared.
class ResultSet {
public:
    /// A result folder, whole or not. `stop` ends it with Error Cancelled. Throws as RowReader. Memory: some
    /// 8 bytes a prompt, source and window.
    [[nodiscard]] static std::shared_ptr<const ResultSet> read(const std::filesystem::path& folder,
                                                               const std::atomic<bool>& stop);
    /// What a run has told so far: means, with the prompts that `before` has, which was read from its folder
    /// earlier; null, or one of other windows and sources: without prompts.
    [[nodiscard]] static std::shared_ptr<const ResultSet>
    running(Manifest manifest, ExperimentSummary summary,
            const std::shared_ptr<const ResultSet>& before = nullptr);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }
    [[nodiscard]] const ExperimentSummary& summary() const { return m_summary; }
    /// Of all prompts, or of a relation's; null where there is no such relation.
    [[nodiscard]] const SummaryPart* part(SubjectPlace place, const std::string& relation = {}) const;
    /// Those with the most prompts first; empty where no relations are known.
    [[nodiscard]] const std::vector<RelationPart>& relations() const { return m_prompts->relations; }
    [[nodiscard]] const std::vector<ResultRow>& rows() const { return m_prompts->rows; }
    [[nodiscard]] const std::vector<SkippedLine>& skipped() const { return m_prompts->skipped; }

    /// One prompt's value; NaN where it has none: the set of tokens is empty, or the base probability is 0.
    [[nodiscard]] double value(std::size_t row, const CurveKey& key, std::size_t window,
                               SummaryMetric metric) const;
    [[nodiscard]] std::size_t windowCount(const CurveKey& key) const;
    /// Where a curve of that name is; nothing: the results have none.
    [[nodiscard]] std::optional<CurveKey> find(std::size_t size, const std::string& group,
                                               const std::string& source) const;

private:
    /// What has been read of prompts: shared by what a run tells one time after the other.
    struct Prompts {
        std::vector<RelationPart> relations;
        std::vector<ResultRow> rows;
        std::vector<SkippedLine> skipped;
        std::vector<float> differences; ///< p − p0; NaN: none
        std::vector<float> accuracies;  ///< 0 or 1; of a map's source the share of its tokens
    };

    void add(Prompts& prompts, const RowResult& row, const SummaryPart& own) const;
    void layOut();
    [[nodiscard]] std::size_t place(std::size_t row, const CurveKey& key, std::size_t window) const;

    std::filesystem::path m_folder;
    Manifest m_manifest;
    ExperimentSummary m_summary;
    std::shared_ptr<const Prompts> m_prompts = std::make_shared<Prompts>();
    std::vector<std::vector<std::size_t>> m_starts; ///< [size][source] within a row's values
    std::size_t m_stride = 0;                       ///< values of a row
};

/// The result folders that a path names: the folder itself, or those in it (one level down), by name. Empty:
/// it is none and has none.
[[nodiscard]] std::vector<std::filesystem::path> resultFoldersIn(const std::filesystem::path& path);

} // namespace mambascope::ui
