// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/subject_guess.hpp"

#include <array>
#include <utility>
#include <vector>

#include <QSet>
#include <QString>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct Word {
    qsizetype start = 0;
    qsizetype end = 0;
    bool closed = false; ///< punctuation or a possessive follows: no run goes on after it
};

bool isOpeningMark(QChar c) {
    return !c.isLetterOrNumber();
}

/// Words without the marks around them.
std::vector<Word> wordsOf(const QString& text) {
    std::vector<Word> words;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && text[at].isSpace()) {
            ++at;
        }
        Word word{at, at, false};
        while (at < text.size() && !text[at].isSpace()) {
            ++at;
        }
        word.end = at;
        while (word.start < word.end && isOpeningMark(text[word.start])) {
            ++word.start;
        }
        while (word.end > word.start && !text[word.end - 1].isLetterOrNumber()) {
            --word.end;
            word.closed = true;
        }
        const QStringView body = QStringView(text).mid(word.start, word.end - word.start);
        if (body.size() > 2 && (body.endsWith(u"'s") || body.endsWith(u"’s"))) {
            word.end -= 2;
            word.closed = true;
        }
        if (word.end > word.start) {
            words.push_back(word);
        }
    }
    return words;
}

bool isCapitalised(const QString& text, const Word& word) {
    return text[word.start].isUpper() || text[word.start].isTitleCase();
}

bool isNumber(const QString& text, const Word& word) {
    return text[word.start].isDigit();
}

bool isConnector(const QString& text, const Word& word) {
    static const QSet<QString> kConnectors{
        QStringLiteral("of"),  QStringLiteral("the"), QStringLiteral("de"),  QStringLiteral("la"),
        QStringLiteral("le"),  QStringLiteral("du"),  QStringLiteral("del"), QStringLiteral("di"),
        QStringLiteral("da"),  QStringLiteral("von"), QStringLiteral("van"), QStringLiteral("der"),
        QStringLiteral("den"), QStringLiteral("al"),  QStringLiteral("bin"), QStringLiteral("and")};
    return !word.closed && kConnectors.contains(text.mid(word.start, word.end - word.start));
}

/// Words that are capitalised only because a sentence starts with them.
bool isStarter(const QString& text, const Word& word) {
    static const QSet<QString> kStarters{
        QStringLiteral("The"),  QStringLiteral("A"),     QStringLiteral("An"),    QStringLiteral("In"),
        QStringLiteral("On"),   QStringLiteral("At"),    QStringLiteral("Of"),    QStringLiteral("To"),
        QStringLiteral("For"),  QStringLiteral("From"),  QStringLiteral("What"),  QStringLiteral("Where"),
        QStringLiteral("Who"),  QStringLiteral("When"),  QStringLiteral("Which"), QStringLiteral("How"),
        QStringLiteral("It"),   QStringLiteral("He"),    QStringLiteral("She"),   QStringLiteral("They"),
        QStringLiteral("His"),  QStringLiteral("Her"),   QStringLiteral("Its"),   QStringLiteral("This"),
        QStringLiteral("That"), QStringLiteral("There"), QStringLiteral("My"),    QStringLiteral("Our")};
    return kStarters.contains(text.mid(word.start, word.end - word.start));
}

std::optional<std::pair<qsizetype, qsizetype>> quotedPart(const QString& text) {
    static constexpr std::array<std::pair<char16_t, char16_t>, 4> kQuotes{
        {{u'"', u'"'}, {u'“', u'”'}, {u'„', u'“'}, {u'«', u'»'}}};
    for (const auto& [opening, closing] : kQuotes) {
        const qsizetype start = text.indexOf(QChar(opening));
        const qsizetype end = start < 0 ? -1 : text.indexOf(QChar(closing), start + 1);
        if (end > start + 1) {
            return std::pair(start + 1, end);
        }
    }
    return std::nullopt;
}

std::optional<std::pair<qsizetype, qsizetype>> longestName(const QString& text) {
    const std::vector<Word> words = wordsOf(text);
    std::optional<std::pair<qsizetype, qsizetype>> best;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!isCapitalised(text, words[first]) || (first == 0 && isStarter(text, words[first]))) {
            continue;
        }
        std::size_t last = first;
        for (std::size_t i = first; !words[i].closed && i + 1 < words.size();) {
            ++i;
            if (isCapitalised(text, words[i]) || isNumber(text, words[i])) {
                last = i;
            } else if (!isConnector(text, words[i])) {
                break;
            }
        }
        const std::pair run(words[first].start, words[last].end);
        if (!best || run.second - run.first > best->second - best->first) {
            best = run;
        }
        first = last;
    }
    return best;
}

} // namespace

std::optional<ByteSpan> guessSubject(std::string_view prompt) {
    const QString text = QString::fromUtf8(prompt.data(), static_cast<qsizetype>(prompt.size()));
    auto part = quotedPart(text);
    if (!part) {
        part = longestName(text);
    }
    if (!part) {
        return std::nullopt;
    }
    const Utf8Offsets offsets(text);
    return ByteSpan{offsets.toByte(part->first), offsets.toByte(part->second)};
}

} // namespace mambascope::ui
