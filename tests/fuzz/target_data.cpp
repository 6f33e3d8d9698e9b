// SPDX-License-Identifier: GPL-3.0-or-later
// A user's data file (JSONL, CSV, TSV, RELATIONS, UTF-16, gzip), or a saved selection.
#include "core/data/selection_file.hpp"
#include "tests/fuzz/memory_file.hpp"

#include <cstdint>

namespace mambascope::fuzzing {
namespace {

void checkRow(const DataRow& row) {
    require(!row.prompt.empty() && !row.subject.empty() && !row.answer.empty(), "a row has its three texts");
    for (const std::string* text :
         {&row.prompt, &row.subject, &row.answer, &row.relation, &row.templateText}) {
        require(isValidUtf8(*text), "texts of a row are UTF-8");
    }
    const ByteSpan span = row.subjectSpan;
    require(span.start < span.end && span.end <= row.prompt.size(), "the subject lies in the prompt");
    require(row.prompt.substr(span.start, span.end - span.start) == row.subject,
            "the span holds the subject");
    for (const auto& [name, text] : row.columns) {
        require(isValidUtf8(text), "other columns are UTF-8");
    }
}

void checkSkipped(const SkippedRow& skipped) {
    const std::string reason = skipText(skipped);
    require(!reason.empty() && isValidUtf8(reason), "a reason is a line of UTF-8");
    require(reason.find_first_of("\r\n\x1b") == std::string::npos, "a reason is one harmless line");
}

/// Numbers of rows in their order, each once; lines never go back.
void readAll(const DataSet& data) {
    const std::unique_ptr<DataReader> reader = data.read();
    std::int64_t number = 0;
    std::int64_t line = 0;
    std::int64_t skipped = 0;
    while (const std::optional<DataEntry> entry = reader->next()) {
        std::visit(
            [&](const auto& one) {
                require(one.row == number && one.line >= line && one.line >= 1, "rows come in their order");
                line = one.line;
            },
            *entry);
        ++number;
        if (const auto* const row = std::get_if<DataRow>(&*entry)) {
            checkRow(*row);
        } else {
            checkSkipped(std::get<SkippedRow>(*entry));
            ++skipped;
        }
    }
    const DataTotals totals = reader->totals();
    require(totals.rows == number && totals.skipped == skipped, "the totals count what was read");
    require(totals.sha256.size() == 64, "a whole file has a digest");
}

} // namespace

void readInput(std::string_view input) {
    static MemoryFile file;
    file.write(input);
    const std::string path = file.path().string();
    static_cast<void>(accepted([&] { readAll(openData(path)); }));
    if (isSelectionFile(path)) {
        static_cast<void>(accepted([&] {
            const SavedSelection saved = readSelection(path);
            require(saved.rows.empty() || saved.rows.back() < saved.dataRows, "rows of a selection exist");
        }));
    }
}

} // namespace mambascope::fuzzing
