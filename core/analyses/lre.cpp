// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "core/analyses/analyses.hpp"
#include "core/analyses/lre_answers.hpp"
#include "core/analyses/lre_operator.hpp"
#include "core/analyses/lre_prompts.hpp"
#include "core/analyses/training_jacobian.hpp"
#include "core/base/error.hpp"
#include "core/data/relation_facts.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

void copyNumbers(const at::Tensor& from, std::vector<float>& to) {
    const at::Tensor numbers = from.to(at::kFloat).contiguous();
    const float* const first = numbers.const_data_ptr<float>();
    to.assign(first, first + numbers.numel());
}

/// Layers −1 … L − 2, ascending; all of them where none is named.
std::vector<int> chosenLayers(const std::vector<int>& asked, int layers) {
    std::vector<int> chosen = asked;
    if (chosen.empty()) {
        chosen.resize(static_cast<std::size_t>(layers));
        std::iota(chosen.begin(), chosen.end(), kEmbeddingLayer);
    }
    for (const int layer : chosen) {
        if (layer < kEmbeddingLayer || layer > layers - 2) {
            throw Error(ErrorCode::InvalidArgument, {"layer", std::to_string(layer),
                                                     "emb or 0 to " + std::to_string(layers - 2) +
                                                         ": the operator leads to the last layer's output"});
        }
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

class Relating {
public:
    Relating(const LreRequest& request, AnalysisEnvironment& environment)
        : m_request(request)
        , m_model(environment.model)
        , m_context(environment.context)
        , m_options{environment.chunkBytes, {}}
        , m_layers(chosenLayers(request.layers, environment.model.info().layers)) {
        checkNumbers();
        m_snapshot.model = m_model.info();
        m_snapshot.facts = request.facts
                               ? *request.facts
                               : drawFacts(request.relation, request.train, request.test, request.seed);
    }

    LreSnapshot run() {
        const LrePrompts prompts = lrePrompts(m_snapshot.facts, m_request.prefix, m_model);
        m_snapshot.notes = prompts.notes;
        for (const BranchedPrompt& prompt : prompts.train) {
            m_train.push_back({prompt.ids, prompt.position, {}});
        }
        m_snapshot.random = randomShare(m_snapshot.facts, m_model);
        if (!prompts.test.empty()) {
            m_tests.emplace(m_model.model(), prompts.test, m_layers, m_context);
            m_known = answersOf(m_model, m_model.model().logits(m_tests->lastRows()), m_snapshot.facts.test);
        }
        planEdits();
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            m_context.progress("lre", static_cast<std::int64_t>(i), std::ssize(m_layers));
            runLayer(m_layers[i]);
            if (i + 1 < m_layers.size()) {
                m_context.publishPartial(m_snapshot);
            }
        }
        addNotes();
        return std::move(m_snapshot);
    }

private:
    void checkNumbers() {
        const auto fail = [](const char* argument, const std::string& value, const std::string& expected) {
            throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
        };
        if (m_request.betas.empty() || m_request.ranks.empty()) {
            fail(m_request.betas.empty() ? "beta" : "rank", "none", "at least one number");
        }
        for (const double beta : m_request.betas) {
            if (!std::isfinite(beta)) {
                fail("beta", std::to_string(beta), "a finite number");
            }
        }
        for (const int rank : m_request.ranks) {
            if (rank < 1) {
                fail("rank", std::to_string(rank), "at least 1");
            }
        }
    }

    /// Pairs of test facts with different objects: those that are named, or one drawn for each known fact.
    void planEdits() {
        if (!m_request.causality) {
            return;
        }
        std::vector<LreEdit>& edits = m_snapshot.facts.edits;
        if (edits.empty()) {
            edits = drawnEdits(m_snapshot.facts.test, m_known, m_request.seed);
        }
        for (const LreEdit& edit : edits) {
            m_edits.push_back(placeOf(edit, m_snapshot.facts.test));
        }
    }

    void runLayer(int layer) {
        const std::unique_ptr<SuffixJacobian> train =
            trainingJacobian(m_model.model(), layer, m_train, m_options, m_context);
        const bool first = m_snapshot.results.empty();
        LreProducts products;
        std::optional<LreJacobian> jacobian;
        std::vector<LreCausality> causality;
        if (!m_edits.empty() || (m_request.jacobian && first)) {
            const LreOperator known = operatorOf(*train);
            const LreFactors factors = factorsOf(known);
            jacobian = describe(known, factors);
            if (m_tests) {
                products = productsBy(known, m_tests->atPositions(layer));
            }
            causality = causalityOf(layer, factors);
            if (m_request.jacobian && first) {
                copyNumbers(known.weight, m_snapshot.weight);
                copyNumbers(known.bias, m_snapshot.bias);
            }
        } else if (m_tests) {
            products = productsByTangents(*train, m_tests->atPositions(layer));
        }
        for (const double beta : m_request.betas) {
            LreResult& result = m_snapshot.results.emplace_back();
            result.layer = layer;
            result.beta = beta;
            result.jacobian = jacobian;
            result.causality = causality;
            if (m_tests) {
                predict(products, result);
            }
        }
    }

    void predict(const LreProducts& products, LreResult& result) const {
        const at::Tensor z = (products.images * result.beta + products.bias).to(at::kFloat);
        const LanguageModel& model = m_model.model();
        const std::vector<LreAnswer> linear =
            answersOf(m_model, model.logits(copyToDevice(z, model.device())), m_snapshot.facts.test);
        int right = 0;
        for (std::size_t i = 0; i < linear.size(); ++i) {
            result.tests.push_back({m_snapshot.facts.test[i], m_known[i], linear[i]});
            result.known += m_known[i].correct ? 1 : 0;
            right += m_known[i].correct && linear[i].correct ? 1 : 0;
        }
        if (result.known > 0) {
            result.faithfulness = static_cast<double>(right) / result.known;
        }
    }

    [[nodiscard]] std::vector<LreCausality> causalityOf(int layer, const LreFactors& factors) const {
        std::vector<LreCausality> all;
        if (m_edits.empty()) {
            return all;
        }
        std::vector<std::size_t> sources;
        std::vector<std::int64_t> from;
        std::vector<std::int64_t> to;
        std::vector<LreFact> wanted;
        for (const LreEditPlace& edit : m_edits) {
            sources.push_back(edit.source);
            from.push_back(static_cast<std::int64_t>(edit.source));
            to.push_back(static_cast<std::int64_t>(edit.target));
            wanted.push_back(m_snapshot.facts.test[edit.target]);
        }
        const at::Tensor z = m_tests->lastRows().cpu();
        const at::Tensor h = m_tests->atPositions(layer).cpu().index_select(0, at::tensor(from, at::kLong));
        const at::Tensor change = (z.index_select(0, at::tensor(to, at::kLong)).to(at::kDouble) -
                                   z.index_select(0, at::tensor(from, at::kLong)).to(at::kDouble));
        for (const int asked : m_request.ranks) {
            const int rank = std::min(asked, static_cast<int>(factors.values.size(0)));
            const at::Tensor shift = shiftBy(factors, rank, change);
            const at::Tensor last =
                m_tests->lastRowsWith(layer, sources, h + shift.to(h.scalar_type()), m_context);
            all.push_back(judged(rank, shift, answersOf(m_model, m_model.model().logits(last), wanted)));
        }
        return all;
    }

    [[nodiscard]] LreCausality judged(int rank, const at::Tensor& shift,
                                      const std::vector<LreAnswer>& answers) const {
        LreCausality causality;
        causality.rank = rank;
        int right = 0;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            LreEditResult& result = causality.edits.emplace_back();
            result.edit = m_snapshot.facts.edits[i];
            result.targetObject = m_snapshot.facts.test[m_edits[i].target].object;
            result.id = answers[i].id;
            result.correct = answers[i].correct;
            result.deltaNorm = shift.select(0, static_cast<std::int64_t>(i)).norm().item<double>();
            right += result.correct ? 1 : 0;
        }
        causality.success = static_cast<double>(right) / static_cast<double>(answers.size());
        return causality;
    }

    void addNotes() {
        std::vector<std::string>& notes = m_snapshot.notes;
        const int known = m_snapshot.results.front().known;
        if (known == 0) {
            notes.emplace_back(
                "the model's own answer is right for no test fact: faithfulness tells nothing");
        }
        if (m_request.causality && m_edits.empty()) {
            notes.emplace_back("there are no two known test facts with different objects: no causality");
        }
        const int most = *std::max_element(m_request.ranks.begin(), m_request.ranks.end());
        if (!m_edits.empty() && most > m_model.info().hiddenSize) {
            notes.push_back("rank " + std::to_string(most) + " is larger than the model's hidden size: " +
                            std::to_string(m_model.info().hiddenSize) + " is taken");
        }
    }

    const LreRequest& m_request;
    LoadedModel& m_model;
    RunContext& m_context;
    GradientOptions m_options;
    std::vector<int> m_layers;
    LreSnapshot m_snapshot;
    std::vector<GradientRun> m_train;
    std::optional<BranchedRuns> m_tests; ///< nothing: there are none
    std::vector<LreAnswer> m_known;      ///< the model's own answers to the test facts
    std::vector<LreEditPlace> m_edits;
};

} // namespace

LreSnapshot analyse(const LreRequest& request, AnalysisEnvironment& environment) {
    return Relating(request, environment).run();
}

} // namespace mambascope
