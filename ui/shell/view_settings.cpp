// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_settings.hpp"

#include <string>

#include <QJsonDocument>

namespace mambascope::ui {
namespace {

std::string keyOf(const HostedView& hosted) {
    const std::string id = hosted.info.id;
    return hosted.info.isDock() ? id : id + "/" + sideName(hosted.side);
}

} // namespace

nlohmann::json viewSettings(const ViewHost& views) {
    nlohmann::json settings;
    for (const HostedView& hosted : views.views()) {
        if (const QJsonObject properties = hosted.view->properties(); !properties.isEmpty()) {
            settings[keyOf(hosted)] =
                nlohmann::json::parse(QJsonDocument(properties).toJson(QJsonDocument::Compact).toStdString());
        }
    }
    return settings;
}

void setViewSettings(const ViewHost& views, const nlohmann::json& settings) {
    if (!settings.is_object()) {
        return;
    }
    for (const HostedView& hosted : views.views()) {
        const auto found = settings.find(keyOf(hosted));
        if (found != settings.end() && found->is_object()) {
            hosted.view->setProperties(
                QJsonDocument::fromJson(QByteArray::fromStdString(found->dump())).object());
        }
    }
}

} // namespace mambascope::ui
