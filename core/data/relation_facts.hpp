// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of one relation for linear relational embeddings: from a file, or drawn from RELATIONS.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/values/lre_kind.hpp"

namespace mambascope {

/// Names of the relations that drawFacts knows, sorted: the factual ones of RELATIONS (arXiv 2308.09124).
[[nodiscard]] std::vector<std::string> relationNames(const std::filesystem::path& resources = {});

/// `train` facts for the operator and up to `test` others (0: all), by the relation's first template.
/// Training facts take one of each object in turn, so that they cover as many objects as they can, as the
/// paper's code does; what the seed decides is which one, in which order. Subjects that come twice count
/// once. Throws Error InvalidArgument for an unknown relation (naming those there are) and where no fact is
/// left to test.
[[nodiscard]] LreFacts drawFacts(const std::string& relation, int train, int test, std::uint64_t seed,
                                 const std::filesystem::path& resources = {});

/// {"name", "template", "train": [{"subject", "object"}], "test": […], "edits": [[source, target subject],
/// …]}; name, test and edits may be missing. Throws Error FileMissing, FileUnreadable, FileMalformed (naming
/// the field).
[[nodiscard]] LreFacts readFacts(const std::filesystem::path& file);

} // namespace mambascope
