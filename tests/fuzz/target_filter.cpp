// SPDX-License-Identifier: GPL-3.0-or-later
// A filter as it is typed: read, and put to a row, with all scores, some, and none.
#include "core/data/filter.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {
namespace {

const DataRow& sampleRow() {
    static const DataRow kRow{
        3, 5, "Paris is in", "Paris", {0, 5}, "France", "P1", "{} is in", {{"year", "1990"}, {"and", "x"}}};
    return kRow;
}

} // namespace

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] {
        const Filter filter = Filter::parse(input);
        const auto all = [](std::size_t model) {
            return std::optional(AnswerScore{0.5, static_cast<int>(model % 7) + 1});
        };
        const auto none = [](std::size_t) { return std::optional<AnswerScore>(); };
        const Verdict known = filter.test(sampleRow(), all);
        require(known != Verdict::Unknown, "with every score a verdict is known");
        const Verdict unknown = filter.test(sampleRow(), none);
        require(unknown == Verdict::Unknown || unknown == known, "scores never turn a known verdict");
        require(!filter.models().empty() || unknown == known, "without models nothing is unknown");
    }));
}

} // namespace mambascope::fuzzing
