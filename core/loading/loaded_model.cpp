// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/loaded_model.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/base/sha256.hpp"
#include "core/catalogue/prompt_limit.hpp"
#include "core/catalogue/tokenizer_notes.hpp"
#include "core/loading/model_shapes.hpp"
#include "core/loading/prompt_memory.hpp"
#include "core/models/edited_model.hpp"
#include "core/models/registry.hpp"
#include "core/passes/variant_check.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/tensor/plain_weights.hpp"
#include "core/tensor/random_weights.hpp"
#include "core/values/prompt_notes.hpp"
#include "core/values/subject.hpp"

namespace mambascope {

std::unique_ptr<LanguageModel> loadLanguageModel(const std::filesystem::path& folder, at::Device device,
                                                 Precision precision) {
    PlainRunContext context;
    const LoadPlan plan(folder, precision, context);
    return plan.load(device, context);
}

namespace {

constexpr std::uint64_t kRandomSeed = 20240531;

/// As models of files are described.
const char* storedName(StoredWeights stored) {
    switch (stored) {
    case StoredWeights::Fp16:
        return "fp16";
    case StoredWeights::Bf16:
        return "bf16";
    case StoredWeights::Fp32:
        break;
    }
    return "fp32";
}

} // namespace

std::unique_ptr<LanguageModel> randomLanguageModel(const std::string& config, const std::string& name,
                                                   at::Device device, Precision precision,
                                                   StoredWeights stored) {
    const ConfigReader reader = ConfigReader::parse(config, name);
    RandomWeightLoader loader(device, precision, stored, kRandomSeed);
    const FamilyLoader& family = familyOf(reader);
    std::unique_ptr<LanguageModel> model = family.load(reader, loader);
    const std::int64_t bytes =
        loader.parameters() * static_cast<std::int64_t>(at::elementSize(loader.storedType()));
    model->setOrigin(name, "", family.modelType, storedName(stored), loader.parameters(), bytes);
    return model;
}

PlainModel plainRandomModel(const std::string& config, const std::string& name, at::Device device,
                            StoredWeights stored, at::ScalarType type) {
    const ConfigReader reader = ConfigReader::parse(config, name);
    const auto drawn = std::make_shared<RandomWeightLoader>(device, Precision::Fp32, stored, kRandomSeed);
    PlainWeightLoader loader([drawn](const std::string& tensor,
                                     at::IntArrayRef shape) { return drawn->stored(tensor, shape).cpu(); },
                             drawn->hasOwnHead(), type, PlainWeightLoader::Matrices::Kept);
    return {familyOf(reader).load(reader, loader), nullptr};
}

LoadedModel::LoadedModel(std::shared_ptr<const LanguageModel> model, Tokenizer tokenizer,
                         std::size_t cachedTraces)
    : m_model(std::move(model))
    , m_tokenizer(std::move(tokenizer))
    , m_recorded(*m_model)
    , m_cachedTraces(cachedTraces) {}

namespace {

/// What tells a model with edits from the same without or with others.
std::string editedFingerprint(const std::string& model, const std::vector<std::string>& edits) {
    if (model.empty()) {
        return {}; // not known
    }
    Sha256 sum;
    sum.add(model);
    for (const std::string& edit : edits) {
        sum.add(edit);
    }
    return "sha256:" + sum.finish();
}

} // namespace

std::shared_ptr<LoadedModel> LoadedModel::withEdits(const Edits& more,
                                                    const std::vector<std::string>& notes) const {
    Variant all;
    all.edits = more.edits;
    checkPatches(model(), all, 1, {});
    auto edited = std::make_unique<EditedModel>(m_model, more.edits);
    ModelInfo info = edited->info();
    info.notes.insert(info.notes.end(), notes.begin(), notes.end());
    info.fingerprint = editedFingerprint(info.fingerprint, more.hashes);
    edited->setInfo(std::move(info));
    auto loaded = std::make_shared<LoadedModel>(std::move(edited), m_tokenizer, m_cachedTraces);
    loaded->m_files = m_files;
    loaded->m_weightsHash = m_weightsHash;
    loaded->m_edits = m_edits;
    loaded->m_edits.edits.insert(loaded->m_edits.edits.end(), more.edits.begin(), more.edits.end());
    loaded->m_edits.hashes.insert(loaded->m_edits.hashes.end(), more.hashes.begin(), more.hashes.end());
    loaded->m_makePlain = [make = m_makePlain, edits = more.edits](at::ScalarType type, RunContext& context) {
        PlainModel plain = make(type, context);
        plain.model = std::make_unique<EditedModel>(std::move(plain.model), edits);
        return plain;
    };
    return loaded;
}

namespace {

/// The subject's tokens. A tokenizer that drops some characters may leave it none.
void placeSubject(const FoundSubject& found, const std::string& text, PromptInfo& prompt) {
    const ByteSpan span = found.span;
    prompt.subject = tokensOverlapping(prompt.tokens, span);
    if (!prompt.subject) {
        const std::string subject = text.substr(span.start, span.end - span.start);
        throw Error(ErrorCode::SubjectNotFound, {subject},
                    "the subject " + quotedForMessage(subject) + " has no tokens in the prompt");
    }
    prompt.notes.insert(prompt.notes.end(), found.notes.begin(), found.notes.end());
}

} // namespace

PromptInfo LoadedModel::tokenize(const PromptSpec& prompt) const {
    if (prompt.text.empty()) {
        throw Error(ErrorCode::PromptEmpty, {});
    }
    requireShortPrompt(prompt.text, info().name);
    PromptInfo result;
    result.tokens = m_tokenizer.encode(prompt.text, SpecialTokens::Add, prompt.bos);
    if (result.tokens.empty()) {
        throw Error(ErrorCode::PromptEmpty, {},
                    "the prompt has no tokens; type at least one character that the model knows");
    }
    for (const Token& token : result.tokens) {
        requireInVocabulary("prompt", token.id, token.text, info());
    }
    requirePositions(result.tokens.size(), info());
    result.notes = promptNotes(prompt.text);
    const std::vector<std::string> more = tokenizerNotes(m_tokenizer, result.tokens, prompt.bos);
    result.notes.insert(result.notes.end(), more.begin(), more.end());
    if (const auto found = locateSubject(prompt.text, prompt.subjectSpan, prompt.subject)) {
        placeSubject(*found, prompt.text, result);
    }
    return result;
}

TargetInfo LoadedModel::answerToken(const std::string& answer, std::size_t* count) const {
    const bool spaced = answer.starts_with(' ');
    const std::optional<FirstToken> first = m_tokenizer.firstTokenOf(spaced ? answer : " " + answer);
    if (!first) {
        throw Error(ErrorCode::InvalidArgument, {"target", answer, "a text with at least one token"});
    }
    requireInVocabulary("target", first->id, first->text, info());
    if (count != nullptr) {
        *count = first->count;
    }
    return {first->text, first->id, false, first->count > 1};
}

PreparedPrompt LoadedModel::prepare(const PromptSpec& prompt, RunContext& context) {
    PreparedPrompt prepared;
    prepared.text = prompt.text;
    prepared.info = tokenize(prompt);
    prepared.roles = rolesOf(prepared.info.tokens, prepared.info.subject);
    std::vector<std::int32_t> ids;
    ids.reserve(prepared.info.tokens.size());
    for (const Token& token : prepared.info.tokens) {
        ids.push_back(token.id);
    }
    prepared.trace = trace(std::move(ids), context, &prepared.traceCached);
    return prepared;
}

std::shared_ptr<const CleanTrace> LoadedModel::trace(std::vector<std::int32_t> ids, RunContext& context,
                                                     bool* cached) {
    for (auto it = m_traces.begin(); it != m_traces.end(); ++it) {
        if ((*it)->ids() == ids) {
            m_traces.splice(m_traces.begin(), m_traces, it);
            if (cached != nullptr) {
                *cached = true;
            }
            return m_traces.front();
        }
    }
    requirePromptMemory(*m_model, ids.size());
    std::shared_ptr<const CleanTrace> made = makeTrace(ids, context);
    m_traces.push_front(made);
    if (m_traces.size() > m_cachedTraces) {
        m_traces.pop_back();
    }
    return made;
}

/// Those that were kept for later go where there is no room for a new one.
std::shared_ptr<const CleanTrace> LoadedModel::makeTrace(const std::vector<std::int32_t>& ids,
                                                         RunContext& context) {
    try {
        return traceCleanRun(*m_model, ids, context, &m_recorded);
    } catch (const std::exception& error) {
        if (!saysOutOfMemory(error) || !dropTraces(0)) {
            throw;
        }
    }
    releaseFreedMemory(m_model->device());
    return traceCleanRun(*m_model, ids, context, &m_recorded);
}

bool LoadedModel::dropTraces(std::size_t kept) {
    if (m_traces.size() <= kept) {
        return false;
    }
    m_traces.resize(kept);
    return true;
}

std::shared_ptr<LoadedModel> randomLoadedModel(const std::string& shape,
                                               const std::filesystem::path& resources, at::Device device,
                                               Precision precision, std::size_t cachedTraces) {
    const std::string config = shapeConfig(resources, "model random", shape);
    const std::string name = "random:" + shape;
    auto loaded = std::make_shared<LoadedModel>(
        randomLanguageModel(config, name, device, precision, StoredWeights::Fp16),
        Tokenizer::load(resources / "models" / "demo-mamba2" / "tokenizer.json"), cachedTraces);
    loaded->setPlainMaker([config, name, device](at::ScalarType type, RunContext&) {
        return plainRandomModel(config, name, device, StoredWeights::Fp16, type);
    });
    return loaded;
}

} // namespace mambascope
