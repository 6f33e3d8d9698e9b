// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/aligned_text.hpp"

#include "core/base/utf8.hpp"

#include <string>

namespace mambascope {

AlignedText AlignedText::repaired(std::string_view original) {
    AlignedText result;
    if (isValidUtf8(original)) {
        result.m_text = original;
        return result;
    }
    result.m_shifted = false;
    for (std::size_t position = 0; position < original.size();) {
        const Utf8Step step = decodeUtf8(original, position);
        const TextRange range{position, position + step.length};
        if (step.valid) {
            result.m_text += range.of(original);
            for (std::size_t byte = range.begin; byte < range.end; ++byte) {
                result.m_origins.push_back(
                    {static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(byte + 1)});
            }
        } else {
            std::string replacement;
            appendUtf8(replacement, step.codePoint);
            result.appendChanged(replacement, range);
        }
        position = range.end;
    }
    return result;
}

AlignedText AlignedText::slice(const AlignedText& source, TextRange range) {
    AlignedText result;
    if (source.m_shifted) {
        result.m_text = range.of(source.m_text);
        result.m_shift = source.m_shift + range.begin;
    } else {
        result.appendUnchanged(source, range);
    }
    return result;
}

AlignedText AlignedText::withPrefix(std::string_view prefix, TextRange range) const {
    AlignedText result;
    const std::size_t start = origin(range).begin;
    result.appendChanged(prefix, {start, start});
    result.appendUnchanged(*this, range);
    return result;
}

void AlignedText::spellOutOrigins() {
    if (m_shifted) {
        m_origins.reserve(m_text.size());
        for (std::size_t byte = 0; byte < m_text.size(); ++byte) {
            const TextRange range = origin({byte, byte + 1});
            m_origins.push_back(
                {static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end)});
        }
        m_shifted = false;
    }
}

void AlignedText::appendUnchanged(const AlignedText& source, TextRange range) {
    spellOutOrigins();
    m_text += range.of(source.m_text);
    for (std::size_t byte = range.begin; byte < range.end; ++byte) {
        const TextRange from = source.origin({byte, byte + 1});
        m_origins.push_back({static_cast<std::uint32_t>(from.begin), static_cast<std::uint32_t>(from.end)});
    }
}

void AlignedText::appendChanged(std::string_view text, TextRange origin) {
    spellOutOrigins();
    m_text += text;
    m_origins.insert(m_origins.end(), text.size(),
                     {static_cast<std::uint32_t>(origin.begin), static_cast<std::uint32_t>(origin.end)});
}

TextRange AlignedText::origin(TextRange range) const {
    if (m_shifted) {
        return {range.begin + m_shift, range.end + m_shift};
    }
    if (range.size() == 0) {
        const std::size_t at = range.begin < m_origins.size() ? m_origins[range.begin].begin
                               : m_origins.empty()            ? 0
                                                              : m_origins.back().end;
        return {at, at};
    }
    return {m_origins[range.begin].begin, m_origins[range.end - 1].end};
}

} // namespace mambascope
