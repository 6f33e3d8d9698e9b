// SPDX-License-Identifier: GPL-3.0-or-later
// The LibTorch engine: keeps models loaded and hands each request to its analysis.
#include <exception>
#include <optional>
#include <utility>

#include <torch/headeronly/version.h>

#include "core/analyses/analyses.hpp"
#include "core/base/computer.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "core/loading/model_store.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/precision_turn.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

/// Sets LibTorch's product mode and puts the outer request's mode back at the end (requests nest in sweeps).
class PrecisionScope {
public:
    PrecisionScope(PrecisionTurn& turn, Precision wanted)
        : m_turn(turn)
        , m_before(turn.active()) {
        turn.begin(wanted); // may refuse
    }
    ~PrecisionScope() { m_turn.goBack(m_before); }
    PrecisionScope(const PrecisionScope&) = delete;
    PrecisionScope& operator=(const PrecisionScope&) = delete;

private:
    PrecisionTurn& m_turn;
    std::optional<Precision> m_before;
};

BackendOptions withResources(BackendOptions options) {
    if (options.resourcesDir.empty()) {
        options.resourcesDir = resources::directory().string();
    }
    return options;
}

/// Lets nothing out that may come from files which have changed, and engines in another precision in between.
class IntactContext : public RunContext {
public:
    IntactContext(RunContext& inner, const LoadedModel& model, PrecisionTurn& turn)
        : m_inner(inner)
        , m_model(model)
        , m_turn(turn) {}

    void checkStop() override { m_inner.checkStop(); }
    void yieldToInteractive() override {
        m_inner.yieldToInteractive();
        m_turn.passOn();
    }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        m_inner.progress(stage, done, total);
    }
    void publishPartial(SnapshotBody body) override {
        m_model.requireIntactFiles();
        m_inner.publishPartial(std::move(body));
    }

private:
    RunContext& m_inner;
    const LoadedModel& m_model;
    PrecisionTurn& m_turn;
};

class TorchBackend : public EngineBackend {
public:
    explicit TorchBackend(BackendOptions options)
        : m_options(withResources(std::move(options)))
        , m_models(m_options) {
        loadCudaLibraries();
        keepFreedMemory();
    }

    void attachToThread() override { startThreads(m_options.threads); }

    Snapshot run(const Request& asked, RunContext& context) override {
        const c10::InferenceMode inference;
        const Request request = onOwnDevice(asked);
        try {
            return answer(request, context);
        } catch (const std::exception& error) {
            if (!saysOutOfMemory(error) || !m_models.dropOldTraces()) {
                throw meaning(error, request);
            }
        }
        try { // once more, without what was only kept for later
            return answer(request, context);
        } catch (const std::exception& error) {
            throw meaning(error, request);
        }
    }

private:
    /// Auto means this backend's GPU. The engine answers with the request as it was asked.
    [[nodiscard]] Request onOwnDevice(Request request) const {
        std::visit(
            [this](auto& body) {
                DeviceChoice& device = body.model.device;
                if (device.kind == DeviceKind::Auto && device.index == 0) {
                    device.index = m_options.autoDevice;
                }
            },
            request.body);
        return request;
    }

    /// What an error means to the user. A GPU that no longer answers is given up with all that lies on it;
    /// the next request then finds another device.
    Error meaning(const std::exception& thrown, const Request& request) {
        Error error = asError(thrown);
        if (error.code() != ErrorCode::DeviceFailure) {
            return error;
        }
        const ModelRef& reference = modelOf(request.body);
        const at::Device device = resolveDevice(reference.device, reference.precision);
        if (stillAnswers(device)) {
            return error;
        }
        const std::string what = error.arguments().back();
        markLost(device, what);
        m_models.forget(device);
        return {ErrorCode::DeviceFailure,
                {device.str(), what},
                "device " + device.str() + ": failed (" + what + "); device auto goes on on the cpu"};
    }

    static bool stillAnswers(const at::Device& device) {
        try {
            synchronize(device);
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    static Provenance provenanceOf(const LoadedModel& model, Precision precision) {
        Provenance provenance;
        provenance.precision = nameOf(precision);
        provenance.device = deviceName(model.model().device());
        provenance.program = programText();
        provenance.library = "LibTorch " TORCH_VERSION;
        provenance.processor = processorName();
        provenance.time = utcTimeText();
        return provenance;
    }

    Snapshot answer(const Request& request, RunContext& context) {
        const ModelRef& reference = modelOf(request.body);
        const CurrentDevice current(resolveDevice(reference.device, reference.precision));
        // Held here: a request that runs nested in a sweep may push the sweep's model out of the list.
        const std::shared_ptr<LoadedModel> loaded = m_models.find(reference, request.channel, context);
        LoadedModel& model = *loaded;
        const PrecisionScope scope(m_turn, reference.precision);
        Snapshot snapshot;
        snapshot.request = request;
        snapshot.provenance = provenanceOf(model, reference.precision);
        IntactContext intact(context, model, m_turn);
        AnalysisEnvironment environment{model, intact, m_options.chunkBytes, reference.precision, false};
        environment.otherModel = [&](const ModelRef& other) {
            return m_models.find(other, request.channel + "/other", context);
        };
        environment.ownModel = [options = m_options](const ModelRef& own) {
            PlainRunContext quiet;
            return ModelStore(options).find(own, "worker", quiet);
        };
        snapshot.body = std::visit(
            [&](const auto& body) -> SnapshotBody { return analyse(body, environment); }, request.body);
        synchronize(model.model().device());
        model.requireIntactFiles();
        snapshot.provenance.traceCached = environment.traceCached;
        return snapshot;
    }

    BackendOptions m_options;
    PrecisionTurn m_turn;
    ModelStore m_models;
};

} // namespace

std::unique_ptr<EngineBackend> makeTorchBackend(const BackendOptions& options) {
    return std::make_unique<TorchBackend>(options);
}

} // namespace mambascope
