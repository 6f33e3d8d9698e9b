// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/field_options.hpp"

#include <algorithm>

namespace mambascope::cli {

std::string optionOf(std::string_view field) {
    std::string option = "--" + std::string(field == "knockouts" ? "knockout" : field);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

std::vector<KnockoutSpec> knockouts(const Options& options, std::string_view name) {
    std::vector<KnockoutSpec> specs;
    for (const std::string& text : options.values(name)) {
        specs.push_back(parseKnockoutSpec(text));
        specs.back().label = text;
    }
    return specs;
}

void FieldLister::append(const std::vector<OptionSpec>& more) {
    options.insert(options.end(), more.begin(), more.end());
}

} // namespace mambascope::cli
