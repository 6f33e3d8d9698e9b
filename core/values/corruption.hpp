// SPDX-License-Identifier: GPL-3.0-or-later
// The corrupted run of causal tracing: what it is made of and how its tokens go with those of the clean run
// (romba.md section 2). Plain comparable values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/values/enum_names.hpp"
#include "core/values/like.hpp"

namespace mambascope {

/// Normal noise that is added to the embeddings of the subject's tokens (romba.md section 3, "Noise").
struct NoiseSpec {
    double amount = 0;        ///< standard deviation
    bool timesSpread = false; ///< `Kx`: amount times the standard deviation of the embedding table
    std::string file = {};    ///< instead: float32 npy [samples, subject tokens, d], added as it is
    int samples = 10;         ///< runs, whose probabilities are averaged; of a file: as many as it has
    std::uint64_t seed = 1;   ///< of mt19937_64
    friend bool operator==(const NoiseSpec&, const NoiseSpec&) = default;
};

/// How the tokens of two runs go together. SubjectEnd: by the subjects' ends, nothing is padded. Paper: the
/// shorter prompt gets pads in front, position i with position i.
enum class TokenAlign { SubjectEnd, Paper };
/// The run that is patched. Corrupt: restoring. Clean: destroying.
enum class BaseRun { Corrupt, Clean };

template <>
struct EnumNames<TokenAlign> {
    static constexpr NameTable<TokenAlign, 2> kTable{
        {{TokenAlign::SubjectEnd, "subject-end"}, {TokenAlign::Paper, "paper"}}};
};

template <>
struct EnumNames<BaseRun> {
    static constexpr NameTable<BaseRun, 2> kTable{{{BaseRun::Corrupt, "corrupt"}, {BaseRun::Clean, "clean"}}};
};

/// Exactly one of: another subject in place of the subject's bytes; another prompt, with its subject; noise.
struct CorruptionSpec {
    std::string subject = {}; ///< another subject; of `prompt`: its subject
    std::string prompt = {};  ///< a whole other prompt; empty: the clean one with `subject` put in
    std::optional<NoiseSpec> noise = {};
    TokenAlign align = TokenAlign::SubjectEnd;
    std::string pad = {}; ///< for TokenAlign::Paper; empty: the tokenizer's EOS
    friend bool operator==(const CorruptionSpec&, const CorruptionSpec&) = default;
};

/// Positions that go together.
struct AlignedPair {
    int clean = 0;
    int corrupt = 0;
    friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

void fields(auto& archive, Like<NoiseSpec> auto& noise) {
    archive.field("amount", noise.amount);
    archive.field("times_spread", noise.timesSpread);
    archive.optionalField("file", noise.file);
    archive.field("samples", noise.samples);
    archive.field("seed", noise.seed);
}

void fields(auto& archive, Like<CorruptionSpec> auto& corruption) {
    archive.field("subject", corruption.subject);
    archive.optionalField("prompt", corruption.prompt);
    archive.field("noise", corruption.noise);
    archive.field("align", corruption.align);
    archive.optionalField("pad", corruption.pad);
}

void fields(auto& archive, Like<AlignedPair> auto& pair) {
    archive.field("clean", pair.clean);
    archive.field("corrupt", pair.corrupt);
}

} // namespace mambascope
