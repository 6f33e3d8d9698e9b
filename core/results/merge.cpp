// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/merge.hpp"

#include <algorithm>
#include <string>
#include <system_error>

#include "core/base/error.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/result_writer.hpp"
#include "core/results/summary_file.hpp"

namespace mambascope {
namespace {

template <typename Family>
struct Part {
    std::filesystem::path folder;
    ManifestOf<typename Family::Settings> manifest;
    RowRanges there; ///< rows and skipped rows
    std::vector<SkippedLine> skipped;
};

/// Where a row stands.
struct RowPlace {
    std::int64_t row = 0;
    std::size_t part = 0;
    std::int64_t offset = 0;
};

[[noreturn]] void refuse(const std::string& why) {
    throw Error(ErrorCode::InvalidArgument, {"merge", why, "all parts of one experiment, each once"},
                "merge: " + why);
}

std::string shardText(const Shard& shard) {
    return std::to_string(shard.index) + "/" + std::to_string(shard.count);
}

template <typename Family>
void addRows(Part<Family>& part, std::size_t number, std::vector<RowPlace>& places) {
    LineReader lines(part.folder / kRowsFile);
    while (const std::optional<std::string_view> line = lines.next()) {
        const std::int64_t row = rowNumberOf(*line, lines.file(), lines.place());
        if (part.there.contains(row)) {
            refuse(part.folder.string() + " has row " + std::to_string(row) + " twice");
        }
        part.there.add(row);
        places.push_back({row, number, lines.offset()});
    }
}

template <typename Family>
Part<Family> readPart(const std::filesystem::path& folder, std::size_t number,
                      std::vector<RowPlace>& places) {
    Part<Family> part{folder, readManifest<typename Family::Settings>(folder), {}, readSkipped(folder)};
    addRows(part, number, places);
    for (const SkippedLine& line : part.skipped) {
        part.there.add(line.row);
    }
    return part;
}

template <typename Family>
void requireTogether(const std::vector<Part<Family>>& parts) {
    const Part<Family>& first = parts.front();
    for (const Part<Family>& part : parts) {
        if (const auto difference = differenceOf(first.manifest, part.manifest, Compared::OtherPart)) {
            refuse("the parts are of different experiments: " + difference->field + " is " +
                   difference->first + " in " + first.folder.string() + " and " + difference->second +
                   " in " + part.folder.string());
        }
    }
}

template <typename Family>
void requireDisjoint(const std::vector<Part<Family>>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const RowRanges own = parts[i].there.without(parts[k].there);
            if (own.count() != parts[i].there.count()) {
                refuse(parts[k].folder.string() + " and " + parts[i].folder.string() + " both have rows " +
                       parts[i].there.without(own).text());
            }
        }
    }
}

