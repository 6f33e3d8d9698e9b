// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe.hpp"

#include "core/base/utf8.hpp"
#include "core/tokenizer/byte_alphabet.hpp"

#include <algorithm>

namespace mambascope {

const std::vector<BpeToken>& BpeEncoder::encode(std::string_view piece) {
    m_result.clear();
    if (const auto whole = wholePiece(piece)) {
        m_result.push_back({*whole, {0, piece.size()}});
        return m_result;
    }
    m_symbols.clear();
    if (m_model.units == BpeModel::Units::Bytes) {
        splitIntoBytes(piece);
    } else {
        splitIntoCharacters(piece);
    }
    flushUnknown();
    if (!m_symbols.empty()) {
        m_symbols.back().next = -1;
    }
    mergeAll();
    for (const Symbol& symbol : m_symbols) {
        if (symbol.alive) {
            m_result.push_back(symbol.token);
        }
    }
    return m_result;
}

std::optional<std::int32_t> BpeEncoder::wholePiece(std::string_view piece) const {
    if (!m_model.ignoreMerges) {
        return std::nullopt;
    }
    return m_model.units == BpeModel::Units::Bytes ? m_model.vocabulary.find(byte_alphabet::spell(piece))
                                                   : m_model.vocabulary.find(piece);
}

void BpeEncoder::addSymbol(std::int32_t id, TextRange bytes) {
    const auto place = static_cast<std::int32_t>(m_symbols.size());
    m_symbols.push_back({{id, bytes}, place - 1, place + 1, true});
}

void BpeEncoder::flushUnknown() {
    if (m_unknown) {
        addSymbol(m_model.unknown, *m_unknown);
        m_unknown.reset();
    }
}

void BpeEncoder::addUnknown(TextRange bytes) {
    if (m_model.unknown == BpeModel::kNoToken) {
        return;
    }
    if (m_unknown && m_model.fuseUnknown) {
        m_unknown->end = bytes.end;
        return;
    }
    flushUnknown();
    m_unknown = bytes;
}

void BpeEncoder::splitIntoBytes(std::string_view piece) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const std::int32_t known = m_model.byteTokens[static_cast<unsigned char>(piece[i])];
        if (known == BpeModel::kNoToken) {
            addUnknown({i, i + 1});
        } else {
            flushUnknown();
            addSymbol(known, {i, i + 1});
        }
    }
}

void BpeEncoder::splitIntoCharacters(std::string_view piece) {
    for (std::size_t begin = 0, end = 0; begin < piece.size(); begin = end) {
        end = begin + decodeUtf8(piece, begin).length;
        const TextRange character{begin, end};
        if (const auto known = m_model.vocabulary.find(character.of(piece))) {
            flushUnknown();
            addSymbol(*known, character);
        } else if (!splitByFallback(piece, character)) { // unlike a known one, it lets unknown ones wait, as
            addUnknown(character);                       // in the reference
        }
    }
}

/// All bytes of a character, or none of them, stand for themselves.
bool BpeEncoder::splitByFallback(std::string_view piece, TextRange character) {
    const auto tokenAt = [&](std::size_t i) {
        return m_model.byteTokens[static_cast<unsigned char>(piece[i])];
    };
    for (std::size_t i = character.begin; i < character.end; ++i) {
        if (tokenAt(i) == BpeModel::kNoToken) {
            return false;
        }
    }
    for (std::size_t i = character.begin; i < character.end; ++i) {
        addSymbol(tokenAt(i), {i, i + 1});
    }
    return true;
}

namespace {

/// std heaps keep the largest in front; "larger" is what merges sooner.
struct MergesLater {
    template <typename Candidate>
    bool operator()(const Candidate& a, const Candidate& b) const {
        return a.rank != b.rank ? a.rank > b.rank : a.position > b.position;
    }
};

} // namespace

void BpeEncoder::propose(std::int32_t left) {
    const Symbol& symbol = m_symbols[static_cast<std::size_t>(left)];
    if (symbol.next < 0) {
        return;
    }
    const Symbol& right = m_symbols[static_cast<std::size_t>(symbol.next)];
    if (const Merge* merge = m_model.merges.find(symbol.token.id, right.token.id)) {
        m_queue.push_back({merge->rank, left, merge->id});
        std::push_heap(m_queue.begin(), m_queue.end(), MergesLater());
    }
}

void BpeEncoder::mergeAll() {
    m_queue.clear();
    for (std::size_t i = 0; i < m_symbols.size(); ++i) {
        propose(static_cast<std::int32_t>(i));
    }
    while (!m_queue.empty()) {
        std::pop_heap(m_queue.begin(), m_queue.end(), MergesLater());
        const Candidate best = m_queue.back();
        m_queue.pop_back();
        Symbol& left = m_symbols[static_cast<std::size_t>(best.position)];
        if (!left.alive || left.next < 0) {
            continue;
        }
        Symbol& right = m_symbols[static_cast<std::size_t>(left.next)];
        // The pair may have changed since it was proposed; what it joins to now decides, as in the reference.
        const Merge* merge = m_model.merges.find(left.token.id, right.token.id);
        if (merge == nullptr || merge->id != best.id) {
            continue;
        }
        left.token.id = best.id;
        left.token.bytes.end = right.token.bytes.end;
        left.next = right.next;
        right.alive = false;
        if (left.next >= 0) {
            m_symbols[static_cast<std::size_t>(left.next)].previous = best.position;
        }
        if (left.previous >= 0) {
            propose(left.previous);
        }
        propose(best.position);
    }
}

} // namespace mambascope
