// SPDX-License-Identifier: GPL-3.0-or-later
// From a selection to row numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/data_set.hpp"
#include "core/data/evaluation_source.hpp"
#include "core/values/selection.hpp"
#include "core/values/shard.hpp"

namespace mambascope {

struct SelectedRows {
    std::vector<std::int64_t> rows; ///< ascending
    DataTotals data;
};

struct SelectContext {
    std::vector<std::string> models = {};    ///< that the run is about: for rank and probability limits
    EvaluationSource* evaluations = nullptr; ///< needed where needsEvaluations()
    std::function<void(const SkippedRow&)> skipped = {};  ///< gets every row that can't be used, once
    std::function<void(std::int64_t rows)> progress = {}; ///< rows read so far; may throw to stop
};

/// Whether models have to be asked before the rows are known.
[[nodiscard]] bool needsEvaluations(const Selection& selection);
/// The models that are asked, each once: those of known-by, of the filter, and `models` where a rank or a
/// probability is limited.
[[nodiscard]] std::vector<std::string> modelsAsked(const Selection& selection,
                                                   const std::vector<std::string>& models);

/// Throws Error InvalidArgument for a filter that can't be read, a sample or limit below 1, a rank below 1, a
/// probability that is none, or row numbers that are not ascending; before any data is read.
void checkSelection(const Selection& selection);

/// A selection whose `rows` are known gives those. Reads the data set once, and once more for each model that
/// is asked. A row that a model can't score is not selected and goes to `skipped`. Needs 8 bytes a selected
/// row. Throws Error as checkSelection and DataReader::next.
[[nodiscard]] SelectedRows selectRows(const DataSet& data, const Selection& selection,
                                      const SelectContext& context = {});

/// Reads the rows of these ascending numbers, and nothing else of the data set.
class SelectedReader {
public:
    /// `rows` must outlive it.
    SelectedReader(const DataSet& data, std::span<const std::int64_t> rows, Shard shard = {});
    /// The next of them; nothing at the end. Throws as DataReader::next.
    [[nodiscard]] std::optional<DataRow> next();

private:
    std::unique_ptr<DataReader> m_reader;
    std::span<const std::int64_t> m_rows;
    Shard m_shard;
};

} // namespace mambascope
