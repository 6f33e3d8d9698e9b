// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/token_text.hpp"

#include <QGuiApplication>
#include <QHash>
#include <algorithm>

namespace mambascope::ui {
namespace {

constexpr char16_t kSpaceMark = u'\u00b7';
constexpr char16_t kNewlineMark = u'\u23ce';
constexpr char16_t kTabMark = u'\u21e5';

QString bracketed(const QString& inside) {
    return QChar(u'\u27e8') + inside + QChar(u'\u27e9');
}

QString byteMark(unsigned char byte) {
    return bracketed(QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper());
}

// Controls, direction marks, zero-width characters and separators say nothing when drawn as they are.
bool isInvisible(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString characterDisplay(char32_t c) {
    if (c == U' ') {
        return QString(QChar(kSpaceMark));
    }
    if (c == U'\n') {
        return QString(QChar(kNewlineMark));
    }
    if (c == U'\t') {
        return QString(QChar(kTabMark));
    }
    if (isInvisible(c) || (c != U' ' && QChar::isSpace(c))) {
        return bracketed(QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper());
    }
    return QString::fromUcs4(&c, 1);
}

struct Decoded {
    char32_t character = 0;
    std::size_t length = 0; // 0: the first byte starts no character
};

// One character by the Unicode standard's table 3-7 (no overlong forms, no surrogates).
Decoded decodeFirst(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length) {
        return {};
    }
    char32_t value = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80) {
            return {};
        }
        value = (value << 6) | (at(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool outside = value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff);
    return overlong || outside ? Decoded{} : Decoded{value, length};
}

} // namespace

QString tokenDisplay(std::string_view bytes) {
    if (bytes.empty()) {
        return bracketed({});
    }
    QString out;
    while (!bytes.empty()) {
        const Decoded next = decodeFirst(bytes);
        if (next.length == 0) {
            out += byteMark(static_cast<unsigned char>(bytes.front()));
            bytes.remove_prefix(1);
        } else {
            out += characterDisplay(next.character);
            bytes.remove_prefix(next.length);
        }
    }
    return out;
}

QString visibleText(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return utf8.isEmpty() ? QString()
                          : tokenDisplay({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

std::vector<TokenLabel> tokenLabels(const std::vector<Token>& tokens) {
    QHash<QString, int> total;
    std::vector<TokenLabel> labels;
    labels.reserve(tokens.size());
    for (const Token& token : tokens) {
        const QString display = tokenDisplay(token.text);
        ++total[display];
        labels.push_back({display, display, token.enclosing});
    }
    QHash<QString, int> seen;
    for (TokenLabel& label : labels) {
        if (total.value(label.display) > 1) {
            label.unique = label.display + QChar(kSpaceMark) + QString::number(++seen[label.display]);
        }
    }
    return labels;
}

QString isolated(const QString& token) {
    const bool mixed = std::any_of(token.begin(), token.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate();
    });
    return mixed ? QChar(u'\u2068') + token + QChar(u'\u2069') : token;
}

QString pairText(const QString& query, const QString& source) {
    const QString pair = isolated(query) + QStringLiteral(" \u2190 ") + isolated(source);
    const bool plain = !QGuiApplication::isRightToLeft() && pair.size() == query.size() + source.size() + 3;
    return plain ? pair : QChar(u'\u2066') + pair + QChar(u'\u2069');
}

Utf8Offsets::Utf8Offsets(const QString& text) {
    m_bytes.reserve(static_cast<std::size_t>(text.size()) + 1);
    std::uint32_t byte = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        m_bytes.push_back(byte);
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            m_bytes.push_back(byte); // the position between the two halves belongs to the character's start
            byte += 4;
            ++i;
        } else {
            byte += c.unicode() < 0x80 || c.isSurrogate() ? 1U : c.unicode() < 0x800 ? 2U : 3U;
        }
    }
    m_bytes.push_back(byte);
}

std::uint32_t Utf8Offsets::toByte(qsizetype utf16) const {
    const auto last = static_cast<qsizetype>(m_bytes.size()) - 1;
    return m_bytes[static_cast<std::size_t>(std::clamp<qsizetype>(utf16, 0, last))];
}

qsizetype Utf8Offsets::toUtf16(std::uint32_t byte) const {
    if (byte >= m_bytes.back()) {
        return static_cast<qsizetype>(m_bytes.size()) - 1;
    }
    // The last character that starts at or before the byte; of a surrogate pair its first half.
    const auto after = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    const auto first = std::lower_bound(m_bytes.begin(), after, *(after - 1));
    return first - m_bytes.begin();
}

} // namespace mambascope::ui
