// SPDX-License-Identifier: GPL-3.0-or-later
// Typed values of options. Every function throws Error InvalidArgument naming the option and what was
// expected.
#pragma once

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "app/cli/options.hpp"
#include "app/cli/usage_error.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/request.hpp"

namespace mambascope::cli {

/// A whole number from `least` on; nothing when the option is absent.
[[nodiscard]] std::optional<int> integer(const Options& options, std::string_view name, int least);

/// The same for an option that must be there.
[[nodiscard]] int requiredInteger(const Options& options, std::string_view name, int least);

/// The option's value as a word of the enumeration; the first word if it is absent.
template <NamedEnum Enum>
[[nodiscard]] Enum chosen(const Options& options, std::string_view name) {
    const std::string given = options.valueOr(name, EnumNames<Enum>::kTable.front().second);
    const std::optional<Enum> value = valueNamed<Enum>(given);
    if (!value) {
        throw usageError(name, given, namesOf<Enum>());
    }
    return *value;
}

[[nodiscard]] DeviceChoice device(const Options& options);
[[nodiscard]] Precision precision(const Options& options);
[[nodiscard]] BosChoice bos(const Options& options);
[[nodiscard]] WindowAlign align(const Options& options);
[[nodiscard]] AttentionView view(const Options& options);
/// --query last|INDEX: nothing for the last token.
[[nodiscard]] std::optional<int> query(const Options& options);
/// --sources: role names with commas between them, each at most once.
[[nodiscard]] std::vector<Role> sources(const Options& options);

/// --subject-bytes A-B: nothing when the option is absent. Not together with --subject.
[[nodiscard]] std::optional<ByteSpan> subjectBytes(const Options& options, std::size_t promptBytes);

} // namespace mambascope::cli
