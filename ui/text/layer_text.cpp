// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/layer_text.hpp"

#include <QCoreApplication>

namespace mambascope::ui {
namespace {

struct LayerText {
    Q_DECLARE_TR_FUNCTIONS(LayerText)
};

} // namespace

QString layersRange(IndexRange layers) {
    return layers.first == layers.last ? QString::number(layers.first)
                                       : QStringLiteral("%1–%2").arg(layers.first).arg(layers.last);
}

QString layersWords(IndexRange layers) {
    const QString text = layersRange(layers);
    return layers.first == layers.last ? LayerText::tr("layer %1").arg(text)
                                       : LayerText::tr("layers %1").arg(text);
}

} // namespace mambascope::ui
