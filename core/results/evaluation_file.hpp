// SPDX-License-Identifier: GPL-3.0-or-later
// The file of `evaluate`: a line a prompt, in any order,
// {"row","prompt","subject","answer","target":{"id","text"},"models":{NAME:{"probability","rank","hit",
// "tokens","top":[{"id","text","probability"}],"greedy":"…"}}}. "target" is the first model's; a model whose
// tokenizer has another one says so in its own "target". With a rival, a model has "rival": {"id","text"} and
// "logit_difference". A model that can't take the prompt has {"problem": "…"} alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/data/evaluation_source.hpp"
#include "core/io/append_file.hpp"
#include "core/results/evaluation_manifest.hpp"
#include "core/results/row_ranges.hpp"
#include "core/results/row_result.hpp"
#include "core/values/evaluate_kind.hpp"

namespace mambascope {

/// One line with its end. answers: of each of `names`.
[[nodiscard]] std::string evaluationLine(const DataRow& row, const std::vector<std::string>& names,
                                         const std::vector<EvaluatedPrompt>& answers);

/// What is read of a line.
struct EvaluatedRow {
    std::int64_t row = 0;
    std::string relation = {};
    std::map<std::string, ScoredRow> models; ///< by name; SkippedRow where it has a problem
};
/// Throws FileMalformed naming the file and `place`.
[[nodiscard]] EvaluatedRow evaluatedRowFrom(std::string_view line, const std::filesystem::path& file,
                                            const std::string& place);

/// A file that lines are added to: begun, or gone on with.
class EvaluationWriter {
public:
    /// Writes the manifest where there is none; goes on where it is that of `wanted`, and cuts off a torn
    /// last line. Throws as requireSameEvaluation and AppendFile; InvalidArgument for a file with lines and
    /// no manifest.
    EvaluationWriter(std::filesystem::path file, const EvaluationManifest& wanted);

    [[nodiscard]] const EvaluationManifest& manifest() const { return m_manifest; }
    /// Puts the rows that models chose into the manifest, for the runs that go on. Throws FileWriteFailed.
    void choose(const Selection& selection);
    /// Takes the files away that it began, as if nothing had been asked; those that it went on with stay.
    void discard();
    /// Rows that are there, the ones that were left out included.
    [[nodiscard]] const RowRanges& present() const { return m_present; }
    /// Both throw FileWriteFailed; what is there already is not written again.
    void add(const DataRow& row, const std::vector<EvaluatedPrompt>& answers);
    void skip(const SkippedLine& skipped);

private:
    void readPresent(const std::filesystem::path& file, const char* field);

    std::filesystem::path m_file;
    EvaluationManifest m_manifest;
    bool m_isNew = false;
    std::vector<std::string> m_names;
    RowRanges m_present;
    std::optional<AppendFile> m_rows;
    std::optional<AppendFile> m_skipped;
};

/// Scores that a file holds, by row; some 70 bytes a row and model. Any thread, but one at a time.
class FileEvaluations : public EvaluationSource {
public:
    /// Throws FileMissing, FileUnreadable and FileMalformed.
    explicit FileEvaluations(const std::filesystem::path& file);

    /// Of the data that was evaluated; empty where the file has no manifest.
    [[nodiscard]] const std::string& sha256() const { return m_sha256; }
    [[nodiscard]] std::vector<std::string> models() const;
    [[nodiscard]] bool has(const std::string& model) const { return m_scores.contains(model); }
    /// A row that the file doesn't have can't be scored. Throws InvalidArgument for a model that it doesn't
    /// have.
    [[nodiscard]] std::vector<ScoredRow> scores(const std::string& model,
                                                std::span<const DataRow> rows) override;

private:
    std::string m_sha256;
    std::map<std::string, std::map<std::int64_t, AnswerScore>> m_scores;
};

} // namespace mambascope
