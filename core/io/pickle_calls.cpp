// SPDX-License-Identifier: GPL-3.0-or-later
// The few calls that a tensor pickle may hold. Any other name is refused where it is mentioned, before
// anything could be done with it.
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/message_text.hpp"
#include "core/io/pickle_machine.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kOrderedDict = "collections OrderedDict";
constexpr std::string_view kTensor = "torch._utils _rebuild_tensor_v2";
constexpr std::string_view kTensorOfDtype = "torch._utils _rebuild_tensor_v3";
constexpr std::string_view kOldTensor = "torch._utils _rebuild_tensor";
constexpr std::string_view kParameter = "torch._utils _rebuild_parameter";

struct NamedDtype {
    std::string_view name;
    TensorDtype dtype;
};

/// Storages and what their elements are.
constexpr std::array kStorages{
    NamedDtype{"torch DoubleStorage", TensorDtype::F64},
    NamedDtype{"torch FloatStorage", TensorDtype::F32},
    NamedDtype{"torch HalfStorage", TensorDtype::F16},
    NamedDtype{"torch BFloat16Storage", TensorDtype::BF16},
    NamedDtype{"torch LongStorage", TensorDtype::I64},
    NamedDtype{"torch IntStorage", TensorDtype::I32},
    NamedDtype{"torch ShortStorage", TensorDtype::I16},
    NamedDtype{"torch CharStorage", TensorDtype::I8},
    NamedDtype{"torch ByteStorage", TensorDtype::U8},
    NamedDtype{"torch BoolStorage", TensorDtype::Bool},
    NamedDtype{"torch ComplexFloatStorage", TensorDtype::C64},
    NamedDtype{"torch ComplexDoubleStorage", TensorDtype::C128},
    NamedDtype{"torch.storage UntypedStorage", TensorDtype::U8}, // the tensor says what the bytes are
};

/// Dtypes without a storage of their own, which a tensor of version 3 names.
constexpr std::array kDtypes{
    NamedDtype{"torch float8_e4m3fn", TensorDtype::F8E4M3},
    NamedDtype{"torch float8_e5m2", TensorDtype::F8E5M2},
    NamedDtype{"torch float8_e8m0fnu", TensorDtype::F8E8M0},
    NamedDtype{"torch float8_e4m3fnuz", TensorDtype::F8E4M3Fnuz},
    NamedDtype{"torch float8_e5m2fnuz", TensorDtype::F8E5M2Fnuz},
    NamedDtype{"torch uint64", TensorDtype::U64},
    NamedDtype{"torch uint32", TensorDtype::U32},
    NamedDtype{"torch uint16", TensorDtype::U16},
};

const NamedDtype* findDtype(std::span<const NamedDtype> table, std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const NamedDtype& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

/// Strides of a tensor in C order.
std::vector<std::int64_t> denseStrides(const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t axis = shape.size(); axis-- > 1;) {
        strides[axis - 1] = strides[axis] * std::max<std::int64_t>(1, shape[axis]);
    }
    return strides;
}

/// One past the last element that a tensor touches, counted from its first; nothing if that overflows.
/// 0 for an empty tensor.
std::optional<std::int64_t> extentOf(const std::vector<std::int64_t>& shape,
                                     const std::vector<std::int64_t>& strides) {
    std::int64_t extent = 1;
    std::int64_t count = 1;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        std::int64_t reach = 0;
        if (shape[axis] == 0) {
            return 0;
        }
        if (__builtin_mul_overflow(shape[axis] - 1, strides[axis], &reach) ||
            __builtin_add_overflow(extent, reach, &extent) ||
            __builtin_mul_overflow(count, shape[axis], &count)) {
            return std::nullopt;
        }
    }
    return extent;
}

} // namespace

void PickleMachine::pushGlobal(std::string_view module, std::string_view name) {
    spend(module.size() + name.size());
    const std::string both = std::string(module) + " " + std::string(name);
    if (both != kOrderedDict && both != kTensor && both != kTensorOfDtype && both != kOldTensor &&
        both != kParameter && findDtype(kStorages, both) == nullptr && findDtype(kDtypes, both) == nullptr) {
        std::string dotted = both;
        std::replace(dotted.begin(), dotted.end(), ' ', '.');
        fail("which would call " + quotedForMessage(dotted),
             "nothing but tensors and plain containers (nothing was run)");
    }
    push(Kind::Global).text = both;
}

/// ("storage", type, key, place, number of elements)
void PickleMachine::findStorage() {
    const PickleValue& id = pop();
    constexpr std::size_t kParts = 5;
    const auto isPart = [&](std::size_t part, Kind kind) { return id.items[part]->kind == kind; };
    if (id.kind != Kind::Tuple || id.items.size() != kParts || !isPart(0, Kind::Text) ||
        id.items[0]->text != "storage" || !isPart(1, Kind::Global) || !isPart(2, Kind::Text) ||
        !isPart(4, Kind::Integer) || findDtype(kStorages, id.items[1]->text) == nullptr) {
        fail("a reference to outside", "a tensor's storage");
    }
    const NamedDtype& type = *findDtype(kStorages, id.items[1]->text);
    const std::string& key = id.items[2]->text;
    const std::int64_t count = id.items[4]->integer;
    spend(key.size());
    const std::span<const std::byte> record = m_storages(key);
    const auto held = static_cast<std::int64_t>(record.size() / dtypeSize(type.dtype));
    if (record.data() == nullptr || count < 0 || count > held) {
        fail("storage " + quotedForMessage(key), std::to_string(count) + " numbers of " +
                                                     dtypeName(type.dtype) + " in the archive, which has " +
                                                     std::to_string(held));
    }
    PickleValue& storage = push(Kind::Storage);
    storage.dtype = type.dtype;
    storage.integer = count;
    storage.data = record;
}

