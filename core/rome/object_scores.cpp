// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rome/object_scores.hpp"

#include <cstring>
#include <optional>

#include "core/passes/readout.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// A token that is read behind a prompt and the tokens of an object that stand before it.
struct Read {
    std::size_t prompt = 0;
    bool ofNew = false;
    std::size_t place = 0; ///< in the object
};

/// Every run that is needed, and what is read of it. Both objects' first tokens are read of one run.
struct Runs {
    std::vector<std::vector<std::int32_t>> ids;
    std::vector<std::vector<Read>> reads; ///< of each run

    void add(std::vector<std::int32_t> tokens, std::vector<Read> read) {
        ids.push_back(std::move(tokens));
        reads.push_back(std::move(read));
    }
    void addObject(std::size_t prompt, std::vector<std::int32_t> tokens, bool isNew,
                   const std::vector<std::int32_t>& object) {
        for (std::size_t place = 1; place < object.size(); ++place) {
            tokens.push_back(object[place - 1]);
            add(tokens, {{prompt, isNew, place}});
        }
    }
};

Runs runsOf(const std::vector<ScoredPrompt>& prompts, const FactObjects& objects) {
    Runs runs;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        runs.add(prompts[i].ids, {{i, true, 0}, {i, false, 0}});
        runs.addObject(i, prompts[i].ids, true, objects.newTokens);
        runs.addObject(i, prompts[i].ids, false, objects.trueTokens);
    }
    return runs;
}

void keepLogits(std::vector<float>& all, std::size_t prompt, const at::Tensor& row) {
    const at::Tensor host = copyToHost(row);
    const auto size = static_cast<std::size_t>(host.numel());
    std::memcpy(all.data() + prompt * size, host.const_data_ptr<float>(), size * sizeof(float));
}

/// Adds up what the runs tell of each object, and whether all of the wanted one's tokens are on top.
class Tally {
public:
    Tally(const std::vector<ScoredPrompt>& prompts, const FactObjects& objects)
        : m_prompts(prompts)
        , m_objects(objects)
        , m_scores(prompts.size()) {
        for (ObjectScores& scores : m_scores) {
            scores.correct = true;
        }
    }

    [[nodiscard]] std::int32_t tokenOf(const Read& read) const { return object(read.ofNew)[read.place]; }
    void add(const Read& read, double logProbability, bool isTop) {
        ObjectScores& scores = m_scores[read.prompt];
        double& nll = read.ofNew ? scores.nllNew : scores.nllTrue;
        nll -= logProbability / static_cast<double>(object(read.ofNew).size());
        const bool wantsNew = m_prompts[read.prompt].kind != EditedPromptKind::Neighbour;
        scores.correct = scores.correct && (read.ofNew != wantsNew || isTop);
    }
    [[nodiscard]] std::vector<ObjectScores> take() { return std::move(m_scores); }

private:
    [[nodiscard]] const std::vector<std::int32_t>& object(bool isNew) const {
        return isNew ? m_objects.newTokens : m_objects.trueTokens;
    }

    const std::vector<ScoredPrompt>& m_prompts;
    const FactObjects& m_objects;
    std::vector<ObjectScores> m_scores;
};

std::optional<double> meanOf(double sum, int count) {
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

/// 0 where one is 0; nothing where one is missing.
std::optional<double> harmonicMean(double es, std::optional<double> ps, std::optional<double> ns) {
    if (!ps || !ns) {
        return std::nullopt;
    }
    return es == 0 || *ps == 0 || *ns == 0 ? 0 : 3 / (1 / es + 1 / *ps + 1 / *ns);
}

} // namespace

PromptScores scorePrompts(const LanguageModel& model, const std::vector<ScoredPrompt>& prompts,
                          const FactObjects& objects, bool logits, const PassOptions& options,
                          RunContext& context) {
    const Runs runs = runsOf(prompts, objects);
    PromptScores found;
    if (logits) {
        found.logits.resize(prompts.size() * static_cast<std::size_t>(model.info().vocabularySize));
    }
    Tally tally(prompts, objects);
    std::vector<char> done(runs.ids.size()); // a batch that ran out of memory comes again in halves
    lastLogits(
        model, runs.ids, options, context,
        [&](const std::vector<std::size_t>& indices, const at::Tensor& rows) {
            for (std::size_t i = 0; i < indices.size(); ++i) {
                const std::size_t run = indices[i];
                if (done[run] != 0) {
                    continue;
                }
                const at::Tensor row = rows.narrow(0, static_cast<std::int64_t>(i), 1);
                std::vector<std::int32_t> tokens;
                for (const Read& read : runs.reads[run]) {
                    tokens.push_back(tally.tokenOf(read));
                }
                const auto count = static_cast<std::int64_t>(tokens.size());
                const std::vector<double> ranks = tokenRanks(row, tokens);
                const std::vector<double> logs = logProbabilities(row.expand({count, row.size(1)}), tokens);
                if (logits && runs.reads[run].front().place == 0) {
                    keepLogits(found.logits, runs.reads[run].front().prompt, row);
                }
                for (std::size_t j = 0; j < tokens.size(); ++j) {
                    tally.add(runs.reads[run][j], logs[j], ranks[j] == 0);
                }
                done[run] = 1;
            }
        });
    found.scores = tally.take();
    return found;
}

EditScores editScores(const std::vector<ScoredPrompt>& prompts, const std::vector<ObjectScores>& scores) {
    double es = 0;
    double ps = 0;
    double ns = 0;
    int paraphrases = 0;
    int neighbours = 0;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const bool prefersNew = scores[i].nllNew < scores[i].nllTrue;
        switch (prompts[i].kind) {
        case EditedPromptKind::Rewrite:
            es = prefersNew ? 1 : 0;
            break;
        case EditedPromptKind::Paraphrase:
            ps += prefersNew ? 1 : 0;
            paraphrases += 1;
            break;
        case EditedPromptKind::Neighbour:
            ns += scores[i].nllTrue < scores[i].nllNew ? 1 : 0;
            neighbours += 1;
            break;
        }
    }
    EditScores all;
    all.es = es;
    all.ps = meanOf(ps, paraphrases);
    all.ns = meanOf(ns, neighbours);
    all.s = harmonicMean(all.es, all.ps, all.ns);
    return all;
}

} // namespace mambascope
