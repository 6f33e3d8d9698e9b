// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/understanding.hpp"

#include <algorithm>
#include <array>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/data/columns.hpp"
#include "core/data/csv_record.hpp"
#include "core/data/json_line.hpp"
#include "core/io/text_file.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kHeadBytes = 4096;
constexpr int kRowsLookedAt = 100;
constexpr std::string_view kSelectionMark = "mambascope.selection/";

[[noreturn]] void fail(const DataDescription& data, const std::string& place, const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {data.path.string(), place, expected});
}

std::string namesIn(const std::vector<DataColumn>& columns) {
    std::string names;
    for (const DataColumn& column : columns) {
        names += (names.empty() ? "" : ", ") + quotedForMessage(column.name);
    }
    return names.empty() ? "nothing" : names;
}

void requireColumns(const DataDescription& data, const std::string& place,
                    const std::vector<DataColumn>& columns) {
    const std::string missing = missingColumns(columns);
    if (!missing.empty()) {
        fail(data, place,
             "the columns prompt (or template), subject and answer (or target_true, target); missing: " +
                 missing + "; found: " + namesIn(columns));
    }
}

std::string headOf(TextWindow& window) {
    std::size_t length = 0;
    while (length < kHeadBytes && window.at(length)) {
        ++length;
    }
    return std::string(window.view(0, length));
}

// ---- one JSON object a line

bool isRelation(const nlohmann::json& object) {
    const auto samples = object.find("samples");
    return samples != object.end() && samples->is_array() && object.contains("prompt_templates");
}

void understandJson(DataDescription& data, TextWindow& window) {
    std::vector<std::string> names;
    std::optional<std::string> problem;
    std::int64_t firstLine = 0;
    for (int i = 0; i < kRowsLookedAt; ++i) {
        const std::optional<JsonLine> line = readJsonLine(window);
        if (!line) {
            break;
        }
        if (line->problem) {
            problem = problem ? problem : line->detail;
            continue;
        }
        firstLine = firstLine == 0 ? line->line : firstLine;
        if (isRelation(line->object)) {
            data.form = DataForm::Relations;
            data.columns =
                understood({"relation", "template", "subject", "answer", "relation_type", "template_list"});
            return;
        }
        for (const auto& [name, value] : line->object.items()) {
            if (!value.is_null() && std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    if (firstLine == 0) {
        fail(data, "the first lines", "one JSON object a line; " + problem.value_or("there is none"));
    }
    data.form = DataForm::Jsonl;
    data.columns = understood(names);
    requireColumns(data, "line " + std::to_string(firstLine), data.columns);
}

// ---- CSV and TSV

struct Header {
    char delimiter = ',';
    std::int64_t line = 1;
    std::vector<DataColumn> columns;
    std::optional<std::string> problem;
};

Header readHeader(const DataDescription& data, char delimiter) {
    TextWindow window(data.path, data.state);
    Header header;
    header.delimiter = delimiter;
    if (const std::optional<CsvRecord> record = readCsvRecord(window, delimiter)) {
        header.line = record->line;
        header.columns = understood(record->fields);
        if (record->problem) {
            header.problem = skipText({0, record->line, *record->problem, record->detail});
        }
    }
    return header;
}

/// The likelier delimiter by the file's name.
char expectedDelimiter(const DataDescription& data) {
    std::filesystem::path name = data.path.filename();
    if (name.extension() == ".gz") {
        name = name.stem();
    }
    return name.extension() == ".tsv" || name.extension() == ".tab" ? '\t' : ',';
}

void requireDifferent(const DataDescription& data, const std::string& place,
                      const std::vector<DataColumn>& columns) {
    for (const DataColumn& column : columns) {
        const auto same = std::count_if(columns.begin(), columns.end(),
                                        [&](const DataColumn& other) { return other.name == column.name; });
        if (column.use != ColumnUse::Other && same > 1) {
            fail(data, place, "each column once; " + quotedForMessage(column.name) + " stands twice");
        }
    }
}

void understandDelimited(DataDescription& data) {
    const char likely = expectedDelimiter(data);
    std::optional<Header> best;
    for (const char delimiter : {likely, ',', '\t', ';'}) {
        Header header = readHeader(data, delimiter);
        const bool better = !best || (best->problem && !header.problem) ||
                            knownColumns(header.columns) > knownColumns(best->columns);
        if (better) {
            best = std::move(header);
        }
    }
    const std::string place = "line " + std::to_string(best->line);
    if (best->problem) {
        fail(data, place, "a header of column names; " + *best->problem);
    }
    requireColumns(data, place, best->columns);
    requireDifferent(data, place, best->columns);
    data.delimiter = best->delimiter;
    data.form = best->delimiter == '\t' ? DataForm::Tsv : DataForm::Csv;
    data.columns = std::move(best->columns);
}

} // namespace

void understand(DataDescription& data) {
    TextWindow window(data.path);
    data.state = window.file().state();
    const std::string head = headOf(window);
    rejectGitLfsPointer(data.path, head);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        fail(data, "the file is empty", "rows of JSONL, CSV or TSV");
    }
    if (head.find('\0') != std::string::npos) {
        fail(data, "the file is no text", "JSONL, CSV or TSV");
    }
    if (head.find(kSelectionMark) != std::string::npos) {
        fail(data, "the file is a saved selection",
             "rows of data; a selection is given where a selection is asked for");
    }
    if (head[first] == '[') {
        fail(data, "the file is one JSON list", "one JSON object a line (jq -c '.[]' FILE makes it)");
    }
    if (head[first] == '{') {
        understandJson(data, window);
    } else {
        understandDelimited(data);
    }
}

} // namespace mambascope
