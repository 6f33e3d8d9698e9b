// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence about what failed, beside the thing that failed.
#pragma once

#include <QLabel>

namespace mambascope::ui {

/// Takes the width that it is given and wraps, also inside long paths; hidden while there is no error.
class ErrorLabel : public QLabel {
    Q_OBJECT

public:
    /// Screen readers say the error, and `purpose` as what it is about: "What is wrong with this model".
    ErrorLabel(const QString& objectName, const QString& purpose, QWidget* parent = nullptr);

    /// Plain text; empty: no error.
    void setError(const QString& text);
    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QString m_error;
};

} // namespace mambascope::ui
