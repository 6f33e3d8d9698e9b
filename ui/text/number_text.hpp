// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the window writes them: the decimal point of the language, a true minus sign, a sign on every
// change, no more digits than mean something. For people alone: files get numbers in the C locale.
#pragma once

#include <QString>

namespace mambascope::ui {

/// "21,919": a number of things, in the groups of the language.
[[nodiscard]] QString countText(qint64 count);
/// "0.149"; below 0.0005 as "4.2e−5" so that a small probability is not shown as none; exactly 0 is "0.000".
[[nodiscard]] QString formatProbability(double value);
/// "+0.850", "−0.847", "0.000"; a change that rounds to nothing has no sign.
[[nodiscard]] QString formatSigned(double value, int decimals = 3);
/// A ratio as a percentage: −0.85 is "−85 %". From ten-fold growth on "× 12". Small ones keep a digit:
/// "−0.1 %", "+0.04 %", "< 0.01 %" either way. Below 10⁻⁵, which is all that the engine promises of
/// probabilities, it is "0 %".
[[nodiscard]] QString formatPercent(double ratio);
/// "85 %" out of "85", as the language writes it.
[[nodiscard]] QString percentText(const QString& number);
/// So many decimals, whatever they mean.
[[nodiscard]] QString formatFixed(double value, int decimals);
/// (current − clean) / clean as text, "new" where clean is 0.
[[nodiscard]] QString formatRelativeChange(double clean, double current);
/// The sign that a formatted change shows: −1, +1 (also of "× 12" and "new"), or 0 for none. Colours go by
/// it, so that they never say what the text beside them doesn't.
[[nodiscard]] int shownSign(const QString& change);
/// One digit and a power of ten, for errors: 3.2e-7 as "3·10⁻⁷"; "0", and "∞" for what is not finite.
[[nodiscard]] QString formatPower(double value);
/// A value of a matrix, three significant digits: "0.31", "−0.004", "1.2e−5".
[[nodiscard]] QString formatValue(double value);

} // namespace mambascope::ui
