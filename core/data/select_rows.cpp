// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/select_rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/error.hpp"
#include "core/data/sample.hpp"
#include "core/data/selector.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kBatch = 256; // rows that a model is asked about at once

using Rows = std::vector<std::int64_t>;

void requireRows(const Rows& rows, const DataTotals& totals, const DataSet& data) {
    if (!rows.empty() && rows.back() >= totals.rows) {
        throw Error(ErrorCode::InvalidArgument, {"rows", std::to_string(rows.back()),
                                                 "row numbers below " + std::to_string(totals.rows) +
                                                     ", as many as " + data.name() + " has"});
    }
}

/// Whether an ascending list has numbers that are asked for in ascending order.
class Ascending {
public:
    explicit Ascending(const Rows* rows)
        : m_rows(rows) {}

    bool has(std::int64_t row) {
        if (m_rows == nullptr) {
            return true;
        }
        while (m_at < m_rows->size() && (*m_rows)[m_at] < row) {
            ++m_at;
        }
        return m_at < m_rows->size() && (*m_rows)[m_at] == row;
    }

private:
    const Rows* m_rows;
    std::size_t m_at = 0;
};

/// The rows that may still be selected, and what is known about each.
struct Candidates {
    Rows rows;
    std::vector<std::vector<std::optional<AnswerScore>>> scores; ///< [model][candidate]
};

class Choosing {
public:
    Choosing(const DataSet& data, const Selection& selection, const SelectContext& context)
        : m_data(data)
        , m_selection(selection)
        , m_context(context)
        , m_selector(selection, context.models) {}

    SelectedRows run() {
        readAll();
        const std::size_t models = m_selector.models().size();
        for (std::size_t model = 0; model < models && !m_left.rows.empty(); ++model) {
            ask(model);
        }
        if (m_selection.sample) {
            m_left.rows = sampleRows(std::move(m_left.rows), *m_selection.sample, m_selection.seed);
        }
        if (m_selection.limit && *m_selection.limit < std::ssize(m_left.rows)) {
            m_left.rows.resize(static_cast<std::size_t>(*m_selection.limit));
        }
        return {std::move(m_left.rows), std::move(m_totals)};
    }

private:
    /// What the file alone tells; the digest on the way.
    void readAll() {
        const std::vector<std::optional<AnswerScore>> none(m_selector.models().size());
        const std::unique_ptr<DataReader> reader = m_data.read();
        Ascending among(m_selection.within ? &*m_selection.within : nullptr);
        std::int64_t read = 0;
        while (const std::optional<DataEntry> entry = reader->next()) {
            if (const auto* const skipped = std::get_if<SkippedRow>(&*entry)) {
                if (among.has(skipped->row) && m_context.skipped) {
                    m_context.skipped(*skipped);
                }
            } else {
                const auto& row = std::get<DataRow>(*entry);
                m_selector.notice(row);
                if (among.has(row.row) && m_selector.test(row, none) != Verdict::No) {
                    m_left.rows.push_back(row.row);
                }
            }
            tell(++read);
        }
        m_totals = reader->totals();
        if (m_selection.within) {
            requireRows(*m_selection.within, m_totals, m_data);
        }
        m_selector.requireAllNoticed();
    }

    void tell(std::int64_t read) const {
        if (m_context.progress) {
            m_context.progress(read);
        }
    }

