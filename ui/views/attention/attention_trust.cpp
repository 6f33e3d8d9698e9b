// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/attention_trust.hpp"

#include <QCoreApplication>
#include <limits>

namespace mambascope::ui {
namespace {

struct AttentionTrust {
    Q_DECLARE_TR_FUNCTIONS(AttentionTrust)
};

Trust meanTrust(const QString& words) {
    return derivedTrust(AttentionTrust::tr("mean"), words);
}

/// Softmax weights have no signs, and each row of them adds up to 1 as it is.
Trust softmaxTrust(bool isOneHead) {
    return isOneHead ? exactTrust(AttentionTrust::tr(
                           "The head's own softmax weights: with them the sum over the sources is the head's "
                           "output."))
                     : meanTrust(AttentionTrust::tr(
                           "The mean over heads of exact softmax weights; single heads may differ."));
}

Trust stateSpaceTrust(AttentionView view, bool isOneHead) {
    switch (view) {
    case AttentionView::Signed:
        return isOneHead
                   ? exactTrust(AttentionTrust::tr(
                         "The head's own signed weights: with them the sum over the sources, and the "
                         "skip term, is the head's output."))
                   : meanTrust(AttentionTrust::tr("The mean over heads of exact signed weights; heads of "
                                                  "opposite sign cancel."));
    case AttentionView::Absolute:
        return isOneHead
                   ? derivedTrust(
                         AttentionTrust::tr("magnitude"),
                         AttentionTrust::tr("Magnitudes of the head's exact weights, without signs."))
                   : meanTrust(AttentionTrust::tr("The mean over heads of the magnitudes of exact weights, "
                                                  "without signs."));
    case AttentionView::Normalized:
        return derivedTrust(AttentionTrust::tr("normalised"),
                            AttentionTrust::tr("Magnitudes of exact weights, divided by the sum of their "
                                               "row: shares without signs, not the weights themselves."));
    case AttentionView::Contribution:
        break;
    }
    return {};
}

} // namespace

Trust attentionTrust(const AttentionSnapshot& snapshot) {
    if (snapshot.view == AttentionView::Contribution) {
        return derivedTrust(AttentionTrust::tr("norm"),
                            AttentionTrust::tr("Norms of what each source adds to the output; what they add "
                                               "may cancel, so norms don't add up to the output's."));
    }
    const bool isOneHead = snapshot.head.has_value();
    return snapshot.model.hasConvolution ? stateSpaceTrust(snapshot.view, isOneHead)
                                         : softmaxTrust(isOneHead);
}

Trust rebuildTrust(double error, const Provenance& provenance) {
    const bool hasBound = provenance.precision == "fp32";
    return measuredTrust(
        error, hasBound ? TrustSnapshot::kRebuildBound : std::numeric_limits<double>::infinity(),
        AttentionTrust::tr("Measured on this prompt: the weights rebuild each layer's output to a relative "
                           "error of %1 at most."));
}

} // namespace mambascope::ui
