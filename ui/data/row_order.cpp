// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/row_order.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/data/sample.hpp"

namespace mambascope::ui {
namespace {

void checkStop(const std::atomic<bool>& stop) {
    if (stop) {
        throw Error(ErrorCode::Cancelled, {});
    }
}

/// Tells a selection what is known so far, and counts what isn't.
class KnownAnswers : public EvaluationSource {
public:
    explicit KnownAnswers(const RowQuestion& question)
        : m_question(question) {}

    std::vector<ScoredRow> scores(const std::string& model, std::span<const DataRow> rows) override {
        const ModelAnswers& answers = answersOf(model);
        std::vector<ScoredRow> scores;
        scores.reserve(rows.size());
        for (const DataRow& row : rows) {
            const auto index = m_question.rows.indexOf(row.row);
            const RowAnswer answer = index ? answers.at(*index) : RowAnswer{};
            m_unasked += answer.rank == 0 ? 1 : 0;
            if (answer.isThere()) {
                scores.emplace_back(AnswerScore{double{answer.probability}, answer.rank});
            } else {
                scores.emplace_back(SkippedRow{row.row, row.line, SkipReason::NoSuchToken, "no answer yet"});
            }
        }
        return scores;
    }

    [[nodiscard]] std::size_t unasked() const { return m_unasked; }

private:
    [[nodiscard]] const ModelAnswers& answersOf(const std::string& model) const {
        for (const Side side : kSides) {
            const std::size_t at = indexOf(side);
            if (model == m_question.models[at] || model == m_question.modelNames[at]) {
                return m_question.answers[at];
            }
        }
        throw Error(ErrorCode::InvalidArgument, {"model", model, "a model that is open here"},
                    "\"" + model + "\" is not open here; open it in a pane, or name one of " +
                        m_question.modelNames[0] + " and " + m_question.modelNames[1]);
    }

