// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/io: the stack machine of tensor pickles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/tensor_pickle.hpp"

namespace mambascope {

/// What a pickle's stack holds.
struct PickleValue {
    enum class Kind { None, Bool, Integer, Real, Text, Tuple, List, Dict, Global, Storage, Tensor, Mark };

    Kind kind = Kind::None;
    std::int64_t integer = 0;             ///< Bool, Integer; Storage: its number of elements
    std::string text;                     ///< Text; Global: "module name"
    std::vector<PickleValue*> items;      ///< Tuple, List; Dict: keys and values in turn
    TensorDtype dtype = TensorDtype::F32; ///< Storage, Tensor
    std::span<const std::byte> data;      ///< Storage, Tensor: as TensorView
    std::vector<std::int64_t> shape;      ///< Tensor
    std::vector<std::int64_t> strides;    ///< Tensor: in elements
};

/// Runs one pickle. Values live as long as the machine, whatever refers to whatever. What all of them take
/// together is bounded: a few bytes of a pickle can ask for copies of all that came before.
class PickleMachine {
public:
    PickleMachine(std::span<const std::byte> pickle, const StorageFinder& storages,
                  const std::filesystem::path& file)
        : m_pickle(pickle)
        , m_storages(storages)
        , m_file(file) {}

    /// The value at the end. Throws FileMalformed.
    [[nodiscard]] const PickleValue& run();
    [[noreturn]] void fail(const std::string& found, const std::string& expected) const;

private:
    using Kind = PickleValue::Kind;

    // pickle_machine.cpp: the stack and the opcodes
    void step(std::uint8_t opcode);
    bool stepContainer(std::uint8_t opcode);
    bool stepNumber(std::uint8_t opcode);
    bool stepMemo(std::uint8_t opcode);
    void spend(std::size_t bytes);
    [[nodiscard]] std::string_view take(std::uint64_t size);
    [[nodiscard]] std::string_view takeLine();
    template <typename Number>
    [[nodiscard]] Number takeNumber();
    PickleValue& push(Kind kind);
    void pushInteger(std::int64_t value);
    void pushText(std::string_view text);
    [[nodiscard]] PickleValue& pop();
    [[nodiscard]] PickleValue& top();
    [[nodiscard]] std::vector<PickleValue*> popToMark();
    void pushTuple(std::size_t size);
    void appendTo(PickleValue& target, Kind kind, const std::vector<PickleValue*>& items);
    void appendItems(PickleValue& target, const std::vector<PickleValue*>& items);
    void longInteger();
    void remember(std::uint64_t key);
    void recall(std::uint64_t key);

    // pickle_calls.cpp: what the calls mean
    void pushGlobal(std::string_view module, std::string_view name);
    void findStorage();
    void call();
    void build();
    void makeOrderedDict(const PickleValue& arguments);
    void makeTensor(const PickleValue& arguments);
    [[nodiscard]] TensorDtype elementType(const PickleValue& arguments) const;
    [[nodiscard]] std::vector<std::int64_t> sizes(const PickleValue& tuple) const;

    std::span<const std::byte> m_pickle;
    const StorageFinder& m_storages;
    const std::filesystem::path& m_file;
    std::size_t m_position = 0;
    std::size_t m_opcodeAt = 0;
    std::size_t m_spent = 0; ///< bytes of memory
    std::deque<PickleValue> m_values;
    std::vector<PickleValue*> m_stack;
    std::map<std::uint64_t, PickleValue*> m_memo;
};

} // namespace mambascope
