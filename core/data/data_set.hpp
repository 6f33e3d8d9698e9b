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
// order; all others are kept. With a template, the subject stands where its {} does, and the prompt may be
// left out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope {

enum class DataForm { Jsonl, Csv, Tsv, Relations };

/// What a column is taken for.
enum class ColumnUse { Prompt, Subject, Answer, Relation, Template, Other };

struct DataColumn {
    std::string name; ///< as the file has it
    ColumnUse use = ColumnUse::Other;
    friend bool operator==(const DataColumn&, const DataColumn&) = default;
};

/// Reads rows one after another. One thread at a time.
class DataReader {
public:
    virtual ~DataReader() = default;
    /// The next row, or a row that can't be used and why; nothing at the end. Throws Error FileUnreadable,
    /// FileMalformed (damaged compression) and FileVanished (the file was changed since it was opened).
    [[nodiscard]] virtual std::optional<DataEntry> next() = 0;
};

/// How the file as a whole was read.
struct DataTotals {
    std::string sha256;       ///< of the file's bytes, as they are stored
    std::int64_t rows = 0;    ///< all, also those that can't be used
    std::int64_t skipped = 0; ///< those that can't be used
    bool allCompared = true;  ///< false: too many rows to look for duplicates among all of them
};

/// An opened data set. Comparable to a path: cheap to hold, and read anew by each reader.
class DataSet {
public:
    DataSet(std::string name, std::filesystem::path path, DataForm form, char delimiter,
            std::vector<DataColumn> columns, bool shipped);

    /// "counterfact", or what the user called it.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] DataForm form() const { return m_form; }
    /// ',', ';' or a tab; 0 for JSON.
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    /// Of the header, or of the first object.
    [[nodiscard]] const std::vector<DataColumn>& columns() const { return m_columns; }
    /// Comes with the program: duplicates in it are kept, as the published numbers count them.
    [[nodiscard]] bool shipped() const { return m_shipped; }

    /// A reader from the first row on. Throws Error as opening a file does.
    [[nodiscard]] std::unique_ptr<DataReader> read() const;
    /// Reads the whole file once and remembers what it found (while the file stays the same). Throws as
    /// DataReader::next.
    [[nodiscard]] DataTotals totals() const;

private:
    std::string m_name;
    std::filesystem::path m_path;
    DataForm m_form;
    char m_delimiter;
    std::vector<DataColumn> m_columns;
    bool m_shipped;
};

/// Opens a shipped data set by name, or a file. `resources`: where the shipped ones are (resources/data);
/// empty: resources::directory(). Throws Error FileMissing, FileUnreadable (a folder, no permission),
/// FileMalformed (empty, UTF-16, a JSON list, no column that could be the prompt), each in one line that
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
