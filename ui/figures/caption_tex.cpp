// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/caption_tex.hpp"

#include <algorithm>

#include <QStringList>

#include "core/base/utf8.hpp"
#include "ui/figures/latex_text.hpp"

namespace mambascope::ui {
namespace {

QString fromBytes(const std::string& bytes) {
    return QString::fromStdString(toValidUtf8(bytes));
}

QChar letterOf(std::size_t part) {
    return QChar(static_cast<ushort>('a' + part));
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
    if (facts.models.size() == 1) {
        text += QStringLiteral(" of ") + QString::fromStdString(facts.models.front().name);
    }
    if (!facts.caption.isEmpty()) {
        text += QStringLiteral(": ") + facts.caption;
    }
    text += QLatin1Char('.') + panelsText(part.panelTitles);
    if (!facts.windows.isEmpty()) {
        text += QStringLiteral(" Windows: %1.").arg(joined(facts.windows));
    }
    return facts.note.isEmpty() ? text : text + QLatin1Char(' ') + facts.note;
}

/// The models of all parts, each once, the left one first.
QStringList modelTexts(const std::vector<CaptionPart>& parts) {
    QStringList texts;
    for (const QString& side : {QStringLiteral("left"), QStringLiteral("right")}) {
        for (const CaptionPart& part : parts) {
            const auto& models = part.facts.models;
            const auto model = std::find_if(models.begin(), models.end(),
                                            [&](const FigureModel& one) { return one.side == side; });
            if (model != models.end()) {
                texts.append(modelText(*model));
                break;
            }
        }
    }
    return texts;
}

QString strictText(Strict degree) {
    switch (degree) {
    case Strict::Off:
        break;
    case Strict::Taps:
        return QStringLiteral(", also in the short convolution");
    case Strict::Full:
        return QStringLiteral(", also in the short convolution and in the time step");
    }
    return {};
}

/// What is cut in a part; in a figure of several parts the part is named, since others cut on their own.
QStringList knockoutTexts(const std::vector<CaptionPart>& parts) {
    QStringList texts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const FigureFacts& facts = parts[i].facts;
        if (facts.knockouts.isEmpty()) {
            continue;
        }
        texts.append(QStringLiteral(" Knocked out%1: %2%3.")
                         .arg(parts.size() < 2 ? QString() : QStringLiteral(" in (%1)").arg(letterOf(i)),
                              facts.knockouts.join(QStringLiteral("; ")), strictText(facts.strict)));
    }
    return texts;
}

/// Edits of the weights, each once.
QString editsText(const std::vector<CaptionPart>& parts) {
    QStringList edits;
    for (const CaptionPart& part : parts) {
        edits.append(part.facts.edits);
    }
    edits.removeDuplicates();
    return edits.isEmpty() ? QString()
                           : QStringLiteral(" Edited weights: %1.").arg(edits.join(QStringLiteral("; ")));
}

/// What all parts have in common: they are of one experiment.
QString commonText(const std::vector<CaptionPart>& parts) {
    const FigureFacts& facts = parts.front().facts;
    const QStringList models = modelTexts(parts);
    const bool isOfPrompt = std::any_of(parts.begin(), parts.end(),
                                        [](const CaptionPart& part) { return part.facts.isOfPrompt; });
    return QStringLiteral("%1%2: %3.%4%5 Made with %6 (%7).")
        .arg(isOfPrompt ? QStringLiteral("Prompt: \u201c%1\u201d. ").arg(fromBytes(facts.prompt)) : QString(),
             models.size() == 1 ? QStringLiteral("Model") : QStringLiteral("Models"),
             models.join(QStringLiteral("; ")), editsText(parts), knockoutTexts(parts).join(QString()),
             facts.program, facts.build);
}

QString whole(const std::vector<CaptionPart>& parts) {
    QStringList texts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString letter = parts.size() < 2 ? QString() : QStringLiteral("(%1) ").arg(letterOf(i));
        texts.append(letter + partText(parts[i]));
    }
    if (!parts.empty()) {
        texts.append(commonText(parts));
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
