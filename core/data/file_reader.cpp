// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/file_reader.hpp"

namespace mambascope {

std::optional<DataEntry> FileReader::next() {
    std::optional<RawEntry> raw = m_ended ? std::nullopt : nextRaw();
    if (!raw) {
        if (!m_ended) {
            m_ended = true;
            m_totals.sha256 = m_window.file().finishDigest();
            m_totals.allCompared = m_maker.allCompared();
        }
        return std::nullopt;
    }
    std::visit([&](auto& entry) { entry.row = m_totals.rows; }, *raw);
    ++m_totals.rows;
    DataEntry entry = std::holds_alternative<SkippedRow>(*raw)
                          ? DataEntry(std::get<SkippedRow>(std::move(*raw)))
                          : m_maker.make(std::get<RawRow>(std::move(*raw)));
    m_totals.skipped += std::holds_alternative<SkippedRow>(entry) ? 1 : 0;
    return entry;
}

} // namespace mambascope
