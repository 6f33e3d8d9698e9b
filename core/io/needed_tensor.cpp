// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/needed_tensor.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/error.hpp"
#include "core/io/message_text.hpp"
#include "core/io/weight_files.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kMostNamed = 6;

std::string joined(std::span<const std::string> items, std::size_t most) {
    std::string text;
    const std::size_t shown = std::min(items.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        text += (i == 0 ? "" : ", ") + items[i];
    }
    return shown == items.size() ? text : text + " and " + std::to_string(items.size() - shown) + " more";
}

template <std::size_t Count>
bool endsWithAny(std::string_view name, const std::array<std::string_view, Count>& ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return name.ends_with(end); });
}

} // namespace

void checkWeights(const WeightFiles& files, std::span<const NeededTensor> needed) {
    std::vector<std::string> problems;
    std::set<std::string_view> seen;
    const NeededTensor* first = nullptr;
    for (const NeededTensor& tensor : needed) {
        if (!seen.insert(tensor.name).second) {
            continue;
        }
        const TensorView* view = files.find(tensor.name);
        if (view != nullptr && view->shape == tensor.shape) {
            continue;
        }
        first = first == nullptr ? &tensor : first;
        const std::string expected = " (expected " + shapeText(tensor.shape) + ")";
        problems.push_back(quotedForMessage(tensor.name) +
                           (view == nullptr ? " is missing" : " is " + shapeText(view->shape)) + expected);
    }
    if (problems.size() == 1) {
        static_cast<void>(files.require(first->name, first->shape)); // throws
    }
    if (!problems.empty()) {
        const std::string list = joined(problems, kMostNamed);
        throw Error(ErrorCode::WeightsDontFit, {files.mainFile().string(), list},
                    files.mainFile().string() + ": " + std::to_string(problems.size()) +
                        " tensors don't fit config.json: " + list);
    }
}

std::vector<std::string> unusedWeights(const WeightFiles& files, std::span<const NeededTensor> needed) {
    std::set<std::string_view> used;
    for (const NeededTensor& tensor : needed) {
        used.insert(tensor.name);
    }
    std::vector<std::string> unused;
    for (const auto& [name, tensor] : files.tensors()) {
        if (!used.contains(name) && !isComputed(*tensor) && !isHead(name)) {
            unused.push_back(name);
        }
    }
    return unused;
}

bool isComputed(const TensorView& tensor) {
    const std::string_view name = tensor.name;
    return !isFloating(tensor.dtype) || name.ends_with("rotary_emb.inv_freq") ||
           name.ends_with(".masked_bias") ||
           ((name.ends_with(".attention.bias") || name.ends_with(".attn.bias")) && tensor.shape.size() == 4);
}

bool isHead(std::string_view name) {
    return name == "lm_head.weight" || name == "embed_out.weight";
}

bool isTable(std::string_view name) {
    constexpr std::array<std::string_view, 6> kEnds{"embed_tokens.weight", "embeddings.weight",
                                                    "embedding.weight",    "embed_in.weight",
                                                    "wte.weight",          "wpe.weight"};
    return endsWithAny(name, kEnds);
}

bool staysStored(const WeightFiles& files) {
    constexpr std::int64_t kMostWidened = (1LL << 30) / 4; // numbers
    std::int64_t numbers = 0;
    for (const auto& [name, tensor] : files.tensors()) {
        numbers += isComputed(*tensor) ? 0 : tensor->elementCount();
    }
    return numbers > kMostWidened;
}

std::string listForMessage(std::span<const std::string> names, std::size_t most) {
    std::vector<std::string> quoted;
    for (const std::string& name : names) {
        quoted.push_back(quotedForMessage(name));
    }
    return joined(quoted, most);
}

} // namespace mambascope
