// SPDX-License-Identifier: GPL-3.0-or-later
// How a field of one type is read from a settings file and written to it. Reading says nothing where the
// value is broken or foreign.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace mambascope::ui {

[[nodiscard]] std::optional<bool> flagFrom(const QVariant& value);
/// A whole number from `least` to `most`.
[[nodiscard]] std::optional<int> numberFrom(const QVariant& value, int least, int most);
[[nodiscard]] std::optional<double> realFrom(const QVariant& value, double least, double most);
/// One line of text; at most kLongestText characters.
[[nodiscard]] std::optional<QString> textFrom(const QVariant& value);
/// The first `most` of a list of such texts.
[[nodiscard]] std::optional<QStringList> textsFrom(const QVariant& value, int most);
[[nodiscard]] std::optional<QByteArray> bytesFrom(const QVariant& value);
[[nodiscard]] std::optional<QMap<QString, QString>> mapFrom(const QVariant& value);
[[nodiscard]] QVariant mapVariant(const QMap<QString, QString>& map);

inline constexpr int kLongestText = 4096; ///< of a path

/// As the user may have written it into the file, in one short line: for messages.
[[nodiscard]] QString shownValue(const QVariant& value);

} // namespace mambascope::ui
