// SPDX-License-Identifier: GPL-3.0-or-later
// Emoji of a colour font are pixels: a PDF would lose them in silence. They become frames with their numbers.
#pragma once

#include <QFont>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSize>
#include <QString>
#include <functional>
#include <memory>

namespace mambascope::ui {

/// Whether the text is drawn in colours of its own, as no outline is.
[[nodiscard]] bool hasColourGlyphs(const QFont& font, const QString& text);

/// A paper that passes all that is drawn on to a painter, in that painter's units. Pieces of text for which
/// `isLost` holds are drawn as frames of the same width with the numbers of their characters, such as 1F642.
class OutlinePaper final : public QPaintDevice {
public:
    using IsLost = std::function<bool(const QFont& font, const QString& text)>;

    /// `target` must outlive it; its device has `size` units.
    OutlinePaper(QPainter& target, QSize size, IsLost isLost = hasColourGlyphs);
    ~OutlinePaper() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QSize m_size;
    int m_dotsPerInch;
    std::unique_ptr<Engine> m_engine;
};

} // namespace mambascope::ui
