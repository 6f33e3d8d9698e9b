// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers count as right, and which pairs of facts are edited. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/values/lre_kind.hpp"

namespace mambascope {

/// Whether a token's text, spaces stripped, is not empty and begins the object, in any case (of ASCII
/// letters, and of others where they have one form).
[[nodiscard]] bool beginsObject(std::string_view token, std::string_view object);

/// The top token of each row of logits [n, vocabulary], judged by the object of facts[row].
[[nodiscard]] std::vector<LreAnswer> answersOf(const LoadedModel& model, const at::Tensor& logits,
                                               const std::vector<LreFact>& facts);

/// How often guessing is right: Σ over first tokens of the facts' objects of share². Throws Error as
/// LoadedModel::answerToken.
[[nodiscard]] double randomShare(const LreFacts& facts, const LoadedModel& model);

/// An edit by the places of its facts in the list of test facts.
struct LreEditPlace {
    std::size_t source = 0;
    std::size_t target = 0;
};

/// Throws Error InvalidArgument for a subject that no test fact has, and for two facts with one object.
[[nodiscard]] LreEditPlace placeOf(const LreEdit& edit, const std::vector<LreFact>& tests);

/// For each fact that the model knows another known one with another object, by the seed; none where there is
/// no such fact.
[[nodiscard]] std::vector<LreEdit> drawnEdits(const std::vector<LreFact>& tests,
                                              const std::vector<LreAnswer>& answers, std::uint64_t seed);

} // namespace mambascope
