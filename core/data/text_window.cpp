// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_window.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

} // namespace

TextWindow::TextWindow(const std::filesystem::path& path, const std::optional<FileState>& expected)
    : m_file(path, expected) {
    constexpr std::size_t kHead = 4;
    while (m_text.size() < kHead && fill()) {
    }
    m_decoder = Utf16Decoder::forHead(m_text);
    if (m_decoder) {
        m_text = m_decoder->decode(m_text);
        m_text += m_ended ? m_decoder->finish() : "";
    } else if (m_text.starts_with(kUtf8Mark)) {
        m_start = kUtf8Mark.size();
    }
}

bool TextWindow::fill() {
    if (m_ended) {
        return false;
    }
    if (m_start >= kBlock && m_start * 2 >= m_text.size()) {
        m_text.erase(0, m_start);
        m_start = 0;
    }
    const std::size_t before = m_text.size();
    m_text.resize(before + kBlock);
    const std::size_t got = m_file.read(m_text.data() + before, kBlock);
    m_text.resize(before + got);
    m_ended = got == 0;
    if (m_decoder) {
        const std::string decoded =
            m_ended ? m_decoder->finish() : m_decoder->decode(std::string_view(m_text).substr(before));
        m_text.replace(before, got, decoded);
    }
    return !m_ended || m_text.size() > before;
}

void TextWindow::drop(std::size_t bytes) {
    for (std::size_t i = m_start; i < m_start + bytes; ++i) {
        const char byte = m_text[i];
        m_line += byte == '\r' || (byte == '\n' && !m_afterReturn) ? 1 : 0;
        m_afterReturn = byte == '\r';
    }
    m_start += bytes;
}

void TextWindow::dropLine() {
    while (const std::optional<char> byte = at(0)) {
        drop(1);
        if (*byte == '\n') {
            return;
        }
        if (*byte == '\r') {
            if (at(0) == '\n') {
                drop(1);
            }
            return;
        }
    }
}

} // namespace mambascope
