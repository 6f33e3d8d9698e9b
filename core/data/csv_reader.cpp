// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/data/csv_record.hpp"
#include "core/data/file_reader.hpp"

namespace mambascope {
namespace {

class CsvReader : public FileReader {
public:
    CsvReader(const DataSet& data, const std::optional<FileState>& expected)
        : FileReader(data, expected)
        , m_delimiter(data.delimiter())
        , m_columns(data.columns()) {
        (void)readCsvRecord(window(), m_delimiter); // the header, which openData has read
    }

private:
    [[nodiscard]] std::optional<RawEntry> nextRaw() override {
        std::optional<CsvRecord> record = readCsvRecord(window(), m_delimiter);
        if (!record) {
            return std::nullopt;
        }
        if (!record->problem && record->fields.size() != m_columns.size()) {
            record->problem = SkipReason::Malformed;
            record->detail = "the row has " + std::to_string(record->fields.size()) +
                             " fields where the header has " + std::to_string(m_columns.size());
        }
        if (record->problem) {
            return SkippedRow{0, record->line, *record->problem, std::move(record->detail)};
        }
        RawRow raw;
        raw.line = record->line;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].use == ColumnUse::Other) {
                raw.others.emplace_back(m_columns[i].name, std::move(record->fields[i]));
            } else {
                raw.of(m_columns[i].use) = std::move(record->fields[i]);
            }
        }
        return raw;
    }

    char m_delimiter;
    std::vector<DataColumn> m_columns;
};

} // namespace

std::unique_ptr<DataReader> readDelimited(const DataSet& data, const std::optional<FileState>& expected) {
    return std::make_unique<CsvReader>(data, expected);
}

} // namespace mambascope
