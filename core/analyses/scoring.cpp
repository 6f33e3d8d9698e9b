// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/scoring.hpp"

namespace mambascope {

TargetInfo chooseTarget(const LoadedModel& model, PreparedPrompt& prompt, const std::string& target) {
    TargetInfo info;
    if (target.empty()) {
        const std::optional<RowScore>& known = prompt.trace->score;
        info.id = (known ? *known : cleanScore(*prompt.trace, 1)).topIds.front();
        info.text = model.tokenizer().tokenText(info.id);
        info.chosenByModel = true;
        return info;
    }
    std::size_t count = 0;
    info = model.answerToken(target, &count);
    if (info.firstOfSeveral) {
        prompt.info.notes.push_back("target \"" + target + "\" is " + std::to_string(count) +
                                    " tokens; its first one, \"" + info.text + "\", is scored");
    }
    return info;
}

std::vector<TokenScore> topTokens(const Tokenizer& tokenizer, const RowScore& row, const CleanTrace& clean) {
    const RowScore& cleanRow = cleanScore(clean, static_cast<int>(row.topIds.size()));
    const float* cleanLogits = clean.logits().const_data_ptr<float>();
    std::vector<TokenScore> scores;
    for (std::size_t i = 0; i < row.topIds.size(); ++i) {
        TokenScore score;
        score.id = row.topIds[i];
        score.text = tokenizer.tokenText(score.id);
        score.logit = static_cast<double>(row.topLogits[i]);
        score.probability = row.probability(row.topLogits[i]);
        score.cleanProbability = cleanRow.probability(cleanLogits[score.id]);
        scores.push_back(std::move(score));
    }
    return scores;
}

} // namespace mambascope
