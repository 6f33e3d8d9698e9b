// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_pickle.hpp"

#include <map>
#include <string_view>

#include "core/io/pickle_machine.hpp"

namespace mambascope {
namespace {

using Kind = PickleValue::Kind;

std::map<std::string, const PickleValue*> tensorsIn(const PickleValue& dictionary) {
    std::map<std::string, const PickleValue*> tensors;
    for (std::size_t i = 0; dictionary.kind == Kind::Dict && i + 1 < dictionary.items.size(); i += 2) {
        if (dictionary.items[i]->kind == Kind::Text && dictionary.items[i + 1]->kind == Kind::Tensor) {
            tensors[dictionary.items[i]->text] = dictionary.items[i + 1]; // the last one counts, as in Python
        }
    }
    return tensors;
}

/// The entry of a dictionary; the value None where there is none.
const PickleValue& entry(const PickleValue& dictionary, std::string_view key) {
    static const PickleValue kNone;
    for (std::size_t i = 0; dictionary.kind == Kind::Dict && i + 1 < dictionary.items.size(); i += 2) {
        if (dictionary.items[i]->kind == Kind::Text && dictionary.items[i]->text == key) {
            return *dictionary.items[i + 1];
        }
    }
    return kNone;
}

} // namespace

std::vector<TensorView> readTensorPickle(std::span<const std::byte> pickle, const StorageFinder& storages,
                                         const std::filesystem::path& file) {
    PickleMachine machine(pickle, storages, file);
    const PickleValue& root = machine.run();
    std::map<std::string, const PickleValue*> found = tensorsIn(root);
    for (const std::string_view key : {"state_dict", "model"}) {
        if (found.empty()) {
            found = tensorsIn(entry(root, key));
        }
    }
    if (found.empty()) {
        machine.fail("its end", "a dictionary of tensors");
    }
    std::vector<TensorView> views;
    for (const auto& [name, value] : found) {
        TensorView view{name, value->dtype, value->shape, value->data, file, value->strides};
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace mambascope
