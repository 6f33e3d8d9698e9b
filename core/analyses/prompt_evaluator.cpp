// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/prompt_evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.hpp"
#include "core/data/data_row.hpp"
#include "core/loading/prompt_memory.hpp"
#include "core/passes/prompt_batch.hpp"
#include "core/passes/readout.hpp"
#include "core/tokenizer/text_search.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope {
namespace {

using Ids = std::vector<std::int32_t>;

/// The logit of tokens[i] in row i: [rows, 1] on their device.
at::Tensor logitsOf(const at::Tensor& logits, const Ids& tokens) {
    return logits.gather(1, at::tensor(tokens, at::kLong).to(logits.device()).unsqueeze(1));
}

std::vector<float> onHost(const at::Tensor& own) {
    const at::Tensor host = own.squeeze(1).to(at::kCPU).contiguous();
    const float* values = host.const_data_ptr<float>();
    return {values, values + host.numel()};
}

/// How many logits of each row are larger than its own one; NaN stands behind everything.
std::vector<std::int64_t> largerThan(const at::Tensor& logits, const at::Tensor& own) {
    at::Tensor larger = logits > own;
    if (own.isnan().any().item<bool>()) {
        larger = larger.logical_or(own.isnan().logical_and(logits.isnan().logical_not()));
    }
    const at::Tensor counts = larger.sum(1).to(at::kCPU).contiguous();
    const std::int64_t* values = counts.const_data_ptr<std::int64_t>();
    return {values, values + counts.numel()};
}

class Evaluating {
public:
    Evaluating(LoadedModel& model, std::span<const EvaluatePrompt> prompts, const EvaluateOptions& options,
               RunContext& context)
        : m_model(model)
        , m_prompts(prompts)
        , m_options(options)
        , m_context(context)
        , m_results(prompts.size()) {}

    std::vector<EvaluatedPrompt> run() {
        for (std::size_t i = 0; i < m_prompts.size(); ++i) {
            encode(i);
        }
        readAnswers();
        for (int step = 1; step < m_options.greedy && !m_running.empty(); ++step) {
            goOn();
        }
        return std::move(m_results);
    }

private:
    void encode(std::size_t index) {
        const EvaluatePrompt& prompt = m_prompts[index];
        EvaluatedPrompt& result = m_results[index];
        result.row = prompt.row;
        try {
            PromptSpec spec;
            spec.text = prompt.text;
            spec.bos = m_options.bos;
            const PromptInfo info = m_model.tokenize(spec);
            if (withoutSpaceAround(prompt.answer).empty()) { // a space has a token of its own
                throw Error(ErrorCode::InvalidArgument, {"target", prompt.answer, "an answer to score"});
            }
            result.target = m_model.answerToken(prompt.answer);
            if (!prompt.rival.empty()) {
                result.rival = m_model.answerToken(prompt.rival);
            }
            result.tokens = static_cast<int>(info.tokens.size());
            requirePromptMemory(m_model.model(), info.tokens.size());
            m_running.push_back(index);
            m_ids.push_back(idsOf(info));
        } catch (const Error& error) {
            if (!skipReasonOf(error.code())) {
                throw;
            }
            result = {};
            result.row = prompt.row;
            result.problem = error.what();
            result.problemCode = error.code();
        }
    }

    [[nodiscard]] PassOptions passOptions() {
        return {m_options.chunkBytes, /*sweep=*/true, /*reference=*/false, &m_model.recorded()};
    }

