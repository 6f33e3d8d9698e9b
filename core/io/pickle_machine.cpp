// SPDX-License-Identifier: GPL-3.0-or-later
// Opcodes after Python's pickletools; only those that torch.save writes for tensors and plain containers.
#include "core/io/pickle_machine.hpp"

#include <array>
#include <cstdio>
#include <cstring>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::uint8_t kStop = '.';
constexpr std::uint64_t kHighestProtocol = 4;
/// A tensor takes some 5 KB, so this is for a file of fifty thousand.
constexpr std::size_t kMostMemory = std::size_t{256} << 20;
constexpr std::size_t kMemoEntry = 64; ///< bytes of a node of the map

std::string hexadecimal(unsigned value) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%02x", value);
    return text.data();
}

} // namespace

void PickleMachine::fail(const std::string& found, const std::string& expected) const {
    const std::string place = "byte " + std::to_string(m_opcodeAt) + " of its pickle, " + found;
    throw Error(ErrorCode::FileMalformed, {m_file.string(), place, expected});
}

/// Counts memory before it is taken.
void PickleMachine::spend(std::size_t bytes) {
    if (bytes > kMostMemory - m_spent) {
        fail("which asks for more and more memory",
             "values of at most " + std::to_string(kMostMemory >> 20) + " MiB (it is damaged, or hostile)");
    }
    m_spent += bytes;
}

std::string_view PickleMachine::take(std::uint64_t size) {
    if (size > m_pickle.size() - m_position) {
        fail("which ends too early", std::to_string(size) + " more bytes");
    }
    const std::string_view taken(reinterpret_cast<const char*>(m_pickle.data()) + m_position, size);
    m_position += size;
    return taken;
}

std::string_view PickleMachine::takeLine() {
    const std::string_view rest(reinterpret_cast<const char*>(m_pickle.data()) + m_position,
                                m_pickle.size() - m_position);
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        fail("which ends too early", "a line");
    }
    return take(end + 1).substr(0, end);
}

template <typename Number>
Number PickleMachine::takeNumber() {
    Number value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
}

PickleValue& PickleMachine::push(Kind kind) {
    spend(sizeof(PickleValue) + sizeof(PickleValue*));
    PickleValue& value = m_values.emplace_back();
    value.kind = kind;
    m_stack.push_back(&value);
    return value;
}

void PickleMachine::pushInteger(std::int64_t value) {
    push(Kind::Integer).integer = value;
}

void PickleMachine::pushText(std::string_view text) {
    spend(text.size());
    push(Kind::Text).text = text;
}

PickleValue& PickleMachine::top() {
    if (m_stack.empty() || m_stack.back()->kind == Kind::Mark) {
        fail("which takes from an empty stack", "a value");
    }
    return *m_stack.back();
}

PickleValue& PickleMachine::pop() {
    PickleValue& value = top();
    m_stack.pop_back();
    return value;
}

std::vector<PickleValue*> PickleMachine::popToMark() {
    std::size_t mark = m_stack.size();
    while (mark > 0 && m_stack[mark - 1]->kind != Kind::Mark) {
        --mark;
    }
    if (mark == 0) {
        fail("which looks for a mark", "one on the stack");
    }
    spend((m_stack.size() - mark) * sizeof(PickleValue*));
    std::vector<PickleValue*> items(m_stack.begin() + static_cast<std::ptrdiff_t>(mark), m_stack.end());
    m_stack.resize(mark - 1);
    return items;
}

void PickleMachine::pushTuple(std::size_t size) {
    spend(size * sizeof(PickleValue*));
    std::vector<PickleValue*> items(size);
    for (std::size_t i = size; i-- > 0;) {
        items[i] = &pop();
    }
    push(Kind::Tuple).items = std::move(items);
}

void PickleMachine::appendTo(PickleValue& target, Kind kind, const std::vector<PickleValue*>& items) {
    if (target.kind != kind || (kind == Kind::Dict && items.size() % 2 != 0)) {
        fail("which adds to something else", kind == Kind::Dict ? "a dictionary and pairs" : "a list");
    }
    appendItems(target, items);
}

/// Every key of a dictionary is looked at later, however often it stands there.
void PickleMachine::appendItems(PickleValue& target, const std::vector<PickleValue*>& items) {
    spend(items.size() * sizeof(PickleValue*));
    for (std::size_t key = 0; target.kind == Kind::Dict && key < items.size(); key += 2) {
        spend(items[key]->text.size());
    }
    target.items.insert(target.items.end(), items.begin(), items.end());
}

