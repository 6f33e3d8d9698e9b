// SPDX-License-Identifier: GPL-3.0-or-later
// A result folder as a figure sees it: its means over all prompts, or over those of one place of the subject.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/papers/paper_presets.hpp"
#include "core/results/manifest.hpp"
#include "core/values/experiment_summary.hpp"

namespace mambascope {

struct ResultPart {
    std::filesystem::path folder;
    std::string label; ///< the model's name; also the folder's where two are of one model
    Manifest manifest;
    SummaryPart part;
    BootstrapInfo bootstrap;
    bool complete = false; ///< all rows are there
};

/// One a folder, in their order. The means are those of summary.json where it holds what is wanted, else they
/// are made from the rows. Throws InvalidArgument for a folder that holds no experiment or has no prompt of
/// that place, and as RowReader.
[[nodiscard]] std::vector<ResultPart> readParts(const std::vector<std::filesystem::path>& folders,
                                                SubjectPlace place, PaperChoices choices);

/// Labels of folders: see ResultPart::label.
[[nodiscard]] std::vector<std::string> resultLabels(const std::vector<std::filesystem::path>& folders,
                                                    const std::vector<Manifest>& manifests);

/// The place in the manifest's window sizes of the one that is asked for, else of the preset's, else of the
/// only one that there is. Throws InvalidArgument that names the folder and its sizes.
[[nodiscard]] std::size_t windowPlace(const Manifest& manifest, const std::filesystem::path& folder,
                                      const PaperPreset& preset, const PaperOptions& options);

} // namespace mambascope
