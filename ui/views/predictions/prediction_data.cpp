// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_data.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <optional>

#include "core/values/snapshot.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct PredictionText {
    Q_DECLARE_TR_FUNCTIONS(PredictionText)
};

constexpr double kWorthMarking = 0.001; // tokens below this come and go without meaning anything

PredictionRow makeRow(const TokenScore& score, double clean, double current) {
    return {score.id, QString::fromUtf8(score.text.data(), static_cast<qsizetype>(score.text.size())),
            tokenDisplay(score.text), clean, current};
}

int rankOf(const std::vector<TokenScore>& top, std::int32_t id) {
    const auto found = std::find_if(top.begin(), top.end(), [&](const TokenScore& s) { return s.id == id; });
    return static_cast<int>(found - top.begin());
}

std::vector<PredictionRow> cleanRows(const PredictSnapshot& snapshot) {
    std::vector<PredictionRow> rows;
    for (const TokenScore& score : snapshot.clean.top) {
        rows.push_back(makeRow(score, score.probability, score.probability));
    }
    return rows;
}

std::vector<PredictionRow> unionRows(const PredictSnapshot& snapshot, const VariantResult& variant) {
    std::vector<PredictionRow> rows;
    for (std::size_t i = 0; i < snapshot.clean.top.size(); ++i) {
        const TokenScore& score = snapshot.clean.top[i];
        const double now = i < variant.cleanTopNow.size() ? variant.cleanTopNow[i] : score.probability;
        rows.push_back(makeRow(score, score.probability, now));
    }
    const int known = static_cast<int>(snapshot.clean.top.size());
    for (const TokenScore& score : variant.top) {
        if (rankOf(snapshot.clean.top, score.id) == known) {
            rows.push_back(makeRow(score, score.cleanProbability, score.probability));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const PredictionRow& a, const PredictionRow& b) {
        return std::max(a.clean, a.current) > std::max(b.clean, b.current);
    });
    return rows;
}

void markMoves(std::vector<PredictionRow>& rows, const PredictSnapshot& snapshot,
               const VariantResult& variant, int shown) {
    for (PredictionRow& row : rows) {
        const bool before =
            rankOf(snapshot.clean.top, row.id) < std::min(shown, static_cast<int>(snapshot.clean.top.size()));
        const bool now = rankOf(variant.top, row.id) < std::min(shown, static_cast<int>(variant.top.size()));
        row.entered = now && !before && row.current >= kWorthMarking;
        row.left = before && !now && row.clean >= kWorthMarking;
    }
}

/// What a list says of a token: 0 where even its last one rounds to nothing; nothing where it may be more.
std::optional<double> probabilityIn(const std::vector<TokenScore>& top, std::int32_t id) {
    constexpr double kRoundsToNothing = 0.0005;
    const auto at = static_cast<std::size_t>(rankOf(top, id));
    if (at < top.size()) {
        return top[at].probability;
    }
    return !top.empty() && top.back().probability < kRoundsToNothing ? std::optional(0.0) : std::nullopt;
}

} // namespace

PredictionData predictionData(const PredictSnapshot& snapshot, int variant, int maxRows) {
    PredictionData data;
    data.target = tokenDisplay(snapshot.target.text);
    data.targetId = snapshot.target.id;
    data.clean = snapshot.clean.targetProbability;
    data.current = data.clean;
    data.hasVariant = variant >= 0 && variant < static_cast<int>(snapshot.variants.size());
    if (data.hasVariant) {
        const VariantResult& result = snapshot.variants[static_cast<std::size_t>(variant)];
        data.current = result.targetProbability;
        data.rows = unionRows(snapshot, result);
        markMoves(data.rows, snapshot, result, maxRows);
    } else {
        data.rows = cleanRows(snapshot);
    }
    if (static_cast<int>(data.rows.size()) > maxRows) {
        data.rows.resize(static_cast<std::size_t>(std::max(0, maxRows)));
    }
    return data;
}

