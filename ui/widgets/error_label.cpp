// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {
namespace {

/// Lines may break after what separates the parts of a path.
QString breakable(const QString& text) {
    constexpr QChar kMayBreak(u'\u200b');
    QString out;
    for (const QChar c : text) {
        out += c;
        if (c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char('_')) {
            out += kMayBreak;
        }
    }
    return out;
}

} // namespace

ErrorLabel::ErrorLabel(const QString& objectName, const QString& purpose, QWidget* parent)
    : QLabel(parent) {
    setObjectName(objectName);
    setAccessibleDescription(purpose);
    setProperty("role", QStringLiteral("error"));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse); // to be quoted in a report
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ErrorLabel::setError(const QString& text) {
    if (text != m_error) {
        m_error = text;
        setText(breakable(text));
        setToolTip(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
        setAccessibleName(text); // without the marks where it may break
    }
    setVisible(!text.isEmpty());
}

/// A long name must not widen the window.
QSize ErrorLabel::minimumSizeHint() const {
    return {0, fontMetrics().height()};
}

} // namespace mambascope::ui
