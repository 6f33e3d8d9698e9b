// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <thread>
#include <utility>

#include "core/values/enum_names.hpp"
#include "tests/support/fake_model.hpp"

namespace mambascope::testing {
namespace {

double damageOf(const KnockoutSpec& spec, const std::vector<Edge>& edges, const ModelInfo& model,
                const FakePredictor& predictor) {
    return predictor.damage(edges) * (spec.strict != Strict::Off && model.hasConvolution ? 1.2 : 1);
}

VariantResult variantOf(const KnockoutSpec& spec, const PredictSnapshot& snapshot,
                        const FakePredictor& predictor, int topK) {
    VariantResult variant;
    variant.knockout = spec;
    variant.edges =
        resolveKnockout(spec, snapshot.prompt.tokens,
                        rolesOf(snapshot.prompt.tokens, snapshot.prompt.subject), snapshot.model.layers)
            .edges;
    const double damage = damageOf(spec, variant.edges, snapshot.model, predictor);
    variant.targetProbability = predictor.targetProbability(damage);
    variant.relativeChange = variant.targetProbability / snapshot.clean.targetProbability - 1.0;
    variant.top = predictor.top(damage, topK);
    variant.cleanTopNow = predictor.probabilities(damage, snapshot.clean.top);
    return variant;
}

void appendLogits(PredictSnapshot& snapshot, const FakePredictor& predictor, double damage) {
    const std::vector<float> row = predictor.logits(damage);
    snapshot.logits.insert(snapshot.logits.end(), row.begin(), row.end());
}

std::vector<int> chosenLayers(const std::vector<IndexRange>& ranges, int layerCount) {
    KnockoutSpec spec;
    spec.edges.push_back(EdgeSpec{{}, {}, ranges});
    return resolveKnockout(spec, {}, {}, layerCount).edges.front().layers;
}

void checkRange(ErrorCode code, const char* argument, int value, int count) {
    if (value < 0 || value >= count) {
        throw Error(code, {argument, std::to_string(value), std::to_string(count)},
                    std::string(argument) + " " + std::to_string(value) + " is outside 0 to " +
                        std::to_string(count - 1));
    }
}

Edge windowEdge(const std::vector<int>& targets, const std::vector<int>& sources, const IndexRange& window) {
    Edge edge{targets, sources, {}};
    for (int layer = window.first; layer <= window.last; ++layer) {
        edge.layers.push_back(layer);
    }
    return edge;
}

/// Its index; the only one's in a prompt of one.
int secondToken(const PromptInfo& prompt) {
    return prompt.tokens.size() > 1 ? 1 : 0;
}

/// A model by itself, whose numbers are others.
ModelInfo withDeltas(ModelInfo info, const std::vector<std::string>& deltas) {
    for (const std::string& delta : deltas) {
        if (!std::filesystem::exists(delta)) {
            throw Error(ErrorCode::FileMissing, {delta}, delta + " is missing");
        }
        info.fingerprint += "+edit " + std::filesystem::path(delta).filename().string();
        info.notes.push_back("edited by " + delta);
    }
    return info;
}

/// A report of an answer that agrees, where one is asked for.
void checkAnswer(const RequestBody& request, SnapshotBody& answer, RunContext& context) {
    const auto isAsked = [](const auto& body) {
        if constexpr (requires { body.check; }) {
            return body.check.has_value();
        } else {
            return false;
        }
    };
    if (!std::visit(isAsked, request)) {
        return;
    }
    context.progress("check", 1, 2);
    CheckReport report;
    report.checked = report.total = 2;
    if (auto* shown = std::get_if<AttentionSnapshot>(&answer)) {
        report.attention = CheckDifference{3e-7, 5e-4, {0, secondToken(shown->prompt), 0}};
        shown->check = report;
    } else if (auto* predicted = std::get_if<PredictSnapshot>(&answer)) {
        report.logit = CheckDifference{2e-6, 5e-4, {0, 7}};
        predicted->check = report;
    } else if (auto* map = std::get_if<MapSnapshot>(&answer)) {
        report.relative = CheckDifference{4e-6, 1e-3, {secondToken(map->prompt), 0}};
        map->check = report;
    } else if (auto* flow = std::get_if<FlowSnapshot>(&answer)) {
        report.relative = CheckDifference{4e-6, 1e-3, {}};
        flow->check = report;
    }
}

} // namespace

FakeBackend::FakeBackend(std::shared_ptr<FakeControl> control)
    : m_control(std::move(control)) {}

std::function<std::unique_ptr<EngineBackend>()> FakeBackend::factory(std::shared_ptr<FakeControl> control) {
    if (!control) {
        control = std::make_shared<FakeControl>();
    }
    return [control]() -> std::unique_ptr<EngineBackend> {
        control->beginFactory();
        return std::make_unique<FakeBackend>(control);
    };
}

Snapshot FakeBackend::run(const Request& request, RunContext& context) {
    m_control->begin(request);
    Snapshot snapshot;
    snapshot.request = request;
    snapshot.body =
        std::visit([&](const auto& body) -> SnapshotBody { return answer(body, context); }, request.body);
    checkAnswer(request.body, snapshot.body, context);
    snapshot.provenance.device = "fake";
    snapshot.provenance.precision = nameOf(modelOf(request.body).precision);
    snapshot.provenance.traceCached = m_traceCached;
    return snapshot;
}

void FakeBackend::readWeights(const ModelInfo& info, RunContext& context) {
    constexpr std::chrono::milliseconds kStep{10};
    const auto steps = m_control->loadTime() / kStep;
    for (std::int64_t step = 0; step < steps; ++step) {
        context.progress("load", info.weightBytes * step / steps, info.weightBytes);
        std::this_thread::sleep_for(kStep);
        context.checkStop();
    }
    context.progress("load", info.weightBytes, info.weightBytes);
}

ModelInfo FakeBackend::load(const ModelRef& model, RunContext& context) {
    if (model.device.kind == DeviceKind::Cuda) {
        const std::string device = "cuda:" + std::to_string(model.device.index);
        throw Error(ErrorCode::DeviceUnavailable, {device, "there is no GPU"}, device + ": there is no GPU");
    }
    const std::optional<ModelInfo> info = m_control->findModel(model.model);
    if (!info) {
        throw Error(ErrorCode::ModelNotFound, {model.model, "a bundled model or a folder"},
                    "there is no model \"" + model.model + "\"");
    }
    if (!m_loaded.contains(model.model)) {
        readWeights(*info, context);
        m_loaded.insert(model.model);
    }
    return withDeltas(*info, model.deltas);
}

bool FakeBackend::trace(const ModelRef& model, const std::string& prompt, RunContext& context) {
    m_traceCached = !m_traced.insert(model.model + '\n' + prompt).second;
    if (!m_traceCached) {
        context.progress("trace", 1, 1);
    }
    return m_traceCached;
}

template <typename Answer, typename Question>
Answer FakeBackend::begun(const Question& request, RunContext& context) {
    Answer answer;
    answer.model = load(request.model, context);
    answer.prompt = fakePrompt(answer.model, request.prompt);
    return answer;
}

SnapshotBody FakeBackend::answer(const ModelRequest& request, RunContext& context) {
    m_traceCached = false;
    m_control->pause(context);
    return ModelSnapshot{load(request.model, context)};
}

SnapshotBody FakeBackend::answer(const PredictRequest& request, RunContext& context) {
    auto snapshot = begun<PredictSnapshot>(request, context);
    const bool cached = trace(request.model, request.prompt.text, context);
    m_control->pause(context);
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.target = predictor.target();
    snapshot.clean = {predictor.cleanTarget(), predictor.top(0, request.topK)};
    if (request.logits) {
        appendLogits(snapshot, predictor, 0);
    }
    for (const KnockoutSpec& spec : request.knockouts) {
        context.checkStop();
        snapshot.variants.push_back(variantOf(spec, snapshot, predictor, request.topK));
        if (request.logits) {
            appendLogits(snapshot, predictor, predictor.damage(snapshot.variants.back().edges));
        }
    }
    m_traceCached = cached;
    return snapshot;
}

SnapshotBody FakeBackend::answer(const AttentionRequest& request, RunContext& context) {
    auto snapshot = begun<AttentionSnapshot>(request, context);
    snapshot.view = request.view;
    snapshot.head = request.head;
    snapshot.heads = request.heads;
    snapshot.layers = chosenLayers(request.layers, snapshot.model.layers);
    snapshot.rebuildError = m_control->rebuildError();
    if (request.head) {
        checkRange(ErrorCode::HeadOutOfRange, "head", *request.head, snapshot.model.heads);
    }
    const bool cached = trace(request.model, request.prompt.text, context);
    m_control->pause(context);
    for (const int layer : snapshot.layers) {
        context.checkStop();
        const std::vector<float> values =
            fakeAttention(snapshot.model, snapshot.prompt.tokens, request.view, request.head, layer);
        snapshot.values.insert(snapshot.values.end(), values.begin(), values.end());
    }
    m_traceCached = cached;
    return snapshot;
}

SnapshotBody FakeBackend::answer(const MapRequest& request, RunContext& context) {
    auto snapshot = begun<MapSnapshot>(request, context);
    snapshot.windows = layerWindows(snapshot.model.layers, request.window, request.align);
    const int tokens = static_cast<int>(snapshot.prompt.tokens.size());
    snapshot.query = request.query.value_or(tokens - 1);
    checkRange(ErrorCode::PositionOutOfRange, "query", snapshot.query, tokens);
    const bool cached = trace(request.model, request.prompt.text, context);
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.target = predictor.target();
    snapshot.baseProbability = predictor.cleanTarget();
    const std::size_t count = snapshot.windows.size();
    snapshot.probability.assign(static_cast<std::size_t>(tokens) * count,
                                std::numeric_limits<float>::quiet_NaN());
    const auto chunk = static_cast<std::size_t>(m_control->sweepChunk());
    for (std::size_t done = 0; done < count;) {
        m_control->pause(context);
        const std::size_t end = std::min(done + chunk, count);
        for (; done < end; ++done) {
            for (int source = 0; source < tokens; ++source) {
                const Edge edge = windowEdge({snapshot.query}, {source}, snapshot.windows[done]);
                snapshot.probability[static_cast<std::size_t>(source) * count + done] =
                    static_cast<float>(predictor.targetProbability(predictor.damage({edge})));
            }
        }
        context.progress("sweep", static_cast<std::int64_t>(done), static_cast<std::int64_t>(count));
        if (done < count) {
            context.publishPartial(snapshot);
            context.yieldToInteractive();
        }
    }
    m_traceCached = cached;
    return snapshot;
}

SnapshotBody FakeBackend::answer(const FlowRequest& request, RunContext& context) {
    auto snapshot = begun<FlowSnapshot>(request, context);
    snapshot.windows = layerWindows(snapshot.model.layers, request.window, request.align);
    snapshot.sources = request.sources;
    const TokenRoles roles = rolesOf(snapshot.prompt.tokens, snapshot.prompt.subject);
    const bool cached = trace(request.model, request.prompt.text, context);
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.target = predictor.target();
    snapshot.baseProbability = predictor.cleanTarget();
    for (const Role role : request.sources) {
        const std::vector<int> sources = positionsOf(role, roles);
        m_control->pause(context);
        std::vector<double>& row = snapshot.probability.emplace_back();
        for (const IndexRange& window : snapshot.windows) {
            const Edge edge = windowEdge({roles.tokenCount - 1}, sources, window);
            row.push_back(predictor.targetProbability(predictor.damage({edge})));
        }
        context.progress("sweep", static_cast<std::int64_t>(snapshot.probability.size()),
                         static_cast<std::int64_t>(request.sources.size()));
        context.yieldToInteractive();
    }
    m_traceCached = cached;
    return snapshot;
}

SnapshotBody FakeBackend::answer(const TrustRequest& request, RunContext& context) {
    auto snapshot = begun<TrustSnapshot>(request, context);
    const bool cached = trace(request.model, request.prompt.text, context);
    m_control->pause(context);
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.target = predictor.target();
    const double error = m_control->recomputeError();
    const auto runOf = [&](double probability) {
        return TrustedRun{probability, probability / (1 + error), error, {}};
    };
    snapshot.clean = runOf(predictor.cleanTarget());
    const TokenRoles roles = rolesOf(snapshot.prompt.tokens, snapshot.prompt.subject);
    for (const KnockoutSpec& spec : request.knockouts) {
        const std::vector<Edge> edges =
            resolveKnockout(spec, snapshot.prompt.tokens, roles, snapshot.model.layers).edges;
        const auto probability = [&](bool strict) {
            KnockoutSpec mode = spec;
            mode.strict = strict ? Strict::Full : Strict::Off;
            return predictor.targetProbability(damageOf(mode, edges, snapshot.model, predictor));
        };
        snapshot.runs.push_back(runOf(probability(spec.strict != Strict::Off)));
        if (snapshot.model.hasConvolution && spec.heads.all()) {
            snapshot.runs.back().leak = ConvolutionLeak{probability(false), probability(true)};
        }
    }
    // The middle layer is the worst.
    snapshot.rebuildErrors.assign(static_cast<std::size_t>(snapshot.model.layers),
                                  m_control->rebuildError() / 3);
    snapshot.rebuildErrors[snapshot.rebuildErrors.size() / 2] = m_control->rebuildError();
    m_traceCached = cached;
    return snapshot;
}

} // namespace mambascope::testing
