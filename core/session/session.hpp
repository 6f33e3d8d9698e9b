// SPDX-License-Identifier: GPL-3.0-or-later
// Session files, NAME.mambascope: an experiment with the results that it showed, in one file.
//
// The file is a zip archive of stored records (core/io/zip_writer.hpp): session.json, schema
// "mambascope.session/2", and arrays/0.npy, arrays/1.npy …, which NumPy's load() opens. In session.json:
//
//   program     version and revision of the program that wrote it
//   saved       when, in UTC
//   experiment  the state that is shown; what is in it is the window's business, as of the next two
//   history     the states before and beside it; null: none
//   views       how views are set, by name; null: nothing
//   results     snapshots (core/wire/json.hpp): what was asked, where and when it was computed, the model's
//               fingerprint, tokens and numbers. Long lists of numbers are {"array": 0} for arrays/0.npy,
//               with the bits that they had. Files of edits (ModelRef::deltas) are named from the session's
//               folder; reading makes whole paths of them
//
// Version 1 was the experiment alone, as a JSON text of its own. Both versions open for ever.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/io/zip_archive.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

using Results = std::vector<std::shared_ptr<const Snapshot>>; ///< whole ones, none null

struct Session {
    std::string program; ///< empty in files of version 1
    std::string saved;   ///< "2026-11-29T23:10:00Z"; empty in files of version 1
    nlohmann::json experiment;
    nlohmann::json history;
    nlohmann::json views;
    Results results;
};

/// Larger files are no sessions, and none is written: 512 MiB.
inline constexpr std::size_t kLargestSession = std::size_t{512} << 20;
/// Of a file of version 1, and of what a newer one holds besides its results' numbers.
inline constexpr std::size_t kLargestOldSession = std::size_t{4} << 20;
inline constexpr std::size_t kLargestSessionText = std::size_t{64} << 20;

/// Writes the session whole or not at all, with one rename. `program` and `saved` are set to this program and
/// now. Results that are in parts are left out, and so are the last ones where they would make the file too
/// large: returns how many. Any thread. Throws FileWriteFailed.
std::size_t writeSession(const Session& session, const std::filesystem::path& file);

/// Reads either version. Nothing in the file is trusted: records that are not a session's, damaged or
/// missing ones, arrays that don't fit their results and numbers out of place throw FileMalformed {file,
/// place, expected}; so do other files, quickly, whatever their size. Also throws FileMissing and
/// FileUnreadable. Any thread.
[[nodiscard]] Session readSession(const std::filesystem::path& file);
/// The same of a file in memory; `file` names it in messages.
[[nodiscard]] Session readSession(std::span<const std::byte> bytes, const std::filesystem::path& file);
/// The same of an archive's records.
[[nodiscard]] Session readSession(const ZipRecords& records, const std::filesystem::path& file);

} // namespace mambascope
