// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: what the readers of all forms share.
#pragma once

#include <memory>
#include <optional>

#include "core/data/data_set.hpp"
#include "core/data/row_maker.hpp"
#include "core/data/text_window.hpp"

namespace mambascope {

/// Numbers the rows of a form and counts what becomes of them.
class FileReader : public DataReader {
public:
    FileReader(const DataSet& data, const std::optional<FileState>& expected)
        : m_window(data.path(), expected)
        , m_maker(data.shipped()) {}

    [[nodiscard]] std::optional<DataEntry> next() final;
    [[nodiscard]] DataTotals totals() const final { return m_totals; }

protected:
    using RawEntry = std::variant<RawRow, SkippedRow>;
    /// The next row as it stands in the file, its number left out; nothing at the end.
    [[nodiscard]] virtual std::optional<RawEntry> nextRaw() = 0;
    [[nodiscard]] TextWindow& window() { return m_window; }

private:
    TextWindow m_window;
    RowMaker m_maker;
    DataTotals m_totals;
    bool m_ended = false;
};

[[nodiscard]] std::unique_ptr<DataReader> readDelimited(const DataSet& data,
                                                        const std::optional<FileState>& expected);
[[nodiscard]] std::unique_ptr<DataReader> readJsonLines(const DataSet& data,
                                                        const std::optional<FileState>& expected);
[[nodiscard]] std::unique_ptr<DataReader> readRelations(const DataSet& data,
                                                        const std::optional<FileState>& expected);

} // namespace mambascope
