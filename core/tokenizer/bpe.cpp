// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe.hpp"

#include "core/tokenizer/byte_alphabet.hpp"

#include <algorithm>

namespace mambascope {

const std::vector<BpeToken>& BpeEncoder::encode(std::string_view piece) {
    m_result.clear();
    if (m_model.ignoreMerges) {
        if (const auto whole = m_model.vocabulary.find(byte_alphabet::spell(piece))) {
            m_result.push_back({*whole, {0, piece.size()}});
            return m_result;
        }
    }
    splitIntoBytes(piece);
    mergeAll();
    for (const Symbol& symbol : m_symbols) {
        if (symbol.alive) {
            m_result.push_back(symbol.token);
        }
    }
    return m_result;
}

void BpeEncoder::splitIntoBytes(std::string_view piece) {
    m_symbols.clear();
    bool afterUnknown = false;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const std::int32_t known = m_model.byteTokens[static_cast<unsigned char>(piece[i])];
        const bool isUnknown = known == BpeModel::kNoToken;
        if (isUnknown && m_model.unknown == BpeModel::kNoToken) {
            continue;
        }
        if (isUnknown && afterUnknown && m_model.fuseUnknown) {
            m_symbols.back().token.bytes.end = i + 1;
        } else {
            const auto place = static_cast<std::int32_t>(m_symbols.size());
            m_symbols.push_back(
                {{isUnknown ? m_model.unknown : known, {i, i + 1}}, place - 1, place + 1, true});
        }
        afterUnknown = isUnknown;
    }
    if (!m_symbols.empty()) {
        m_symbols.back().next = -1;
    }
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
