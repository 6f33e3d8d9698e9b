// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_view.hpp"

#include <array>
#include <functional>
#include <numeric>
#include <utility>

namespace mambascope {

namespace {

struct DtypeRow {
    TensorDtype dtype;
    const char* name;
    std::size_t size;
    bool floating;
};

constexpr std::array kDtypes{
    DtypeRow{TensorDtype::F64, "F64", 8, true},  DtypeRow{TensorDtype::F32, "F32", 4, true},
    DtypeRow{TensorDtype::F16, "F16", 2, true},  DtypeRow{TensorDtype::BF16, "BF16", 2, true},
    DtypeRow{TensorDtype::I64, "I64", 8, false}, DtypeRow{TensorDtype::I32, "I32", 4, false},
    DtypeRow{TensorDtype::I16, "I16", 2, false}, DtypeRow{TensorDtype::I8, "I8", 1, false},
    DtypeRow{TensorDtype::U8, "U8", 1, false},   DtypeRow{TensorDtype::Bool, "BOOL", 1, false},
};

constexpr bool rowsFollowTheEnum() {
    for (std::size_t i = 0; i < kDtypes.size(); ++i) {
        if (kDtypes[i].dtype != static_cast<TensorDtype>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(rowsFollowTheEnum());

const DtypeRow& rowOf(TensorDtype dtype) {
    return kDtypes.at(static_cast<std::size_t>(dtype));
}

} // namespace

std::size_t dtypeSize(TensorDtype dtype) {
    return rowOf(dtype).size;
}

const char* dtypeName(TensorDtype dtype) {
    return rowOf(dtype).name;
}

std::optional<TensorDtype> dtypeFromName(std::string_view name) {
    for (const DtypeRow& row : kDtypes) {
        if (name == row.name) {
            return row.dtype;
        }
    }
    return std::nullopt;
}

bool isFloating(TensorDtype dtype) {
    return rowOf(dtype).floating;
}

std::int64_t TensorView::elementCount() const {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

std::string shapeText(std::span<const std::int64_t> shape) {
    std::string text = "[";
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        text += (axis > 0 ? ", " : "") + std::to_string(shape[axis]);
    }
    return text + "]";
}

} // namespace mambascope