    const RowQuestion& m_question;
    std::size_t m_unasked = 0;
};

std::vector<std::uint32_t> allRows(std::size_t count) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// The conditions among some rows, of which the sample is drawn.
std::vector<std::int64_t> selectedOf(const std::vector<std::int64_t>& base, const RowQuestion& question,
                                     const SelectContext& context) {
    RowSelection conditions = question.selection;
    conditions.sample.reset();
    conditions.seed = 0;
    conditions.limit.reset();
    std::vector<std::int64_t> rows = base;
    if (conditions != RowSelection{}) {
        const std::vector<std::int64_t> all = selectRows(*question.data, conditions, context).rows;
        rows.clear();
        std::set_intersection(base.begin(), base.end(), all.begin(), all.end(), std::back_inserter(rows));
    }
    if (question.selection.sample) {
        rows = sampleRows(std::move(rows), *question.selection.sample, question.selection.seed);
    }
    if (const auto& limit = question.selection.limit;
        limit && static_cast<std::int64_t>(rows.size()) > *limit) {
        rows.resize(static_cast<std::size_t>(*limit));
    }
    return rows;
}

std::vector<std::uint32_t> selectedRows(const RowQuestion& question, RowsShown& shown,
                                        const std::atomic<bool>& stop) {
    if (question.data == nullptr || (question.selection == RowSelection{} && !question.base)) {
        return allRows(question.rows.size());
    }
    KnownAnswers known(question);
    SelectContext context;
    context.models = {question.modelNames[0]};
    if (question.modelNames[1] != question.modelNames[0]) {
        context.models.push_back(question.modelNames[1]);
    }
    context.evaluations = &known;
    context.progress = [&](std::int64_t) { checkStop(stop); };
    std::vector<std::int64_t> rows;
    if (!question.base) {
        rows = selectRows(*question.data, question.selection, context).rows;
    } else {
        rows = selectedOf(*question.base, question, context);
    }
    shown.unasked = known.unasked();
    std::vector<std::uint32_t> order;
    order.reserve(rows.size());
    for (const std::int64_t row : rows) {
        if (const auto index = question.rows.indexOf(row)) {
            order.push_back(static_cast<std::uint32_t>(*index));
        }
    }
    return order;
}

/// Sorts by a key that is made once for each row; equal ones keep the order of the file.
template <typename Key, typename MakeKey>
void sortBy(std::vector<std::uint32_t>& order, bool isDescending, const std::atomic<bool>& stop,
            MakeKey makeKey) {
    std::vector<std::pair<Key, std::uint32_t>> keyed;
    keyed.reserve(order.size());
    for (const std::uint32_t index : order) {
        keyed.emplace_back(makeKey(index), index);
    }
    checkStop(stop);
    std::stable_sort(keyed.begin(), keyed.end(), [isDescending](const auto& a, const auto& b) {
        return isDescending ? b.first < a.first : a.first < b.first;
    });
    checkStop(stop);
    std::transform(keyed.begin(), keyed.end(), order.begin(), [](const auto& key) { return key.second; });
}

void sortByText(std::vector<std::uint32_t>& order, const RowQuestion& question, const std::atomic<bool>& stop,
                std::string_view RowTexts::*text) {
    sortBy<std::string_view>(order, question.sort.isDescending, stop,
                             [&](std::uint32_t index) { return question.rows.at(index).*text; });
}

/// What a model hasn't answered stands last, whichever way the rest is sorted.
void sortByAnswer(std::vector<std::uint32_t>& order, const RowQuestion& question,
                  const std::atomic<bool>& stop) {
    const ModelAnswers& answers = question.answers[indexOf(question.sort.side)];
    const auto middle = std::stable_partition(
        order.begin(), order.end(), [&](std::uint32_t index) { return answers.at(index).isThere(); });
    std::vector<std::uint32_t> known(order.begin(), middle);
    const bool isDescending = question.sort.isDescending;
    if (question.sort.field == RowField::Probability) {
        sortBy<float>(known, isDescending, stop, [&](std::uint32_t i) { return answers.at(i).probability; });
    } else if (question.sort.field == RowField::Rank) {
        sortBy<int>(known, isDescending, stop, [&](std::uint32_t i) { return answers.at(i).rank; });
    } else {
        sortBy<std::string_view>(known, isDescending, stop,
                                 [&](std::uint32_t i) { return answers.topText(answers.at(i)); });
    }
    std::copy(known.begin(), known.end(), order.begin());
}

void sortRows(std::vector<std::uint32_t>& order, const RowQuestion& question, const std::atomic<bool>& stop) {
    switch (question.sort.field) {
    case RowField::Row:
        if (question.sort.isDescending) {
            std::reverse(order.begin(), order.end());
        }
        break;
    case RowField::Prompt:
        return sortByText(order, question, stop, &RowTexts::prompt);
    case RowField::Subject:
        return sortByText(order, question, stop, &RowTexts::subject);
    case RowField::Answer:
        return sortByText(order, question, stop, &RowTexts::answer);
    case RowField::Relation:
        return sortByText(order, question, stop, &RowTexts::relation);
    case RowField::Probability:
    case RowField::Rank:
    case RowField::Top:
        return sortByAnswer(order, question, stop);
    }
}

} // namespace

RowsShown rowsShown(const RowQuestion& question, const std::atomic<bool>& stop) {
    RowsShown shown;
    try {
        shown.order = selectedRows(question, shown, stop);
    } catch (const Error& error) {
        checkStop(stop);
        shown.failure = error;
        shown.order = allRows(question.rows.size());
    }
    sortRows(shown.order, question, stop);
    return shown;
}

namespace {

/// A filter that can't be read asks nobody.
bool asksModels(const RowSelection& selection) {
    try {
        return needsEvaluations(selection);
    } catch (const Error&) {
        return false;
    }
}

} // namespace

bool dependsOnAnswers(const RowSelection& selection, const RowSort& sort) {
    return asksModels(selection) || sort.field == RowField::Probability ||
           sort.field == RowField::Rank || sort.field == RowField::Top;
}

} // namespace mambascope::ui
