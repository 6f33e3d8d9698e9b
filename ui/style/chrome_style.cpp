// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chrome_style.hpp"

#include <QFontInfo>
#include <QRegularExpression>
#include <array>
#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

// @names are replaced below, and lengths in u, which go with the type (8u: 8 px times the text factor); no
// rule sets a font family or a colour that the palette already gives.
const char* const kSheet = R"(
QMainWindow::separator { background: @separator; width: 1px; height: 1px; }
QSplitter::handle { background: @separator; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: @surface; border-bottom: 1px solid @separator; padding: 2u 6u; }
QMenuBar::item { padding: 4u 8u; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @chip; }
QMenu { background: @surface; border: 1px solid @separator; padding: 4u; }
QMenu::item { padding: 5u 24u 5u 24u; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @context; }
QMenu::separator { height: 1px; background: @separator; margin: 4u 8u; }
QStatusBar { background: @surface; border-top: 1px solid @separator; color: @muted; }
QStatusBar::item { border: none; }
QToolTip { background: @sunken; color: @text; border: 1px solid @separator; padding: 4u; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @surface; padding: 6u 12u; text-align: left; }
QLineEdit, QPlainTextEdit { background: @sunken; border: 1px solid @separator; border-radius: 6px; padding: 4u 8u;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 1px solid @error; }
QPushButton, QToolButton { background: @surface; border: 1px solid @separator; border-radius: 6px; padding: 5u 10u; }
QPushButton:hover, QToolButton:hover { background: @chip; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @accentSoft; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @context; }
QToolButton[flat="true"] { border: 1px solid transparent; background: transparent; padding: 2u 4u; }
QToolButton[flat="true"]:hover { background: @chip; }
QToolButton[flat="true"]:focus { border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; width: 0px; }
QLabel[role="muted"] { color: @muted; font-size: @labelSize; }
QLabel[role="hint"] { color: @muted; font-size: @labelSize; }
QLabel[role="error"] { color: @error; font-size: @labelSize; }
QLabel[role="heading"] { font-weight: 600; }
QAbstractItemView { background: @surface; border: none; outline: none; }
QAbstractItemView[framed="true"] { border: 1px solid @separator; border-radius: 6px; }
QAbstractItemView[framed="true"]:focus { border: 1px solid @accent; }
QAbstractItemView::item:selected { background: @accentSoft; color: @text; }
QAbstractItemView::item:hover { background: @chip; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @separator;
    padding: 3u 6u; font-size: @labelSize; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @context; border-radius: 3px; margin: 2px; min-width: 24px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString pixels(int size) {
    return QString::number(size) + QStringLiteral("px");
}

/// "8u" as "12px" where type is half as large again.
QString withLengths(const QString& sheet, double textFactor) {
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)u\\b"));
    QString out;
    qsizetype from = 0;
    for (auto found = length.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += sheet.mid(from, match.capturedStart() - from);
        out += pixels(qRound(match.captured(1).toInt() * textFactor));
        from = match.capturedEnd();
    }
    return out + sheet.mid(from);
}

} // namespace

QString chromeStyleSheet(const QPalette& palette, double textFactor) {
    const auto name = [&](ThemeColor role) { return color(palette, role).name(); };
    const QFont body = theme::bodyFont(textFactor);
    // Longer names come before the names that they start with.
    const std::array<std::pair<QString, QString>, 12> values{{
        {QStringLiteral("@separator"), name(ThemeColor::Separator)},
        {QStringLiteral("@surface"), name(ThemeColor::Surface)},
        {QStringLiteral("@sunken"), name(ThemeColor::SurfaceSunken)},
        {QStringLiteral("@text"), name(ThemeColor::Text)},
        {QStringLiteral("@muted"), name(ThemeColor::TextMuted)},
        {QStringLiteral("@context"), name(ThemeColor::Context)},
        {QStringLiteral("@chip"), name(ThemeColor::Chip)},
        {QStringLiteral("@accentSoft"), name(ThemeColor::AccentSoft)},
        {QStringLiteral("@accent"), name(ThemeColor::Accent)},
        {QStringLiteral("@onAccent"), palette.color(QPalette::HighlightedText).name()},
        {QStringLiteral("@error"), name(ThemeColor::Error)},
        {QStringLiteral("@labelSize"), pixels(QFontInfo(theme::labelFont(body)).pixelSize())},
    }};
    QString sheet = withLengths(QString::fromLatin1(kSheet), textFactor);
    for (const auto& [key, value] : values) {
        sheet.replace(key, value);
    }
    return sheet;
}

} // namespace mambascope::ui
