// SPDX-License-Identifier: GPL-3.0-or-later
// A revision as it is typed behind "@", in a repository of a hub cache; what follows the first NUL is the
// content of refs/main. Nothing but a snapshot of that repository may come out.
#include "core/catalogue/hub_cache.hpp"
#include "tests/fuzz/scratch_folder.hpp"

#include <array>

namespace mambascope::fuzzing {
namespace {

namespace fs = std::filesystem;

constexpr std::array kCommits{"0123456789abcdef0123456789abcdef01234567",
                              "0123fedcba9876543210fedcba9876543210fedc", "main",
                              "fedcba9876543210fedcba9876543210fedcba98"};

/// A repository with these commits, beside a folder that no revision may lead to.
fs::path makeRepository(const ScratchFolder& folder) {
    fs::create_directories(folder.path() / "outside");
    const fs::path repository = folder.path() / "models--owner--name";
    for (const char* commit : kCommits) {
        fs::create_directories(repository / "snapshots" / commit);
    }
    fs::create_directories(repository / "refs/refs/pr");
    folder.write("models--owner--name/refs/refs/pr/1", kCommits.back());
    return repository;
}

void requireSnapshot(const HubSnapshot& snapshot, const fs::path& repository) {
    require(fs::is_directory(snapshot.folder), "a snapshot is there");
    require(fs::weakly_canonical(snapshot.folder).parent_path() ==
                fs::weakly_canonical(repository / "snapshots"),
            "a snapshot is one of its repository");
    require(snapshot.name.starts_with("owner/name"), "a snapshot is called after its repository");
}

} // namespace

void readInput(std::string_view input) {
    static const ScratchFolder folder;
    static const fs::path repository = makeRepository(folder);
    const Halves parts = halves(input);
    folder.write("models--owner--name/refs/main", parts.second);
    static_cast<void>(accepted([&] { requireSnapshot(namedSnapshot(repository, parts.first), repository); }));
    static_cast<void>(accepted([&] {
        const auto isThere = [](const fs::path& path) { return fs::is_directory(path); };
        if (const std::optional<HubSnapshot> found = defaultSnapshot(repository, isThere)) {
            requireSnapshot(*found, repository);
        }
    }));
}

} // namespace mambascope::fuzzing
