// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/lre_answers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/data/sample.hpp"
#include "core/passes/readout.hpp"

namespace mambascope {
namespace {

std::string_view stripped(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The first test fact with this subject.
std::size_t indexOf(const std::string& subject, const std::vector<LreFact>& tests) {
    const auto found = std::find_if(tests.begin(), tests.end(),
                                    [&](const LreFact& fact) { return fact.subject == subject; });
    if (found == tests.end()) {
        throw Error(ErrorCode::InvalidArgument, {"edits", subject, "a subject of the test facts"});
    }
    return static_cast<std::size_t>(found - tests.begin());
}

} // namespace

bool beginsObject(std::string_view token, std::string_view object) {
    const std::string_view text = stripped(token);
    const std::string_view wanted = stripped(object);
    return !text.empty() && text.size() <= wanted.size() &&
           std::equal(text.begin(), text.end(), wanted.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::vector<LreAnswer> answersOf(const LoadedModel& model, const at::Tensor& logits,
                                 const std::vector<LreFact>& facts) {
    std::vector<LreAnswer> answers;
    for (const RowScore& row : scoreRows(logits, {}, 1)) {
        LreAnswer& answer = answers.emplace_back();
        answer.id = row.topIds.front();
        answer.text = model.tokenizer().tokenText(answer.id);
        answer.probability = row.probability(row.topLogits.front());
        answer.correct = beginsObject(answer.text, facts[answers.size() - 1].object);
    }
    return answers;
}

double randomShare(const LreFacts& facts, const LoadedModel& model) {
    std::map<std::int32_t, double> counts;
    for (const std::vector<LreFact>* const list : {&facts.train, &facts.test}) {
        for (const LreFact& fact : *list) {
            counts[model.answerToken(fact.object).id] += 1;
        }
    }
    const auto all = static_cast<double>(facts.train.size() + facts.test.size());
    double sum = 0;
    for (const auto& [token, count] : counts) {
        sum += count / all * (count / all);
    }
    return sum;
}

LreEditPlace placeOf(const LreEdit& edit, const std::vector<LreFact>& tests) {
    const LreEditPlace place{indexOf(edit.source, tests), indexOf(edit.target, tests)};
    if (tests[place.source].object == tests[place.target].object) {
        throw Error(ErrorCode::InvalidArgument,
                    {"edits", edit.source + ", " + edit.target,
                     "facts with different objects; both have " + tests[place.source].object});
    }
    return place;
}

std::vector<LreEdit> drawnEdits(const std::vector<LreFact>& tests, const std::vector<LreAnswer>& answers,
                                std::uint64_t seed) {
    std::vector<LreEdit> edits;
    const std::int64_t count = std::ssize(tests);
    for (std::int64_t source = 0; source < count; ++source) {
        const auto from = static_cast<std::size_t>(source);
        std::optional<std::pair<std::uint64_t, std::size_t>> best;
        for (std::int64_t target = 0; answers[from].correct && target < count; ++target) {
            const auto to = static_cast<std::size_t>(target);
            if (answers[to].correct && tests[to].object != tests[from].object) {
                const std::pair key(sampleKey(seed, source * count + target), to);
                best = best ? std::min(*best, key) : key;
            }
        }
        if (best) {
            edits.push_back({tests[from].subject, tests[best->second].subject});
        }
    }
    return edits;
}

} // namespace mambascope
