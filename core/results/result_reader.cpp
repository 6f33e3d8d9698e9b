// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/result_reader.hpp"

#include "core/base/error.hpp"

namespace mambascope {

template <typename Family>
RowReaderOf<Family>::RowReaderOf(const std::filesystem::path& folder)
    : m_manifest(readManifest<typename Family::Settings>(folder))
    , m_layout(layoutOf(m_manifest.settings, m_manifest.model.layers)) {
    const std::filesystem::path file = folder / kRowsFile;
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        m_lines.emplace(file);
    }
}

template <typename Family>
typename RowReaderOf<Family>::Row RowReaderOf<Family>::parse(std::string_view line) const {
    return rowFromLine(line, m_layout, m_lines->file(), m_lines->place());
}

template <typename Family>
std::optional<typename RowReaderOf<Family>::Row> RowReaderOf<Family>::next() {
    const std::optional<std::string_view> line = m_lines ? m_lines->next() : std::nullopt;
    return line ? std::optional(parse(*line)) : std::nullopt;
}

template <typename Family>
typename RowReaderOf<Family>::Row RowReaderOf<Family>::at(std::int64_t offset) {
    std::optional<std::string_view> line;
    if (m_lines) {
        m_lines->seek(offset);
        line = m_lines->next();
    }
    if (!line) {
        throw Error(ErrorCode::FileVanished, {kRowsFile});
    }
    return parse(*line);
}

template class RowReaderOf<KnockoutFamily>;
template class RowReaderOf<FactFamily>;

std::vector<SkippedLine> readSkipped(const std::filesystem::path& folder) {
    std::vector<SkippedLine> all;
    const std::filesystem::path file = folder / kSkippedFile;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return all;
    }
    LineReader lines(file);
    while (const std::optional<std::string_view> line = lines.next()) {
        all.push_back(skippedFromLine(*line, file, lines.place()));
    }
    return all;
}

} // namespace mambascope
