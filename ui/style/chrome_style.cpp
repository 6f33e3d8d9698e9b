// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chrome_style.hpp"

#include <QFontInfo>
#include <array>
#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

// @names are replaced below; no rule sets a font family or a colour that the palette already gives.
const char* const kSheet = R"(
QMainWindow::separator { background: @separator; width: 1px; height: 1px; }
QSplitter::handle { background: @separator; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: @surface; border-bottom: 1px solid @separator; padding: 2px 6px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @chip; }
QMenu { background: @surface; border: 1px solid @separator; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @context; }
QMenu::separator { height: 1px; background: @separator; margin: 4px 8px; }
QStatusBar { background: @surface; border-top: 1px solid @separator; color: @muted; }
QStatusBar::item { border: none; }
QToolTip { background: @sunken; color: @text; border: 1px solid @separator; padding: 4px; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @surface; padding: 6px 12px; text-align: left; }
QLineEdit, QPlainTextEdit { background: @sunken; border: 1px solid @separator; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit[invalid="true"] { border: 1px solid @error; }
QLineEdit#promptEdit { padding: 7px 10px; font-family: "@mono"; font-size: @promptSize; }
QPushButton, QToolButton { background: @surface; border: 1px solid @separator; border-radius: 6px; padding: 5px 10px; }
QPushButton:hover, QToolButton:hover { background: @chip; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @accentSoft; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @context; }
QToolButton[flat="true"] { border: 1px solid transparent; background: transparent; padding: 2px 4px; }
QToolButton[flat="true"]:hover { background: @chip; }
QToolButton[flat="true"]:focus { border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; width: 0px; }
QLabel[role="muted"] { color: @muted; font-size: @labelSize; }
QLabel[role="hint"] { color: @muted; font-size: @labelSize; }
QLabel[role="error"] { color: @error; font-size: @labelSize; }
QLabel[role="heading"] { font-weight: 600; }
QAbstractItemView { background: @surface; border: none; outline: none; }
QAbstractItemView::item:selected { background: @accentSoft; color: @text; }
QAbstractItemView::item:hover { background: @chip; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @context; border-radius: 3px; margin: 2px; min-width: 24px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString pixels(int size) {
    return QString::number(size) + QStringLiteral("px");
}

} // namespace

QString chromeStyleSheet(const QPalette& palette, double textFactor) {
    const auto name = [&](ThemeColor role) { return color(palette, role).name(); };
    const QFont body = theme::bodyFont(textFactor);
    // Longer names come before the names that they start with.
    const std::array<std::pair<QString, QString>, 14> values{{
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
        {QStringLiteral("@mono"), QFontInfo(theme::tokenFont(body)).family()},
        {QStringLiteral("@promptSize"), pixels(qRound(15 * textFactor))},
        {QStringLiteral("@labelSize"), pixels(QFontInfo(theme::labelFont(body)).pixelSize())},
    }};
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto& [key, value] : values) {
        sheet.replace(key, value);
    }
    return sheet;
}

} // namespace mambascope::ui