    /// Asks one model about every candidate and keeps those that may still be selected.
    void ask(std::size_t model) {
        if (m_context.evaluations == nullptr) {
            const std::string& name = m_selector.models()[model];
            throw Error(ErrorCode::InvalidArgument,
                        {"selection", name, "no condition on a model, which nobody can ask here"});
        }
        Candidates kept;
        kept.scores.resize(model + 1);
        SelectedReader reader(m_data, m_left.rows);
        std::vector<DataRow> batch;
        std::size_t first = 0;
        const auto put = [&] {
            const std::vector<ScoredRow> scored =
                m_context.evaluations->scores(m_selector.models()[model], batch);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                judge(model, first + i, batch[i], scored.at(i), kept);
            }
            first += batch.size();
            batch.clear();
        };
        while (std::optional<DataRow> row = reader.next()) {
            batch.push_back(*std::move(row));
            if (batch.size() == kBatch) {
                put();
            }
        }
        put();
        m_left = std::move(kept);
    }

    void judge(std::size_t model, std::size_t candidate, const DataRow& row, const ScoredRow& scored,
               Candidates& kept) {
        std::vector<std::optional<AnswerScore>> scores(m_selector.models().size());
        for (std::size_t earlier = 0; earlier < model; ++earlier) {
            scores[earlier] = m_left.scores[earlier][candidate];
        }
        if (const auto* const score = std::get_if<AnswerScore>(&scored)) {
            scores[model] = *score;
        } else {
            m_unscored.emplace(row.row, std::get<SkippedRow>(scored));
        }
        const Verdict verdict = m_selector.test(row, scores);
        const bool last = model + 1 == scores.size();
        const auto unscored = m_unscored.find(row.row);
        if (verdict == Verdict::Unknown && last && unscored != m_unscored.end() && m_context.skipped) {
            m_context.skipped(unscored->second);
        }
        if (verdict == Verdict::Yes || (verdict == Verdict::Unknown && !last)) {
            kept.rows.push_back(row.row);
            for (std::size_t i = 0; i <= model; ++i) {
                kept.scores[i].push_back(scores[i]);
            }
        }
    }

    const DataSet& m_data;
    const Selection& m_selection;
    const SelectContext& m_context;
    Selector m_selector;
    Candidates m_left;
    DataTotals m_totals;
    std::map<std::int64_t, SkippedRow> m_unscored; ///< rows that some model can't score
};

/// The rows that were chosen before, checked against the data.
SelectedRows chosenBefore(const DataSet& data, const Rows& rows, const SelectContext& context) {
    SelectedRows selected;
    Ascending among(&rows);
    const std::unique_ptr<DataReader> reader = data.read();
    std::int64_t read = 0;
    while (const std::optional<DataEntry> entry = reader->next()) {
        if (const auto* const skipped = std::get_if<SkippedRow>(&*entry)) {
            if (among.has(skipped->row) && context.skipped) {
                context.skipped(*skipped);
            }
        } else if (among.has(std::get<DataRow>(*entry).row)) {
            selected.rows.push_back(std::get<DataRow>(*entry).row);
        }
        ++read;
        if (context.progress) {
            context.progress(read);
        }
    }
    selected.data = reader->totals();
    requireRows(rows, selected.data, data);
    return selected;
}

} // namespace

std::vector<std::string> modelsAsked(const Selection& selection, const std::vector<std::string>& models) {
    return Selector(selection, models).models();
}

bool needsEvaluations(const Selection& selection) {
    return !selection.rows && !modelsAsked(selection, {"the model"}).empty();
}

SelectedRows selectRows(const DataSet& data, const Selection& selection, const SelectContext& context) {
    checkSelection(selection);
    if (selection.rows) {
        return chosenBefore(data, *selection.rows, context);
    }
    if ((selection.rankAtMost || selection.probabilityAtLeast) && context.models.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"rank_at_most", "", "a model whose ranks are limited"});
    }
    return Choosing(data, selection, context).run();
}

SelectedReader::SelectedReader(const DataSet& data, std::span<const std::int64_t> rows, Shard shard)
    : m_reader(data.read())
    , m_rows(rows)
    , m_shard(shard) {}

std::optional<DataRow> SelectedReader::next() {
    while (!m_rows.empty()) {
        if (!m_shard.has(m_rows.front())) {
            m_rows = m_rows.subspan(1);
            continue;
        }
        std::optional<DataEntry> entry = m_reader->next();
        if (!entry) {
            return std::nullopt;
        }
        const std::int64_t number = std::visit([](const auto& one) { return one.row; }, *entry);
        if (number < m_rows.front()) {
            continue;
        }
        m_rows = m_rows.subspan(1);
        if (auto* const row = std::get_if<DataRow>(&*entry)) {
            return std::move(*row);
        }
    }
    return std::nullopt;
}

} // namespace mambascope
