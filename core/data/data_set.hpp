// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets: the shipped ones and the user's own files, read row by row. Memory does not grow with their
// number.
//
//     counterfact   the 21,919 prompts of CounterFact (resources/data/README.md)
//     relations     the factual relations of RELATIONS: every template × every sample is a row
//     FILE          JSONL, CSV (with , or ;) or TSV, also compressed by gzip
//
// A file's form is told by its content; its name only decides where the content leaves it open. Columns:
// prompt, subject, answer (or target_true, target), relation (or relation_id) and template, in any case and
// order; all others are kept. Of two columns for one use the first-named here counts (relation_id before
// relation). With a template, the subject stands where its {} does, and the prompt may be
// left out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/io/file_handle.hpp"

namespace mambascope {

enum class DataForm { Jsonl, Csv, Tsv, Relations };

/// What a column is taken for.
enum class ColumnUse { Prompt, Subject, Answer, Relation, Template, Other };

struct DataColumn {
    std::string name; ///< as the file has it
    ColumnUse use = ColumnUse::Other;
    friend bool operator==(const DataColumn&, const DataColumn&) = default;
};

/// How a file as a whole was read.
struct DataTotals {
    std::string sha256;       ///< of the file's bytes, as they are stored
    std::int64_t rows = 0;    ///< all, also those that can't be used
    std::int64_t skipped = 0; ///< those that can't be used
    bool allCompared = true;  ///< false: too many rows to look for duplicates among all of them
};

/// Reads rows one after another. One thread at a time.
class DataReader {
public:
    virtual ~DataReader() = default;
    /// The next row, or a row that can't be used and why; nothing at the end. Throws Error FileUnreadable,
    /// FileMalformed (damaged compression) and FileVanished (the file was changed since it was opened).
    [[nodiscard]] virtual std::optional<DataEntry> next() = 0;
    /// How the file as a whole was read; whole once next() has returned nothing.
    [[nodiscard]] virtual DataTotals totals() const = 0;
};

/// What openData found out about a data set.
struct DataDescription {
    std::string name; ///< "counterfact", or what the user called it
    std::filesystem::path path;
    FileState state; ///< as it was opened; readers refuse another one
    DataForm form = DataForm::Jsonl;
    char delimiter = 0; ///< ',', ';' or a tab; 0 for JSON
    /// Of the header, or of the first objects.
    std::vector<DataColumn> columns;
    /// Comes with the program: duplicates in it are kept, as the published numbers count them.
    bool shipped = false;
};

/// An opened data set: comparable to a path, cheap to hold and to copy, and read anew by each reader.
class DataSet {
public:
    explicit DataSet(DataDescription description)
        : m_description(std::move(description)) {}

    [[nodiscard]] const std::string& name() const { return m_description.name; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_description.path; }
    [[nodiscard]] DataForm form() const { return m_description.form; }
    [[nodiscard]] char delimiter() const { return m_description.delimiter; }
    [[nodiscard]] const std::vector<DataColumn>& columns() const { return m_description.columns; }
    [[nodiscard]] bool shipped() const { return m_description.shipped; }

    /// A reader from the first row on. Throws Error as opening a file does, and FileVanished where the file
    /// was changed since openData.
    [[nodiscard]] std::unique_ptr<DataReader> read() const;
    /// Reads the whole file once. Throws as DataReader::next.
    [[nodiscard]] DataTotals totals() const;

private:
    DataDescription m_description;
};

/// Opens a shipped data set by name, or a file. `resources`: where the shipped ones are (resources/data);
/// empty: resources::directory(). Throws Error FileMissing, FileUnreadable (a folder, no permission),
/// FileMalformed (empty, no text, a JSON list, a column that is missing), each in one line that
/// names the file and says what to do.
[[nodiscard]] DataSet openData(const std::string& nameOrPath, const std::filesystem::path& resources = {});

/// Names that openData knows without a file.
[[nodiscard]] std::vector<std::string> shippedDataNames();

/// The first rows and how the file was understood: for a dialog, and for messages.
struct DataPreview {
    std::string name;
    DataForm form = DataForm::Jsonl;
    char delimiter = 0;
    std::vector<DataColumn> columns;
    std::vector<DataRow> rows;
    std::vector<SkippedRow> skipped; ///< among those first rows
};

/// Of the first `rows` rows. Throws as openData and DataReader::next.
[[nodiscard]] DataPreview previewData(const std::string& nameOrPath, int rows = 20,
                                      const std::filesystem::path& resources = {});

} // namespace mambascope
