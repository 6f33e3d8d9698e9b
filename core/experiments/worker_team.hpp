// SPDX-License-Identifier: GPL-3.0-or-later
// Several workers on the rows of one run: the engine's thread is the first, and each of the others has a
// thread and a model of its own. Private to core: includes LibTorch.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/experiments/block_queue.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/results/row_result.hpp"
#include "core/tensor/device.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

/// What a block's rows go to and come from. Called on the worker's thread.
struct RowGate {
    std::function<bool(std::int64_t row)> isPresent;
    /// Calls it alone: it writes to the folder. A failure of it ends the run.
    std::function<void(const std::function<void()>& write)> write;
    std::function<void(const SkippedLine& skipped)> skip;
};

/// Runs a block on a worker's model. Throws Error as the run of its rows does, and what the gate throws.
using RunBlock =
    std::function<void(std::span<const DataRow> block, RunContext& context, const RowGate& gate)>;
/// Of one worker. chunkBytes: as PassOptions. The model lives as long.
using MakeRunBlock = std::function<RunBlock(LoadedModel& model, std::int64_t chunkBytes)>;

/// The folder that all workers write to; the team calls one of them at a time.
struct TeamFolder {
    std::function<bool(std::int64_t row)> isPresent;
    std::function<void(const SkippedLine& skipped)> skip;
    std::function<void(const std::string& line)> note;
};

/// What all workers share. Rows are handed out as workers get free; a worker that fails gives its block back.
class WorkerTeam {
public:
    WorkerTeam(BlockQueue& queue, TeamFolder folder, MakeRunBlock makeRunBlock);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam&) = delete;
    WorkerTeam& operator=(const WorkerTeam&) = delete;

    /// Starts a worker on a thread of its own, which makes its model first.
    void start(const std::string& name, Precision precision,
               std::function<std::shared_ptr<LoadedModel>()> makeModel);
    /// Works on this thread until no block is left or everything stops. False after a failure that other
    /// workers may make good, which is noted; else it is thrown. Throws Cancelled when the context does.
    [[nodiscard]] bool work(const std::string& name, LoadedModel& model, std::int64_t chunkBytes,
                            RunContext& context);
    /// Calls `poll` every tenth of a second until all other workers have ended, or it throws.
    void wait(const std::function<void()>& poll);
    /// Throws what ended the run: that the folder can't be written to; where rows are left, the last
    /// worker's failure.
    void throwFailureIf(bool rowsLeft);
    /// Asks all other workers to stop, and waits for them.
    void stop();

    /// Calls it while no worker writes to the folder.
    template <typename Read>
    auto alone(const Read& reader) {
        const std::lock_guard lock(m_writing);
        return reader();
    }

private:
    class WorkerContext;

    void runBlocks(LoadedModel& model, std::int64_t chunkBytes, RunContext& context);
    void workAlone(const std::string& name, Precision precision,
                   const std::function<std::shared_ptr<LoadedModel>()>& makeModel);
    void noteFailure(const std::string& name, const std::exception_ptr& failure);
    [[nodiscard]] RowGate gate();

    BlockQueue& m_queue;
    TeamFolder m_folder;
    MakeRunBlock m_makeRunBlock;
    std::mutex m_writing;         ///< guards the folder and the failures
    std::exception_ptr m_failure; ///< of the worker that failed last
    std::exception_ptr m_folderFailure;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_running = 0; ///< workers on threads of their own
    std::vector<std::jthread> m_threads;
};

} // namespace mambascope
