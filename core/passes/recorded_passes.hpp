// SPDX-License-Identifier: GPL-3.0-or-later
// Passes of a model on a GPU as CUDA graphs: the host launches a clean run, a click or a map once instead of
// some hundred kernels. Recorded by shape (tokens, first position, when variants join), from the second time
// on that a shape is asked for; other prompts and other pairs of that shape only change the inputs. Private
// to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/retry_later.hpp"
#include "core/passes/clean_trace.hpp"
#include "core/passes/cut_plan.hpp"
#include "core/passes/row_head.hpp"
#include "core/passes/suffix_walk.hpp"

namespace mambascope {

/// Engine thread alone. Nothing is recorded on the CPU, nor on a GPU without our kernels. A pass that can't
/// be recorded runs as it is, which takes longer and gives the same numbers; the log says why, and recording
/// is tried again some passes later.
class RecordedPasses {
public:
    explicit RecordedPasses(const LanguageModel& model);
    ~RecordedPasses();
    RecordedPasses(const RecordedPasses&) = delete;
    RecordedPasses& operator=(const RecordedPasses&) = delete;

    /// The clean run of these tokens; null where it should run as it is (the first prompt of its length, long
    /// prompts, no GPU).
    [[nodiscard]] std::shared_ptr<const CleanTrace> trace(const std::vector<std::int32_t>& ids);

    /// What the head makes of a chunk (throughHead); valid until the next recorded pass. Undefined where the
    /// chunk should run as it is. `plan` must have cuts of whole layers alone (no strict ones, no head
    /// selections), and no variant a patch or an edit. token: whose shares are made, if form says so.
    [[nodiscard]] at::Tensor run(const CleanTrace& trace, const SuffixSchedule& schedule, const CutPlan& plan,
                                 const HeadForm& form, std::optional<std::int32_t> token);

    /// Forgets all recordings, so that their memory can be used otherwise.
    void drop();

private:
    class Home;

    [[nodiscard]] std::shared_ptr<Home> homeOf(int tokens);
    template <typename Pass>
    [[nodiscard]] auto orRunAsIs(const Pass& pass) -> decltype(pass());

    const LanguageModel& m_model;
    bool m_supported = false; ///< by the device
    RetryLater m_retry;
    std::list<std::shared_ptr<Home>> m_homes; ///< latest first
    std::set<int> m_seenLengths;
    std::set<std::pair<SuffixSchedule, HeadForm>> m_seenSchedules;
};

} // namespace mambascope
