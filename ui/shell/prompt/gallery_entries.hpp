// SPDX-License-Identifier: GPL-3.0-or-later
// Example prompts that both bundled models complete correctly (resources/gallery/gallery.json).
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

struct GalleryEntry {
    QString prompt;
    QString subject;
    QString target;
    QString relationId;          ///< "P176"
    QString relationName;        ///< "manufacturer"
    QString promptTemplate = {}; ///< "{} is owned by": where the subject stands; empty: it is looked for
    friend bool operator==(const GalleryEntry&, const GalleryEntry&) = default;
};

/// Where the entry's subject stands: told by the template, else found as everywhere (findSubject). Nothing
/// where the entry has none, or contradicts itself.
[[nodiscard]] std::optional<ByteSpan> subjectOf(const GalleryEntry& entry);

/// Reads a list of objects {prompt, subject, target, relation, template (optional)}, bare or under "prompts"
/// or "entries"; relation is a text or {id, name}. On anything else returns nothing and puts one line into
/// `error` (may be null) that names the entry.
[[nodiscard]] std::vector<GalleryEntry> parseGallery(const QByteArray& json, QString* error = nullptr);

} // namespace mambascope::ui
