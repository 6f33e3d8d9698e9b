// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/variant_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <type_traits>

#include "core/base/error.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

[[noreturn]] void fail(const std::string& argument, const std::string& value, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
}

/// The words of those that are there, and where: "h, attn or mlp in GPT-2".
template <typename Enum, typename IsThere>
std::string wordsOf(const ModelInfo& model, const IsThere& isThere) {
    std::vector<std::string_view> words;
    for (const auto& [value, word] : EnumNames<Enum>::kTable) {
        if (isThere(value)) {
            words.push_back(word);
        }
    }
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        list += i == 0 ? "" : i + 1 < words.size() ? ", " : " or ";
        list += words[i];
    }
    return list + " in " + model.architecture;
}

void checkLayer(const LanguageModel& model, int layer, int first, const std::string& argument) {
    if (layer < first || layer >= model.layerCount()) {
        throw Error(ErrorCode::LayerOutOfRange,
                    {argument, std::to_string(layer), std::to_string(model.layerCount())});
    }
}

/// A list of layers or positions: ascending, each once.
void checkAscending(const std::vector<int>& list, const std::string& argument) {
    for (std::size_t i = 1; i < list.size(); ++i) {
        if (list[i] <= list[i - 1]) {
            fail(argument, std::to_string(list[i]), "numbers in ascending order, each once");
        }
    }
}

void checkPositions(const std::vector<int>& positions, std::int64_t tokens, const std::string& argument) {
    for (const int position : positions) {
        if (position < 0 || position >= tokens) {
            throw Error(ErrorCode::PositionOutOfRange,
                        {argument, std::to_string(position), std::to_string(tokens)});
        }
    }
}

void checkFinite(const std::vector<float>& numbers, const std::string& argument) {
    for (const float number : numbers) {
        if (!std::isfinite(number)) {
            fail(argument, std::to_string(number), "finite numbers");
        }
    }
}

/// Rows that are stored under an id, of every layer of the patch.
const CapturedStates& storedStates(const std::map<std::string, std::shared_ptr<const CapturedStates>>& all,
                                   const std::string& id, const std::string& argument) {
    const auto found = all.find(id);
    if (found == all.end()) {
        fail(argument, id, "the id of stored values");
    }
    return *found->second;
}

/// Checks one patch's value.
class ValueCheck {
public:
    ValueCheck(const Patch& patch, std::int64_t width, const StoredValues& values)
        : m_patch(patch)
        , m_width(width)
        , m_values(values)
        , m_name("patch of " + std::string(siteName(patch.site))) {}

    void operator()(const ZeroValue&) const {}
    void operator()(const RunValue& value) const {
        const CapturedStates& run = storedStates(m_values.runs, value.run, m_name + ": run");
        if (value.positions.size() != m_patch.positions.size()) {
            fail(m_name + ": positions in run " + value.run, std::to_string(value.positions.size()),
                 std::to_string(m_patch.positions.size()) + ", as many as the patch has");
        }
        for (const int layer : m_patch.layers) {
            checkPositions(value.positions, rowsOf(run, layer, value.run).size(0),
                           m_name + ": run " + value.run);
        }
    }
    void operator()(const StatisticValue& value) const {
        const CapturedStates& statistic = storedStates(m_values.statistics, value.id, m_name + ": statistic");
        for (const int layer : m_patch.layers) {
            static_cast<void>(rowsOf(statistic, layer, value.id));
        }
    }
    void operator()(const GivenValue& value) const {
        const auto all =
            m_width * static_cast<std::int64_t>(m_patch.layers.size() * m_patch.positions.size());
        const auto count = static_cast<std::int64_t>(value.numbers.size());
        if (count != m_width && count != all) {
            fail(m_name + ": given numbers", std::to_string(count),
                 std::to_string(m_width) + " or, for each layer and position, " + std::to_string(all));
        }
        checkFinite(value.numbers, m_name + ": given number");
    }

private:
    [[nodiscard]] at::Tensor rowsOf(const CapturedStates& states, int layer, const std::string& id) const {
        at::Tensor rows = states.rows(m_patch.site, layer);
        const std::string place = m_name + ": layer " + std::to_string(layer) + " of";
        if (!rows.defined()) {
            fail(place, id, "values that hold this site and layer");
        }
        if (rows.dim() != 2 || rows.size(1) != m_width) {
            fail(place, id, "rows of " + std::to_string(m_width) + " numbers");
        }
        return rows;
    }

    const Patch& m_patch;
    std::int64_t m_width;
    const StoredValues& m_values;
    std::string m_name;
};

/// One layer and position of a patch.
struct PatchPlace {
    const Patch* patch = nullptr;
    std::size_t layer = 0;    ///< which of the patch's
    std::size_t position = 0; ///< likewise

