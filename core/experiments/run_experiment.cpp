// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/run_experiment.hpp"

#include <chrono>
#include <utility>

#include "core/base/error.hpp"
#include "core/experiments/block_queue.hpp"
#include "core/experiments/experiment_plan.hpp"
#include "core/experiments/experiment_progress.hpp"
#include "core/experiments/worker_devices.hpp"
#include "core/experiments/worker_team.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/values/device_text.hpp"

namespace mambascope {
namespace {

using Clock = std::chrono::steady_clock;

/// "cuda:0,cuda:1 (NVIDIA H200)"
std::string deviceOf(const std::vector<DeviceChoice>& devices, const LoadedModel& model) {
    const std::string name = deviceName(model.model().device());
    return devices.size() == 1 ? model.model().device().str() + " (" + name + ")"
                               : devicesText(devices) + " (" + name + ")";
}

class Experiment {
public:
    Experiment(const ExperimentRequest& request, const ExperimentTools& tools)
        : m_request(request)
        , m_tools(tools)
        , m_devices(workerDevices(request))
        , m_layout(layoutOf(request.settings, tools.model.info().layers))
        , m_plan(planExperiment(request, tools.model.info(), deviceOf(m_devices, tools.model),
                                tools.evaluations, tools.context))
        , m_queue(m_plan.data, m_plan.rows, m_plan.writer->present(), tools.blockRows)
        , m_team(m_queue, *m_plan.writer, m_layout, tools.run)
        , m_found(m_plan.writer->rows())
        , m_start(Clock::now()) {}

    [[nodiscard]] ExperimentSnapshot run() {
        try {
            runWorkers();
            return finish();
        } catch (const std::exception& error) {
            m_team.stop();
            throw keptError(asError(error));
        }
    }

private:
    void runWorkers() {
        ExperimentProgress progress(m_tools.context, [this](bool summary) { return snapshot(summary, 0); });
        for (std::size_t i = 1; i < m_devices.size(); ++i) {
            ModelRef own = m_request.model;
            own.device = m_devices[i];
            m_team.start(nameOf(i), own.precision, [this, own] { return m_tools.ownModel(own); });
        }
        bool works = true;
        do {
            works = works && m_team.work(nameOf(0), m_tools.model, m_tools.chunkBytes, progress);
            m_team.wait([&] { progress.poll(); });
        } while (works && m_queue.hasMore());
        m_team.throwFailureIf(m_queue.hasMore());
    }

    /// "cuda:1", or "cpu (2)" for the second worker on a device.
    [[nodiscard]] std::string nameOf(std::size_t worker) const {
        int number = 1;
        for (std::size_t i = 0; i < worker; ++i) {
            number += m_devices[i] == m_devices[worker] ? 1 : 0;
        }
        const std::string text = deviceText(m_devices[worker]);
        return number == 1 ? text : text + " (" + std::to_string(number) + ")";
    }

    [[nodiscard]] ExperimentSnapshot finish() {
        m_tools.context.progress("summary", 0, 1);
        ExperimentSnapshot result = snapshot(true, kBootstrapDraws);
        m_team.read([&](ResultWriter& writer) { writer.finish(result.summary); });
        m_tools.context.progress("rows", result.done, result.total);
        return result;
    }

    [[nodiscard]] ExperimentSnapshot snapshot(bool withSummary, int draws) {
        ExperimentSnapshot result;
        result.model = m_tools.model.info();
        result.found = m_found;
        m_team.read([&](const ResultWriter& writer) {
            result.done = writer.rows();
            result.skipped = writer.skippedRows();
            result.total = std::ssize(m_plan.rows) - writer.skippedOfRun();
            result.notes = writer.manifest().notes;
            if (withSummary) {
                result.summary = writer.summary(draws);
            }
        });
        const std::chrono::duration<double> elapsed = Clock::now() - m_start;
        const auto made = static_cast<double>(result.done - m_found);
        result.rowsPerSecond = made > 0 ? made / elapsed.count() : 0;
        return result;
    }

    /// The error with what became of the rows that were done.
    [[nodiscard]] Error keptError(const Error& error) {
        if (error.code() == ErrorCode::Cancelled) {
            return error;
        }
        const std::int64_t done = m_team.read([](const ResultWriter& writer) { return writer.rows(); });
        return {error.code(), error.arguments(),
                std::string(error.what()) + "; the " + std::to_string(done) +
                    " rows that are done are kept in " + m_request.folder +
                    ", and the same command goes on from there"};
    }

    const ExperimentRequest& m_request;
    const ExperimentTools& m_tools;
    std::vector<DeviceChoice> m_devices;
    RowLayout m_layout;
    ExperimentPlan m_plan;
    BlockQueue m_queue;
    WorkerTeam m_team;
    std::int64_t m_found;
    Clock::time_point m_start;
};

} // namespace

ExperimentSnapshot runExperiment(const ExperimentRequest& request, const ExperimentTools& tools) {
    return Experiment(request, tools).run();
}

} // namespace mambascope
