// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/prompt_edit.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QStyle>
#include <QTextBlock>
#include <QTextOption>
#include <algorithm>

#include "ui/engine/request_plan.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kTextScale = 15.0 / 13.0; // a little larger than body text
constexpr int kFrame = 1;                  // border of the chrome style sheet
constexpr int kSheetPadding = 4;           // and its padding above and below, times the text factor

} // namespace

PromptEdit::PromptEdit(QWidget* parent)
    : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("promptEdit"));
    setAccessibleName(tr("Prompt"));
    setPlaceholderText(tr("Type a prompt that the next word completes"));
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QTextOption option = document()->defaultTextOption();
    option.setFlags(option.flags() | QTextOption::ShowTabsAndSpaces);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_setting) {
            Q_EMIT
            edited(text());
        }
    });
    fitHeight();
}

QString PromptEdit::text() const {
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void PromptEdit::setText(const QString& text) {
    const QString old = this->text();
    if (text == old) {
        return;
    }
    qsizetype suffix = 0; // characters at the end that stay
    while (suffix < qMin(old.size(), text.size()) &&
           old[old.size() - 1 - suffix] == text[text.size() - 1 - suffix]) {
        ++suffix;
    }
    m_setting = true;
    setPlainText(text);
    m_setting = false;
    QTextCursor cursor = textCursor();
    // A text document may have fewer characters than the text: CR LF is one line end.
    const qsizetype length = document()->characterCount() - 1;
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(text.size() - suffix, 0, length)));
    setTextCursor(cursor);
}

void PromptEdit::setInvalid(bool invalid) {
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        style()->unpolish(this);
        style()->polish(this);
    }
}

QSize PromptEdit::sizeHint() const {
    return {QPlainTextEdit::sizeHint().width(), maximumHeight()};
}

QSize PromptEdit::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, maximumHeight()};
}

/// The field leaves undo and redo to the window, whose history holds the prompt as well.
bool PromptEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void PromptEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT
        returnPressed();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Pasted text loses its line breaks and formats, so that the prompt stays one line; what is longer than a
/// prompt may be is cut.
void PromptEdit::insertFromMimeData(const QMimeData* source) {
    constexpr auto kMost = static_cast<qsizetype>(kLongestPrompt);
    const QString whole = source->text();
    QString text = whole.left(kMost); // no character has less than a byte
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (const char16_t mark : {u'\n', u'\r', u'\u2028', u'\u2029'}) {
        text.replace(QChar(mark), QLatin1Char(' '));
    }
    const QTextCursor cursor = textCursor();
    QString stays = this->text();
    stays.remove(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
    const qsizetype room = qMax<qsizetype>(0, kMost - stays.toUtf8().size());
    text.truncate(Utf8Offsets(text).toUtf16(static_cast<std::uint32_t>(room)));
    const bool isShortened = text.size() < whole.left(kMost).size() || whole.size() > kMost;
    insertPlainText(text);
    ensureCursorVisible();
    if (isShortened) {
        Q_EMIT
        shortened();
    }
}

void PromptEdit::wheelEvent(QWheelEvent* event) {
    if (lineCount() > kMostLines) {
        QPlainTextEdit::wheelEvent(event);
    } else {
        event->ignore(); // nothing to scroll
    }
}

int PromptEdit::lineCount() const {
    return document()->blockCount() + static_cast<int>(document()->toRawText().count(
                                          QChar::LineSeparator)); // each is shown as a line of its own
}

/// As high as its lines with a grid step above and below; the font follows that of the surroundings.
void PromptEdit::fitHeight() {
    const QFont body = parentWidget() != nullptr ? parentWidget()->font() : QApplication::font();
    QFont wanted = theme::tokenFont(body);
    wanted.setPixelSize(qRound(wanted.pixelSize() * kTextScale));
    // Marks for spaces use the viewport's font, which doesn't follow the field's under a style sheet.
    viewport()->setFont(wanted);
    const int lines = std::min(lineCount(), kMostLines);
    setVerticalScrollBarPolicy(lineCount() > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const double factor = theme::textFactor(body);
    const int space = qRound(kGrid * factor);
    const int height = lines * QFontMetrics(wanted).height() + 2 * space + 2 * kFrame;
    if (font() == wanted && maximumHeight() == height) {
        return;
    }
    setFont(wanted);
    setTabStopDistance(QFontMetrics(wanted).averageCharWidth() * 2);
    setFixedHeight(height);
    const int edge = space - qRound(kSheetPadding * factor);
    setViewportMargins(edge, edge, edge, edge);
}

} // namespace mambascope::ui
