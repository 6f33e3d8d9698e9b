// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/columns.hpp"

#include <algorithm>
#include <array>

#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

struct KnownName {
    std::string_view name;
    ColumnUse use;
    int order;
};

constexpr std::array kNames{
    KnownName{"prompt", ColumnUse::Prompt, 0},     KnownName{"subject", ColumnUse::Subject, 0},
    KnownName{"answer", ColumnUse::Answer, 0},     KnownName{"target_true", ColumnUse::Answer, 1},
    KnownName{"target", ColumnUse::Answer, 2},     KnownName{"relation_id", ColumnUse::Relation, 0},
    KnownName{"relation", ColumnUse::Relation, 1}, KnownName{"template", ColumnUse::Template, 0},
};

std::string lowered(std::string_view text) {
    std::string lower(withoutSpaceAround(text));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool hasUse(const std::vector<DataColumn>& columns, ColumnUse use) {
    return std::any_of(columns.begin(), columns.end(), [&](const DataColumn& c) { return c.use == use; });
}

} // namespace

ColumnMeaning meaningOf(std::string_view name) {
    const std::string wanted = lowered(name);
    const auto* const found = std::find_if(kNames.begin(), kNames.end(),
                                           [&](const KnownName& known) { return known.name == wanted; });
    return found == kNames.end() ? ColumnMeaning{} : ColumnMeaning{found->use, found->order};
}

std::vector<DataColumn> understood(const std::vector<std::string>& names) {
    std::vector<DataColumn> columns;
    for (const std::string& name : names) {
        const ColumnMeaning meaning = meaningOf(name);
        const bool beaten = std::any_of(names.begin(), names.end(), [&](const std::string& other) {
            const ColumnMeaning rival = meaningOf(other);
            return rival.use == meaning.use && rival.order < meaning.order;
        });
        const bool taken = hasUse(columns, meaning.use);
        columns.push_back({name, beaten || taken ? ColumnUse::Other : meaning.use});
    }
    return columns;
}

std::string missingColumns(const std::vector<DataColumn>& columns) {
    std::string missing;
    const auto need = [&](bool there, std::string_view what) {
        missing += there ? "" : (missing.empty() ? "" : ", ") + std::string(what);
    };
    need(hasUse(columns, ColumnUse::Prompt) || hasUse(columns, ColumnUse::Template), "prompt (or template)");
    need(hasUse(columns, ColumnUse::Subject), "subject");
    need(hasUse(columns, ColumnUse::Answer), "answer (or target_true, target)");
    return missing;
}

int knownColumns(const std::vector<DataColumn>& columns) {
    return static_cast<int>(std::count_if(columns.begin(), columns.end(),
                                          [](const DataColumn& c) { return c.use != ColumnUse::Other; }));
}

} // namespace mambascope
