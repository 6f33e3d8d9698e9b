// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/selection_options.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "app/cli/option_values.hpp"
#include "core/data/filter.hpp"

namespace mambascope::cli {
namespace {

template <typename Number>
std::optional<Number> numberFrom(const Options& options, std::string_view name, Number least, Number most,
                                 std::string_view expected) {
    const std::optional<std::string> given = options.value(name);
    if (!given) {
        return std::nullopt;
    }
    Number number{};
    const char* const end = given->data() + given->size();
    const auto [stop, error] = std::from_chars(given->data(), end, number);
    if (error != std::errc{} || stop != end || !(number >= least && number <= most)) {
        throw usageError(name, *given, expected);
    }
    return number;
}

std::optional<std::int64_t> count(const Options& options, std::string_view name) {
    return numberFrom<std::int64_t>(options, name, 1, std::numeric_limits<std::int64_t>::max(),
                                    "a whole number from 1 on");
}

} // namespace

std::vector<OptionSpec> selectionOptions() {
    return {
        {"--data", "NAME|FILE",
         "counterfact, relations, a file (JSONL, CSV or TSV with prompt or template, subject and answer), or "
         "a "
         "saved selection; needed"},
        {"--selection", "FILE", "a saved selection of that data: its rows, or a choice among them"},
        {"--relation", "NAME,...", "only rows of these relations"},
        {"--subject", "first|later", "only prompts that begin, or don't begin, with their subject"},
        {"--filter", "EXPR",
         "only rows for which this holds, such as \"rank(demo-mamba2) <= 3 and relation = P103\""},
        {"--known-by", "MODEL,...", "only rows whose answer is each of these models' likeliest token"},
        {"--rank-at-most", "N", "only rows whose answer's rank is at most N, in every --model"},
        {"--probability-at-least", "X",
         "only rows whose answer has at least this probability, in every --model"},
        {"--sample", "N", "N rows, drawn by --seed; the same on every machine"},
        {"--seed", "S", "of the sample (default: 0)"},
        {"--limit", "N", "the first N rows of what is left"},
    };
}

std::vector<std::string> nameList(const Options& options, std::string_view name) {
    std::vector<std::string> names;
    const std::string given = options.valueOr(name, "");
    for (std::size_t at = 0; options.has(name) && at <= given.size();) {
        const std::size_t comma = std::min(given.find(',', at), given.size());
        const std::string one = given.substr(at, comma - at);
        if (one.empty() || std::find(names.begin(), names.end(), one) != names.end()) {
            throw usageError(name, given, "different names with commas between them");
        }
        names.push_back(one);
        at = comma + 1;
    }
    return names;
}

Selection selectionFrom(const Options& options) {
    Selection selection;
    selection.relations = nameList(options, "--relation");
    if (options.has("--subject")) {
        selection.subject = chosen<SubjectPlace>(options, "--subject");
    }
    selection.filter = options.valueOr("--filter", "");
    static_cast<void>(Filter::parse(selection.filter)); // complains before anything is opened
    selection.knownBy = nameList(options, "--known-by");
    selection.rankAtMost = integer(options, "--rank-at-most", 1);
    selection.probabilityAtLeast =
        numberFrom<double>(options, "--probability-at-least", 0, 1, "a number from 0 to 1");
    selection.sample = count(options, "--sample");
    if (options.has("--seed") && !selection.sample) {
        throw usageError("--seed", "--seed needs --sample: it draws that");
    }
    selection.seed =
        numberFrom<std::uint64_t>(options, "--seed", 0, std::numeric_limits<std::uint64_t>::max(),
                                  "a whole number from 0 on")
            .value_or(0);
    selection.limit = count(options, "--limit");
    return selection;
}

ChosenData chosenData(const Options& options) {
    const std::optional<std::string> file = options.value("--selection");
    return openChosenData(options.required("--data"),
                          file ? std::optional<std::filesystem::path>(*file) : std::nullopt,
                          selectionFrom(options));
}

} // namespace mambascope::cli
