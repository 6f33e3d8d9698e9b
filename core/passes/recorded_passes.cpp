// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/recorded_passes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/first_line.hpp"
#include "core/base/log.hpp"
#include "core/tensor/device_graph.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/tensor/split.hpp"

namespace mambascope {
namespace {

// Beyond these sizes the GPU computes longer than the host launches, and nothing is gained.
constexpr int kMostTokens = 128;
constexpr std::int64_t kMostRows = 4096; ///< of a chunk

constexpr std::size_t kHomes = 4;     ///< prompt lengths whose clean run stays on the device
constexpr std::size_t kSuffixes = 24; ///< recorded chunks of each length
constexpr std::size_t kRemembered = 512;

/// One recorded chunk with its inputs and where its result lies.
struct Suffix {
    SuffixSchedule schedule;
    HeadForm form;
    at::Tensor keep; ///< [Σ active·R over the layers, T]: all layers' masks, one after another
    std::optional<std::vector<std::int64_t>> cells; ///< that are 0 in `keep` now; nothing: not known
    float* result = nullptr; ///< what the head makes, overwritten by the next recorded pass
    std::optional<DeviceGraph> pass;
};

/// Where each layer's rows begin in Suffix::keep, and behind the last one where they end.
std::vector<std::int64_t> firstRows(const SuffixSchedule& schedule) {
    std::vector<std::int64_t> rows{0};
    for (const int active : schedule.active) {
        rows.push_back(rows.back() + static_cast<std::int64_t>(active) * schedule.rows);
    }
    return rows;
}

/// Flat indices of the cut cells in Suffix::keep.
std::vector<std::int64_t> cellsOf(const SuffixSchedule& schedule, const CutPlan& plan, std::int64_t tokens) {
    const std::vector<std::int64_t> firstRow = firstRows(schedule);
    std::vector<std::int64_t> cells;
    for (std::size_t layer = 0; layer < schedule.active.size(); ++layer) {
        for (const std::int64_t cell : plan.cells(static_cast<int>(layer))) {
            cells.push_back(firstRow[layer] * tokens + cell);
        }
    }
    return cells;
}

void setCells(Suffix& suffix, std::vector<std::int64_t> cells) {
    if (cells == suffix.cells) {
        return;
    }
    suffix.cells.reset(); // until all are set: what throws in between leaves some of them
    setMask(suffix.keep, cells);
    suffix.cells = std::move(cells);
}

} // namespace

/// The clean run of one prompt length, and what is recorded over its memory.
class RecordedPasses::Home : public SharedCleanMemory {
public:
    Home(const LanguageModel& model, int tokens)
        : m_model(model)
        , m_memory(model.device())
        , m_ids(at::zeros({tokens}, at::TensorOptions(at::kInt).device(model.device())))
        , m_token(at::zeros({1}, m_ids.options())) {
        record();
    }

    [[nodiscard]] int tokens() const { return static_cast<int>(m_ids.size(0)); }

    /// Runs the prompt; returns its logits on the host, [vocabulary].
    at::Tensor runPrompt(const std::vector<std::int32_t>& ids) {
        m_resident.clear();
        m_ids.copy_(copyToDevice(at::tensor(ids), m_ids.device()));
        // After the last allocation: an allocation may give the memory of the recording back to the driver.
        // Nothing is recorded where the last attempt threw.
        if (!m_pass || !m_pass->usable()) {
            m_suffixes.clear();
            record();
        }
        m_pass->launch();
        m_resident = ids;
        return copyToHost(m_logits);
    }

    [[nodiscard]] const CleanTensors& of(const std::vector<std::int32_t>& ids) override {
        if (ids != m_resident) {
            (void)runPrompt(ids);
        }
        return m_tensors;
    }

    at::Tensor run(const CleanTrace& trace, const SuffixSchedule& schedule, const CutPlan& plan,
                   const HeadForm& form, std::optional<std::int32_t> token) {
        (void)of(trace.ids()); // before anything is recorded over it
        Suffix& suffix = find(schedule, form);
        setCells(suffix, cellsOf(schedule, plan, tokens()));
        if (token) {
            m_token.fill_(*token);
        }
        if (!suffix.pass || !suffix.pass->usable()) { // after the last allocation, as above
            recordSuffix(suffix, trace);
        }
        suffix.pass->launch();
        return at::from_blob(suffix.result,
                             {schedule.variants * std::ssize(form.rows), form.width(m_model.info())},
                             at::TensorOptions(at::kFloat).device(m_model.device()));
    }

private:
    void record() {
        m_resident.clear();
        m_pass.emplace(m_memory, [&] {
            m_tensors = walkClean(m_model, m_ids, /*reference=*/false, [] {});
            m_logits = m_model.logits(m_tensors.residual.back().narrow(0, tokens() - 1, 1)).select(0, 0);
        });
    }

