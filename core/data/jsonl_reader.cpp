// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/data/columns.hpp"
#include "core/data/file_reader.hpp"
#include "core/data/json_line.hpp"
#include "core/data/json_text.hpp"

namespace mambascope {
namespace {

/// A row from an object's fields; numbers and truth values as their text, null as left out.
RawRow rowOf(const JsonLine& line) {
    RawRow raw;
    raw.line = line.line;
    std::vector<std::string> names;
    for (const auto& [name, value] : line.object.items()) {
        if (!value.is_null()) {
            names.push_back(name);
        }
    }
    for (const DataColumn& column : understood(names)) {
        std::string text = plainText(line.object.at(column.name));
        if (column.use == ColumnUse::Other) {
            raw.others.emplace_back(column.name, std::move(text));
        } else {
            raw.of(column.use) = std::move(text);
        }
    }
    return raw;
}

class JsonlReader : public FileReader {
public:
    using FileReader::FileReader;

private:
    [[nodiscard]] std::optional<RawEntry> nextRaw() override {
        std::optional<JsonLine> line = readJsonLine(window());
        if (!line) {
            return std::nullopt;
        }
        if (line->problem) {
            return SkippedRow{0, line->line, *line->problem, std::move(line->detail)};
        }
        return rowOf(*line);
    }
};

} // namespace

std::unique_ptr<DataReader> readJsonLines(const DataSet& data, const std::optional<FileState>& expected) {
    return std::make_unique<JsonlReader>(data, expected);
}

} // namespace mambascope
