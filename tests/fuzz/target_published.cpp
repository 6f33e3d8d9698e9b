// SPDX-License-Identifier: GPL-3.0-or-later
// A table of published numbers.
#include <algorithm>
#include <cmath>

#include "core/papers/reproduction.hpp"
#include "tests/fuzz/memory_file.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {
namespace {

void checkModel(const PublishedModel& model) {
    std::vector<int> seen(model.curves.size(), 0);
    for (const ReproductionRun& run : plannedRuns(model)) {
        for (const std::size_t curve : run.curves) {
            ++seen.at(curve);
        }
        require(std::is_sorted(run.rows.begin(), run.rows.end()), "the rows of a run ascend");
        require(run.prompts.empty() != run.rows.empty(), "a run has rows, or a name for them");
    }
    require(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }),
            "every curve is of one run");
    for (const PublishedCurve& curve : model.curves) {
        require(!curve.values.empty() && curve.window > 0, "a curve has numbers");
        require(
            std::all_of(curve.values.begin(), curve.values.end(), [](double v) { return std::isfinite(v); }),
            "numbers are finite");
    }
}

} // namespace

void readInput(std::string_view input) {
    static MemoryFile file;
    file.write(input);
    static_cast<void>(accepted([] {
        const PublishedTable table = readPublishedTable(file.path());
        for (const PublishedModel& model : table.models) {
            checkModel(model);
            require(findModel(table, model.names.front()) != nullptr, "a model is found by its name");
        }
    }));
}

} // namespace mambascope::fuzzing
