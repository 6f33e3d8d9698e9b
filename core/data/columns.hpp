// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: which column is the prompt, which the subject.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/data_set.hpp"

namespace mambascope {

/// What a column of this name may be taken for, and how readily: of several for one use that with the
/// smallest `order` is taken, the others are kept as they are.
struct ColumnMeaning {
    ColumnUse use = ColumnUse::Other;
    int order = 0;
};
[[nodiscard]] ColumnMeaning meaningOf(std::string_view name);

/// The use of each of these columns.
[[nodiscard]] std::vector<DataColumn> understood(const std::vector<std::string>& names);

/// What is missing for a prompt, a subject and an answer, such as "a column subject"; empty: nothing.
[[nodiscard]] std::string missingColumns(const std::vector<DataColumn>& columns);
/// How many of the columns are of a known use.
[[nodiscard]] int knownColumns(const std::vector<DataColumn>& columns);

} // namespace mambascope