    /// Whether both set the same: nothing, one row of a run, one statistic, or equal numbers.
    [[nodiscard]] bool setsWhat(const PatchPlace& other, std::int64_t width) const {
        return std::visit(
            [&](const auto& value) {
                using Value = std::decay_t<decltype(value)>;
                const auto* same = std::get_if<Value>(&other.patch->value);
                return same != nullptr && equals(value, *same, other, width);
            },
            patch->value);
    }

private:
    [[nodiscard]] static bool equals(const ZeroValue& /*a*/, const ZeroValue& /*b*/,
                                     const PatchPlace& /*other*/, std::int64_t /*width*/) {
        return true;
    }
    [[nodiscard]] static bool equals(const StatisticValue& a, const StatisticValue& b,
                                     const PatchPlace& /*other*/, std::int64_t /*width*/) {
        return a.id == b.id;
    }
    [[nodiscard]] bool equals(const RunValue& a, const RunValue& b, const PatchPlace& other,
                              std::int64_t /*width*/) const {
        return a.run == b.run && a.positions[position] == b.positions[other.position];
    }
    [[nodiscard]] bool equals(const GivenValue& a, const GivenValue& b, const PatchPlace& other,
                              std::int64_t width) const {
        const auto first = rowOf(a, width);
        return std::equal(first, first + width, other.rowOf(b, width));
    }
    /// One row for all places, or one for each: by layers, then by positions.
    [[nodiscard]] std::vector<float>::const_iterator rowOf(const GivenValue& given,
                                                           std::int64_t width) const {
        const bool isOne = static_cast<std::int64_t>(given.numbers.size()) == width;
        const std::size_t row = isOne ? 0 : layer * patch->positions.size() + position;
        return given.numbers.begin() + static_cast<std::ptrdiff_t>(row) * width;
    }
};

/// Refuses a place that two patches set to different values.
void checkPlaces(const Variant& variant, const LanguageModel& model) {
    std::map<std::tuple<Site, int, int>, PatchPlace> set;
    for (const Patch& patch : variant.patches) {
        for (std::size_t l = 0; l < patch.layers.size(); ++l) {
            for (std::size_t p = 0; p < patch.positions.size(); ++p) {
                const PatchPlace here{&patch, l, p};
                const auto [there, isNew] =
                    set.insert({{patch.site, patch.layers[l], patch.positions[p]}, here});
                if (!isNew && !here.setsWhat(there->second, *model.layer(0).siteWidth(patch.site))) {
                    fail("patch of " + std::string(siteName(patch.site)) + " in layer " +
                             std::to_string(patch.layers[l]) + ": position",
                         std::to_string(patch.positions[p]), "one value there, not two");
                }
            }
        }
    }
}

} // namespace

MatrixShape checkMatrix(const LanguageModel& model, Matrix matrix, int layer, const std::string& argument) {
    checkLayer(model, layer, 0, argument + " of " + std::string(matrixName(matrix)));
    const std::optional<MatrixShape> shape = model.layer(layer).matrixShape(matrix);
    if (!shape) {
        fail("matrix", std::string(matrixName(matrix)), wordsOf<Matrix>(model.info(), [&](Matrix other) {
                 return model.layer(0).matrixShape(other).has_value();
             }));
    }
    return *shape;
}

namespace {

void checkEdit(const LanguageModel& model, const WeightEdit& edit) {
    const std::string name = "edit of " + std::string(matrixName(edit.matrix));
    const MatrixShape shape = checkMatrix(model, edit.matrix, edit.layer, "edit");
    if (edit.rank < 1) {
        fail(name + ": rank", std::to_string(edit.rank), "at least 1");
    }
    const auto fits = [&](const std::vector<float>& numbers, std::int64_t size, const char* vector) {
        if (static_cast<std::int64_t>(numbers.size()) != edit.rank * size) {
            fail(name + ": numbers of " + vector, std::to_string(numbers.size()),
                 std::to_string(edit.rank * size));
        }
        checkFinite(numbers, name + ": number of " + vector);
    };
    fits(edit.u, shape.key, "u");
    fits(edit.v, shape.value, "v");
}

} // namespace

void checkSite(const LanguageModel& model, Site site, const std::vector<int>& layers,
               const std::string& argument) {
    const std::string name = argument + " of " + std::string(siteName(site));
    checkAscending(layers, name + ": layer");
    for (const int layer : layers) {
        checkLayer(model, layer, site == Site::H ? kEmbeddingLayer : 0, name);
        if (!model.layer(std::max(layer, 0)).siteWidth(site)) {
            fail("site", std::string(siteName(site)), wordsOf<Site>(model.info(), [&](Site other) {
                     return model.layer(0).siteWidth(other).has_value();
                 }));
        }
    }
}

void checkPatches(const LanguageModel& model, const Variant& variant, int tokens,
                  const StoredValues& values) {
    for (const Patch& patch : variant.patches) {
        const std::string name = "patch of " + std::string(siteName(patch.site));
        checkSite(model, patch.site, patch.layers, "patch");
        checkAscending(patch.positions, name + ": position");
        checkPositions(patch.positions, tokens, name);
        if (patch.empty()) {
            continue;
        }
        const std::int64_t width = *model.layer(0).siteWidth(patch.site);
        std::visit(ValueCheck(patch, width, values), patch.value);
    }
    if (variant.patches.size() > 1) {
        checkPlaces(variant, model);
    }
    for (const WeightEdit& edit : variant.edits) {
        checkEdit(model, edit);
    }
}

} // namespace mambascope
