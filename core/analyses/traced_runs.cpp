// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/traced_runs.hpp"

#include <numeric>
#include <utility>

#include "core/analyses/run_states.hpp"
#include "core/analyses/scoring.hpp"
#include "core/base/error.hpp"
#include "core/catalogue/prompt_limit.hpp"
#include "core/catalogue/tokenizer_notes.hpp"
#include "core/data/noise_file.hpp"
#include "core/passes/capture.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/values/indirect_effect.hpp"
#include "core/values/normal_numbers.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope {
namespace {

std::vector<int> upTo(int count) {
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// The tokens of the corrupted prompt; what is wrong is said of it.
PromptInfo corruptedTokens(const LoadedModel& model, const PromptSpec& prompt) {
    try {
        return model.tokenize(prompt);
    } catch (const Error& error) {
        throw Error(error.code(), error.arguments(), std::string("corrupted prompt: ") + error.what());
    }
}

Token padToken(const LoadedModel& model, const std::string& text) {
    const Tokenizer& tokenizer = model.tokenizer();
    if (text.empty()) {
        const std::optional<std::int32_t> eos = tokenizer.eos();
        if (!eos) {
            throw Error(ErrorCode::InvalidArgument, {"pad", "", "a token of the tokenizer"},
                        "the tokenizer's files name no EOS token; say which token is the pad");
        }
        requireInVocabulary("pad", *eos, tokenizer.tokenText(*eos), model.info());
        return {*eos, tokenizer.tokenText(*eos)};
    }
    std::vector<Token> tokens = tokenizer.encode(text, SpecialTokens::Omit);
    if (tokens.size() != 1) {
        const std::string expected = "one token of the tokenizer; these are " + std::to_string(tokens.size());
        throw Error(ErrorCode::InvalidArgument, {"pad", text, expected});
    }
    requireInVocabulary("pad", tokens.front().id, tokens.front().text, model.info());
    return tokens.front();
}

/// A run with the logits of its last position alone, for what reads nothing else.
std::shared_ptr<const CleanTrace> scoresAlone(const TracedRun& run, at::Tensor logits) {
    return std::make_shared<CleanTrace>(run.ids, std::move(logits), CleanTensors{});
}

} // namespace

TracedRuns::TracedRuns(const ModelRef& reference, const PromptSpec& prompt, const CorruptionSpec& corruption,
                       AnalysisEnvironment& environment)
    : m_environment(environment)
    , m_deltas(reference.deltas) {
    const LoadedModel& model = environment.model;
    const PromptSpec other = corruptedPrompt(prompt, corruption);
    m_clean.info = model.tokenize(prompt);
    m_corrupt.info = corruption.noise ? m_clean.info : corruptedTokens(model, other);
    if (!corruption.noise && idsOf(m_clean.info) == idsOf(m_corrupt.info)) {
        throw Error(ErrorCode::InvalidArgument,
                    {"corrupted prompt", other.text, "other tokens than those of the clean prompt"},
                    "the corrupted prompt has the same tokens as the clean one; choose another subject");
    }
    if (corruption.noise) {
        m_alignment = alignNoise(m_clean.info);
    } else if (corruption.align == TokenAlign::SubjectEnd) {
        m_alignment = alignSubjectEnds(m_clean.info, m_corrupt.info);
    } else {
        pad(corruption);
    }
    makeTrace(m_clean);
    if (corruption.noise) {
        m_corrupt.ids = m_clean.ids;
        makeNoise(*corruption.noise);
    } else {
        makeTrace(m_corrupt);
    }
}

void TracedRuns::pad(const CorruptionSpec& corruption) {
    const LoadedModel& model = m_environment.model;
    const Token token = padToken(model, corruption.pad);
    const int more =
        static_cast<int>(m_clean.info.tokens.size()) - static_cast<int>(m_corrupt.info.tokens.size());
    TracedRun& shorter = more < 0 ? m_clean : m_corrupt;
    shorter.pads = std::abs(more);
    padPrompt(shorter.info, token, shorter.pads);
    requirePositions(shorter.info.tokens.size(), model.info());
    m_alignment = alignPositions(m_clean.info, m_corrupt.info);
    const bool isTransformer = model.model().layer(0).siteWidth(Site::Attn).has_value();
    if (shorter.pads > 0 && isTransformer) {
        // No token reads a pad, so nothing of it counts but that positions are counted from it on.
        shorter.masked.edges = {Edge{upTo(static_cast<int>(shorter.info.tokens.size())), upTo(shorter.pads),
                                     upTo(model.info().layers)}};
        m_alignment.same = 0;
    }
}

void TracedRuns::makeTrace(TracedRun& run) {
    const LoadedModel& model = m_environment.model;
    run.ids = idsOf(run.info);
    bool cached = false;
    run.trace = m_environment.model.trace(run.ids, m_environment.context, &cached);
    m_environment.traceCached = &run == &m_clean ? cached : m_environment.traceCached;
    run.scored = run.trace;
    if (!run.masked.edges.empty()) {
        const at::Tensor rows =
            runFromScratch(model.model(), run.ids, Variant(run.masked), {}, m_environment.context);
        run.scored = scoresAlone(run, copyToHost(model.model().logits(rows.slice(0, -1)).select(0, 0)));
    }
}

void TracedRuns::makeNoise(const NoiseSpec& noise) {
    const LanguageModel& model = m_environment.model.model();
    const IndexRange subject = m_clean.info.subject.value();
    const std::int64_t tokens = subject.last - subject.first + 1;
    const std::int64_t width = model.info().hiddenSize;
    std::int64_t samples = noise.samples;
    std::vector<float> numbers;
    if (!noise.file.empty()) {
        StoredNoise stored = readNoiseFile(noise.file, tokens, width);
        samples = stored.samples;
        numbers = std::move(stored.numbers);
    } else {
        const double deviation = noise.amount * (noise.timesSpread ? model.embeddingSpread() : 1);
        numbers = normalNumbers(noise.seed, static_cast<std::size_t>(samples * tokens * width), deviation);
    }
    m_noise = NoiseRuns{at::tensor(numbers).view({samples, tokens, width}), subject.first};
}

int TracedRuns::samples() const {
    return m_noise ? static_cast<int>(m_noise->added.size(0)) : 1;
}

const std::shared_ptr<const CleanTrace>& TracedRuns::noisyTrace(int sample) const {
    if (m_lastSample != sample) {
        m_lastNoisy = traceNoisyRun(m_environment.model.model(), m_clean.ids, m_noise->first,
                                    m_noise->added[sample], m_environment.context);
        m_lastSample = sample;
    }
    return m_lastNoisy;
}

TargetInfo TracedRuns::chooseTarget(const std::string& target) {
    PreparedPrompt prompt;
    prompt.trace = m_clean.scored;
    TargetInfo info = mambascope::chooseTarget(m_environment.model, prompt, target);
    m_clean.info.notes.insert(m_clean.info.notes.end(), prompt.info.notes.begin(), prompt.info.notes.end());
    return info;
}

double TracedRuns::probability(BaseRun which, std::int32_t token) const {
    const auto ofTrace = [token](const CleanTrace& trace) {
        return tokenProbabilities(trace.logits().unsqueeze(0), token).front();
    };
    if (which == BaseRun::Clean || !m_noise) {
        return ofTrace(*run(which).scored);
    }
    double sum = 0;
    for (int sample = 0; sample < samples(); ++sample) {
        sum += ofTrace(*noisyTrace(sample));
    }
    return sum / samples();
}

PatchedPair TracedRuns::pair(BaseRun base, bool hasMeans) const {
    return {run(base).info, m_alignment, base, m_environment.model.info().layers, hasMeans};
}

std::shared_ptr<const CapturedStates> TracedRuns::states(BaseRun which, int sample,
                                                         const RunStates& asked) const {
    const LanguageModel& model = m_environment.model.model();
    const TracedRun& of = run(which);
    const bool isNoisy = which == BaseRun::Corrupt && m_noise;
    if (asked.residualAlone() && of.masked.edges.empty()) { // a trace has those
        return asked.residuals(isNoisy ? *noisyTrace(sample) : *of.trace);
    }
    Variant changed(of.masked);
    if (isNoisy) {
        changed.patches.push_back(embeddingOf(*noisyTrace(sample)));
    }
    return captureVariantStates(model, of.ids, changed, {}, asked.sites(), model.device(),
                                m_environment.context);
}

at::Tensor TracedRuns::noisyEmbedding(BaseRun which, int sample) const {
    return which == BaseRun::Corrupt && m_noise ? noisyTrace(sample)->residual(0) : at::Tensor{};
}

void TracedRuns::read(BaseRun base, std::vector<Variant> variants, const std::string& means,
                      const PatchedReadout& asked, std::vector<std::string>& notes, const ReadingSink& sink) {
    LoadedModel& model = m_environment.model;
    for (Variant& variant : variants) {
        variant.cuts = run(base).masked;
    }
    const std::map<std::string, RunStates> named = statesNamedBy(variants);
    StoredValues values;
    if (const auto found = named.find(std::string(kMeans)); found != named.end()) {
        values.statistics[found->first] = readMeans(means, model, m_deltas, found->second, notes);
    }
    const auto fill = [&](BaseRun which, int sample) {
        const std::string name(runName(which));
        if (const auto found = named.find(name); found != named.end()) {
            values.runs[name] = states(which, sample, found->second);
        }
    };
    fill(BaseRun::Clean, 0);
    for (int sample = 0; sample < samples(); ++sample) {
        fill(BaseRun::Corrupt, sample);
        const bool isNoisy = base == BaseRun::Corrupt && m_noise;
        const std::shared_ptr<const CleanTrace> trace = isNoisy ? noisyTrace(sample) : run(base).trace;
        const PassOptions options{m_environment.chunkBytes, asked.sweep, /*reference=*/false,
                                  isNoisy ? nullptr : &model.recorded(), &values};
        runVariants(model.model(), *trace, variants, asked.readout, options, m_environment.context, sink);
    }
}

std::vector<std::string> gapNotes(double cleanProbability, double corruptProbability) {
    const double gap = cleanProbability - corruptProbability;
    if (std::abs(gap) < kSmallestGap) {
        return {"the answer is as probable in the corrupted run as in the clean one: there are no indirect "
                "effects"};
    }
    if (gap < 0.05) {
        return {"the corruption takes less than 0.05 of the answer's probability: indirect effects are "
                "quotients of small numbers"};
    }
    return {};
}

} // namespace mambascope
