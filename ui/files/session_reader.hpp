// SPDX-License-Identifier: GPL-3.0-or-later
// Typed reading of a JSON object whose complaints name the file, the field and what was expected.
#pragma once

#include <optional>

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include "core/base/error.hpp"
#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// One JSON object of a session file. A field that is missing leaves its value as it is; a field of another
/// kind throws Error FileMalformed. Private to ui/state.
class SessionReader {
public:
    SessionReader(QJsonObject object, QString file, QString path);

    [[noreturn]] void fail(const QString& field, const QString& expected) const;
    [[nodiscard]] bool has(const QString& field) const { return m_object.contains(field); }

    void read(const QString& field, bool& value) const;
    void read(const QString& field, std::string& value) const;
    void read(const QString& field, int& value, int least) const;
    /// null means nothing.
    void read(const QString& field, std::optional<int>& value, int least) const;
    /// [start, end) with start < end ≤ limit.
    [[nodiscard]] ByteSpan span(const QString& field, std::size_t limit) const;
    [[nodiscard]] SessionReader object(const QString& field) const;
    [[nodiscard]] const QJsonObject& json() const { return m_object; }
    [[nodiscard]] QJsonValue value(const QString& field) const { return m_object.value(field); }

    /// A field that holds one of several words; `fromName` turns a word into optional<Value>.
    template <typename Value, typename FromName>
    void readName(const QString& field, Value& value, FromName fromName, const QString& words) const {
        if (!has(field)) {
            return;
        }
        const auto found = fromName(m_object.value(field).toString());
        if (!found) {
            fail(field, words);
        }
        value = *found;
    }

private:
    QJsonObject m_object;
    QString m_file;
    QString m_path; ///< where the object is: "panes.left."
};

} // namespace mambascope::ui
