// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/token_run.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>

#include "core/analyses/attention_views.hpp"
#include "core/analyses/rebuild_error.hpp"
#include "core/analyses/scoring.hpp"
#include "core/base/error.hpp"
#include "core/bench/stored_states.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/plain_run.hpp"
#include "core/passes/prompt_batch.hpp"
#include "core/passes/recorded_passes.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

HostArray toHost(const at::Tensor& tensor) {
    const at::Tensor host = copyToHost(tensor.to(at::kFloat)).contiguous();
    HostArray array;
    array.shape = host.sizes().vec();
    array.values.resize(static_cast<std::size_t>(host.numel()));
    std::memcpy(array.values.data(), host.const_data_ptr<float>(), array.values.size() * sizeof(float));
    return array;
}

WideArray toWide(const at::Tensor& tensor) {
    const at::Tensor host = tensor.to(at::kDouble).contiguous();
    WideArray array;
    array.shape = host.sizes().vec();
    array.values.assign(host.const_data_ptr<double>(), host.const_data_ptr<double>() + host.numel());
    return array;
}

/// [H, T, P] to [T, H, P].
at::Tensor byToken(const at::Tensor& perHead) {
    return perHead.transpose(0, 1);
}

} // namespace

class TokenRun::State {
public:
    State(std::unique_ptr<LanguageModel> model, LoadedModel::PlainMaker plain, Precision precision,
          Kernels kernels, std::int64_t chunkBytes)
        : m_precision(precision)
        , m_reference(kernels == Kernels::Reference)
        , m_chunkBytes(chunkBytes)
        , m_model(std::move(model))
        , m_makePlain(std::move(plain))
        , m_recorded(*m_model) {}

    void use(Kernels kernels) {
        m_reference = kernels == Kernels::Reference;
        m_trace.reset();
    }

    [[nodiscard]] const LanguageModel& model() const { return *m_model; }
    [[nodiscard]] bool reference() const { return m_reference; }

    void prepare(const std::vector<std::int32_t>& ids) const {
        applyPrecision(m_precision);
        for (const std::int32_t id : ids) {
            if (id < 0 || id >= m_model->info().vocabularySize) {
                throw Error(ErrorCode::InvalidArgument,
                            {"ids", std::to_string(id),
                             "an id below " + std::to_string(m_model->info().vocabularySize)});
            }
        }
    }

    void trace(const std::vector<std::int32_t>& ids) {
        prepare(ids);
        PlainRunContext context;
        m_trace = traceCleanRun(*m_model, ids, context, m_reference ? nullptr : &m_recorded, m_reference);
    }

    const CleanTrace& traceOf(const std::vector<std::int32_t>& ids) {
        if (m_trace == nullptr || m_trace->ids() != ids) {
            trace(ids);
        }
        applyPrecision(m_precision);
        return *m_trace;
    }

    void run(const std::vector<std::int32_t>& ids, const std::vector<Variant>& variants,
             const Readout& readout, const ReadingSink& sink) {
        PlainRunContext context;
        runVariants(*m_model, traceOf(ids), variants, readout, options(), context, sink);
    }

    [[nodiscard]] PassOptions options() {
        return {m_chunkBytes, false, m_reference, m_reference ? nullptr : &m_recorded, &m_stored.fast()};
    }

    [[nodiscard]] at::Tensor residualFromScratch(const std::vector<std::int32_t>& ids,
                                                 const Variant& variant) const {
        prepare(ids);
        PlainRunContext context;
        return runFromScratch(*m_model, ids, variant, m_stored.fast(), context, m_reference);
    }

    /// What a plain run in this type needs beside the model, `plain`.
    [[nodiscard]] PlainRun plainRun(const LanguageModel& plain) {
        return {headsOf(), [] {}, m_stored.plain(plain)};
    }
    [[nodiscard]] StoredStates& stored() { return m_stored; }
    [[nodiscard]] const StoredStates& stored() const { return m_stored; }

    const LanguageModel& plain(at::ScalarType type) {
        std::optional<PlainModel>& made = m_plain[type];
        if (!made) {
            PlainRunContext context;
            made = m_makePlain(type, context);
        }
        return *made->model;
    }

    [[nodiscard]] HeadsOf headsOf() const {
        return [this](int layer, const HeadSelection& selection) {
            return selectedHeads(*m_model, layer, selection);
        };
    }

private:
    Precision m_precision;
    bool m_reference;
    std::int64_t m_chunkBytes;
    std::unique_ptr<LanguageModel> m_model;
    LoadedModel::PlainMaker m_makePlain;
    std::map<at::ScalarType, std::optional<PlainModel>> m_plain;
    RecordedPasses m_recorded;
    StoredStates m_stored;
    std::shared_ptr<const CleanTrace> m_trace;
};

TokenRun::TokenRun(const std::string& folder, DeviceChoice device, Precision precision, Kernels kernels,
                   std::int64_t chunkBytes) {
    const c10::InferenceMode inference;
    keepFreedMemory();
    const auto plain = [folder](at::ScalarType type, RunContext& context) {
        return LoadPlan(folder, Precision::Fp32, context).loadPlain(type);
    };
    m_state = std::make_unique<State>(loadLanguageModel(folder, resolveDevice(device, precision), precision),
                                      plain, precision, kernels, chunkBytes);
}

