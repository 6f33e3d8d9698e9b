// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a run, the same for both families: plan, workers, what is told meanwhile, summary. Private to
// core: includes LibTorch.
#pragma once

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

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

/// What a run works with, whatever its family.
struct RunTools {
    LoadedModel& model;
    RunContext& context;
    std::int64_t chunkBytes = 0;
    EvaluationSource* evaluations = nullptr;
    std::function<std::shared_ptr<LoadedModel>(const ModelRef&)> ownModel = {};
    std::size_t blockRows = kBlockRows;
    /// Where rows stand for others (a relation is one line): the rows that can become lines, ascending, which
    /// alone tell how much is left. Known once the folder is open.
    std::shared_ptr<const std::vector<std::int64_t>> counted = nullptr;
};

/// Family: what its folder holds; Snapshot: its answer.
template <typename Family, typename Snapshot>
class ExperimentRun {
public:
    using Writer = ResultWriterOf<Family>;
    /// Makes what runs blocks, once the folder is open.
    using MakeBlocks = std::function<MakeRunBlock(const DataSet& data, Writer& writer)>;

    ExperimentRun(const RunChoices& request, const typename Family::Settings& settings, const RunTools& tools,
                  const MakeBlocks& blocks)
        : m_request(request)
        , m_tools(tools)
        , m_devices(workerDevices(request))
        , m_plan(planExperiment<Family>(request, settings, tools.model, deviceText(), tools.evaluations,
                                        tools.context))
        , m_queue(m_plan.data, m_plan.rows, m_plan.writer->present(), tools.blockRows)
        , m_team(m_queue, folder(), blocks(m_plan.data, *m_plan.writer))
        , m_found(m_plan.writer->rows())
        , m_start(Clock::now()) {}

    [[nodiscard]] Snapshot run() {
        try {
            runWorkers();
            return finish();
        } catch (const std::exception& error) {
            m_team.stop();
            throw keptError(asError(error));
        }
    }

private:
    using Clock = std::chrono::steady_clock;

    /// "cuda:0,cuda:1 (NVIDIA H200)"
    [[nodiscard]] std::string deviceText() const {
        const at::Device device = m_tools.model.model().device();
        const std::string name = deviceName(device);
        return (m_devices.size() == 1 ? device.str() : devicesText(m_devices)) + " (" + name + ")";
    }

    [[nodiscard]] TeamFolder folder() {
        return {[this](std::int64_t row) { return m_plan.writer->present().contains(row); },
                [this](const SkippedLine& skipped) { m_plan.writer->skip(skipped); },
                [this](const std::string& line) { m_plan.writer->note(line); }};
    }

    void runWorkers() {
        ExperimentProgress progress(m_tools.context, [this](bool partial) {
            Snapshot now = snapshot(partial, 0);
            ExperimentProgress::State state{now.done, now.total, {}};
            if (partial) {
                state.partial = std::move(now);
            }
            return state;
        });
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
        const std::string text = mambascope::deviceText(m_devices[worker]);
        return number == 1 ? text : text + " (" + std::to_string(number) + ")";
    }

    [[nodiscard]] Snapshot finish() {
        m_tools.context.progress("summary", 0, 1);
        Snapshot result = snapshot(true, kBootstrapDraws);
        m_team.alone([&] { m_plan.writer->finish(result.summary); });
        m_tools.context.progress("rows", result.done, result.total);
        return result;
    }

    [[nodiscard]] Snapshot snapshot(bool withSummary, int draws) {
        Snapshot result;
        result.model = m_tools.model.info();
        result.found = m_found;
        m_team.alone([&] {
            const Writer& writer = *m_plan.writer;
            result.done = writer.rows();
            result.skipped = writer.skippedRows();
            result.total = total(writer);
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

    /// Lines that the folder will have at the end, as far as it is known which rows are left out.
    [[nodiscard]] std::int64_t total(const Writer& writer) const {
        if (m_tools.counted == nullptr) {
            return std::ssize(m_plan.rows) - writer.skippedOfRun();
        }
        std::int64_t open = 0;
        for (const std::int64_t row : *m_tools.counted) {
            const bool isOurs = std::binary_search(m_plan.rows.begin(), m_plan.rows.end(), row);
            open += isOurs && !writer.present().contains(row) ? 1 : 0;
        }
        return writer.rows() + open;
    }

    /// The error with what became of the rows that were done.
    [[nodiscard]] Error keptError(const Error& error) {
        if (error.code() == ErrorCode::Cancelled) {
            return error;
        }
        const std::int64_t done = m_team.alone([&] { return m_plan.writer->rows(); });
        return {error.code(), error.arguments(),
                std::string(error.what()) + "; the " + std::to_string(done) +
                    " rows that are done are kept in " + m_request.folder +
                    ", and the same command goes on from there"};
    }

    RunChoices m_request;
    const RunTools& m_tools;
    std::vector<DeviceChoice> m_devices;
    ExperimentPlan<Family> m_plan;
    BlockQueue m_queue;
    WorkerTeam m_team;
    std::int64_t m_found;
    Clock::time_point m_start;
};

} // namespace mambascope
