// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/catalogue: repositories of a Hugging Face hub cache. CACHE/models--OWNER--NAME has
// snapshots/COMMIT, a folder for each revision, and refs/REF, files that hold the commit of a branch or tag.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// What a name in a cache stands for.
struct HubSnapshot {
    std::filesystem::path folder;
    std::string name;                    ///< "OWNER/NAME", with "@REVISION" where it is not main
    std::vector<std::string> notes = {}; ///< why it is not main's, where the name alone was asked for
};

/// Whether a snapshot has what is looked for.
using SnapshotTest = std::function<bool(const std::filesystem::path&)>;

/// "state-spaces/mamba2-130m" for the folder models--state-spaces--mamba2-130m; nothing for other folders.
[[nodiscard]] std::optional<std::string> hubRepositoryName(const std::filesystem::path& folder);

/// The folder that the repository OWNER/NAME would have in a cache.
[[nodiscard]] std::filesystem::path hubRepositoryFolder(const std::filesystem::path& cache,
                                                        std::string_view name);

/// The snapshot that a repository's name alone means: that of refs/main, as for transformers. Where that one
/// is absent or lacks what is looked for, the newest one that has it, with a note. Nothing if none has.
[[nodiscard]] std::optional<HubSnapshot> defaultSnapshot(const std::filesystem::path& repository,
                                                         const SnapshotTest& fits);

/// All snapshots that have what is looked for, by name.
[[nodiscard]] std::vector<HubSnapshot> snapshotsWith(const std::filesystem::path& repository,
                                                     const SnapshotTest& fits);

/// The snapshot of a ref, or of the commit that begins with these digits. Throws ModelNotFound, saying which
/// revisions there are, where there is none or more than one.
[[nodiscard]] HubSnapshot namedSnapshot(const std::filesystem::path& repository, std::string_view revision);

/// The name of a snapshot's folder as HubSnapshot::name; nothing for other folders.
[[nodiscard]] std::optional<std::string> hubSnapshotName(const std::filesystem::path& folder);

} // namespace mambascope