    void readAnswers() {
        const int top = std::max(m_options.topK, 1); // the readout takes at least one
        lastLogits(m_model.model(), m_ids, passOptions(), m_context,
                   [&](const std::vector<std::size_t>& indices, const at::Tensor& logits) {
                       Ids targets, rivals;
                       for (const std::size_t i : indices) {
                           const EvaluatedPrompt& result = m_results[m_running[i]];
                           targets.push_back(result.target.id);
                           rivals.push_back(result.rival.value_or(result.target).id);
                       }
                       const at::Tensor own = logitsOf(logits, targets);
                       const std::vector<float> ownLogits = onHost(own);
                       const std::vector<float> rivalLogits = onHost(logitsOf(logits, rivals));
                       const std::vector<std::int64_t> larger = largerThan(logits, own);
                       const std::vector<RowScore> rows = scoreRows(logits, {}, top);
                       for (std::size_t i = 0; i < indices.size(); ++i) {
                           EvaluatedPrompt& result = m_results[m_running[indices[i]]];
                           result.probability = rows[i].probability(ownLogits[i]);
                           result.rank = static_cast<int>(larger[i]) + 1;
                           result.logitDifference =
                               static_cast<double>(ownLogits[i]) - static_cast<double>(rivalLogits[i]);
                           takeTop(rows[i], result);
                       }
                   });
        dropFinished();
    }

    void takeTop(const RowScore& row, EvaluatedPrompt& result) const {
        result.top.clear(); // a batch that ran out of memory comes again
        for (int i = 0; i < m_options.topK && i < static_cast<int>(row.topIds.size()); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double probability = row.probability(row.topLogits[at]);
            result.top.push_back({row.topIds[at], m_model.tokenizer().tokenText(row.topIds[at]), probability,
                                  static_cast<double>(row.topLogits[at]), probability});
        }
        if (m_options.greedy > 0) {
            result.greedyIds.assign(1, row.topIds.front());
            result.greedy = m_model.tokenizer().tokenText(row.topIds.front());
        }
    }

    /// One more token behind each prompt that goes on.
    void goOn() {
        for (std::size_t i = 0; i < m_running.size(); ++i) {
            m_ids[i].push_back(m_results[m_running[i]].greedyIds.back());
        }
        Ids next(m_running.size());
        lastLogits(m_model.model(), m_ids, passOptions(), m_context,
                   [&](const std::vector<std::size_t>& indices, const at::Tensor& logits) {
                       const std::vector<RowScore> rows = scoreRows(logits, {}, 1);
                       for (std::size_t i = 0; i < indices.size(); ++i) {
                           next[indices[i]] = rows[i].topIds.front();
                       }
                   });
        for (std::size_t i = 0; i < m_running.size(); ++i) {
            EvaluatedPrompt& result = m_results[m_running[i]];
            result.greedyIds.push_back(next[i]);
            result.greedy += m_model.tokenizer().tokenText(next[i]);
        }
        dropFinished();
    }

    /// Prompts that have no position left for another token.
    void dropFinished() {
        const std::optional<int> most = m_model.info().maxPositions;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_running.size(); ++i) {
            if (!most || std::ssize(m_ids[i]) < *most) {
                m_running[kept] = m_running[i];
                std::swap(m_ids[kept], m_ids[i]);
                ++kept;
            }
        }
        m_running.resize(kept);
        m_ids.resize(kept);
    }

    LoadedModel& m_model;
    std::span<const EvaluatePrompt> m_prompts;
    const EvaluateOptions& m_options;
    RunContext& m_context;
    std::vector<EvaluatedPrompt> m_results;
    std::vector<std::size_t> m_running; ///< prompts that the model takes …
    std::vector<Ids> m_ids;             ///< … and what they consist of so far
};

void requireNotNegative(const char* argument, int value) {
    if (value < 0) {
        throw Error(ErrorCode::InvalidArgument,
                    {argument, std::to_string(value), "a whole number from 0 on"});
    }
}

} // namespace

std::vector<EvaluatedPrompt> evaluatePrompts(LoadedModel& model, std::span<const EvaluatePrompt> prompts,
                                             const EvaluateOptions& options, RunContext& context) {
    requireNotNegative("top", options.topK);
    requireNotNegative("greedy", options.greedy);
    return Evaluating(model, prompts, options, context).run();
}

} // namespace mambascope