    /// The chunk of this shape, recorded or not.
    Suffix& find(const SuffixSchedule& schedule, const HeadForm& form) {
        const auto known = std::find_if(m_suffixes.begin(), m_suffixes.end(), [&](const Suffix& suffix) {
            return suffix.form == form && suffix.schedule == schedule;
        });
        if (known != m_suffixes.end()) {
            m_suffixes.splice(m_suffixes.begin(), m_suffixes, known);
            return m_suffixes.front();
        }
        SuffixSchedule shape = schedule;
        HeadForm head = form;
        at::Tensor keep = at::ones({firstRows(schedule).back(), tokens()},
                                   at::TensorOptions(at::kFloat).device(m_model.device()));
        Suffix& suffix = m_suffixes.emplace_front();
        suffix.schedule = std::move(shape);
        suffix.form = std::move(head);
        suffix.keep = std::move(keep);
        if (m_suffixes.size() > kSuffixes) {
            m_suffixes.pop_back();
        }
        return suffix;
    }

    void recordSuffix(Suffix& suffix, const CleanTrace& trace) {
        const SuffixSchedule& schedule = suffix.schedule;
        const std::vector<std::int64_t> firstRow = firstRows(schedule);
        const auto cuts = [&](int layer) {
            const auto at = static_cast<std::size_t>(layer);
            LayerCuts all;
            all.keep = suffix.keep.narrow(0, firstRow[at], firstRow[at + 1] - firstRow[at]);
            return all;
        };
        suffix.pass.emplace(RecordingMemory::ofThread(m_model.device()), [&] {
            const at::Tensor residual =
                walkSuffix(m_model, trace, schedule, /*reference=*/false, {cuts, [] {}});
            const at::Tensor result = throughHead(m_model, residual, suffix.form, m_token).contiguous();
            suffix.result = result.mutable_data_ptr<float>();
        });
    }

    const LanguageModel& m_model;
    RecordingMemory m_memory; ///< of the clean run, which stays
    at::Tensor m_ids;         ///< [T] int32
    at::Tensor m_token;       ///< [1] int32: whose shares are asked for
    CleanTensors m_tensors;
    at::Tensor m_logits; ///< [vocabulary]
    std::optional<DeviceGraph> m_pass;
    std::vector<std::int32_t> m_resident; ///< whose clean run m_tensors holds
    std::list<Suffix> m_suffixes;         ///< latest first
};

RecordedPasses::RecordedPasses(const LanguageModel& model)
    : m_model(model)
    , m_supported(hasKernels(model.device())) {}

RecordedPasses::~RecordedPasses() = default;

std::shared_ptr<RecordedPasses::Home> RecordedPasses::homeOf(int tokens) {
    const auto found = std::find_if(m_homes.begin(), m_homes.end(),
                                    [&](const auto& home) { return home->tokens() == tokens; });
    if (found != m_homes.end()) {
        m_homes.splice(m_homes.begin(), m_homes, found);
    } else {
        m_homes.push_front(std::make_shared<Home>(m_model, tokens));
        if (m_homes.size() > kHomes) {
            m_homes.pop_back();
        }
    }
    return m_homes.front();
}

/// What `pass` returns, or nothing where it can't be recorded: the same work then runs as it is, and reports
/// what is wrong with the device if that is the cause.
template <typename Pass>
auto RecordedPasses::orRunAsIs(const Pass& pass) -> decltype(pass()) {
    if (!m_retry.due()) {
        return {};
    }
    try {
        auto result = pass();
        m_retry.worked();
        return result;
    } catch (const NoRecordingMemory& error) {
        // Not given up: there is room again once clean runs of other lengths are dropped.
        log(LogLevel::Info, std::string(error.what()) + "; this pass runs unrecorded");
    } catch (const std::exception& error) {
        drop();
        if (saysOutOfMemory(error)) { // later, there may be room again
            log(LogLevel::Info, "recorded passes: no memory left; this pass runs unrecorded");
            return {};
        }
        const int passes = m_retry.failed();
        log(LogLevel::Warning, "recorded passes switched off for the next " + std::to_string(passes) +
                                   " passes of " + m_model.info().name + " (" + firstLine(error.what()) +
                                   "); they run unrecorded: slower, with the same numbers");
    }
    return {};
}

std::shared_ptr<const CleanTrace> RecordedPasses::trace(const std::vector<std::int32_t>& ids) {
    const int tokens = static_cast<int>(ids.size());
    if (!m_supported || tokens > kMostTokens || m_seenLengths.insert(tokens).second) {
        return nullptr;
    }
    return orRunAsIs([&]() -> std::shared_ptr<const CleanTrace> {
        std::shared_ptr<Home> home = homeOf(tokens);
        at::Tensor logits = home->runPrompt(ids);
        return std::make_shared<CleanTrace>(ids, std::move(logits), std::move(home));
    });
}

at::Tensor RecordedPasses::run(const CleanTrace& trace, const SuffixSchedule& schedule, const CutPlan& plan,
                               const HeadForm& form, std::optional<std::int32_t> token) {
    if (!m_supported || trace.tokens() > kMostTokens ||
        static_cast<std::int64_t>(schedule.variants) * schedule.rows > kMostRows) {
        return {};
    }
    if (m_seenSchedules.size() > kRemembered) {
        m_seenSchedules.clear();
    }
    if (m_seenSchedules.insert({schedule, form}).second) {
        return {};
    }
    return orRunAsIs([&] {
        const std::shared_ptr<Home> home = homeOf(trace.tokens());
        return home->run(CleanTrace(trace.ids(), {}, home), schedule, plan, form, token);
    });
}

void RecordedPasses::drop() {
    m_homes.clear();
}

} // namespace mambascope
