// SPDX-License-Identifier: GPL-3.0-or-later
// ROME (Meng et al. 2022, arXiv 2202.05262) as romba.md section 3 has it: key, direction, value, update, and
// how the facts around it fare.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/analyses/analyses.hpp"
#include "core/analyses/edit_statistics.hpp"
#include "core/base/error.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/models/edited_model.hpp"
#include "core/passes/readout.hpp"
#include "core/rome/edit_direction.hpp"
#include "core/rome/edit_object.hpp"
#include "core/rome/generated_contexts.hpp"
#include "core/rome/object_scores.hpp"
#include "core/rome/value_search.hpp"
#include "core/values/edit_check.hpp"
#include "core/values/subject.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope {
namespace {

void checkRequest(const EditRequest& request) {
    if (!request.prompt.subjectSpan && request.prompt.subject.empty()) {
        throw Error(ErrorCode::SubjectNeeded, {"subject"},
                    "an edit needs the subject of its fact; say where it stands in the prompt (--subject)");
    }
    checkNumbers(request.optimiser, request.ridge);
    if (request.direction.empty() != request.value.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"u", "u or value alone", "both or neither of u and value"},
                    "u and value are given together or not at all");
    }
    if (!request.stats.empty() && !request.statsText.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"stats", request.stats, "stats or stats-text alone"});
    }
}

/// What the edit goes into.
struct Target {
    MatrixTensor tensor;
    MatrixShape shape;
};

Target targetOf(const EditRequest& request, const LoadedModel& model) {
    const ModelInfo& info = model.info();
    if (request.layer < 0 || request.layer >= info.layers) {
        throw Error(ErrorCode::LayerOutOfRange,
                    {"layer", std::to_string(request.layer), std::to_string(info.layers)});
    }
    (void)matrixTensor(info, request.site, request.layer, 0); // names those that the family has
    const MatrixShape shape = *model.model().layer(request.layer).matrixShape(request.site);
    return {matrixTensor(info, request.site, request.layer, shape.value), shape};
}

void requireSize(const char* option, std::size_t found, std::int64_t expected) {
    if (static_cast<std::int64_t>(found) != expected) {
        throw Error(ErrorCode::InvalidArgument,
                    {option, std::to_string(found) + " numbers", std::to_string(expected) + " numbers"});
    }
}

at::Tensor doublesOf(const std::vector<float>& numbers) {
    return at::tensor(numbers, at::kFloat).to(at::kDouble);
}

std::vector<float> floatsOf(const at::Tensor& vector) {
    const at::Tensor floats = vector.to(at::kFloat).contiguous();
    const auto* const first = floats.const_data_ptr<float>();
    return {first, first + floats.numel()};
}

double lengthOf(const at::Tensor& vector) {
    return at::linalg_vector_norm(vector).item<double>();
}

/// One edit on its way from request to answer.
class Rome {
public:
    Rome(const EditRequest& request, AnalysisEnvironment& environment, KeyFactors& factors)
        : m_request(request)
        , m_environment(environment)
        , m_factors(factors)
        , m_model(environment.model)
        , m_options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false, &m_model.recorded()}
        , m_target(targetOf(request, m_model)) {}

    [[nodiscard]] EditSnapshot run() {
        readFact();
        readContexts();
        describe();
        prepareSite();
        findUpdate();
        score();
        return std::move(m_snapshot);
    }

