// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/fact_settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.hpp"
#include "core/values/edit_check.hpp"

namespace mambascope {
namespace {

[[noreturn]] void fail(const char* setting, const std::string& found, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {setting, found, expected});
}

/// Each value stands once.
template <typename Value, typename Text>
void requireDifferent(const char* setting, const std::vector<Value>& values, const Text& text) {
    for (const Value& value : values) {
        if (std::count(values.begin(), values.end(), value) > 1) {
            fail(setting, std::string(text(value)) + " more than once", "each of them once");
        }
    }
}

void checkWindow(int window, std::optional<int> layers) {
    if (window < 1 || (layers && window > *layers)) {
        throw layers
            ? Error(ErrorCode::WindowOutOfRange, {std::to_string(window), std::to_string(*layers)})
            : Error(ErrorCode::InvalidArgument, {"window", std::to_string(window), "a size from 1 on"});
    }
}

void checkLayers(const std::vector<int>& chosen, int first, int end, std::optional<int> layers) {
    requireDifferent("layers", chosen, [](int layer) { return std::to_string(layer); });
    for (const int layer : chosen) {
        if (layer < first || (layers && layer >= end)) {
            throw Error(ErrorCode::LayerOutOfRange,
                        {std::to_string(layer), layers ? std::to_string(end) : "?"});
        }
    }
}

void checkRoles(const char* setting, const std::vector<Role>& roles) {
    if (roles.empty()) {
        fail(setting, "none", "at least one role");
    }
    requireDifferent(setting, roles, roleName);
}

void check(const TraceFacts& trace, std::optional<int> layers) {
    checkWindow(trace.window, layers);
    requireDifferent("states", trace.states, siteName);
}

void check(const PathFacts& path, std::optional<int>) {
    checkRoles("at", path.at);
    for (const Role role : path.at) {
        if (role != Role::SubjectLast && role != Role::Last && role != Role::First) {
            fail("at", std::string(roleName(role)), "roles of one token: subject_last, last or first");
        }
    }
    requireDifferent("sever", path.sever, siteName);
    if (std::count(path.sever.begin(), path.sever.end(), Site::H) > 0) {
        fail("sever", "h", "what layers add to h, such as s, g and o or attn and mlp");
    }
}

void check(const BlockFacts& block, std::optional<int> layers) {
    checkRoles("sources", block.sources);
    checkWindow(block.window, layers);
    const bool byMean = block.how == BlockMethod::Mean;
    if (byMean && block.means.empty() == block.text.empty()) {
        fail("means", block.means, "a file of means, or a text to take them of, one of both");
    }
    if (!byMean && (!block.means.empty() || !block.text.empty() || block.state != Site::Mix ||
                    block.others != BlockOthers::Live)) {
        fail("how", std::string(nameOf(block.how)), "mean, with means, a text, a state or other tokens");
    }
    if (block.state != Site::Mix && block.state != Site::A) {
        fail("state", std::string(siteName(block.state)), "mix or a");
    }
}

void check(const EditFacts& edit, std::optional<int> layers) {
    requireDifferent("sites", edit.sites, matrixName);
    checkLayers(edit.layers, 0, layers.value_or(0), layers);
    if (edit.paraphrases < 0 || edit.neighbours < 0) {
        fail("paraphrases", std::to_string(std::min(edit.paraphrases, edit.neighbours)), "numbers from 0 on");
    }
    if (edit.contexts == EditContexts::Given) {
        fail("contexts", "given", "generate or none");
    }
    checkNumbers(edit.optimiser, edit.ridge);
    if (!edit.stats.empty() && !edit.statsText.empty()) {
        fail("stats", edit.stats, "a file of statistics or a text, not both");
    }
}

void check(const LreFactsRun& lre, std::optional<int> layers) {
    checkLayers(lre.layers, kEmbeddingLayer, layers.value_or(1) - 1, layers);
    if (lre.train < 2) {
        fail("train", std::to_string(lre.train), "at least 2 facts");
    }
    if (lre.test < 0) {
        fail("test", std::to_string(lre.test), "a number from 0 on (0: all)");
    }
    if (!std::isfinite(lre.beta)) {
        fail("beta", std::to_string(lre.beta), "a finite number");
    }
    if (lre.rank < 1) {
        fail("rank", std::to_string(lre.rank), "a rank from 1 on");
    }
}

} // namespace

void FactSettings::setSort(FactSort sort) {
    switch (sort) {
    case FactSort::Trace:
        what = TraceFacts{};
        break;
    case FactSort::Path:
        what = PathFacts{};
        break;
    case FactSort::Block:
        what = BlockFacts{};
        break;
    case FactSort::Edit:
        what = EditFacts{};
        break;
    case FactSort::Lre:
        what = LreFactsRun{};
    }
}

void checkSettings(const FactSettings& settings, std::optional<int> layers) {
    std::visit([&](const auto& own) { check(own, layers); }, settings.what);
}

} // namespace mambascope