/// The shard's first rows of those that are missing, as RowRanges::text; empty if it has none.
std::string missingOf(const RowRanges& missing, const Shard& shard) {
    constexpr std::int64_t kShown = 5;
    const std::int64_t count = missing.countNth(shard.index - 1, shard.count);
    RowRanges shown;
    for (const auto& [first, last] : missing.ranges()) {
        for (std::int64_t row = first; row <= last && shown.count() < kShown; ++row) {
            if (shard.has(row)) {
                shown.add(row);
            }
        }
    }
    const std::int64_t more = count - shown.count();
    return shown.text() + (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

template <typename Family>
void requireAll(const std::vector<Part<Family>>& parts) {
    RowRanges missing = parts.front().manifest.rows;
    for (const Part<Family>& part : parts) {
        missing = missing.without(part.there);
    }
    if (missing.empty()) {
        return;
    }
    for (const Part<Family>& part : parts) {
        const std::string own = missingOf(missing, part.manifest.shard);
        if (!own.empty()) {
            refuse(part.folder.string() + " is not complete: rows " + own + " are missing; run its shard " +
                   shardText(part.manifest.shard) + " again to go on");
        }
    }
    const auto& one = parts.front().manifest;
    std::string shards;
    for (int index = 1; index <= one.shard.count; ++index) {
        const bool given = std::any_of(parts.begin(), parts.end(), [&](const Part<Family>& part) {
            return part.manifest.shard == Shard{index, one.shard.count};
        });
        shards += given ? "" : (shards.empty() ? "" : ", ") + shardText({index, one.shard.count});
    }
    refuse("rows " + missing.text() + " are missing" +
           (shards.empty() ? "" : ": give the folders of shards " + shards + ", too"));
}

/// Each different text once, with commas between.
template <typename Family>
std::string joined(const std::vector<Part<Family>>& parts,
                   std::string ManifestOf<typename Family::Settings>::*field) {
    std::vector<std::string> texts;
    std::string all;
    for (const Part<Family>& part : parts) {
        const std::string& text = part.manifest.*field;
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) {
            texts.push_back(text);
            all += (all.empty() ? "" : ", ") + text;
        }
    }
    return all;
}

template <typename Family>
ManifestOf<typename Family::Settings> merged(const std::vector<Part<Family>>& parts) {
    using Manifest = ManifestOf<typename Family::Settings>;
    Manifest manifest = parts.front().manifest;
    manifest.shard = {};
    manifest.version = joined(parts, &Manifest::version);
    manifest.device = joined(parts, &Manifest::device);
    manifest.notes.clear();
    for (const Part<Family>& part : parts) {
        manifest.started = std::min(manifest.started, part.manifest.started);
        for (const std::string& note : part.manifest.notes) {
            manifest.notes.push_back("shard " + shardText(part.manifest.shard) + ": " + note);
        }
    }
    return manifest;
}

template <typename Family>
std::vector<SkippedLine> allSkipped(const std::vector<Part<Family>>& parts) {
    std::vector<SkippedLine> all;
    for (const Part<Family>& part : parts) {
        all.insert(all.end(), part.skipped.begin(), part.skipped.end());
    }
    std::sort(all.begin(), all.end(),
              [](const SkippedLine& a, const SkippedLine& b) { return a.row < b.row; });
    return all;
}

template <typename Family>
void requireOther(const std::vector<Part<Family>>& parts, const std::filesystem::path& folder) {
    for (const Part<Family>& part : parts) {
        std::error_code ignored;
        if (std::filesystem::equivalent(part.folder, folder, ignored)) {
            refuse("the output " + folder.string() + " is one of the parts; choose another folder");
        }
    }
}

template <typename Family>
MergeReport mergeParts(const std::vector<std::filesystem::path>& folders,
                       const std::filesystem::path& folder) {
    std::vector<Part<Family>> parts;
    std::vector<RowPlace> places;
    for (const std::filesystem::path& part : folders) {
        parts.push_back(readPart<Family>(part, parts.size(), places));
    }
    requireOther(parts, folder);
    requireTogether(parts);
    requireDisjoint(parts);
    requireAll(parts);
    std::sort(places.begin(), places.end(),
              [](const RowPlace& a, const RowPlace& b) { return a.row < b.row; });
    ResultWriterOf<Family> writer(folder, merged(parts), allSkipped(parts));
    std::vector<RowReaderOf<Family>> readers;
    readers.reserve(parts.size());
    for (const Part<Family>& part : parts) {
        readers.emplace_back(part.folder);
    }
    for (const RowPlace& place : places) {
        if (!writer.present().contains(place.row)) {
            writer.add(readers[place.part].at(place.offset));
        }
    }
    const typename Family::Summary summary = writer.summary(kBootstrapDraws);
    writer.finish(summary);
    return {writer.rows(), writer.skippedRows(), summary};
}

/// Parts of both families don't belong together.
void requireOneFamily(const std::vector<std::filesystem::path>& folders) {
    for (const std::filesystem::path& folder : folders) {
        if (holdsFacts(folder) != holdsFacts(folders.front())) {
            refuse("the parts are of different experiments: " + folders.front().string() + " and " +
                   folder.string() + " are of different kinds");
        }
    }
}

} // namespace

MergeReport mergeResults(const std::vector<std::filesystem::path>& folders,
                         const std::filesystem::path& folder) {
    if (folders.empty()) {
        refuse("no part is given");
    }
    requireOneFamily(folders);
    return holdsFacts(folders.front()) ? mergeParts<FactFamily>(folders, folder)
                                       : mergeParts<KnockoutFamily>(folders, folder);
}

} // namespace mambascope
