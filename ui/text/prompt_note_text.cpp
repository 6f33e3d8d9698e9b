// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/prompt_note_text.hpp"

#include <QCoreApplication>

#include "core/tokenizer/unicode.hpp"
#include "ui/text/list_text.hpp"

namespace mambascope::ui {
namespace {

struct PromptNoteText {
    Q_DECLARE_TR_FUNCTIONS(PromptNoteText)
};

/// "a space", "a no-break space (U+00A0)".
QString nameOf(char32_t character) {
    switch (character) {
    case U' ':
        return PromptNoteText::tr("a space");
    case U'\t':
        return PromptNoteText::tr("a tab");
    case U'\n':
        return PromptNoteText::tr("a line break");
    case U'\r':
        return PromptNoteText::tr("a carriage return");
    case U'\u00A0':
        return PromptNoteText::tr("a no-break space (U+00A0)");
    default:
        break;
    }
    const QString code =
        QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
    return unicode::isWhiteSpace(character)
               ? PromptNoteText::tr("white space (%1)").arg(code)
               : PromptNoteText::tr("a character that can't be seen (%1)").arg(code);
}

QString deceptiveText(const PromptNote& note) {
    const QString name = nameOf(note.character);
    if (note.count == 1) {
        return PromptNoteText::tr("The prompt has %1 at byte %2. It is kept: a model reads it as a character "
                                  "of its own, not as a plain space")
            .arg(name)
            .arg(note.byte);
    }
    return PromptNoteText::tr("The prompt has %1 at byte %2, and %n more such characters. They are kept: a "
                              "model reads each as a character of its own, not as a plain space",
                              nullptr, static_cast<int>(note.count) - 1)
        .arg(name)
        .arg(note.byte);
}

} // namespace

QString promptNoteText(const PromptNote& note) {
    switch (note.kind) {
    case PromptNote::Kind::End:
        return PromptNoteText::tr(
                   "The prompt ends in %1, which is kept: most words that come next would bring a "
                   "space of their own, so the answer can change")
            .arg(nameOf(note.character));
    case PromptNote::Kind::Start:
        return PromptNoteText::tr(
                   "The prompt begins with %1, which is kept: its first word can be another token "
                   "than without it")
            .arg(nameOf(note.character));
    case PromptNote::Kind::SpacesInRow:
        return PromptNoteText::tr("The prompt has %n spaces in a row at byte %1, which are kept", nullptr,
                                  static_cast<int>(note.count))
            .arg(note.byte);
    case PromptNote::Kind::Returns:
        return counted(
            "PromptNoteText",
            QT_TRANSLATE_N_NOOP("PromptNoteText", "The prompt has %n carriage returns (line ends of "
                                                  "Windows are CR LF), kept as characters of their own"),
            "The prompt has 1 carriage return (line ends of Windows are CR LF), kept as characters of "
            "their own",
            static_cast<int>(note.count));
    case PromptNote::Kind::Deceptive:
        return deceptiveText(note);
    case PromptNote::Kind::Broken:
        break;
    }
    return PromptNoteText::tr("The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD")
        .arg(note.byte);
}

} // namespace mambascope::ui