void PickleMachine::call() {
    const PickleValue& arguments = pop();
    const PickleValue& function = pop();
    if (function.kind != Kind::Global || arguments.kind != Kind::Tuple) {
        fail("a call", "the rebuilding of a tensor");
    }
    if (function.text == kOrderedDict) {
        return makeOrderedDict(arguments);
    }
    if (function.text == kTensor || function.text == kOldTensor || function.text == kTensorOfDtype) {
        return makeTensor(arguments);
    }
    if (function.text == kParameter && !arguments.items.empty() &&
        arguments.items.front()->kind == Kind::Tensor) {
        m_stack.push_back(arguments.items.front());
        return;
    }
    fail("a call of " + quotedForMessage(function.text), "arguments that fit it");
}

/// OrderedDict() or OrderedDict([(key, value), …]).
void PickleMachine::makeOrderedDict(const PickleValue& arguments) {
    PickleValue& dictionary = push(Kind::Dict);
    if (arguments.items.empty()) {
        return;
    }
    for (const PickleValue* pair : arguments.items.front()->items) {
        if (arguments.items.size() != 1 || pair == nullptr || pair->items.size() != 2) {
            fail("an ordered dictionary", "a list of pairs");
        }
        appendItems(dictionary, pair->items);
    }
}

/// Attributes: of a dictionary (torch.save adds _metadata), and of no interest.
void PickleMachine::build() {
    static_cast<void>(pop());
    if (top().kind != Kind::Dict) {
        fail("which sets an object's state", "a dictionary's attributes");
    }
}

std::vector<std::int64_t> PickleMachine::sizes(const PickleValue& tuple) const {
    std::vector<std::int64_t> result;
    constexpr std::size_t kMostAxes = 32;
    bool fits = tuple.kind == Kind::Tuple && tuple.items.size() <= kMostAxes;
    for (std::size_t i = 0; fits && i < tuple.items.size(); ++i) {
        fits = tuple.items[i]->kind == Kind::Integer && tuple.items[i]->integer >= 0;
        result.push_back(tuple.items[i]->integer);
    }
    if (!fits) {
        fail("a tensor's shape", "at most 32 whole numbers from 0");
    }
    return result;
}

/// That of the storage, or the one which version 3 names for a storage's bytes.
TensorDtype PickleMachine::elementType(const PickleValue& arguments) const {
    constexpr std::size_t kDtypePart = 6;
    const TensorDtype stored = arguments.items.front()->dtype;
    if (arguments.items.size() <= kDtypePart || arguments.items[kDtypePart]->kind != Kind::Global) {
        return stored;
    }
    const NamedDtype* named = findDtype(kDtypes, arguments.items[kDtypePart]->text);
    if (named == nullptr || stored != TensorDtype::U8) {
        fail("a tensor", "the dtype of its storage's bytes");
    }
    return named->dtype;
}

/// (storage, offset, shape, strides, …): what follows concerns gradients, or names the dtype of a storage's
/// bytes.
void PickleMachine::makeTensor(const PickleValue& arguments) {
    const std::vector<PickleValue*>& items = arguments.items;
    if (items.size() < 4 || items[0]->kind != Kind::Storage || items[1]->kind != Kind::Integer) {
        fail("a tensor", "storage, offset, shape and strides");
    }
    const PickleValue& storage = *items[0];
    const std::int64_t offset = items[1]->integer;
    PickleValue tensor;
    tensor.kind = Kind::Tensor;
    tensor.dtype = elementType(arguments);
    const std::int64_t held = storage.integer * static_cast<std::int64_t>(dtypeSize(storage.dtype)) /
                              static_cast<std::int64_t>(dtypeSize(tensor.dtype));
    tensor.shape = sizes(*items[2]);
    tensor.strides = sizes(*items[3]);
    const bool paired = tensor.shape.size() == tensor.strides.size();
    const std::optional<std::int64_t> extent = paired ? extentOf(tensor.shape, tensor.strides) : std::nullopt;
    if (!extent || offset < 0 || offset > held || *extent > held - offset) {
        fail("a tensor of shape " + shapeText(tensor.shape),
             "one inside of its storage of " + std::to_string(held) + " numbers");
    }
    const std::size_t size = dtypeSize(tensor.dtype);
    tensor.data = storage.data.subspan(static_cast<std::size_t>(offset) * size,
                                       static_cast<std::size_t>(*extent) * size);
    const bool dense = *extent == 0 || [&] {
        // An axis of one element may have any stride.
        const std::vector<std::int64_t> plain = denseStrides(tensor.shape);
        for (std::size_t axis = 0; axis < plain.size(); ++axis) {
            if (tensor.shape[axis] != 1 && tensor.strides[axis] != plain[axis]) {
                return false;
            }
        }
        return true;
    }();
    if (dense) {
        tensor.strides.clear();
    }
    spend(sizeof(PickleValue) + 2 * tensor.shape.size() * sizeof(std::int64_t));
    m_values.push_back(std::move(tensor));
    m_stack.push_back(&m_values.back());
}

} // namespace mambascope
