// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of one relation for linear relational embeddings: from a file, or drawn from RELATIONS or any other
// data set.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/data_set.hpp"
#include "core/values/lre_kind.hpp"

namespace mambascope {

enum class RelationKinds {
    Factual, ///< 26, what the bundled pair was trained on and the data set "relations" has
    All      ///< 47, with commonsense, linguistic ones and biases
};

/// Names of relations of RELATIONS (arXiv 2308.09124), sorted.
[[nodiscard]] std::vector<std::string> relationNames(const std::filesystem::path& resources = {},
                                                     RelationKinds kinds = RelationKinds::Factual);

/// What a row's relation is called: its column, or its prompt with {} for the subject.
[[nodiscard]] std::string relationOf(const DataRow& row);

/// More facts of one relation are not read, so that memory does not grow with a file.
inline constexpr std::size_t kMostRelationFacts = 50'000;

/// All facts of a relation, as `test`, by the template of its first row, in the data's order, each subject
/// once. Rows that can't be used are passed over. Throws Error InvalidArgument for a relation that no row
/// has (naming the first ones there are), and as DataReader::next.
[[nodiscard]] LreFacts factsOf(const DataSet& data, const std::string& relation);

/// Of facts that stand in `test`, `train` for the operator and up to `test` others (0: all). Training facts
/// take one of each object in turn, so that they cover as many objects as they can, as the paper's code
/// does; what the seed decides is which one, in which order. Throws Error InvalidArgument where no fact is
/// left to test.
[[nodiscard]] LreFacts dealFacts(LreFacts all, int train, int test, std::uint64_t seed);

/// dealFacts of any relation of RELATIONS, by its first template. Throws Error InvalidArgument for an unknown
/// one (naming those there are), too.
[[nodiscard]] LreFacts drawFacts(const std::string& relation, int train, int test, std::uint64_t seed,
                                 const std::filesystem::path& resources = {});

/// {"name", "template", "train": [{"subject", "object"}], "test": […], "edits": [[source, target subject],
/// …]}; name, test and edits may be missing. Or a relation as RELATIONS has them, {"name",
/// "prompt_templates": […], "samples": [{"subject", "object"}]}: all samples become `test`, by the first
/// template, and are to be dealt. Throws Error FileMissing, FileUnreadable, FileMalformed (naming the field).
[[nodiscard]] LreFacts readFacts(const std::filesystem::path& file);

} // namespace mambascope