private:
    [[nodiscard]] bool isGiven() const { return !m_request.direction.empty(); }

    void readFact() {
        m_prompt = m_request.prompt;
        if (!m_prompt.subjectSpan) {
            m_prompt.subjectSpan = firstSubject(m_prompt.text, m_prompt.subject);
        }
        PreparedPrompt prepared = m_model.prepare(m_prompt, m_environment.context);
        m_environment.traceCached = prepared.traceCached;
        m_snapshot.newObject = objectOf(m_model, m_request.newObject, "new");
        if (m_request.trueObject.empty()) {
            const std::int32_t top = cleanScore(*prepared.trace, 1).topIds.front();
            m_snapshot.trueObject = {m_model.tokenizer().tokenText(top), {top}};
        } else {
            m_snapshot.trueObject = objectOf(m_model, m_request.trueObject, "true");
        }
        if (m_snapshot.newObject.tokens == m_snapshot.trueObject.tokens) {
            throw Error(ErrorCode::InvalidArgument,
                        {"new", m_request.newObject, "another object than the true one"});
        }
        m_snapshot.token = prepared.info.subject->last;
        m_snapshot.prompt = std::move(prepared.info);
    }

    void readContexts() {
        if (isGiven()) {
            return;
        }
        std::vector<std::string>& contexts = m_snapshot.contexts;
        switch (m_request.contextSource) {
        case EditContexts::Generate:
            contexts = generatedContexts(m_model, m_request.seed, m_options, m_environment.context);
            break;
        case EditContexts::None:
            contexts = {"{}"};
            break;
        case EditContexts::Given:
            contexts = m_request.contexts;
            break;
        }
        if (contexts.empty()) {
            throw Error(ErrorCode::InvalidArgument, {"contexts", "none", "at least one context"});
        }
    }

    [[nodiscard]] static ShiftedRun runOf(const SubjectPrompt& prompt,
                                          const std::vector<std::int32_t>& object) {
        ShiftedRun run;
        const int last = static_cast<int>(prompt.ids.size()) - 1;
        for (int i = 0; i < static_cast<int>(object.size()); ++i) {
            run.logitsAt.push_back(last + i);
        }
        run.run.ids = object.empty() ? prompt.ids : withObject(prompt.ids, object);
        run.run.position = prompt.token;
        return run;
    }

    /// Each context, the KL prompt, and the bare prompt, unless a context is that.
    void prepareSite() {
        std::vector<ShiftedRun> runs;
        const std::vector<std::string>& contexts = m_snapshot.contexts;
        for (const std::string& context : contexts) {
            runs.push_back(runOf(inContext(m_model, m_prompt, context), m_snapshot.newObject.tokens));
        }
        if (!isGiven()) {
            const ByteSpan span = *m_prompt.subjectSpan;
            const SubjectPrompt kl =
                aboutSubject(m_model, m_request.optimiser.klPrompt,
                             m_prompt.text.substr(span.start, span.end - span.start), m_prompt.bos);
            runs.push_back(runOf(kl, {}));
            runs.back().logitsAt = {kl.token};
        }
        const auto bare = std::find(contexts.begin(), contexts.end(), "{}");
        m_bare = bare == contexts.end() ? static_cast<std::int64_t>(runs.size()) : bare - contexts.begin();
        if (bare == contexts.end()) {
            runs.push_back(runOf(inContext(m_model, m_prompt, "{}"), {}));
        }
        GradientOptions options;
        options.chunkBytes = m_environment.chunkBytes;
        m_site = shiftedSite(m_model.model(), m_request.site, m_request.layer, std::move(runs), options,
                             m_environment.context);
        m_keys = m_site->keys().to(at::kCPU).to(at::kDouble);
        m_key = m_keys[m_bare];
        m_output = m_site->values()[m_bare].to(at::kCPU).to(at::kDouble);
    }

    void findUpdate() {
        const at::Tensor u = isGiven() ? givenDirection() : foundDirection();
        const at::Tensor value = isGiven() ? givenValue() : m_output + foundDelta();
        const at::Tensor v = updateOf(u, m_key, m_output, value);
        m_snapshot.uDotK = u.dot(m_key).item<double>();
        m_snapshot.valueNorm = lengthOf(m_output);
        m_snapshot.deltaNorm = lengthOf(value - m_output);
        m_snapshot.updateNorm = lengthOf(v) * lengthOf(u);
        m_snapshot.u = floatsOf(u);
        m_snapshot.v = floatsOf(v);
    }

    [[nodiscard]] at::Tensor givenDirection() {
        requireSize("u", m_request.direction.size(), m_target.shape.key);
        m_snapshot.keyNorm = lengthOf(m_key);
        return normalized(doublesOf(m_request.direction), "u");
    }

    [[nodiscard]] at::Tensor givenValue() const {
        requireSize("value", m_request.value.size(), m_target.shape.value);
        return doublesOf(m_request.value);
    }

    [[nodiscard]] at::Tensor foundDirection() {
        const auto contexts = static_cast<std::int64_t>(m_snapshot.contexts.size());
        const at::Tensor key = m_keys.narrow(0, 0, contexts).mean(0);
        m_snapshot.keyNorm = lengthOf(key);
        const auto known = m_factors.find(m_request, m_target.shape.key, m_environment);
        if (known == nullptr) {
            return normalized(key, "key");
        }
        m_snapshot.statistics = known->statistics;
        std::vector<std::string>& notes = m_snapshot.prompt.notes;
        notes.insert(notes.end(), known->notes.begin(), known->notes.end());
        return directionOf(key, known->factor);
    }

    /// The answer so far has the loss alone: whoever watches sees it fall.
    [[nodiscard]] at::Tensor foundDelta() {
        const auto told = [this](const std::vector<EditStep>& steps) {
            m_snapshot.loss = steps;
            m_environment.context.publishPartial(m_snapshot);
        };
        FoundValue found = findValue(
            *m_site,
            {m_snapshot.contexts.size(), m_snapshot.newObject.tokens, m_output, m_request.optimiser, told},
            m_environment.context);
        m_snapshot.loss = std::move(found.steps);
        return found.delta;
    }

    void addPrompts(EditedPromptKind kind, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            PromptSpec spec;
            spec.text = text;
            spec.bos = m_prompt.bos;
            m_scored.push_back({kind, idsOf(m_model.tokenize(spec))});
            m_snapshot.prompts.push_back({kind, text, {}, {}});
        }
    }

    void score() {
        addPrompts(EditedPromptKind::Rewrite, {m_prompt.text});
        addPrompts(EditedPromptKind::Paraphrase, m_request.paraphrases);
        addPrompts(EditedPromptKind::Neighbour, m_request.neighbours);
        const FactObjects objects{m_snapshot.newObject.tokens, m_snapshot.trueObject.tokens};
        const PromptScores before =
            scorePrompts(m_model.model(), m_scored, objects, false, m_options, m_environment.context);
        const EditedModel edited(m_model.sharedModel(),
                                 {{m_request.site, m_request.layer, m_snapshot.u, m_snapshot.v, 1}});
        PassOptions options = m_options;
        options.recorded = nullptr; // those are of the model without the edit
        PromptScores after =
            scorePrompts(edited, m_scored, objects, m_request.logits, options, m_environment.context);
        for (std::size_t i = 0; i < m_scored.size(); ++i) {
            m_snapshot.prompts[i].before = before.scores[i];
            m_snapshot.prompts[i].after = after.scores[i];
        }
        m_snapshot.before = editScores(m_scored, before.scores);
        m_snapshot.after = editScores(m_scored, after.scores);
        m_snapshot.logits = std::move(after.logits);
    }

    void describe() {
        m_snapshot.model = m_model.info();
        m_snapshot.site = m_request.site;
        m_snapshot.layer = m_request.layer;
        const auto stored = checkpointTensor(m_model.info(), m_target.tensor.name);
        m_snapshot.tensor = stored ? stored->storedName : m_target.tensor.name;
        m_snapshot.firstRow = m_target.tensor.firstRow;
        m_snapshot.endRow = m_target.tensor.endRow;
        m_snapshot.transposed = m_target.tensor.transposed;
        m_snapshot.weightsHash = m_model.weightsHash();
    }

    const EditRequest& m_request;
    AnalysisEnvironment& m_environment;
    KeyFactors& m_factors;
    LoadedModel& m_model;
    PassOptions m_options;
    Target m_target;
    PromptSpec m_prompt; ///< with the subject's place
    std::unique_ptr<ShiftedSite> m_site;
    std::int64_t m_bare = 0; ///< run of the bare prompt
    at::Tensor m_keys;       ///< [runs, size of key] fp64 on the host
    at::Tensor m_key;        ///< k, of the bare prompt
    at::Tensor m_output;     ///< y = v0, of the bare prompt
    std::vector<ScoredPrompt> m_scored;
    EditSnapshot m_snapshot;
};

} // namespace

EditSnapshot editWith(const EditRequest& request, AnalysisEnvironment& environment, KeyFactors& factors) {
    checkRequest(request);
    return Rome(request, environment, factors).run();
}

EditSnapshot analyse(const EditRequest& request, AnalysisEnvironment& environment) {
    KeyFactors factors;
    return editWith(request, environment, factors);
}

} // namespace mambascope