void followToken(PredictionData& data, const PredictSnapshot& snapshot, int variant, std::string_view token) {
    data.target = tokenDisplay(token);
    data.targetId = std::numeric_limits<std::int32_t>::max(); // of no row
    data.targetKnown = false;
    data.clean = data.current = 0;
    const bool hasVariant = variant >= 0 && variant < static_cast<int>(snapshot.variants.size());
    const std::vector<PredictionRow> rows =
        hasVariant ? unionRows(snapshot, snapshot.variants[static_cast<std::size_t>(variant)])
                   : cleanRows(snapshot);
    const auto bytesOf = [&](std::int32_t id) -> std::string_view {
        const auto in = [&](const std::vector<TokenScore>& top) {
            const auto at = static_cast<std::size_t>(rankOf(top, id));
            return at < top.size() ? std::string_view(top[at].text) : std::string_view();
        };
        const std::string_view clean = in(snapshot.clean.top);
        return clean.empty() && hasVariant ? in(snapshot.variants[static_cast<std::size_t>(variant)].top)
                                           : clean;
    };
    for (const PredictionRow& row : rows) {
        if (bytesOf(row.id) == token) {
            data.targetId = row.id;
            data.targetKnown = true;
            data.clean = row.clean;
            data.current = row.current;
            return;
        }
    }
}

PredictionData patchedData(const TraceSnapshot& snapshot, BaseRun into, int maxRows) {
    const std::vector<TokenScore>& before = snapshot.variants.at(0).top;
    const std::vector<TokenScore>& after = snapshot.variants.at(1).top;
    PredictionData data;
    data.target = tokenDisplay(snapshot.target.text);
    data.targetId = snapshot.target.id;
    data.clean = into == BaseRun::Corrupt ? snapshot.corruptProbability : snapshot.cleanProbability;
    data.current = snapshot.variants[1].probability;
    data.hasVariant = true;
    data.pair = into == BaseRun::Corrupt ? BarPair::Restored : BarPair::Corrupted;
    const auto add = [&](const TokenScore& score) {
        const auto clean = probabilityIn(before, score.id);
        const auto current = probabilityIn(after, score.id);
        const bool isThere = std::any_of(data.rows.begin(), data.rows.end(),
                                         [&](const PredictionRow& row) { return row.id == score.id; });
        if (clean && current && !isThere) {
            data.rows.push_back(makeRow(score, *clean, *current));
            const bool wasShown = rankOf(before, score.id) < maxRows;
            const bool isShown = rankOf(after, score.id) < maxRows;
            data.rows.back().entered = isShown && !wasShown && *current >= kWorthMarking;
            data.rows.back().left = wasShown && !isShown && *clean >= kWorthMarking;
        }
    };
    std::for_each(before.begin(), before.end(), add);
    std::for_each(after.begin(), after.end(), add);
    std::stable_sort(data.rows.begin(), data.rows.end(), [](const PredictionRow& a, const PredictionRow& b) {
        return std::max(a.clean, a.current) > std::max(b.clean, b.current);
    });
    data.rows.resize(std::min(data.rows.size(), static_cast<std::size_t>(std::max(0, maxRows))));
    return data;
}

QString describePrediction(const PredictionData& data) {
    if (data.targetId < 0) {
        return {};
    }
    QStringList parts;
    if (!data.targetKnown) {
        parts << PredictionText::tr("%1 is not among the most probable tokens").arg(isolated(data.target));
        return parts.join(QString());
    }
    if (!data.hasVariant) {
        parts << PredictionText::tr("%1 %2").arg(isolated(data.target), formatProbability(data.clean));
        for (const PredictionRow& row : data.rows) {
            parts << PredictionText::tr("%1 %2").arg(isolated(row.display), formatProbability(row.clean));
        }
        return parts.join(QStringLiteral("; "));
    }
    parts << PredictionText::tr("%1 from %2 to %3, %4")
                 .arg(isolated(data.target), formatProbability(data.clean), formatProbability(data.current),
                      formatRelativeChange(data.clean, data.current));
    for (const PredictionRow& row : data.rows) {
        parts << listed(
            {PredictionText::tr("%1 %2").arg(isolated(row.display), formatProbability(row.current)),
             formatSigned(row.current - row.clean),
             row.entered ? PredictionText::tr("new")
             : row.left  ? PredictionText::tr("dropped out")
                         : QString()});
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace mambascope::ui