TokenRun::TokenRun() = default;

TokenRun TokenRun::withRandomWeights(const std::string& config, const std::string& name, DeviceChoice device,
                                     Precision precision, StoredWeights stored, std::int64_t chunkBytes) {
    const c10::InferenceMode inference;
    keepFreedMemory();
    TokenRun run;
    const at::Device where = resolveDevice(device, precision);
    run.m_state = std::make_unique<State>(
        randomLanguageModel(config, name, where, precision, stored),
        [config, name, where, stored](at::ScalarType type, RunContext&) {
            return plainRandomModel(config, name, where, stored, type);
        },
        precision, Kernels::Fused, chunkBytes);
    return run;
}

void TokenRun::use(Kernels kernels) {
    m_state->use(kernels);
}

TokenRun::~TokenRun() = default;
TokenRun::TokenRun(TokenRun&&) noexcept = default;
TokenRun& TokenRun::operator=(TokenRun&&) noexcept = default;

const ModelInfo& TokenRun::info() const {
    return m_state->model().info();
}

CleanRun TokenRun::clean(const std::vector<std::int32_t>& ids) const {
    const c10::InferenceMode inference;
    m_state->prepare(ids);
    PlainRunContext context;
    const LanguageModel& model = m_state->model();
    const std::shared_ptr<const CleanTrace> trace =
        traceCleanRun(model, ids, context, nullptr, m_state->reference());
    std::vector<at::Tensor> weight, values, skip, output;
    for (int i = 0; i < model.layerCount(); ++i) {
        const Layer& layer = model.layer(i);
        const MixerContext& mixer = trace->context(i);
        weight.push_back(layer.attentionWeights(mixer, {0, model.info().heads}));
        values.push_back(byToken(layer.sourceValues(mixer)));
        const at::Tensor outside = layer.skipTerm(mixer);
        skip.push_back(outside.defined() ? byToken(outside) : at::zeros_like(values.back()));
        output.push_back(byToken(layer.referenceOutput(mixer)));
    }
    CleanRun run;
    run.logits = toHost(model.logits(trace->residual(model.layerCount())));
    std::vector<at::Tensor> residual;
    for (int i = 0; i <= model.layerCount(); ++i) {
        residual.push_back(trace->residual(i));
    }
    run.residual = toHost(at::stack(residual));
    run.weight = toHost(at::stack(weight));
    run.values = toHost(at::stack(values));
    run.skip = toHost(at::stack(skip));
    run.referenceOutput = toHost(at::stack(output));
    return run;
}

HostArray TokenRun::fromScratch(const std::vector<std::int32_t>& ids, const Variant& variant) const {
    const c10::InferenceMode inference;
    return toHost(m_state->model().logits(m_state->residualFromScratch(ids, variant)));
}

double TokenRun::probabilityFromScratch(const std::vector<std::int32_t>& ids, const Variant& variant,
                                        std::int32_t target) const {
    const c10::InferenceMode inference;
    const at::Tensor residual = m_state->residualFromScratch(ids, variant);
    return tokenProbabilities(m_state->model().logits(residual.narrow(0, residual.size(0) - 1, 1)), target)
        .front();
}

HostArray TokenRun::partial(const std::vector<std::int32_t>& ids, const std::vector<Variant>& variants,
                            std::vector<int> positions) {
    const c10::InferenceMode inference;
    HostArray result;
    const Readout readout{Readout::Kind::Logits, {}, std::move(positions)};
    const std::size_t rows = std::max<std::size_t>(1, readout.positions.size());
    const std::size_t block = rows * static_cast<std::size_t>(info().vocabularySize);
    result.shape = {static_cast<std::int64_t>(variants.size() * rows), info().vocabularySize};
    result.values.resize(variants.size() * block);
    m_state->run(ids, variants, readout, [&](const Reading& reading) {
        const HostArray read = toHost(reading.logits);
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            std::memcpy(result.values.data() + reading.variants[i] * block, read.values.data() + i * block,
                        block * sizeof(float));
        }
    });
    synchronize(m_state->model().device());
    return result;
}

std::vector<double> TokenRun::read(const std::vector<std::int32_t>& ids, const std::vector<Variant>& variants,
                                   const Readout& readout) {
    const c10::InferenceMode inference;
    std::vector<double> result;
    m_state->run(ids, variants, readout, [&](const Reading& reading) {
        const std::size_t each = reading.numbers.size() / reading.variants.size();
        result.resize(variants.size() * each);
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            std::copy_n(reading.numbers.begin() + static_cast<std::ptrdiff_t>(i * each), each,
                        result.begin() + static_cast<std::ptrdiff_t>(reading.variants[i] * each));
        }
    });
    return result;
}

std::vector<double> TokenRun::probabilities(const std::vector<std::int32_t>& ids,
                                            const std::vector<Variant>& variants, std::int32_t target) {
    return read(ids, variants, {Readout::Kind::Probability, {target}});
}

