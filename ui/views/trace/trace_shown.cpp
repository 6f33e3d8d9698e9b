// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_shown.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mambascope::ui {
namespace {

/// The estimates are of the first of the exact maps, or of all: there are none of a layer's memory.
bool haveOneShape(const TraceSnapshot& exact, const TraceSnapshot& estimate) {
    return exact.rows == estimate.rows && estimate.maps.size() <= exact.maps.size() &&
           std::equal(estimate.maps.begin(), estimate.maps.end(), exact.maps.begin(),
                      [](const TraceMap& left, const TraceMap& right) {
                          return left.state == right.state && left.windows == right.windows;
                      });
}

/// Maps of which each has a value a row and window.
bool isWhole(const TraceSnapshot& maps) {
    return std::all_of(maps.maps.begin(), maps.maps.end(), [&](const TraceMap& map) {
        return map.probability.size() == maps.rows.size() * map.windows.size();
    });
}

constexpr int kMostSame = 5; // rows of tokens before the subject; of more the last ones are kept
constexpr int kKeptSame = 2;

double valueIn(const TraceSnapshot* maps, TraceCell cell) {
    if (maps == nullptr || cell.state >= static_cast<int>(maps->maps.size())) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const TraceMap& map = maps->maps[static_cast<std::size_t>(cell.state)];
    const std::size_t at =
        static_cast<std::size_t>(cell.row) * map.windows.size() + static_cast<std::size_t>(cell.column);
    return double{map.probability.at(at)};
}

} // namespace

TraceShown::TraceShown(std::shared_ptr<const TraceSnapshot> exact,
                       std::shared_ptr<const TraceSnapshot> estimate,
                       std::shared_ptr<const TraceSnapshot> runs, BaseRun into, bool partial)
    : m_exact(exact && isWhole(*exact) ? std::move(exact) : nullptr)
    , m_estimate(estimate && isWhole(*estimate) ? std::move(estimate) : nullptr)
    , m_into(into)
    , m_partial(partial) {
    if (m_exact && m_estimate && !haveOneShape(*m_exact, *m_estimate)) {
        m_estimate.reset();
    }
    m_runs = m_exact ? m_exact : m_estimate ? m_estimate : std::move(runs);
    if (m_runs) {
        m_clean = tokenLabels(m_runs->prompt.tokens);
        m_corrupt = tokenLabels(m_runs->corrupt.tokens);
    }
    m_hasEstimates = findEstimates();
    m_skipped = findSkipped();
}

int TraceShown::findSkipped() const {
    const std::optional<IndexRange> subject = m_runs ? m_runs->prompt.subject : std::nullopt;
    int same = 0;
    while (subject && maps() != nullptr && same < static_cast<int>(maps()->rows.size()) &&
           maps()->rows[static_cast<std::size_t>(same)].clean < subject->first) {
        ++same;
    }
    return same > kMostSame ? same - kKeptSame - 1 : 0;
}

bool TraceShown::findEstimates() const {
    if (!m_estimate || !m_exact) {
        return m_estimate != nullptr;
    }
    for (std::size_t i = 0; i < m_estimate->maps.size(); ++i) {
        const std::vector<float>& values = m_exact->maps[i].probability;
        if (std::any_of(values.begin(), values.end(), [](float value) { return std::isnan(value); })) {
            return true;
        }
    }
    return false;
}

int TraceShown::rowCount() const {
    return maps() == nullptr ? 0 : static_cast<int>(maps()->rows.size()) - m_skipped;
}

int TraceShown::stateCount() const {
    return maps() == nullptr || maps()->rows.empty() ? 0 : static_cast<int>(maps()->maps.size());
}

const TraceMap& TraceShown::map(int state) const {
    return maps()->maps.at(static_cast<std::size_t>(state));
}

AlignedPair TraceShown::pair(int row) const {
    return maps()->rows.at(static_cast<std::size_t>(row + m_skipped));
}

TraceValue TraceShown::at(TraceCell cell) const {
    cell.row += m_skipped;
    const double exact = valueIn(m_exact.get(), cell);
    if (!std::isnan(exact)) {
        return {exact, false};
    }
    const double estimate = valueIn(m_estimate.get(), cell);
    return {estimate, !std::isnan(estimate)};
}

double TraceShown::estimate(TraceCell cell) const {
    cell.row += m_skipped;
    return valueIn(m_estimate.get(), cell);
}

double TraceShown::effect(TraceCell cell) const {
    const double probability = at(cell).probability;
    const auto effect = std::isnan(probability) ? std::nullopt : runs().indirectEffect(probability);
    return effect.value_or(std::numeric_limits<double>::quiet_NaN());
}

bool TraceShown::isSameInBoth(int row) const {
    const auto& subject = runs().prompt.subject;
    return subject && pair(row).clean < subject->first;
}

TokenLabel TraceShown::label(int row) const {
    TokenLabel label = m_clean.at(static_cast<std::size_t>(pair(row).clean));
    if (row == 0 && joinedRows() > 0) {
        label.display = label.unique = QStringLiteral("… %1").arg(joinedRows());
    }
    return label;
}

} // namespace mambascope::ui
