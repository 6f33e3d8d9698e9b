// SPDX-License-Identifier: GPL-3.0-or-later
// A model with its tokenizer and the clean runs that were made lately. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/weights_hash.hpp"
#include "core/engine/run_context.hpp"
#include "core/loading/load_plan.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/recorded_passes.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "core/values/stored_weights.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// A prompt that is ready for analyses: tokens, subject and clean run.
struct PreparedPrompt {
    std::string text;
    PromptInfo info;
    TokenRoles roles;
    std::shared_ptr<const CleanTrace> trace;
    bool traceCached = false;
};

class LoadedModel {
public:
    /// A model and a tokenizer that are there already. The tokenizer may have more tokens than the model:
    /// prompts and targets with those are refused.
    LoadedModel(std::shared_ptr<const LanguageModel> model, Tokenizer tokenizer, std::size_t cachedTraces);

    [[nodiscard]] const LanguageModel& model() const { return *m_model; }
    /// For models that share its weights.
    [[nodiscard]] const std::shared_ptr<const LanguageModel>& sharedModel() const { return m_model; }
    [[nodiscard]] const ModelInfo& info() const { return m_model->info(); }
    [[nodiscard]] RecordedPasses& recorded() { return m_recorded; }
    [[nodiscard]] const Tokenizer& tokenizer() const { return m_tokenizer; }

    /// The files that the model may still read, where parts of it stayed in them.
    void setFiles(const std::shared_ptr<const WeightFiles>& files) { m_files = files; }
    /// Of the checkpoint, without edits: what statistics and deltas name. Empty for random weights. Throws
    /// Error as WeightsHash::get; the first call for a checkpoint reads all of its bytes.
    [[nodiscard]] std::string weightsHash() const {
        return m_weightsHash == nullptr ? std::string() : m_weightsHash->get();
    }
    void setWeightsHash(std::shared_ptr<const WeightsHash> hash) { m_weightsHash = std::move(hash); }
    /// Throws FileVanished where numbers that the model made lately may come from files that have changed.
    void requireIntactFiles() const {
        if (const std::shared_ptr<const WeightFiles> files = m_files.lock()) {
            files->requireIntact();
        }
    }

    /// The edits that the model has, in their order, and what tells the files apart that they came from.
    struct Edits {
        std::vector<WeightEdit> edits = {};
        std::vector<std::string> hashes = {}; ///< "sha256:…" of each file
    };
    [[nodiscard]] const Edits& edits() const { return m_edits; }
    /// The same model with these edits as well, as one of its own: its clean runs and recorded passes are not
    /// this one's, its weights are. Notes name the edits. Throws Error as checkPatches where an edit doesn't
    /// fit the model.
    [[nodiscard]] std::shared_ptr<LoadedModel> withEdits(const Edits& more,
                                                         const std::vector<std::string>& notes) const;

    /// Makes the same model in its plain form (Layer::plain) of a dtype, on the host, from where this one
    /// came from.
    using PlainMaker = std::function<PlainModel(at::ScalarType, RunContext&)>;
    void setPlainMaker(PlainMaker maker) { m_makePlain = std::move(maker); }
    /// Throws Error as LoadPlan::loadPlain.
    [[nodiscard]] PlainModel makePlain(at::ScalarType type, RunContext& context) const {
        return m_makePlain(type, context);
    }

    /// The prompt's tokens, its subject, and notes; no run. Throws Error as prepare, but for memory.
    [[nodiscard]] PromptInfo tokenize(const PromptSpec& prompt) const;
    /// The first token of " "+answer (of the answer, if it begins with a space); several tokens are told in
    /// firstOfSeveral, and in their number in `count` where it is not null. Throws Error InvalidArgument for
    /// an answer without tokens and for a token that the model doesn't have.
    [[nodiscard]] TargetInfo answerToken(const std::string& answer, std::size_t* count = nullptr) const;
    /// Tokenizes, finds the subject and makes or finds the clean run.
    /// Throws Error PromptEmpty, PromptTooLong, SubjectNotFound, InvalidArgument for a token that the model
    /// doesn't have or a BOS token where none is known, MemoryTooSmall, Cancelled, OutOfMemory.
    [[nodiscard]] PreparedPrompt prepare(const PromptSpec& prompt, RunContext& context);
    /// The clean run of these ids, newest first in the cache.
    [[nodiscard]] std::shared_ptr<const CleanTrace> trace(std::vector<std::int32_t> ids, RunContext& context,
                                                          bool* cached = nullptr);
    /// Forgets clean runs but for the `kept` latest; those that somebody uses live on with them. Whether
    /// there were any.
    bool dropTraces(std::size_t kept);

private:
    [[nodiscard]] std::shared_ptr<const CleanTrace> makeTrace(const std::vector<std::int32_t>& ids,
                                                              RunContext& context);
    std::shared_ptr<const LanguageModel> m_model;
    Tokenizer m_tokenizer;
    RecordedPasses m_recorded;
    PlainMaker m_makePlain;
    std::weak_ptr<const WeightFiles> m_files;         ///< none: everything is in memory
    std::shared_ptr<const WeightsHash> m_weightsHash; ///< null: there are no files
    Edits m_edits;
    std::list<std::shared_ptr<const CleanTrace>> m_traces;
    std::size_t m_cachedTraces = 0;
};

/// A loaded model from a Hugging Face folder without its tokenizer. Throws Error for anything wrong with the
/// folder or the device.
[[nodiscard]] std::unique_ptr<LanguageModel> loadLanguageModel(const std::filesystem::path& folder,
                                                               at::Device device, Precision precision);

/// A model of the shape that `config` (the text of a config.json) describes, with random weights. Throws
/// Error as reading such a file does; `name` stands where the file's name would.
[[nodiscard]] std::unique_ptr<LanguageModel> randomLanguageModel(const std::string& config,
                                                                 const std::string& name, at::Device device,
                                                                 Precision precision, StoredWeights stored);

/// The same weights in the model's plain form (Layer::plain) of a dtype, on the host: drawn on `device`
/// again, whose random numbers are its own.
[[nodiscard]] PlainModel plainRandomModel(const std::string& config, const std::string& name,
                                          at::Device device, StoredWeights stored, at::ScalarType type);

/// What `random:SHAPE` stands for (model_shapes.hpp): random weights as a checkpoint would store them in
/// fp16, and the bundled pair's tokenizer, whose tokens are the first ones of the larger vocabulary. Throws
/// Error as shapeConfig and the constructor do.
[[nodiscard]] std::shared_ptr<LoadedModel> randomLoadedModel(const std::string& shape,
                                                             const std::filesystem::path& resources,
                                                             at::Device device, Precision precision,
                                                             std::size_t cachedTraces);

} // namespace mambascope
