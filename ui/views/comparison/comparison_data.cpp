// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_data.hpp"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "core/values/snapshot.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

/// All that a state's answer says of tokens, with the state's knockouts.
std::map<std::string, double> probabilities(const PredictSnapshot& snapshot) {
    std::map<std::string, double> all;
    if (snapshot.variants.empty()) {
        for (const TokenScore& score : snapshot.clean.top) {
            all.emplace(score.text, score.probability);
        }
        all.emplace(snapshot.target.text, snapshot.clean.targetProbability);
        return all;
    }
    const VariantResult& variant = snapshot.variants.front();
    for (const TokenScore& score : variant.top) {
        all.emplace(score.text, score.probability);
    }
    const std::size_t known = std::min(snapshot.clean.top.size(), variant.cleanTopNow.size());
    for (std::size_t i = 0; i < known; ++i) {
        all.emplace(snapshot.clean.top[i].text, variant.cleanTopNow[i]);
    }
    all.emplace(snapshot.target.text, variant.targetProbability);
    return all;
}

const std::vector<TokenScore>& topOf(const PredictSnapshot& snapshot) {
    return snapshot.variants.empty() ? snapshot.clean.top : snapshot.variants.front().top;
}

const std::string& answerOf(const ComparedState& state) {
    return state.followedToken.empty() ? state.snapshot->target.text : state.followedToken;
}

ViewCell cellOf(std::optional<double> value) {
    return value ? ViewCell(*value) : ViewCell();
}

} // namespace

std::vector<ComparedToken> comparedTokens(const ComparedState& a, const ComparedState& b, std::size_t most) {
    std::vector<ComparedToken> tokens;
    if (a.snapshot == nullptr || b.snapshot == nullptr) {
        return tokens;
    }
    const std::map<std::string, double> inA = probabilities(*a.snapshot);
    const std::map<std::string, double> inB = probabilities(*b.snapshot);
    const auto add = [&](const std::string& token, bool isAnswer) {
        const bool isThere = std::any_of(tokens.begin(), tokens.end(),
                                         [&](const ComparedToken& other) { return other.token == token; });
        if (!isThere) {
            const auto in = [&token](const std::map<std::string, double>& all) {
                const auto found = all.find(token);
                return found == all.end() ? std::nullopt : std::optional(found->second);
            };
            tokens.push_back({token, isAnswer, in(inA), in(inB)});
        }
    };
    add(answerOf(a), true);
    add(answerOf(b), true);
    const auto answers = static_cast<std::ptrdiff_t>(tokens.size());
    for (const PredictSnapshot* snapshot : {a.snapshot, b.snapshot}) {
        for (const TokenScore& score : topOf(*snapshot)) {
            add(score.text, false);
        }
    }
    const auto larger = [](const ComparedToken& token) {
        return std::max(token.a.value_or(0), token.b.value_or(0));
    };
    std::stable_sort(tokens.begin() + answers, tokens.end(),
                     [&](const ComparedToken& x, const ComparedToken& y) { return larger(x) > larger(y); });
    if (tokens.size() > most) {
        tokens.resize(most);
    }
    return tokens;
}

ViewTable comparisonTable(const QString& title, const std::vector<ComparedModel>& models) {
    ViewTable table;
    table.title = title;
    table.columns = {{"model", ComparisonText::tr("Model"), ColumnKind::Text},
                     {"token", ComparisonText::tr("Token"), ColumnKind::Token},
                     {"followed", ComparisonText::tr("Followed"), ColumnKind::Integer},
                     {"probability_a", ComparisonText::tr("A", "a state"), ColumnKind::Probability},
                     {"probability_b", ComparisonText::tr("B", "a state"), ColumnKind::Probability},
                     {"difference", ComparisonText::tr("B − A"), ColumnKind::Number}};
    for (const ComparedModel& model : models) {
        for (const ComparedToken& token : model.tokens) {
            table.rows.push_back(
                {model.model,
                 QString::fromUtf8(token.token.data(), static_cast<qsizetype>(token.token.size())),
                 qint64{token.isAnswer ? 1 : 0}, cellOf(token.a), cellOf(token.b),
                 cellOf(token.difference())});
        }
    }
    return table;
}

} // namespace mambascope::ui