/// A signed little-endian number of up to 8 bytes behind its length.
void PickleMachine::longInteger() {
    const std::string_view bytes = take(takeNumber<std::uint8_t>());
    if (bytes.size() > sizeof(std::int64_t)) {
        fail("a number of " + std::to_string(bytes.size()) + " bytes", "at most 8");
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    const std::size_t unused = 64 - 8 * bytes.size();
    pushInteger(unused == 64 ? 0 : static_cast<std::int64_t>(value << unused) >> unused);
}

void PickleMachine::remember(std::uint64_t key) {
    spend(kMemoEntry);
    m_memo[key] = &top();
}

void PickleMachine::recall(std::uint64_t key) {
    const auto found = m_memo.find(key);
    if (found == m_memo.end()) {
        fail("which recalls what was never stored", "a stored value");
    }
    spend(sizeof(PickleValue*));
    m_stack.push_back(found->second);
}

bool PickleMachine::stepContainer(std::uint8_t opcode) {
    switch (opcode) {
    case '(':
        push(Kind::Mark);
        return true;
    case ')':
        push(Kind::Tuple);
        return true;
    case '}':
        push(Kind::Dict);
        return true;
    case ']':
        push(Kind::List);
        return true;
    case 't': {
        std::vector<PickleValue*> items = popToMark();
        push(Kind::Tuple).items = std::move(items);
        return true;
    }
    case 0x85:
    case 0x86:
    case 0x87:
        pushTuple(opcode - 0x84U);
        return true;
    case 'a': {
        PickleValue& item = pop();
        appendTo(top(), Kind::List, {&item});
        return true;
    }
    case 's': {
        PickleValue& value = pop();
        PickleValue& key = pop();
        appendTo(top(), Kind::Dict, {&key, &value});
        return true;
    }
    case 'e':
    case 'u': {
        const std::vector<PickleValue*> items = popToMark();
        appendTo(top(), opcode == 'e' ? Kind::List : Kind::Dict, items);
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::stepNumber(std::uint8_t opcode) {
    switch (opcode) {
    case 'N':
        push(Kind::None);
        return true;
    case 0x88:
    case 0x89:
        push(Kind::Bool).integer = opcode == 0x88 ? 1 : 0;
        return true;
    case 'J':
        pushInteger(takeNumber<std::int32_t>());
        return true;
    case 'K':
        pushInteger(takeNumber<std::uint8_t>());
        return true;
    case 'M':
        pushInteger(takeNumber<std::uint16_t>());
        return true;
    case 0x8A:
        longInteger();
        return true;
    case 'G':
        static_cast<void>(take(8)); // no tensor is made of real numbers; their value doesn't matter
        push(Kind::Real);
        return true;
    default:
        return false;
    }
}

bool PickleMachine::stepMemo(std::uint8_t opcode) {
    switch (opcode) {
    case 'q':
        remember(takeNumber<std::uint8_t>());
        return true;
    case 'r':
        remember(takeNumber<std::uint32_t>());
        return true;
    case 0x94:
        remember(m_memo.size());
        return true;
    case 'h':
        recall(takeNumber<std::uint8_t>());
        return true;
    case 'j':
        recall(takeNumber<std::uint32_t>());
        return true;
    default:
        return false;
    }
}

void PickleMachine::step(std::uint8_t opcode) {
    if (stepContainer(opcode) || stepNumber(opcode) || stepMemo(opcode)) {
        return;
    }
    switch (opcode) {
    case 0x80: // PROTO
        if (takeNumber<std::uint8_t>() > kHighestProtocol) {
            fail("of a newer protocol", "2 to " + std::to_string(kHighestProtocol));
        }
        return;
    case 0x95: // FRAME: a hint
        static_cast<void>(take(8));
        return;
    case 'X':
    case 'T':
        return pushText(take(takeNumber<std::uint32_t>()));
    case 0x8C:
    case 'U':
        return pushText(take(takeNumber<std::uint8_t>()));
    case 0x8D:
        return pushText(take(takeNumber<std::uint64_t>()));
    case 'c': {
        const std::string_view module = takeLine();
        return pushGlobal(module, takeLine());
    }
    case 0x93: { // STACK_GLOBAL
        const PickleValue& name = pop();
        const PickleValue& module = pop();
        return pushGlobal(module.text, name.text);
    }
    case 'Q':
        return findStorage();
    case 'R':
        return call();
    case 'b':
        return build();
    default:
        fail("opcode " + hexadecimal(opcode), "only what tensors and plain containers need");
    }
}

const PickleValue& PickleMachine::run() {
    for (;;) {
        m_opcodeAt = m_position;
        const auto opcode = takeNumber<std::uint8_t>();
        if (opcode == kStop) {
            return pop();
        }
        step(opcode);
    }
}

} // namespace mambascope