std::vector<PromptReading> TokenRun::runPrompts(const std::vector<PromptRun>& prompts) {
    const c10::InferenceMode inference;
    m_state->prepare({});
    PlainRunContext context;
    std::vector<PromptReading> readings(prompts.size());
    PassOptions options = m_state->options();
    options.sweep = true; // as experiments run
    mambascope::runPrompts(m_state->model(), prompts, options, context,
                           [&](std::size_t i, const PromptReading& reading) { readings[i] = reading; });
    return readings;
}

HostArray TokenRun::lastLogits(const std::vector<std::vector<std::int32_t>>& prompts) {
    const c10::InferenceMode inference;
    m_state->prepare({});
    PlainRunContext context;
    const auto rows = static_cast<std::int64_t>(prompts.size());
    const at::Tensor all = at::zeros({rows, info().vocabularySize}, at::kFloat);
    mambascope::lastLogits(m_state->model(), prompts, m_state->options(), context,
                           [&](const std::vector<std::size_t>& indices, const at::Tensor& logits) {
                               const at::Tensor host = copyToHost(logits);
                               for (std::size_t i = 0; i < indices.size(); ++i) {
                                   all.select(0, static_cast<std::int64_t>(indices[i]))
                                       .copy_(host.select(0, static_cast<std::int64_t>(i)));
                               }
                           });
    return toHost(all);
}

void TokenRun::storeRun(const std::string& id, const std::vector<std::int32_t>& ids, Site site,
                        const std::vector<int>& layers, Kept kept) {
    const c10::InferenceMode inference;
    m_state->prepare(ids);
    const LanguageModel& model = m_state->model();
    m_state->stored().addRun(id, ids, {site, layers}, model,
                             kept == Kept::OnDevice ? model.device() : at::Device(at::kCPU),
                             m_state->reference());
}

void TokenRun::storeStatistic(const std::string& id, Site site, int layer, const std::vector<float>& row) {
    const c10::InferenceMode inference;
    m_state->stored().addStatistic(id, site, layer, at::tensor(row).unsqueeze(0));
}

HostArray TokenRun::storedRows(const std::string& id, Site site, int layer) const {
    return toHost(m_state->stored().fast().runs.at(id)->rows(site, layer));
}

std::optional<std::int64_t> TokenRun::siteWidth(Site site) const {
    return m_state->model().layer(0).siteWidth(site);
}

std::optional<std::pair<std::int64_t, std::int64_t>> TokenRun::matrixSizes(Matrix matrix) const {
    const std::optional<MatrixShape> shape = m_state->model().layer(0).matrixShape(matrix);
    return shape ? std::optional(std::pair(shape->key, shape->value)) : std::nullopt;
}

HostArray TokenRun::attentionViews(const std::vector<std::int32_t>& ids, AttentionView view,
                                   const std::vector<int>& layers, const HeadSelection& heads, Kernels sums) {
    const c10::InferenceMode inference;
    PlainRunContext context;
    const CleanTrace& trace = m_state->traceOf(ids);
    const SumRoute route = sums == Kernels::Fused ? SumRoute::Fused : SumRoute::Plain;
    const std::int64_t tokens = trace.tokens();
    return {{std::ssize(layers), tokens, tokens},
            attentionOnHost(m_state->model(), trace, view, layers, heads, route, context)};
}

std::vector<double> TokenRun::rebuildErrors(const std::vector<std::int32_t>& ids) {
    const c10::InferenceMode inference;
    const CleanTrace& trace = m_state->traceOf(ids);
    const LanguageModel& model = m_state->model();
    std::vector<double> errors;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        errors.push_back(rebuildError(model.layer(layer), trace.context(layer)));
    }
    return errors;
}

namespace {

at::ScalarType scalarType(TokenRun::PlainType type) {
    return type == TokenRun::PlainType::Fp32 ? at::kFloat : at::kDouble;
}

} // namespace

WideArray TokenRun::plainLogits(const std::vector<std::int32_t>& ids, const Variant& variant,
                                PlainType type) {
    const c10::InferenceMode inference;
    m_state->prepare(ids);
    const LanguageModel& model = m_state->plain(scalarType(type));
    return toWide(model.plainLogits(plainResidual(model, ids, variant, m_state->plainRun(model))));
}

WideArray TokenRun::plainAttention(const std::vector<std::int32_t>& ids, AttentionView view,
                                   const std::vector<int>& layers, const HeadSelection& heads,
                                   PlainType type) {
    const c10::InferenceMode inference;
    m_state->prepare(ids);
    PlainAttention attention(m_state->plain(scalarType(type)), ids);
    std::vector<at::Tensor> views;
    for (const int layer : layers) {
        views.push_back(attention.view(layer, view, m_state->headsOf()(layer, heads), [] {}));
    }
    return toWide(at::stack(views));
}

void TokenRun::trace(const std::vector<std::int32_t>& ids) {
    const c10::InferenceMode inference;
    m_state->trace(ids);
    synchronize(m_state->model().device());
}

} // namespace mambascope
