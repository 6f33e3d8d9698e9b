// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_maker.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/tokenizer/text_search.hpp"
#include "core/values/subject.hpp"

namespace mambascope {
namespace {

/// The text without white space around it; nothing where that leaves nothing.
std::optional<std::string> bare(const std::optional<std::string>& text) {
    if (!text) {
        return std::nullopt;
    }
    const std::string_view inner = withoutSpaceAround(*text);
    return inner.empty() ? std::nullopt : std::optional<std::string>(inner);
}

std::string orEmpty(std::optional<std::string> text) {
    return std::move(text).value_or(std::string());
}

/// Takes one row through all that may be wrong with it.
class Making {
public:
    Making(RawRow& raw, DataRow& row)
        : m_raw(raw)
        , m_row(row) {}

    /// Nothing where the row is fine and filled in.
    std::optional<SkippedRow> run() {
        m_row.row = m_raw.row;
        m_row.line = m_raw.line;
        const std::optional<std::string> subject = bare(m_raw.of(ColumnUse::Subject));
        const std::optional<std::string> answer = bare(m_raw.of(ColumnUse::Answer));
        std::optional<std::string>& prompt = m_raw.of(ColumnUse::Prompt);
        m_row.templateText = orEmpty(std::move(m_raw.of(ColumnUse::Template)));
        const bool hasTemplate = bare(m_row.templateText).has_value();
        if (!hasTemplate && !bare(prompt)) {
            return skip(SkipReason::NoPrompt);
        }
        if (!subject) {
            return skip(SkipReason::NoSubject);
        }
        if (!answer) {
            return skip(SkipReason::NoAnswer);
        }
        m_row.subject = *subject;
        m_row.answer = *answer;
        m_row.relation = orEmpty(bare(m_raw.of(ColumnUse::Relation)));
        m_row.columns = std::move(m_raw.others);
        if (hasTemplate) {
            return fillIn(bare(prompt) ? prompt : std::nullopt);
        }
        m_row.templateText.clear();
        m_row.prompt = *std::move(prompt);
        return search();
    }

private:
    [[nodiscard]] SkippedRow skip(SkipReason reason, std::string detail = {}) const {
        return {m_raw.row, m_raw.line, reason, std::move(detail)};
    }

    /// The template tells where the subject stands.
    std::optional<SkippedRow> fillIn(const std::optional<std::string>& prompt) {
        try {
            FilledTemplate filled = fillTemplate(m_row.templateText, m_row.subject);
            if (prompt && *prompt != filled.prompt) {
                return skip(SkipReason::OtherPrompt, m_row.templateText);
            }
            m_row.prompt = std::move(filled.prompt);
            m_row.subjectSpan = filled.subject;
            return std::nullopt;
        } catch (const Error&) {
            return skip(SkipReason::BadTemplate, m_row.templateText);
        }
    }

    /// Without a template the subject must stand in one place alone: of those that fit best.
    std::optional<SkippedRow> search() {
        const std::vector<TextMatch> places = findText(m_row.prompt, m_row.subject);
        if (places.empty()) {
            return skip(SkipReason::SubjectMissing, m_row.subject);
        }
        const auto worse = [](const TextMatch& a, const TextMatch& b) { return a.fit < b.fit; };
        const TextMatch best = *std::max_element(places.begin(), places.end(), worse);
        const auto equallyGood = std::count_if(places.begin(), places.end(),
                                               [&](const TextMatch& place) { return place.fit == best.fit; });
        if (equallyGood > 1) {
            return skip(SkipReason::SubjectAmbiguous, m_row.subject);
        }
        m_row.subjectSpan = {best.start, best.end};
        m_row.subject = m_row.prompt.substr(best.start, best.end - best.start);
        return std::nullopt;
    }

    RawRow& m_raw;
    DataRow& m_row;
};

} // namespace

DataEntry RowMaker::make(RawRow raw) {
    DataRow row;
    if (std::optional<SkippedRow> skipped = Making(raw, row).run()) {
        return *std::move(skipped);
    }
    if (!m_keepsDuplicates) {
        if (const std::optional<std::int64_t> earlier = m_seen.lineOfSame(row)) {
            return SkippedRow{row.row, row.line, SkipReason::Duplicate, std::to_string(*earlier)};
        }
    }
    return row;
}

} // namespace mambascope
