// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/needed_tensor.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/quantized_weights.hpp"
#include "core/io/weight_files.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kMostNamed = 6;
constexpr const char* kFloatingDtypes = "F64, F32, F16, BF16, F8_E4M3 or F8_E5M2";

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

/// What is wrong with a needed tensor as it is found (null: it isn't); empty if nothing is.
std::string problemOf(const NeededTensor& tensor, const TensorView* found) {
    const std::string expected = " (expected " + shapeText(tensor.shape) + ")";
    if (found == nullptr) {
        return " is missing" + expected;
    }
    if (found->shape != tensor.shape) {
        return " is " + shapeText(found->shape) + expected;
    }
    return isFloating(found->dtype)
               ? std::string()
               : std::string(" is ") + dtypeName(found->dtype) + " (expected " + kFloatingDtypes + ")";
}

} // namespace

void requireFloating(const TensorView& tensor) {
    if (!isFloating(tensor.dtype)) {
        throw Error(ErrorCode::TensorMisshapen,
                    {tensor.file.string(), tensor.name, dtypeName(tensor.dtype), kFloatingDtypes});
    }
}

void checkWeights(const WeightFiles& files, std::span<const NeededTensor> needed) {
    std::vector<std::string> problems;
    std::set<std::string_view> seen;
    const NeededTensor* first = nullptr;
    for (const NeededTensor& tensor : needed) {
        if (!seen.insert(tensor.name).second) {
            continue;
        }
        const TensorView* view = files.find(tensor.name);
        const std::string problem = problemOf(tensor, view);
        if (!problem.empty() || isFloat8(view->dtype)) {
            requireNotQuantized(files, tensor.name);
        }
        if (!problem.empty()) {
            first = first == nullptr ? &tensor : first;
            problems.push_back(quotedForMessage(tensor.name) + problem);
        }
    }
    if (problems.size() == 1) {
        requireFloating(files.require(first->name, first->shape)); // one of the two throws
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
        if (!used.contains(name) && !isComputed(*tensor)) {
            unused.push_back(tensor->name);
        }
    }
    unused.insert(unused.end(), files.putAside().begin(), files.putAside().end());
    return unused;
}

bool isComputed(const TensorView& tensor) {
    const std::string_view name = tensor.name;
    return !isFloating(tensor.dtype) || name.ends_with("rotary_emb.inv_freq") ||
           name.ends_with(".masked_bias") ||
           ((name.ends_with(".attention.bias") || name.ends_with(".attn.bias")) && tensor.shape.size() == 4);
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
