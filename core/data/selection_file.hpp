// SPDX-License-Identifier: GPL-3.0-or-later
// A selection by name, as a file that a colleague can open (NAME.selection.json):
// {"schema":"mambascope.selection/1","name","data":{"name","sha256","rows"},"selection":{…},"rows":[…]}.
// It holds the row numbers, so that it means the same rows without the models that chose them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/data/select_rows.hpp"

namespace mambascope {

struct SavedSelection {
    std::string name;   ///< "known by both"
    std::string data;   ///< "counterfact", or the file's path
    std::string sha256; ///< of the data
    std::int64_t dataRows = 0;
    Selection selection; ///< how the rows were chosen
    std::vector<std::int64_t> rows;
    friend bool operator==(const SavedSelection&, const SavedSelection&) = default;
};

/// Rows that such a file holds at most.
inline constexpr std::size_t kMostSavedRows = 3'000'000;

/// Throws Error FileWriteFailed, and InvalidArgument for more than kMostSavedRows.
void writeSelection(const std::filesystem::path& file, const SavedSelection& saved);
/// Throws Error FileMissing, FileUnreadable and FileMalformed.
[[nodiscard]] SavedSelection readSelection(const std::filesystem::path& file);
/// Whether the file begins as one: tells a selection from data.
[[nodiscard]] bool isSelectionFile(const std::filesystem::path& file);

/// What --data and --selection name together.
struct ChosenData {
    DataSet data;
    Selection selection;
};

/// `nameOrPath` is a data set or a saved selection, whose data is looked for under its name and then beside
/// it; `selectionFile`, if there is one, belongs to that data. A saved selection without conditions in
/// `given` is taken with its rows; with some, they choose within those. Throws Error as openData and
/// readSelection, and FileMalformed where the data isn't what the selection was saved for, by its sha256.
[[nodiscard]] ChosenData openChosenData(const std::string& nameOrPath,
                                        const std::optional<std::filesystem::path>& selectionFile,
                                        Selection given, const std::filesystem::path& resources = {});

} // namespace mambascope
