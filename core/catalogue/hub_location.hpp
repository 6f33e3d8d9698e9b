// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/catalogue: where the Hugging Face hub cache of this user is.
#pragma once

#include <filesystem>
#include <string>

namespace mambascope {

/// The cache's folder by the environment, exactly as huggingface_hub finds it: HF_HUB_CACHE, else
/// HUGGINGFACE_HUB_CACHE, else HF_HOME/hub, else huggingface/hub in XDG_CACHE_HOME or ~/.cache; with "~" and
/// "$VAR" expanded in all of them. A variable that is empty counts as absent. Empty if nothing is known.
[[nodiscard]] std::filesystem::path hubCacheFolder();

/// A leading "~" or "~user" as the home folder, as Python's os.path.expanduser.
[[nodiscard]] std::string withHomeExpanded(const std::string& path);
/// "$VAR" and "${VAR}" as the environment has them, as Python's os.path.expandvars: unknown ones stay.
[[nodiscard]] std::string withVariablesExpanded(const std::string& path);

} // namespace mambascope
