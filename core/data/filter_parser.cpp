// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "core/data/filter_node.hpp"
#include "core/data/filter_words.hpp"

namespace mambascope {
namespace {

using Node = Filter::Node;
using Value = Node::Value;
using Operator = Node::Operator;

constexpr int kDeepest = 64; // brackets and nots within each other

struct NamedValue {
    std::string_view name;
    Value value;
};
constexpr std::array kValues{
    NamedValue{"row", Value::Row},           NamedValue{"line", Value::Line},
    NamedValue{"prompt", Value::Prompt},     NamedValue{"subject", Value::Subject},
    NamedValue{"answer", Value::Answer},     NamedValue{"relation", Value::Relation},
    NamedValue{"template", Value::Template}, NamedValue{"subject_place", Value::Place},
};

struct NamedOperator {
    std::string_view sign;
    Operator op;
};
constexpr std::array kOperators{
    NamedOperator{"=", Operator::Equal},    NamedOperator{"!=", Operator::Unequal},
    NamedOperator{"<", Operator::Less},     NamedOperator{"<=", Operator::AtMost},
    NamedOperator{">", Operator::More},     NamedOperator{">=", Operator::AtLeast},
    NamedOperator{"~", Operator::Contains},
};

bool comparesNumbers(Operator op) {
    return op == Operator::Less || op == Operator::AtMost || op == Operator::More || op == Operator::AtLeast;
}

bool isNumber(Value value) {
    return value == Value::Rank || value == Value::Probability || value == Value::Row || value == Value::Line;
}

std::size_t numberOf(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto number = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) {
        names.push_back(name);
    }
    return number;
}

class FilterParser {
public:
    explicit FilterParser(std::string_view text)
        : m_text(text)
        , m_words(filterWords(text)) {}

    std::unique_ptr<Node> run() {
        if (m_words.size() == 1) {
            return nullptr;
        }
        std::unique_ptr<Node> root = expression(0);
        if (next().kind != FilterWord::Kind::End) {
            fail("and, or, or the end");
        }
        return root;
    }

    std::vector<std::string> models;
    std::vector<std::string> columns;

private:
    [[nodiscard]] const FilterWord& next() const { return m_words[m_at]; }
    const FilterWord& take() { return m_words[m_at++]; }
    [[noreturn]] void fail(const std::string& expected) const { failFilter(m_text, next().place, expected); }

    void expectSign(std::string_view sign) {
        if (!next().isSign(sign)) {
            fail(std::string(sign));
        }
        take();
    }

    std::unique_ptr<Node> expression(int depth) { return chain(Node::Kind::Any, "or", depth); }

    /// Parts with a word between them; a part alone is itself.
    std::unique_ptr<Node> chain(Node::Kind kind, std::string_view keyword, int depth) {
        const auto part = [&] {
            return kind == Node::Kind::Any ? chain(Node::Kind::All, "and", depth) : negation(depth);
        };
        std::vector<std::unique_ptr<Node>> parts;
        parts.push_back(part());
        while (next().isKeyword(keyword)) {
            take();
            parts.push_back(part());
        }
        if (parts.size() == 1) {
            return std::move(parts.front());
        }
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->parts = std::move(parts);
        return node;
    }

    std::unique_ptr<Node> negation(int depth) {
        if (depth > kDeepest) {
            fail("at most " + std::to_string(kDeepest) + " brackets and nots within each other");
        }
        if (next().isKeyword("not")) {
            take();
            auto node = std::make_unique<Node>();
            node->kind = Node::Kind::Not;
            node->parts.push_back(negation(depth + 1));
            return node;
        }
        if (next().isSign("(")) {
            take();
            std::unique_ptr<Node> inner = expression(depth + 1);
            expectSign(")");
            return inner;
        }
        return condition();
    }

    std::unique_ptr<Node> condition() {
        auto node = std::make_unique<Node>();
        if (!next().isText() || next().isKeyword("and") || next().isKeyword("or") || next().isKeyword("in")) {
            fail("a condition such as rank(MODEL) <= 3 or relation = P103");
        }
        const FilterWord name = take();
        if (name.kind == FilterWord::Kind::Word && next().isSign("(")) {
            if (readModel(name, *node)) {
                return node;
            }
        } else {
            readName(name, *node);
        }
        readComparison(*node);
        return node;
    }

    /// rank(M), probability(M) or known(M); whether that is all of the condition.
    bool readModel(const FilterWord& name, Node& node) {
        const bool known = name.isKeyword("known");
        if (!known && !name.isKeyword("rank") && !name.isKeyword("probability")) {
            failFilter(m_text, name.place, "rank, probability or known before a model in brackets");
        }
        take();
        if (!next().isText()) {
            fail("a model's name");
        }
        node.model = numberOf(models, take().text);
        node.value = name.isKeyword("probability") ? Value::Probability : Value::Rank;
        expectSign(")");
        if (known) {
            node.literals.push_back({"1", 1.0});
        }
        return known;
    }

    void readName(const FilterWord& name, Node& node) {
        const auto* const found = std::find_if(
            kValues.begin(), kValues.end(), [&](const NamedValue& value) { return value.name == name.text; });
        node.value = found == kValues.end() ? Value::Column : found->value;
        if (node.value == Value::Column) {
            node.column = name.text;
            static_cast<void>(numberOf(columns, name.text));
        }
    }

    void readComparison(Node& node) {
        if (next().isKeyword("in")) {
            take();
            node.op = Operator::In;
            expectSign("(");
            readLiteral(node);
            while (next().isSign(",")) {
                take();
                readLiteral(node);
            }
            expectSign(")");
            return;
        }
        const auto* const found =
            std::find_if(kOperators.begin(), kOperators.end(),
                         [&](const NamedOperator& one) { return next().isSign(one.sign); });
        if (found == kOperators.end()) {
            fail("=, !=, <, <=, >, >=, ~ or in");
        }
        node.op = found->op;
        if (node.op == Operator::Contains && isNumber(node.value)) {
            fail("=, !=, <, <=, > or >= behind a number");
        }
        take();
        readLiteral(node);
    }

    void readLiteral(Node& node) {
        if (!next().isText()) {
            fail("a number or a text");
        }
        const std::optional<double> number = numberIn(next().text);
        if (!number && (comparesNumbers(node.op) || isNumber(node.value))) {
            fail("a number");
        }
        if (node.value == Value::Place && next().text != "first" && next().text != "later") {
            fail("first or later");
        }
        node.literals.push_back({take().text, number});
    }

    std::string_view m_text;
    std::vector<FilterWord> m_words;
    std::size_t m_at = 0;
};

} // namespace

Filter Filter::parse(std::string_view text) {
    FilterParser parser(text);
    std::unique_ptr<Node> root = parser.run();
    return {std::move(root), std::move(parser.models), std::move(parser.columns)};
}

} // namespace mambascope
