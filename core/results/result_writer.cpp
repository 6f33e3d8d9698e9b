// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/result_writer.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
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

std::optional<Manifest> resumable(const std::filesystem::path& folder, const Manifest& wanted) {
    if (!hasManifest(folder)) {
        std::error_code ignored;
        const auto size = std::filesystem::file_size(folder / kRowsFile, ignored);
        if (!ignored && size > 0) {
            refuse(folder, std::string("it has ") + kRowsFile + " but no " + kManifestFile);
        }
        return std::nullopt;
    }
    Manifest there = readManifest(folder);
    Manifest compared = wanted;
    if (wanted.rows.empty()) {
        compared.rows = there.rows;
    }
    if (const auto difference = differenceOf(there, compared, Compared::SameRun)) {
        refuse(folder, "it holds another experiment: " + difference->field + " is " + difference->first +
                           " there and " + difference->second + " here");
    }
    return there;
}

ResultWriter::ResultWriter(std::filesystem::path folder, Manifest manifest,
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

void ResultWriter::readRows() {
    RowReader reader(m_folder);
    while (const std::optional<RowResult> row = reader.next()) {
        if (m_present.contains(row->row)) {
            refuse(m_folder, std::string(kRowsFile) + " has row " + std::to_string(row->row) + " twice");
        }
        count(*row);
    }
}

void ResultWriter::readSkippedRows() {
    for (const SkippedLine& line : readSkipped(m_folder)) {
        count(line);
    }
}

void ResultWriter::count(const RowResult& row) {
    m_present.add(row.row);
    m_summary.add(row);
    m_rowsOfRun += hasRow(m_manifest, row.row) ? 1 : 0;
}

void ResultWriter::count(const SkippedLine& skipped) {
    m_present.add(skipped.row);
    ++m_skippedRows;
    m_skippedOfRun += hasRow(m_manifest, skipped.row) ? 1 : 0;
}

void ResultWriter::add(const RowResult& row) {
    if (!m_present.contains(row.row)) {
        m_rowsFile->append(rowLine(row, m_layout));
        count(row);
    }
}

void ResultWriter::skip(const SkippedLine& skipped) {
    if (!m_present.contains(skipped.row)) {
        m_skippedFile->append(skippedText(skipped));
        count(skipped);
    }
}

void ResultWriter::note(const std::string& text) {
    m_manifest.notes.push_back(text);
    writeManifest(m_folder, m_manifest);
}

ExperimentSummary ResultWriter::summary(int draws) const {
    ExperimentSummary summary = m_summary.summary(draws);
    summary.skipped = m_skippedRows;
    summary.complete = m_rowsOfRun + m_skippedOfRun == rowCountOf(m_manifest);
    return summary;
}

void ResultWriter::finish(const ExperimentSummary& summary) {
    m_rowsFile->sync();
    m_skippedFile->sync();
    writeSummary(m_folder, summary);
}

} // namespace mambascope
