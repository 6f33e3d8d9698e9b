// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of all of a model's weights, found out when somebody asks and remembered for as long as the files
// stay as they are. Private to core.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/io/weight_files.hpp"

namespace mambascope {

/// "sha256:" and 64 digits, of every tensor's name, type, shape and all of its bytes: of the digests of its
/// pieces of 16 MiB, so that several threads share the work. How the weights are spread over files makes no
/// difference. Some 200 MB a second and core. Throws FileVanished where the files changed meanwhile.
[[nodiscard]] std::string hashOfAllWeights(const WeightFiles& weights);

/// What tells that a path still leads to the same bytes. The time of the last change of the inode can't be
/// set back by programs, unlike that of the contents.
struct FileIdentity {
    std::string path; ///< absolute
    std::uint64_t device = 0, inode = 0;
    std::int64_t size = 0, written = 0, changed = 0; ///< bytes; nanoseconds since 1970
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Nothing where the system can't tell.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::filesystem::path& file);

/// Hashes by the identities of their files, in one file of JSON.
class HashCache {
public:
    /// file: empty: nothing is kept. One that can't be read counts as empty, and is written anew.
    explicit HashCache(std::filesystem::path file)
        : m_file(std::move(file)) {}
    /// $XDG_CACHE_HOME/mambascope/weights.json, or in ~/.cache; empty where there is no home.
    [[nodiscard]] static std::filesystem::path standardFile();

    [[nodiscard]] std::optional<std::string> find(const std::vector<FileIdentity>& files) const;
    /// Not kept where a file was changed less than two seconds ago: another change might bear the same time.
    /// Says nothing where the file can't be written: then it is hashed again.
    void keep(const std::vector<FileIdentity>& files, const std::string& hash) const;

private:
    std::filesystem::path m_file;
};

/// The hash of one model's weights. Any thread.
class WeightsHash {
public:
    /// files: those that the weights came from, now. compute: hashes them, reading them again.
    WeightsHash(const std::vector<std::filesystem::path>& files, std::function<std::string()> compute,
                HashCache cache = HashCache(HashCache::standardFile()));

    /// Of the cache, or computed now (the first time). Throws FileVanished where the files are no longer
    /// those that the model was loaded from, and as `compute`.
    [[nodiscard]] const std::string& get() const;

private:
    [[nodiscard]] std::vector<FileIdentity> identities() const;

    std::vector<std::filesystem::path> m_files;
    std::vector<FileIdentity> m_loaded; ///< when it was made; empty: not known
    std::function<std::string()> m_compute;
    HashCache m_cache;
    mutable std::mutex m_mutex;
    mutable std::string m_hash;
};

} // namespace mambascope
