// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/answer_checks.hpp"

#include <algorithm>
#include <functional>

namespace mambascope {

namespace {

constexpr const char* kTokenExpected = "an id of the model's vocabulary";

bool within(const IndexRange& range, int count) {
    return range.first >= 0 && range.first <= range.last && range.last < count;
}

bool isToken(std::int32_t id, const ModelInfo& model) {
    return id >= 0 && id < model.vocabularySize;
}

bool inside(const std::optional<CheckDifference>& difference, const std::vector<std::size_t>& limits) {
    if (!difference || difference->where.empty()) {
        return true;
    }
    return difference->where.size() == limits.size() &&
           std::equal(limits.begin(), limits.end(), difference->where.begin(),
                      [](std::size_t limit, int index) {
                          return index >= 0 && static_cast<std::size_t>(index) < limit;
                      });
}

} // namespace

bool ascendingWithin(const std::vector<int>& values, int count) {
    const bool ascending =
        std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) == values.end();
    return ascending && (values.empty() || (values.front() >= 0 && values.back() < count));
}

bool within(const std::vector<IndexRange>& ranges, int count) {
    return std::all_of(ranges.begin(), ranges.end(), [&](const IndexRange& r) { return within(r, count); });
}

void checkModel(const ModelInfo& model, const JsonNode& body) {
    body.member("model").require(model.layers >= 0 && model.heads >= 0 && model.vocabularySize >= 0,
                                 "counts that are not negative");
}

void checkPrompt(const PromptInfo& prompt, const PromptSpec& asked, const ModelInfo& model,
                 const JsonNode& body) {
    const JsonNode node = body.member("prompt");
    const JsonNode tokens = node.member("tokens");
    for (std::size_t i = 0; i < prompt.tokens.size(); ++i) {
        const Token& token = prompt.tokens[i];
        tokens.element(i).require(token.start <= token.end && token.end <= asked.text.size(),
                                  "start and end in this order and inside the request's prompt");
        tokens.element(i).member("id").require(isToken(token.id, model), kTokenExpected);
    }
    const int count = static_cast<int>(prompt.tokens.size());
    node.member("subject").require(!prompt.subject || within(*prompt.subject, count),
                                   "a range of the prompt's tokens");
}

void checkPairs(const std::vector<AlignedPair>& pairs, const PromptInfo& clean, const PromptInfo& corrupt,
                const JsonNode& node) {
    const auto isIn = [](int position, const PromptInfo& prompt) {
        return position >= 0 && position < static_cast<int>(prompt.tokens.size());
    };
    node.require(std::all_of(pairs.begin(), pairs.end(),
                             [&](const AlignedPair& pair) {
                                 return isIn(pair.clean, clean) && isIn(pair.corrupt, corrupt);
                             }),
                 "tokens of both prompts");
}

void checkCorruptPrompt(const PromptInfo& prompt, const ModelInfo& model, const JsonNode& body) {
    const JsonNode node = body.member("corrupt");
    for (std::size_t i = 0; i < prompt.tokens.size(); ++i) {
        const Token& token = prompt.tokens[i];
        node.member("tokens").element(i).require(token.start <= token.end, "start and end in this order");
        node.member("tokens").element(i).member("id").require(isToken(token.id, model), kTokenExpected);
    }
    node.member("subject").require(!prompt.subject ||
                                       within(*prompt.subject, static_cast<int>(prompt.tokens.size())),
                                   "a range of the prompt's tokens");
}

void checkTarget(const TargetInfo& target, const ModelInfo& model, const JsonNode& body) {
    body.member("target").member("id").require(isToken(target.id, model), kTokenExpected);
}

void checkTop(const std::vector<TokenScore>& top, const ModelInfo& model, const JsonNode& node) {
    for (std::size_t i = 0; i < top.size(); ++i) {
        node.element(i).member("id").require(isToken(top[i].id, model), kTokenExpected);
    }
}

void checkReport(const std::optional<CheckReport>& report, const std::vector<std::size_t>& limits,
                 const JsonNode& body) {
    if (!report) {
        return;
    }
    body.member("check").require(inside(report->logit, limits) && inside(report->probability, limits) &&
                                     inside(report->relative, limits) && inside(report->attention, limits),
                                 "places inside of the answer");
}

} // namespace mambascope
