// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/weights_hash.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <system_error>
#include <thread>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/base/user_folders.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kPiece = std::size_t{16} << 20;
constexpr std::size_t kMostThreads = 16;
constexpr std::size_t kMostEntries = 256;
constexpr std::size_t kMostBytes = std::size_t{8} << 20; // of the cache's file
constexpr std::int64_t kSettled = 2'000'000'000;         // nanoseconds

std::vector<std::span<const std::byte>> piecesOf(const WeightFiles& weights) {
    std::vector<std::span<const std::byte>> pieces;
    for (const auto& [name, tensor] : weights.tensors()) {
        for (std::size_t at = 0; at < tensor->data.size(); at += kPiece) {
            pieces.push_back(tensor->data.subspan(at, std::min(kPiece, tensor->data.size() - at)));
        }
    }
    return pieces;
}

std::vector<std::string> digestsOf(const std::vector<std::span<const std::byte>>& pieces) {
    std::vector<std::string> digests(pieces.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < pieces.size(); i = next++) {
            Sha256 sum;
            sum.add(pieces[i]);
            digests[i] = sum.finish();
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min({cores, kMostThreads, pieces.size()}); ++i) {
        helpers.emplace_back(work);
    }
    work();
    helpers.clear(); // joins them
    return digests;
}

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

nlohmann::json jsonOf(const std::vector<FileIdentity>& files) {
    nlohmann::json list = nlohmann::json::array();
    for (const FileIdentity& file : files) {
        list.push_back({file.path, file.device, file.inode, file.size, file.written, file.changed});
    }
    return list;
}

/// Entries as they are kept: [files, hash], the latest last.
nlohmann::json entriesOf(const std::filesystem::path& file) {
    try {
        nlohmann::json entries = readJsonFile(file, kMostBytes);
        return entries.is_array() ? entries : nlohmann::json::array();
    } catch (const Error&) {
        return nlohmann::json::array();
    }
}

/// A hard link (of an edited checkpoint to the rest of this one) changes the inode and not what it holds.
bool holdsTheSame(const FileIdentity& a, FileIdentity b) {
    b.changed = a.changed;
    return a == b;
}

bool isEntryOf(const nlohmann::json& entry, const nlohmann::json& files) {
    return entry.is_array() && entry.size() == 2 && entry[0] == files && entry[1].is_string();
}

} // namespace

std::string hashOfAllWeights(const WeightFiles& weights) {
    const std::vector<std::string> digests = digestsOf(piecesOf(weights));
    Sha256 sum;
    const auto addText = [&](std::string_view text) {
        sum.add(std::uint64_t{text.size()});
        sum.add(text);
    };
    std::size_t piece = 0;
    for (const auto& [name, tensor] : weights.tensors()) {
        addText(name);
        addText(dtypeName(tensor->dtype));
        sum.add(std::uint64_t{tensor->shape.size()});
        for (const std::int64_t size : tensor->shape) {
            sum.add(static_cast<std::uint64_t>(size));
        }
        sum.add(std::uint64_t{tensor->data.size()});
        for (std::size_t at = 0; at < tensor->data.size(); at += kPiece) {
            addText(digests[piece++]);
        }
    }
    weights.requireIntact();
    return "sha256:" + sum.finish();
}

std::optional<FileIdentity> identityOf(const std::filesystem::path& file) {
    struct stat found {};
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(file, problem);
    if (problem || stat(whole.c_str(), &found) != 0) {
        return std::nullopt;
    }
    return FileIdentity{whole.string(),
                        static_cast<std::uint64_t>(found.st_dev),
                        static_cast<std::uint64_t>(found.st_ino),
                        std::int64_t{found.st_size},
                        nanoseconds(found.st_mtim),
                        nanoseconds(found.st_ctim)};
}

std::filesystem::path HashCache::standardFile() {
    const std::filesystem::path cache = userCacheFolder();
    return cache.empty() ? cache : cache / "mambascope" / "weights.json";
}

std::optional<std::string> HashCache::find(const std::vector<FileIdentity>& files) const {
    if (m_file.empty() || files.empty()) {
        return std::nullopt;
    }
    const nlohmann::json wanted = jsonOf(files);
    for (const nlohmann::json& entry : entriesOf(m_file)) {
        if (isEntryOf(entry, wanted)) {
            return entry[1].get<std::string>();
        }
    }
    return std::nullopt;
}

void HashCache::keep(const std::vector<FileIdentity>& files, const std::string& hash) const {
    const auto isFresh = [&, time = now()](const FileIdentity& file) {
        return std::max(file.written, file.changed) > time - kSettled;
    };
    if (m_file.empty() || files.empty() || std::any_of(files.begin(), files.end(), isFresh)) {
        return;
    }
    nlohmann::json entries = entriesOf(m_file);
    while (entries.size() >= kMostEntries) {
        entries.erase(entries.begin());
    }
    entries.push_back({jsonOf(files), hash});
    try {
        std::error_code ignored;
        std::filesystem::create_directories(m_file.parent_path(), ignored);
        writeFileAtomically(m_file, entries.dump() + "\n");
    } catch (const Error&) {
        // A cache that can't be written costs time, no number.
    }
}

WeightsHash::WeightsHash(const std::vector<std::filesystem::path>& files,
                         std::function<std::string()> compute, HashCache cache)
    : m_files(files)
    , m_loaded(identities())
    , m_compute(std::move(compute))
    , m_cache(std::move(cache)) {}

std::vector<FileIdentity> WeightsHash::identities() const {
    std::vector<FileIdentity> all;
    for (const std::filesystem::path& file : m_files) {
        std::optional<FileIdentity> identity = identityOf(file);
        if (!identity) {
            return {};
        }
        all.push_back(*std::move(identity));
    }
    return all;
}

const std::string& WeightsHash::get() const {
    const std::lock_guard lock(m_mutex);
    if (!m_hash.empty()) {
        return m_hash;
    }
    const auto sameFiles = [this] {
        std::vector<FileIdentity> now = identities();
        if (now.empty() ||
            !std::equal(now.begin(), now.end(), m_loaded.begin(), m_loaded.end(), holdsTheSame)) {
            throw Error(ErrorCode::FileVanished,
                        {m_files.empty() ? std::string() : m_files.front().string()});
        }
        return now;
    };
    std::optional<std::string> found = m_cache.find(sameFiles());
    if (!found) {
        found = m_compute();
        m_cache.keep(sameFiles(), *found);
    }
    m_hash = *std::move(found);
    return m_hash;
}

} // namespace mambascope
