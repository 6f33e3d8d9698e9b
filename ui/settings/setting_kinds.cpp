// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_kinds.hpp"

#include <cmath>

#include <QVariantMap>

namespace mambascope::ui {
namespace {

constexpr qsizetype kLongestShown = 40;

/// Settings files hold texts; values that were set in this run still have their own type.
bool isText(const QVariant& value) {
    return value.typeId() == QMetaType::QString;
}

bool isNumber(const QVariant& value) {
    return isText(value) || value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong ||
           value.typeId() == QMetaType::Double;
}

} // namespace

std::optional<bool> flagFrom(const QVariant& value) {
    if (value.typeId() == QMetaType::Bool) {
        return value.toBool();
    }
    if (isText(value) && (value.toString() == u"true" || value.toString() == u"false")) {
        return value.toString() == u"true";
    }
    return std::nullopt;
}

std::optional<int> numberFrom(const QVariant& value, int least, int most) {
    bool isRead = false;
    const qlonglong number = isNumber(value) ? value.toString().toLongLong(&isRead) : 0;
    return isRead && number >= least && number <= most ? std::optional(static_cast<int>(number))
                                                       : std::nullopt;
}

std::optional<double> realFrom(const QVariant& value, double least, double most) {
    bool isRead = false;
    const double number = isNumber(value) ? value.toString().toDouble(&isRead) : 0;
    return isRead && std::isfinite(number) && number >= least && number <= most ? std::optional(number)
                                                                                : std::nullopt;
}

std::optional<QString> textFrom(const QVariant& value) {
    const QString text = value.toString();
    const bool isLine = isText(value) && text.size() <= kLongestText && !text.contains(QLatin1Char('\n')) &&
                        !text.contains(QChar(u'\0'));
    return isLine ? std::optional(text) : std::nullopt;
}

/// A list of one entry comes back from a file as a text, and an empty one as nothing.
std::optional<QStringList> textsFrom(const QVariant& value, int most) {
    if (!value.isValid()) {
        return QStringList();
    }
    if (isText(value)) {
        const auto text = textFrom(value);
        return text ? std::optional(QStringList{*text}) : std::nullopt;
    }
    if (value.typeId() != QMetaType::QStringList && value.typeId() != QMetaType::QVariantList) {
        return std::nullopt;
    }
    QStringList texts;
    for (const QVariant& entry : value.toList()) {
        const auto text = textFrom(entry);
        if (!text) {
            return std::nullopt;
        }
        texts.append(*text);
    }
    return texts.mid(0, most);
}

std::optional<QByteArray> bytesFrom(const QVariant& value) {
    return value.typeId() == QMetaType::QByteArray || isText(value) ? std::optional(value.toByteArray())
                                                                    : std::nullopt;
}

std::optional<QMap<QString, QString>> mapFrom(const QVariant& value) {
    if (value.typeId() != QMetaType::QVariantMap) {
        return std::nullopt;
    }
    QMap<QString, QString> map;
    const QVariantMap read = value.toMap();
    for (auto entry = read.begin(); entry != read.end(); ++entry) {
        const auto text = textFrom(entry.value());
        if (!text) {
            return std::nullopt;
        }
        map.insert(entry.key(), *text);
    }
    return map;
}

QVariant mapVariant(const QMap<QString, QString>& map) {
    QVariantMap out;
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        out.insert(entry.key(), entry.value());
    }
    return out;
}

QString shownValue(const QVariant& value) {
    QString text = value.canConvert<QStringList>() && !isText(value)
                       ? value.toStringList().join(QStringLiteral(", "))
                       : value.toString();
    text = text.simplified();
    return text.size() > kLongestShown ? text.left(kLongestShown - 1) + QChar(u'…') : text;
}

} // namespace mambascope::ui
