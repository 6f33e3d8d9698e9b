// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.hpp"

#include <chrono>
#include <utility>

#include "app/cli/option_values.hpp"
#include "app/engine/engine_loader.hpp"

namespace mambascope::cli {

std::vector<OptionSpec> outputOptions() {
    return {
        {"--json", "", "print JSON even on a terminal"},
        {"--table", "", "print the readable table even into a file or pipe"},
        {"--help", "", "show this help"},
    };
}

std::vector<OptionSpec> withCommonOptions(std::vector<OptionSpec> own) {
    std::vector<OptionSpec> all{
        {"--model", "NAME|DIR",
         "bundled model (demo-mamba2, demo-transformer), a folder, or OWNER/NAME[@REVISION] of the hub "
         "cache; needed"},
        {"--prompt", "TEXT", "what the model reads; needed"},
        {"--subject", "TEXT",
         "the prompt's subject, which roles such as subject and relation refer to: whole words first, of "
         "several places the last"},
        {"--subject-bytes", "A-B", "the subject's place instead: bytes of the prompt, from A to before B"},
        {"--target", "TEXT",
         "the followed answer: first token of \" TEXT\" (default: the clean run's top token)"},
        {"--device", "auto|cpu|cuda[:N]", "where to compute (default: auto)"},
        {"--dtype", "fp32|tf32|bf16", "precision (default: fp32, the truth)"},
        {"--tokenizer", "FILE|DIR", "another tokenizer than the model's own"},
        {"--bos", "on|off",
         "begin the prompt with a BOS token, or with nothing (default: as the tokenizer does)"},
    };
    all.insert(all.end(), own.begin(), own.end());
    const std::vector<OptionSpec> output = outputOptions();
    all.insert(all.end(), output.begin(), output.end());
    return all;
}

ModelRef modelRef(const Options& options) {
    return {options.required("--model"), device(options), precision(options),
            options.valueOr("--tokenizer", "")};
}

PromptSpec promptSpec(const Options& options) {
    PromptSpec prompt;
    prompt.text = options.required("--prompt");
    prompt.subject = options.valueOr("--subject", "");
    prompt.subjectSpan = subjectBytes(options, prompt.text.size());
    prompt.target = options.valueOr("--target", "");
    prompt.bos = bos(options);
    return prompt;
}

namespace {

/// Tells on stderr how far a long check is: one line for each tenth of it.
class CheckProgress : public PlainRunContext {
public:
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        constexpr std::int64_t kLong = 20; // fewer are over before they could be told
        if (stage != "check" || total < kLong || done * 10 / total == m_tenths) {
            return;
        }
        m_tenths = done * 10 / total;
        std::fprintf(stderr, "mambascope-cli: check: %lld of %lld knockouts\n", static_cast<long long>(done),
                     static_cast<long long>(total));
    }

private:
    std::int64_t m_tenths = 0;
};

} // namespace

Snapshot answer(RequestBody body) {
    const std::unique_ptr<EngineBackend> backend = loadTorchBackend();
    backend->attachToThread();
    CheckProgress context;
    const auto start = std::chrono::steady_clock::now();
    Snapshot snapshot = backend->run(Request{"cli", 0, std::move(body)}, context);
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    snapshot.provenance.durationMs = elapsed.count();
    std::visit(
        [](auto& result) {
            if constexpr (requires { result.prompt; }) {
                std::vector<std::string>& notes = result.prompt.notes;
                notes.insert(notes.begin(), result.model.notes.begin(), result.model.notes.end());
            }
        },
        snapshot.body);
    return snapshot;
}

} // namespace mambascope::cli
