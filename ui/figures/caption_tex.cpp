// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/caption_tex.hpp"

#include <QStringList>

#include "core/base/utf8.hpp"
#include "ui/figures/latex_text.hpp"

namespace mambascope::ui {
namespace {

QString fromBytes(const std::string& bytes) {
    return QString::fromStdString(toValidUtf8(bytes));
}

QString joined(const QStringList& texts) {
    return texts.join(QStringLiteral(", "));
}

/// "demo-mamba2 (Mamba-2, 24 layers, fp32 on cpu; p(·Apple) = 0.9957 with nothing cut)"
QString modelText(const FigureModel& model) {
    QStringList facts{
        QString::fromStdString(model.architecture), QStringLiteral("%1 layers").arg(model.layers),
        QStringLiteral("%1 on %2")
            .arg(QString::fromStdString(model.precision), QString::fromStdString(model.device))};
    if (!model.revision.empty()) {
        facts.insert(0, QStringLiteral("revision %1").arg(QString::fromStdString(model.revision)));
    }
    if (!model.fingerprint.empty()) {
        facts.append(QStringLiteral("files %1").arg(QString::fromStdString(model.fingerprint).left(19)));
    }
    if (model.baseProbability) {
        facts.append(QStringLiteral("p(\u201c%1\u201d) = %2 with nothing cut")
                         .arg(fromBytes(model.target), QString::number(*model.baseProbability, 'g', 4)));
    }
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(model.name), joined(facts));
}

QString panelsText(const std::vector<QString>& titles) {
    QStringList named;
    for (const QString& title : titles) {
        if (!title.isEmpty()) {
            named.append(title);
        }
    }
    return named.size() < 2 ? QString() : QStringLiteral(" From left to right: %1.").arg(joined(named));
}

QString partText(const CaptionPart& part) {
    const FigureFacts& facts = part.facts;
    QString text = facts.viewTitle;
    if (!facts.caption.isEmpty()) {
        text += QStringLiteral(": ") + facts.caption;
    }
    text += QLatin1Char('.') + panelsText(part.panelTitles);
    if (!facts.windows.isEmpty()) {
        text += QStringLiteral(" Windows: %1.").arg(joined(facts.windows));
    }
    return facts.note.isEmpty() ? text : text + QLatin1Char(' ') + facts.note;
}

/// What all parts have in common: they are of one experiment.
QString commonText(const FigureFacts& facts) {
    QString text = QStringLiteral("Prompt: \u201c%1\u201d.").arg(fromBytes(facts.prompt));
    QStringList models;
    for (const FigureModel& model : facts.models) {
        models.append(modelText(model));
    }
    text += QStringLiteral(" Models: %1.").arg(models.join(QStringLiteral("; ")));
    if (!facts.knockouts.isEmpty()) {
        text += QStringLiteral(" Knocked out: %1%2.")
                    .arg(facts.knockouts.join(QStringLiteral("; ")),
                         facts.isStrict ? QStringLiteral(", also in the short convolution") : QString());
    }
    return text + QStringLiteral(" Made with %1 (%2).").arg(facts.program, facts.build);
}

QString whole(const std::vector<CaptionPart>& parts) {
    QStringList texts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString letter =
            parts.size() < 2 ? QString() : QStringLiteral("(%1) ").arg(QChar(static_cast<ushort>('a' + i)));
        texts.append(letter + partText(parts[i]));
    }
    if (!parts.empty()) {
        texts.append(commonText(parts.front().facts));
    }
    return texts.join(QLatin1Char(' ')).simplified();
}

} // namespace

QByteArray captionTex(const std::vector<CaptionPart>& parts) {
    return (latexDefinitions() + QStringLiteral("\\caption{%1}\n").arg(latexText(whole(parts)))).toUtf8();
}

QString captionText(const std::vector<CaptionPart>& parts) {
    return whole(parts);
}

} // namespace mambascope::ui
