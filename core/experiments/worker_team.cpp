// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/worker_team.hpp"

#include <chrono>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/base/threads.hpp"
#include "core/tensor/memory_errors.hpp"

namespace mambascope {
namespace {

/// The folder can't be written to: no other worker could make that good.
class FolderFailure : public std::exception {};

} // namespace

/// Of a worker on a thread of its own: it stops when all do, and reports nothing.
class WorkerTeam::WorkerContext : public PlainRunContext {
public:
    explicit WorkerContext(const std::atomic<bool>& stop)
        : m_stop(stop) {}

    void checkStop() override {
        if (m_stop) {
            throw Error(ErrorCode::Cancelled, {});
        }
    }
    void yieldToInteractive() override { checkStop(); }

private:
    const std::atomic<bool>& m_stop;
};

WorkerTeam::WorkerTeam(BlockQueue& queue, TeamFolder folder, MakeRunBlock makeRunBlock)
    : m_queue(queue)
    , m_folder(std::move(folder))
    , m_makeRunBlock(std::move(makeRunBlock)) {}

WorkerTeam::~WorkerTeam() {
    stop();
}

void WorkerTeam::stop() {
    m_stop = true;
    m_threads.clear();
}

RowGate WorkerTeam::gate() {
    const auto guarded = [this](const std::function<void()>& write) {
        const std::lock_guard lock(m_writing);
        try {
            write();
        } catch (...) {
            m_folderFailure = std::current_exception();
            m_stop = true;
            throw FolderFailure();
        }
    };
    return {[this](std::int64_t row) {
                const std::lock_guard lock(m_writing);
                return m_folder.isPresent(row);
            },
            guarded,
            [this, guarded](const SkippedLine& skipped) { guarded([&] { m_folder.skip(skipped); }); }};
}

void WorkerTeam::runBlocks(LoadedModel& model, std::int64_t chunkBytes, RunContext& context) {
    const RunBlock run = m_makeRunBlock(model, chunkBytes);
    const RowGate rows = gate();
    while (!m_stop) {
        std::optional<std::vector<DataRow>> block = m_queue.next();
        if (!block) {
            return;
        }
        try {
            run(*block, context, rows);
        } catch (...) {
            m_queue.giveBack(*std::move(block));
            throw;
        }
    }
}

bool WorkerTeam::work(const std::string& name, LoadedModel& model, std::int64_t chunkBytes,
                      RunContext& context) {
    try {
        runBlocks(model, chunkBytes, context);
        return true;
    } catch (const FolderFailure&) {
        return false; // m_folderFailure has it
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled || m_threads.empty()) {
            throw;
        }
        noteFailure(name, std::current_exception());
    } catch (...) {
        if (m_threads.empty()) {
            throw;
        }
        noteFailure(name, std::current_exception());
    }
    return false;
}

void WorkerTeam::start(const std::string& name, Precision precision,
                       std::function<std::shared_ptr<LoadedModel>()> makeModel) {
    ++m_running;
    try {
        m_threads.push_back(startThread([this, name, precision, makeModel = std::move(makeModel)] {
            workAlone(name, precision, makeModel);
            --m_running;
        }));
    } catch (...) {
        --m_running;
        noteFailure(name, std::current_exception());
    }
}

void WorkerTeam::workAlone(const std::string& name, Precision precision,
                           const std::function<std::shared_ptr<LoadedModel>()>& makeModel) {
    try {
        const c10::InferenceMode inference;
        const PrecisionHold hold(precision);
        const std::shared_ptr<LoadedModel> model = makeModel();
        const CurrentDevice current(model->model().device());
        WorkerContext context(m_stop);
        runBlocks(*model, /*chunkBytes=*/0, context);
        synchronize(model->model().device());
    } catch (const FolderFailure&) {
        // m_folderFailure has it
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled) {
            noteFailure(name, std::current_exception());
        }
    } catch (...) {
        noteFailure(name, std::current_exception());
    }
}

void WorkerTeam::noteFailure(const std::string& name, const std::exception_ptr& failure) {
    std::string what;
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        what = asError(error).what(); // LibTorch's own has a trace of its calls behind it
    } catch (...) {
        what = "an unknown failure";
    }
    const std::string line = "worker " + name + " failed (" + what + "); its rows went to the others";
    log(LogLevel::Warning, line);
    const std::lock_guard lock(m_writing);
    m_failure = failure;
    try {
        m_folder.note(line);
    } catch (...) {
        m_folderFailure = std::current_exception();
        m_stop = true;
    }
}

void WorkerTeam::wait(const std::function<void()>& poll) {
    using namespace std::chrono_literals;
    while (m_running > 0) {
        poll();
        std::this_thread::sleep_for(20ms);
    }
    m_threads.clear();
}

void WorkerTeam::throwFailureIf(bool rowsLeft) {
    const std::lock_guard lock(m_writing);
    if (m_folderFailure) {
        std::rethrow_exception(m_folderFailure);
    }
    if (rowsLeft && m_failure) {
        std::rethrow_exception(m_failure);
    }
}

} // namespace mambascope
