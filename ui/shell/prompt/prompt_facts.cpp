// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/prompt_facts.hpp"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/tokenizer/text_search.hpp"
#include "core/values/prompt_notes.hpp"
#include "ui/state/span_edit.hpp"
#include "ui/state/subject_guess.hpp"
#include "ui/text/prompt_note_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct PromptHint {
    Q_DECLARE_TR_FUNCTIONS(PromptHint)
};

QString bold(const QString& text) {
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString link(const char* target, const QString& text) {
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(QLatin1String(target), text);
}

QString topAnswer(const PredictSnapshot& snapshot) {
    return snapshot.clean.top.empty() ? QString()
                                      : QString::fromStdString(snapshot.clean.top.front().text).trimmed();
}

/// An answer of white space alone as it is written on a token: an empty name would say nothing.
QString shownAnswer(const PredictSnapshot& snapshot) {
    const QString top = topAnswer(snapshot);
    return top.isEmpty() && !snapshot.clean.top.empty() ? tokenDisplay(snapshot.clean.top.front().text) : top;
}

QString nameOf(const PredictSnapshot& snapshot) {
    return QString::fromStdString(snapshot.model.name);
}

enum class Knows { No, Yes, Unclear };

/// A model knows an answer when what it says is the answer, or its first words. A part of a word may be how
/// the model's tokenizer begins the answer, or quite another word ("A" is no "Apple"): that is unclear.
Knows knows(const PredictSnapshot& snapshot, const QString& answer) {
    const QString top = topAnswer(snapshot);
    if (top.isEmpty() || !answer.startsWith(top)) {
        return Knows::No;
    }
    const bool endsInAWord = answer.size() > top.size() && answer.at(top.size()).isLetterOrNumber() &&
                             top.back().isLetterOrNumber();
    return endsInAWord ? Knows::Unclear : Knows::Yes;
}

QString opinions(const PromptHintInput& input) {
    const QString left = shownAnswer(*input.left);
    const QString right = shownAnswer(*input.right);
    if (left == right) {
        return PromptHint::tr("Both models say %1.").arg(bold(left));
    }
    return PromptHint::tr("%1 says %2, %3 says %4.")
        .arg(nameOf(*input.left).toHtmlEscaped(), bold(left), nameOf(*input.right).toHtmlEscaped(),
             bold(right));
}

QString knowledge(const PromptHintInput& input) {
    const QString answer = input.known->target.trimmed();
    const Knows ofLeft = knows(*input.left, answer);
    const Knows ofRight = knows(*input.right, answer);
    if (ofLeft == Knows::Unclear || ofRight == Knows::Unclear) {
        return opinions(input);
    }
    const bool left = ofLeft == Knows::Yes;
    const bool right = ofRight == Knows::Yes;
    if (left && right) {
        return PromptHint::tr("Both models know this: %1.").arg(bold(answer));
    }
    if (left || right) {
        return PromptHint::tr("Only %1 knows this: %2.")
            .arg(nameOf(left ? *input.left : *input.right).toHtmlEscaped(), bold(answer));
    }
    return PromptHint::tr("Neither model knows this: %1.").arg(bold(answer));
}

std::optional<ByteSpan> markedSubject(const ExperimentState& state) {
    return state.subject ? trimmedSpan(modelPrompt(state), *state.subject) : std::nullopt;
}

/// “time”, or “time”, 2 of 3 where the prompt has this text at three places as good as each other.
QString shownSubject(const std::string& prompt, const std::string& text, ByteSpan span) {
    const QString subject = QString::fromStdString(text).toHtmlEscaped();
    const std::vector<TextMatch> matches = findText(prompt, text);
    const auto here = std::find_if(matches.begin(), matches.end(), [&](const TextMatch& match) {
        return match.start == span.start && match.end == span.end;
    });
    const auto isAsGood = [&](const TextMatch& match) { return match.fit >= here->fit; };
    const auto count = here == matches.end() ? 0 : std::count_if(matches.begin(), matches.end(), isAsGood);
    if (count < 2) {
        return PromptHint::tr("“%1”").arg(subject);
    }
    return PromptHint::tr("“%1”, place %2 of %3")
        .arg(subject)
        .arg(std::count_if(matches.begin(), here, isAsGood) + 1)
        .arg(count);
}

QString subjectHint(const PromptHintInput& input) {
    const ExperimentState& state = *input.state;
    if (!input.subject) {
        return PromptHint::tr("No subject found: drag over tokens to mark it.");
    }
    const std::string text =
        state.prompt.substr(input.subject->start, input.subject->end - input.subject->start);
    const QString subject = shownSubject(state.prompt, text, *input.subject);
    if (state.subject && input.subject == markedSubject(state)) {
        return PromptHint::tr("Subject: %1 (marked; %2).")
            .arg(subject, link(kGuessSubjectLink, PromptHint::tr("guess again")));
    }
    return PromptHint::tr("Subject: %1 (drag over tokens to change).").arg(subject);
}

/// A note of the engine as a sentence: in the user's language where it is about the prompt's text.
QString sentence(const std::string& note, const std::vector<PromptNote>& ofPrompt) {
    const auto known = std::find_if(ofPrompt.begin(), ofPrompt.end(),
                                    [&](const PromptNote& found) { return noteText(found) == note; });
    if (known != ofPrompt.end()) {
        return promptNoteText(*known).toHtmlEscaped();
    }
    const QString text = QString::fromStdString(note);
    return (text.left(1).toUpper() + text.mid(1)).toHtmlEscaped();
}

QString spaceHint(const ExperimentState& state) {
    if (state.prompt.empty() || state.prompt.back() != ' ') {
        return {};
    }
    if (state.keepTrailingSpace) {
        return PromptHint::tr("%1 (%2).")
            .arg(sentence(noteOnEnd(state.prompt), findPromptNotes(state.prompt)),
                 link(kDropSpaceLink, PromptHint::tr("leave it out")));
    }
    return PromptHint::tr("The space at the end is left out (%1).")
        .arg(link(kKeepSpaceLink, PromptHint::tr("keep it")));
}

/// Notes of the tokenized prompt and target, each once: both models may say the same.
QStringList notes(const PromptHintInput& input) {
    QStringList lines;
    const bool hasSpaceHint = input.state->keepTrailingSpace && input.state->prompt.ends_with(' ');
    const std::string onSpace = hasSpaceHint ? noteOnEnd(input.state->prompt) : std::string();
    const std::vector<PromptNote> ofPrompt = findPromptNotes(modelPrompt(*input.state));
    for (const PredictSnapshot* snapshot : {input.left, input.right}) {
        if (snapshot == nullptr) {
            continue;
        }
        if (snapshot->target.firstOfSeveral) {
            lines.append(PromptHint::tr("“%1” is several tokens; its first one is scored.")
                             .arg(QString::fromStdString(input.state->target).toHtmlEscaped()));
        }
        for (const std::string& note : snapshot->prompt.notes) {
            if (!note.starts_with("target ") && note != onSpace) {
                lines.append(PromptHint::tr("%1.", "a sentence").arg(sentence(note, ofPrompt)));
            }
        }
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace

const GalleryEntry* findGalleryEntry(const std::vector<GalleryEntry>& gallery, const ExperimentState& state) {
    const QString prompt = QString::fromStdString(modelPrompt(state));
    for (const GalleryEntry& entry : gallery) {
        if (entry.prompt == prompt) {
            return &entry;
        }
    }
    return nullptr;
}

std::optional<ByteSpan> subjectOf(const std::vector<GalleryEntry>& gallery, const ExperimentState& state) {
    if (const auto marked = markedSubject(state)) {
        return marked;
    }
    if (const GalleryEntry* entry = findGalleryEntry(gallery, state)) {
        if (const auto known = subjectOf(*entry)) {
            return known;
        }
    }
    const auto guess = guessSubject(state.prompt);
    return guess ? trimmedSpan(modelPrompt(state), *guess) : std::nullopt;
}

QString promptHint(const PromptHintInput& input) {
    QStringList parts;
    if (input.left != nullptr && input.right != nullptr) {
        parts.append(input.known != nullptr ? knowledge(input) : opinions(input));
    }
    if (!input.state->prompt.empty()) {
        parts.append(subjectHint(input));
    }
    if (!input.state->target.empty()) {
        parts.append(PromptHint::tr("Following %1 (%2).")
                         .arg(bold(QString::fromStdString(input.state->target)),
                              link(kOwnAnswerLink, PromptHint::tr("each model's own answer"))));
    }
    if (!input.state->followedToken.empty()) {
        parts.append(PromptHint::tr("Following “%1”; maps and flow keep to %2.")
                         .arg(bold(tokenDisplay(input.state->followedToken)),
                              link(kOwnAnswerLink, PromptHint::tr("each model's own answer"))));
    }
    parts.append(notes(input));
    parts.append(spaceHint(*input.state));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace mambascope::ui
