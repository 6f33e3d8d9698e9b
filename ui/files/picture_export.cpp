// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/picture_export.hpp"

#include <QPixmap>
#include <QSaveFile>

#include "core/base/error.hpp"

namespace mambascope::ui {

void savePicture(QWidget& widget, const QString& file) {
    const QPixmap picture = widget.grab();
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !picture.save(&target, "PNG") || !target.commit()) {
        throw Error(ErrorCode::FileWriteFailed, {file.toStdString(), target.errorString().toStdString()},
                    QStringLiteral("%1: can't be written: %2").arg(file, target.errorString()).toStdString());
    }
}

} // namespace mambascope::ui
