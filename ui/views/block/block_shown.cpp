// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/block/block_shown.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>
#include <limits>

#include "ui/figures/change_chart.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/style/roles.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct BlockText {
    Q_DECLARE_TR_FUNCTIONS(BlockText)
};

} // namespace

double BlockShown::probability(int source, int window) const {
    const auto& curve = block->probability.at(static_cast<std::size_t>(source));
    const auto at = static_cast<std::size_t>(window);
    return at < curve.size() ? curve[at] : std::numeric_limits<double>::quiet_NaN();
}

double BlockShown::change(int source, int window) const {
    return percentChange(block->baseProbability, probability(source, window));
}

QString blockWords(const BlockState& how) {
    switch (how.how) {
    case BlockMethod::Knockout:
        return BlockText::tr("knocked out");
    case BlockMethod::Strict:
        return BlockText::tr("strictly knocked out");
    case BlockMethod::Mean:
        break;
    }
    const QString words = how.others == BlockOthers::Live
                              ? BlockText::tr("%1 by its mean, other tokens follow")
                              : BlockText::tr("%1 by its mean, other tokens restored");
    return words.arg(stateShortName(how.state));
}

QString meansWords(const BlockState& how) {
    const std::string& file = how.means.empty() ? how.text : how.means;
    return file == "bundled" ? BlockText::tr("the bundled text")
                             : isolated(QFileInfo(QString::fromStdString(file)).fileName());
}

QString blockSentence(const BlockShown& shown, int window) {
    QStringList parts;
    for (int source = 0; source < shown.sourceCount(); ++source) {
        const double change = shown.change(source, window);
        const QString words =
            std::isnan(change) ? BlockText::tr("not computed yet") : formatPercent(change / 100);
        parts.append(BlockText::tr("%1 %2").arg(roleTitle(shown.source(source)), words));
    }
    return BlockText::tr("%1, %2: %3").arg(shown.model, layersWords(shown.window(window)), listed(parts));
}

} // namespace mambascope::ui
