// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_reader.hpp"

#include <cmath>
#include <utility>

#include <QJsonArray>

namespace mambascope::ui {
namespace {

constexpr int kMostLayersOrHeads = 100'000;

/// A whole number, or nothing.
std::optional<int> wholeNumber(const QJsonValue& value) {
    const double number = value.toDouble(-1.5);
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 2e9) {
        return std::nullopt;
    }
    return static_cast<int>(number);
}

} // namespace

SessionReader::SessionReader(QJsonObject object, QString file, QString path)
    : m_object(std::move(object))
    , m_file(std::move(file))
    , m_path(std::move(path)) {}

void SessionReader::fail(const QString& field, const QString& expected) const {
    const QString place = m_path + field;
    throw Error(ErrorCode::FileMalformed, {m_file.toStdString(), place.toStdString(), expected.toStdString()},
                QStringLiteral("%1: field %2: expected %3").arg(m_file, place, expected).toStdString());
}

void SessionReader::read(const QString& field, bool& value) const {
    if (has(field)) {
        if (!m_object.value(field).isBool()) {
            fail(field, QStringLiteral("true or false"));
        }
        value = m_object.value(field).toBool();
    }
}

void SessionReader::read(const QString& field, std::string& value) const {
    if (has(field)) {
        if (!m_object.value(field).isString()) {
            fail(field, QStringLiteral("a string"));
        }
        value = m_object.value(field).toString().toStdString();
    }
}

void SessionReader::read(const QString& field, int& value, int least) const {
    if (has(field)) {
        const auto number = wholeNumber(m_object.value(field));
        if (!number || *number < least || *number > kMostLayersOrHeads) {
            fail(field, QStringLiteral("a whole number from %1").arg(least));
        }
        value = *number;
    }
}

void SessionReader::read(const QString& field, std::optional<int>& value, int least) const {
    if (m_object.value(field).isNull()) {
        value.reset();
    } else if (has(field)) {
        int number = 0;
        read(field, number, least);
        value = number;
    }
}

ByteSpan SessionReader::span(const QString& field, std::size_t limit) const {
    const QJsonArray pair = m_object.value(field).toArray();
    const int start = pair.size() == 2 ? wholeNumber(pair.at(0)).value_or(-1) : -1;
    const int end = pair.size() == 2 ? wholeNumber(pair.at(1)).value_or(-1) : -1;
    if (start < 0 || end <= start || static_cast<std::size_t>(end) > limit) {
        fail(field, QStringLiteral("[start, end] in bytes of the prompt (0 ≤ start < end ≤ %1)").arg(limit));
    }
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

SessionReader SessionReader::object(const QString& field) const {
    if (has(field) && !m_object.value(field).isObject()) {
        fail(field, QStringLiteral("an object"));
    }
    return {m_object.value(field).toObject(), m_file, m_path + field + QLatin1Char('.')};
}

} // namespace mambascope::ui
