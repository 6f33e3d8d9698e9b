// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: a parsed filter.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/filter.hpp"

namespace mambascope {

struct Filter::Node {
    enum class Kind { All, Any, Not, Condition };
    enum class Value {
        Rank,
        Probability,
        Row,
        Line,
        Prompt,
        Subject,
        Answer,
        Relation,
        Template,
        Place,
        Column
    };
    enum class Operator { Equal, Unequal, Less, AtMost, More, AtLeast, Contains, In };

    Kind kind = Kind::Condition;
    std::vector<std::unique_ptr<Node>> parts = {}; ///< of All, Any and Not
    Value value = Value::Column;
    std::size_t model = 0;   ///< of Rank and Probability: its number
    std::string column = {}; ///< of Column
    Operator op = Operator::Equal;
    struct Literal {
        std::string text;
        std::optional<double> number; ///< where the text is one
    };
    std::vector<Literal> literals = {}; ///< one; of In any number
};

/// The number that a whole text is.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

} // namespace mambascope
