// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/published_settings.hpp"

namespace mambascope::cli {
namespace {

Selection correctOnes(std::optional<std::int64_t> sample) {
    Selection selection;
    selection.rankAtMost = 1;
    selection.sample = sample;
    return selection;
}

} // namespace

const std::vector<PublishedSettings>& publishedSettings() {
    // Both papers' relation has the last token, and a set that is empty counts as a change of 0. MAMBA
    // Explain drew 1,000 of the prompts that its model gets right; Mamba Knockout took those that a list of
    // models gets right (add --known-by MODEL,... for the others of the list).
    static const std::vector<PublishedSettings> presets{
        {"mamba-explain",
         "MAMBA Explain: windows 9 and 15 (maps 5), last, subject, relation with the last token; 1,000 "
         "prompts that the model gets right",
         {9, 15},
         {5},
         {Role::Last, Role::Subject, Role::RelationWithLast},
         {"all", "context-dependent", "context-independent"},
         {Role::Subject},
         correctOnes(1000)},
        {"mamba-knockout",
         "Mamba Knockout: windows of 9, subject, relation with the last token, last, first; all prompts that "
         "the model gets right",
         {9},
         {9},
         {Role::Subject, Role::RelationWithLast, Role::Last, Role::First},
         {"all", "context-dependent", "context-independent"},
         {Role::Subject},
         correctOnes(std::nullopt)}};
    return presets;
}

} // namespace mambascope::cli
