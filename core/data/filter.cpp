// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/filter.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/data/filter_node.hpp"
#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

using Node = Filter::Node;
using Value = Node::Value;
using Operator = Node::Operator;

/// What stands on the left of a condition.
struct Left {
    bool known = true; ///< false: a score that isn't there
    std::optional<std::string> text = {};
    std::optional<double> number = {};
};

Left ofText(const std::string* text) {
    return text == nullptr ? Left{} : Left{true, *text, numberIn(*text)};
}

Left ofNumber(double number) {
    return {true, std::nullopt, number};
}

Left valueOf(const Node& node, const DataRow& row, const ScoreOf& scoreOf) {
    switch (node.value) {
    case Value::Rank:
    case Value::Probability: {
        const std::optional<AnswerScore> score = scoreOf(node.model);
        if (!score) {
            return {false, std::nullopt, std::nullopt};
        }
        return ofNumber(node.value == Value::Rank ? score->rank : score->probability);
    }
    case Value::Row:
        return ofNumber(static_cast<double>(row.row));
    case Value::Line:
        return ofNumber(static_cast<double>(row.line));
    case Value::Prompt:
        return ofText(&row.prompt);
    case Value::Subject:
        return ofText(&row.subject);
    case Value::Answer:
        return ofText(&row.answer);
    case Value::Relation:
        return ofText(row.relation.empty() ? nullptr : &row.relation);
    case Value::Template:
        return ofText(row.templateText.empty() ? nullptr : &row.templateText);
    case Value::Place:
        return {true, row.subjectFirst() ? "first" : "later", std::nullopt};
    case Value::Column:
        break;
    }
    return ofText(row.column(node.column));
}

bool isEqual(const Left& left, const Node::Literal& literal) {
    return left.number && literal.number ? *left.number == *literal.number : left.text == literal.text;
}

bool holds(Operator op, const Left& left, const Node& node) {
    const Node::Literal& literal = node.literals.front();
    const auto numbers = [&](auto compare) {
        return left.number && literal.number && compare(*left.number, *literal.number);
    };
    switch (op) {
    case Operator::Equal:
    case Operator::In:
        return std::any_of(node.literals.begin(), node.literals.end(),
                           [&](const Node::Literal& one) { return isEqual(left, one); });
    case Operator::Unequal:
        return (left.text || left.number) && !isEqual(left, literal);
    case Operator::Less:
        return numbers(std::less<>());
    case Operator::AtMost:
        return numbers(std::less_equal<>());
    case Operator::More:
        return numbers(std::greater<>());
    case Operator::AtLeast:
        return numbers(std::greater_equal<>());
    case Operator::Contains:
        break;
    }
    return left.text && left.text->find(literal.text) != std::string::npos;
}

Verdict testNode(const Node& node, const DataRow& row, const ScoreOf& scoreOf) {
    if (node.kind == Node::Kind::Condition) {
        const Left left = valueOf(node, row, scoreOf);
        return !left.known ? Verdict::Unknown : holds(node.op, left, node) ? Verdict::Yes : Verdict::No;
    }
    if (node.kind == Node::Kind::Not) {
        const Verdict inner = testNode(*node.parts.front(), row, scoreOf);
        return inner == Verdict::Unknown ? inner : inner == Verdict::Yes ? Verdict::No : Verdict::Yes;
    }
    const bool all = node.kind == Node::Kind::All;
    const Verdict decided = all ? Verdict::No : Verdict::Yes;
    Verdict verdict = all ? Verdict::Yes : Verdict::No;
    for (const std::unique_ptr<Node>& part : node.parts) {
        const Verdict one = testNode(*part, row, scoreOf);
        if (one == decided) {
            return decided;
        }
        verdict = one == Verdict::Unknown ? one : verdict;
    }
    return verdict;
}

} // namespace

std::optional<double> numberIn(std::string_view text) {
    const std::string_view bare = withoutSpaceAround(text);
    double number = 0;
    const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), number);
    const bool whole = error == std::errc{} && end == bare.data() + bare.size() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

Filter::Filter(std::unique_ptr<Node> root, std::vector<std::string> models, std::vector<std::string> columns)
    : m_root(std::move(root))
    , m_models(std::move(models))
    , m_columns(std::move(columns)) {}

Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

Verdict Filter::test(const DataRow& row, const ScoreOf& scoreOf) const {
    return m_root ? testNode(*m_root, row, scoreOf) : Verdict::Yes;
}

} // namespace mambascope
