// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/gallery_entries.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/error.hpp"
#include "core/values/subject.hpp"

namespace mambascope::ui {
namespace {

struct Gallery {
    Q_DECLARE_TR_FUNCTIONS(Gallery)
};

QString textOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString().trimmed();
}

QJsonArray entryArray(const QJsonDocument& document) {
    if (document.isArray()) {
        return document.array();
    }
    const QJsonObject object = document.object();
    const QJsonValue prompts = object.value(QLatin1String("prompts"));
    return (prompts.isArray() ? prompts : object.value(QLatin1String("entries"))).toArray();
}

GalleryEntry readEntry(const QJsonObject& object) {
    GalleryEntry entry;
    entry.prompt = textOf(object, "prompt");
    entry.subject = textOf(object, "subject");
    entry.target = textOf(object, "target");
    entry.promptTemplate = textOf(object, "template");
    const QJsonValue relation = object.value(QLatin1String("relation"));
    if (relation.isObject()) {
        entry.relationId = textOf(relation.toObject(), "id");
        entry.relationName = textOf(relation.toObject(), "name");
    } else {
        entry.relationId = object.contains(QLatin1String("relation_id")) ? textOf(object, "relation_id")
                                                                         : relation.toString();
        entry.relationName = object.contains(QLatin1String("relation_name")) ? textOf(object, "relation_name")
                                                                             : relation.toString();
    }
    if (entry.relationName.isEmpty()) {
        entry.relationName = entry.relationId;
    }
    return entry;
}

} // namespace

std::optional<ByteSpan> subjectOf(const GalleryEntry& entry) {
    const std::string prompt = entry.prompt.toStdString();
    const std::string subject = entry.subject.toStdString();
    try {
        if (entry.promptTemplate.isEmpty()) {
            return findSubject(prompt, subject);
        }
        const FilledTemplate filled = fillTemplate(entry.promptTemplate.toStdString(), subject);
        return filled.prompt == prompt ? std::optional(filled.subject) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::vector<GalleryEntry> parseGallery(const QByteArray& json, QString* error) {
    const auto fail = [&](const QString& message) {
        if (error != nullptr) {
            *error = message;
        }
        return std::vector<GalleryEntry>();
    };
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(Gallery::tr("The gallery is not valid JSON: %1 at byte %2.")
                        .arg(problem.errorString())
                        .arg(problem.offset));
    }
    const QJsonArray array = entryArray(document);
    if (array.isEmpty()) {
        return fail(Gallery::tr("The gallery holds no prompts."));
    }
    std::vector<GalleryEntry> entries;
    for (qsizetype i = 0; i < array.size(); ++i) {
        GalleryEntry entry = readEntry(array.at(i).toObject());
        if (entry.prompt.isEmpty() || entry.relationName.isEmpty()) {
            return fail(Gallery::tr("Gallery entry %1 needs a prompt and a relation.").arg(i + 1));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace mambascope::ui
