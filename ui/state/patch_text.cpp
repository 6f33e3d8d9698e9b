// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/patch_text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "ui/state/state_names.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct PatchText {
    Q_DECLARE_TR_FUNCTIONS(PatchText)
};

/// What becomes of the state in "%1", some layers.
QString doneWords(PatchSource value, BaseRun into) {
    switch (value) {
    case PatchSource::Mean:
        return PatchText::tr("set to its mean in %1");
    case PatchSource::Zero:
        return PatchText::tr("set to zero in %1");
    default:
        return into == BaseRun::Corrupt ? PatchText::tr("restored in %1") : PatchText::tr("corrupted in %1");
    }
}

} // namespace

QString stateShortName(Site state) {
    return wordOf(state);
}

QString stateMeaning(Site state) {
    switch (state) {
    case Site::H:
        return PatchText::tr("residual");
    case Site::A:
        return PatchText::tr("input of the convolution");
    case Site::Mix:
        return PatchText::tr("all that a token hands on");
    case Site::C:
        return PatchText::tr("output of the convolution");
    case Site::S:
        return PatchText::tr("output of the SSM");
    case Site::G:
        return PatchText::tr("gate");
    case Site::O:
        return PatchText::tr("output of the layer");
    case Site::Attn:
        return PatchText::tr("output of the attention");
    case Site::Mlp:
        return PatchText::tr("output of the MLP");
    case Site::State:
        return PatchText::tr("recurrent state");
    case Site::Conv:
        return PatchText::tr("memory of the convolution");
    }
    return {};
}

QString patchTitle(std::string_view prompt, const PatchEntry& entry) {
    return PatchText::tr("%1 of %2").arg(stateShortName(entry.state), isolated(partText(prompt, entry.part)));
}

QString patchDetail(const PatchEntry& entry, const TraceState& trace, const ModelFacts& facts) {
    const QString layers = layersText(entry.layers, facts.layerCount);
    QStringList parts{doneWords(entry.value, trace.into).arg(layers),
                      entry.side == Side::Left ? PatchText::tr("left model only")
                                               : PatchText::tr("right model only")};
    if (!trace.isOn()) {
        parts.append(PatchText::tr("waits for another run"));
    } else if (facts.runs && patchPositions(entry, trace.into, *facts.runs).empty()) {
        parts.append(PatchText::tr("no such token in the other run"));
    }
    if (!entry.enabled) {
        parts.append(PatchText::tr("off"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString otherRunWords(const TraceState& trace) {
    if (trace.noise) {
        const QString amount = QLocale().toString(trace.noise->amount);
        return trace.noise->timesSpread
                   ? PatchText::tr("noise of %1 times the embeddings' spread on the subject").arg(amount)
                   : PatchText::tr("noise of %1 on the subject").arg(amount);
    }
    return trace.isOn()
               ? PatchText::tr("“%1” instead of the subject").arg(QString::fromStdString(otherSubject(trace)))
               : QString();
}

} // namespace mambascope::ui
