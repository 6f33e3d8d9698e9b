// SPDX-License-Identifier: GPL-3.0-or-later
// Passes for variants of several first positions: no other cut into passes costs less.
#include "core/passes/pass_planner.hpp"

#include <QTest>

#include <limits>
#include <random>

using namespace mambascope;

namespace {

double costOf(const std::vector<VariantsAt>& groups, const std::vector<std::size_t>& starts, int tokens,
              double rowsPerPass) {
    double cost = 0;
    for (std::size_t pass = 0; pass < starts.size(); ++pass) {
        const std::size_t end = pass + 1 < starts.size() ? starts[pass + 1] : groups.size();
        int variants = 0;
        for (std::size_t i = starts[pass]; i < end; ++i) {
            variants += groups[i].variants;
        }
        cost += rowsPerPass + static_cast<double>(variants) * (tokens - groups[starts[pass]].position);
    }
    return cost;
}

/// The least cost of all 2^(n−1) ways to cut n groups.
double leastCost(const std::vector<VariantsAt>& groups, int tokens, double rowsPerPass) {
    double least = std::numeric_limits<double>::infinity();
    for (unsigned cuts = 0; cuts < 1U << (groups.size() - 1); ++cuts) {
        std::vector<std::size_t> starts{0};
        for (std::size_t i = 1; i < groups.size(); ++i) {
            if ((cuts >> (i - 1) & 1U) != 0) {
                starts.push_back(i);
            }
        }
        least = std::min(least, costOf(groups, starts, tokens, rowsPerPass));
    }
    return least;
}

class PassPlanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToPlan() { QVERIFY(planPasses({}, 20, 8).empty()); }
    void aFewClicksGoTogether() {
        QCOMPARE(planPasses({{17, 1}, {18, 1}, {19, 1}}, 20, 96), (std::vector<std::size_t>{0}));
    }
    void aLargeMapGoesAlone() {
        QCOMPARE(planPasses({{2, 1}, {19, 500}}, 20, 96), (std::vector<std::size_t>{0, 1}));
    }
    void costsLeast() {
        std::mt19937 dice(3); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same cases in every run
        for (int round = 0; round < 200; ++round) {
            const int tokens = 12;
            std::vector<VariantsAt> groups;
            for (int position = 0; position < tokens; ++position) {
                if (dice() % 4 != 0) {
                    groups.push_back({position, 1 + static_cast<int>(dice() % 30)});
                }
            }
            if (groups.empty()) {
                continue;
            }
            const double rowsPerPass = 1 + static_cast<double>(dice() % 100);
            const std::vector<std::size_t> starts = planPasses(groups, tokens, rowsPerPass);
            QCOMPARE(starts.front(), std::size_t{0});
            QCOMPARE(costOf(groups, starts, tokens, rowsPerPass), leastCost(groups, tokens, rowsPerPass));
        }
    }
};

} // namespace

QTEST_GUILESS_MAIN(PassPlanner)
#include "tst_pass_planner.moc"
