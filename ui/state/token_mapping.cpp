// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/token_mapping.hpp"

#include <QCoreApplication>
#include <QStringList>

#include "ui/state/prompt_part.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct TokenMapping {
    Q_DECLARE_TR_FUNCTIONS(TokenMapping)
};

constexpr int kMostNamed = 8; // further tokens are only counted

QString noteOf(const Token& token, const std::vector<Token>& other, const std::vector<IndexRange>& ranges,
               const QString& otherName) {
    QStringList names;
    int count = 0;
    const Token* single = nullptr;
    for (const IndexRange& range : ranges) {
        for (int i = range.first; i <= range.last; ++i) {
            single = &other[static_cast<std::size_t>(i)];
            if (++count <= kMostNamed) {
                names.append(tokenDisplay(single->text));
            }
        }
    }
    if (single == nullptr) {
        return TokenMapping::tr("%1 has no such token").arg(otherName);
    }
    if (count == 1) {
        const bool isSame = token.enclosing || (single->start == token.start && single->end == token.end);
        return isSame ? QString()
                      : TokenMapping::tr("part of %1 in %2").arg(isolated(names.front()), otherName);
    }
    const QString dots = count > kMostNamed ? QStringLiteral("|…") : QString();
    return TokenMapping::tr("%n tokens in %1: %2", nullptr, count)
        .arg(otherName, isolated(names.join(QLatin1Char('|')) + dots));
}

} // namespace

std::vector<QString> tokenNotes(const std::vector<Token>& tokens, const std::vector<Token>& other,
                                const QString& otherName) {
    std::vector<QString> notes;
    notes.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const int at = static_cast<int>(i);
        notes.push_back(noteOf(tokens[i], other, tokensOf(other, partOf(tokens, {at, at})), otherName));
    }
    return notes;
}

} // namespace mambascope::ui
