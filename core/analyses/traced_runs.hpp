// SPDX-License-Identifier: GPL-3.0-or-later
// The clean and the corrupted run of causal tracing, and variants of one of them that take states of the
// other (romba.md section 2). Private to core: includes LibTorch.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/analyses/run_states.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/values/patch_resolve.hpp"

namespace mambascope {

/// One of both runs.
struct TracedRun {
    PromptInfo info; ///< with the pads
    std::vector<std::int32_t> ids;
    int pads = 0;    ///< in front
    Knockout masked; ///< the pads as keys, in a transformer: part of all of its variants
    std::shared_ptr<const CleanTrace> trace;  ///< of these tokens, without the mask
    std::shared_ptr<const CleanTrace> scored; ///< has the logits of the run; else the same or nothing
};

/// Normal numbers, or those of a file, that are added to the embeddings of the subject's tokens.
struct NoiseRuns {
    at::Tensor added; ///< [samples, subject tokens, D] fp32 on the host
    int first = 0;    ///< the subject's first token
};

/// How the variants of a request are run.
struct PatchedReadout {
    Readout readout;
    bool sweep = false; ///< lets interactive requests run in between
};

/// Engine thread. Holds both runs of one request.
class TracedRuns {
public:
    /// Makes both runs. Throws Error as corruptedPrompt, LoadedModel::prepare and alignSubjectEnds do, and
    /// InvalidArgument for a corrupted prompt that has the clean one's tokens and for an unknown pad;
    /// FileMalformed and its like for a file of noise.
    TracedRuns(const ModelRef& reference, const PromptSpec& prompt, const CorruptionSpec& corruption,
               AnalysisEnvironment& environment);

    [[nodiscard]] const TracedRun& run(BaseRun which) const {
        return which == BaseRun::Clean ? m_clean : m_corrupt;
    }
    [[nodiscard]] const Alignment& alignment() const { return m_alignment; }
    /// The token that is followed. Adds a note to the clean prompt where only the first of several is.
    [[nodiscard]] TargetInfo chooseTarget(const std::string& target);
    [[nodiscard]] bool isNoise() const { return m_noise.has_value(); }
    [[nodiscard]] int samples() const;
    /// Of a token at the last position; of noise the mean over samples.
    [[nodiscard]] double probability(BaseRun which, std::int32_t token) const;

    /// For resolvePatches. The runs must live as long.
    [[nodiscard]] PatchedPair pair(BaseRun base, bool hasMeans) const;

    /// Reads each variant of the base run once for each sample. Their patches name kCleanRun, kCorruptRun and
    /// kMeans; what they ask for of these runs is made here, and of `means` (a file) read. Throws Error as
    /// runVariants and StatisticsFile do; notes: receives what people should know of the file.
    void read(BaseRun base, std::vector<Variant> variants, const std::string& means,
              const PatchedReadout& asked, std::vector<std::string>& notes, const ReadingSink& sink);

    /// What a run holds, on the model's device. sample: of the corrupted run, where it is noise.
    [[nodiscard]] std::shared_ptr<const CapturedStates> states(BaseRun which, int sample,
                                                               const RunStates& asked) const;
    /// What enters the first layer of a run with noise, [T, D]; of another run undefined.
    [[nodiscard]] at::Tensor noisyEmbedding(BaseRun which, int sample) const;

private:
    void pad(const CorruptionSpec& corruption);
    void makeTrace(TracedRun& run);
    void makeNoise(const NoiseSpec& noise);
    [[nodiscard]] const std::shared_ptr<const CleanTrace>& noisyTrace(int sample) const;
    AnalysisEnvironment& m_environment;
    std::vector<std::string> m_deltas; ///< of the model
    TracedRun m_clean, m_corrupt;
    Alignment m_alignment;
    std::optional<NoiseRuns> m_noise;
    mutable int m_lastSample = -1; ///< of which m_lastNoisy is
    mutable std::shared_ptr<const CleanTrace> m_lastNoisy;
};

/// Notes on how far apart both runs are: none where p − p* is at least 0.05.
[[nodiscard]] std::vector<std::string> gapNotes(double cleanProbability, double corruptProbability);

} // namespace mambascope
