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
    std::size_t bits;
    bool floating; ///< weights may be stored like that
};

constexpr std::array kDtypes{
    DtypeRow{TensorDtype::F64, "F64", 64, true},
    DtypeRow{TensorDtype::F32, "F32", 32, true},
    DtypeRow{TensorDtype::F16, "F16", 16, true},
    DtypeRow{TensorDtype::BF16, "BF16", 16, true},
    DtypeRow{TensorDtype::F8E4M3, "F8_E4M3", 8, true},
    DtypeRow{TensorDtype::F8E5M2, "F8_E5M2", 8, true},
    DtypeRow{TensorDtype::I64, "I64", 64, false},
    DtypeRow{TensorDtype::I32, "I32", 32, false},
    DtypeRow{TensorDtype::I16, "I16", 16, false},
    DtypeRow{TensorDtype::I8, "I8", 8, false},
    DtypeRow{TensorDtype::U64, "U64", 64, false},
    DtypeRow{TensorDtype::U32, "U32", 32, false},
    DtypeRow{TensorDtype::U16, "U16", 16, false},
    DtypeRow{TensorDtype::U8, "U8", 8, false},
    DtypeRow{TensorDtype::Bool, "BOOL", 8, false},
    DtypeRow{TensorDtype::C64, "C64", 64, false},
    DtypeRow{TensorDtype::C128, "C128", 128, false},
    DtypeRow{TensorDtype::F8E8M0, "F8_E8M0", 8, false},
    DtypeRow{TensorDtype::F8E4M3Fnuz, "F8_E4M3FNUZ", 8, false},
    DtypeRow{TensorDtype::F8E5M2Fnuz, "F8_E5M2FNUZ", 8, false},
    DtypeRow{TensorDtype::F6E2M3, "F6_E2M3", 6, false},
    DtypeRow{TensorDtype::F6E3M2, "F6_E3M2", 6, false},
    DtypeRow{TensorDtype::F4, "F4", 4, false},
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

std::size_t dtypeBits(TensorDtype dtype) {
    return rowOf(dtype).bits;
}

std::size_t dtypeSize(TensorDtype dtype) {
    const std::size_t bits = rowOf(dtype).bits;
    return bits % 8 == 0 ? bits / 8 : 0;
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

bool isFloat8(TensorDtype dtype) {
    return dtype == TensorDtype::F8E4M3 || dtype == TensorDtype::F8E5M2;
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
