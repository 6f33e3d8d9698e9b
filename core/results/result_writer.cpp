// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/result_writer.hpp"

#include <type_traits>
#include <utility>

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
#include "core/results/fact_summary_file.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"

namespace mambascope {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& why) {
    const std::string expected = "a new folder, or one with results of the same experiment";
    throw Error(ErrorCode::InvalidArgument, {"folder", folder.string(), expected},
                "folder " + folder.string() + ": " + why + "; choose another folder");
}

void makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder)) {
        throw Error(ErrorCode::FileWriteFailed,
                    {folder.string(), error ? error.message() : "it is no folder"});
    }
}

std::string linesOf(const std::vector<SkippedLine>& skipped) {
    std::string text;
    for (const SkippedLine& line : skipped) {
        text += skippedText(line);
    }
    return text;
}

} // namespace

template <typename Settings>
std::optional<ManifestOf<Settings>> resumable(const std::filesystem::path& folder,
                                              const ManifestOf<Settings>& wanted) {
    if (!hasManifest(folder)) {
        std::error_code ignored;
        const auto size = std::filesystem::file_size(folder / kRowsFile, ignored);
        if (!ignored && size > 0) {
            refuse(folder, std::string("it has ") + kRowsFile + " but no " + kManifestFile);
        }
        return std::nullopt;
    }
    if (holdsFacts(folder) != std::is_same_v<Settings, FactSettings>) {
        refuse(folder, "it holds another kind of experiment");
    }
    ManifestOf<Settings> there = readManifest<Settings>(folder);
    ManifestOf<Settings> compared = wanted;
    if (wanted.rows.empty()) {
        compared.rows = there.rows;
    }
    if (there.model.weights.empty()) { // written before there was such a hash
        compared.model.weights.clear();
    }
    if (const auto difference = differenceOf(there, compared, Compared::SameRun)) {
        refuse(folder, "it holds another experiment: " + difference->field + " is " + difference->first +
                           " there and " + difference->second + " here");
    }
    return there;
}

template <typename Family>
ResultWriterOf<Family>::ResultWriterOf(std::filesystem::path folder, Manifest manifest,
                                       const std::vector<SkippedLine>& skipped)
    : m_folder(std::move(folder))
    , m_manifest(std::move(manifest))
    , m_layout(layoutOf(m_manifest.settings, m_manifest.model.layers))
    , m_summary(m_manifest.settings, m_manifest.model.layers) {
    static_cast<void>(resumable(m_folder, m_manifest)); // before anything is changed there
    makeFolder(m_folder);
    m_rowsFile.emplace(m_folder / kRowsFile); // from now on no other run has the folder
    std::optional<Manifest> there = resumable(m_folder, m_manifest);
    if (!there) {
        // The manifest is the last one: a run that is killed before leaves no result folder.
        writeFileAtomically(m_folder / kSkippedFile, linesOf(skipped));
        writeManifest(m_folder, m_manifest);
    }
    m_skippedFile.emplace(m_folder / kSkippedFile);
    readRows();
    readSkippedRows();
    if (there) {
        const bool elsewhere = there->device != m_manifest.device || there->version != m_manifest.version;
        const std::string note =
            "gone on with by " + m_manifest.version + " on " + m_manifest.device + ", " + m_manifest.started;
        m_manifest = std::move(*there);
        if (elsewhere) {
            this->note(note);
        }
    }
}

template <typename Family>
void ResultWriterOf<Family>::readRows() {
    RowReaderOf<Family> reader(m_folder);
    while (const std::optional<Row> row = reader.next()) {
        if (m_present.contains(row->row)) {
            refuse(m_folder, std::string(kRowsFile) + " has row " + std::to_string(row->row) + " twice");
        }
        count(*row);
    }
}

template <typename Family>
void ResultWriterOf<Family>::readSkippedRows() {
    for (const SkippedLine& line : readSkipped(m_folder)) {
        count(line);
    }
}

template <typename Family>
void ResultWriterOf<Family>::count(const Row& row) {
    m_present.add(row.row);
    m_summary.add(row);
    m_rowsOfRun += hasRow(m_manifest, row.row) ? 1 : 0;
}

template <typename Family>
void ResultWriterOf<Family>::count(const SkippedLine& skipped) {
    m_present.add(skipped.row);
    if constexpr (std::is_same_v<Family, FactFamily>) {
        m_summary.addSkipped(skipped.reason);
    }
    ++m_skippedRows;
    m_skippedOfRun += hasRow(m_manifest, skipped.row) ? 1 : 0;
}

template <typename Family>
void ResultWriterOf<Family>::add(const Row& row) {
    if (!m_present.contains(row.row)) {
        m_rowsFile->append(rowLine(row, m_layout));
        count(row);
    }
}

template <typename Family>
void ResultWriterOf<Family>::skip(const SkippedLine& skipped) {
    if (!m_present.contains(skipped.row)) {
        m_skippedFile->append(skippedText(skipped));
        count(skipped);
    }
}

template <typename Family>
void ResultWriterOf<Family>::note(const std::string& text) {
    m_manifest.notes.push_back(text);
    writeManifest(m_folder, m_manifest);
}

template <typename Family>
typename Family::Summary ResultWriterOf<Family>::summary(int draws) const {
    Summary summary = m_summary.summary(draws);
    if constexpr (std::is_same_v<Family, FactFamily>) {
        if (draws > 0) {
            addMedians(m_folder, summary);
        }
    }
    summary.skipped = m_skippedRows;
    summary.complete = m_rowsOfRun + m_skippedOfRun == rowCountOf(m_manifest);
    return summary;
}

template <typename Family>
void ResultWriterOf<Family>::finish(const Summary& summary) {
    m_rowsFile->sync();
    m_skippedFile->sync();
    writeSummary(m_folder, summary);
}

template std::optional<Manifest> resumable(const std::filesystem::path&, const Manifest&);
template std::optional<FactManifest> resumable(const std::filesystem::path&, const FactManifest&);
template class ResultWriterOf<KnockoutFamily>;
template class ResultWriterOf<FactFamily>;

} // namespace mambascope
