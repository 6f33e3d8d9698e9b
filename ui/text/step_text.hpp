// SPDX-License-Identifier: GPL-3.0-or-later
// A name that can be said again in another language.
#pragma once

#include <concepts>
#include <functional>
#include <utility>

#include <QString>

namespace mambascope::ui {

/// What a step of the history is called: "knock out ·is ← ·Darrieux". It keeps how it is said, so that it
/// follows a change of language. What the callable holds must be values, for it outlives its maker.
class StepText {
public:
    StepText() = default;
    /// The same words in every language, such as a name or what a file says.
    StepText(QString text)
        : m_fixed(std::move(text)) {}
    /// `say` is called each time, and says it in the present language: [name] { return tr("open
    /// %1").arg(name); }
    template <typename Say>
    requires std::convertible_to<std::invoke_result_t<const Say&>, QString> StepText(Say say)
        : m_say(std::move(say)) {}

    [[nodiscard]] QString text() const { return m_say ? m_say() : m_fixed; }
    [[nodiscard]] bool isEmpty() const { return text().isEmpty(); }
    friend bool operator==(const StepText& a, const StepText& b) { return a.text() == b.text(); }

private:
    QString m_fixed;
    std::function<QString()> m_say;
};

} // namespace mambascope::ui
