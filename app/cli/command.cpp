// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.hpp"

#include <utility>

#include "app/cli/option_values.hpp"

namespace mambascope::cli {

std::vector<OptionSpec> withOutputOptions(std::vector<OptionSpec> own) {
    own.push_back({"--json", "", "print JSON even on a terminal"});
    own.push_back({"--table", "", "print the readable table even into a file or pipe"});
    own.push_back({"--help", "", "show this help"});
    return own;
}

std::vector<OptionSpec> modelOptions() {
    return {
        {"--model", "NAME|DIR",
         "bundled model (demo-mamba2, demo-transformer), a folder, or OWNER/NAME[@REVISION] of the hub "
         "cache; needed"},
        {"--device", "auto|cpu|cuda[:N]", "where to compute (default: auto)"},
        {"--dtype", "fp32|tf32|bf16", "precision (default: fp32, the most exact)"},
        {"--tokenizer", "FILE|DIR", "another tokenizer than the model's own"},
        {"--delta", "FILE", "an edit that the model has, as the command edit writes it", true},
    };
}

std::vector<OptionSpec> promptOptions() {
    return {
        {"--prompt", "TEXT", "what the model reads; needed"},
        {"--subject", "TEXT",
         "the subject within the prompt, for the roles subject, relation and context; whole words are found "
         "first, and the last place counts if there are several"},
        {"--subject-bytes", "A-B", "the subject's place instead: bytes of the prompt, from A to before B"},
        {"--target", "TEXT",
         "the followed answer: first token of \" TEXT\" (default: the clean run's top token)"},
        {"--bos", "auto|on|off",
         "begin the prompt with a BOS token, or with nothing (default: auto, as the tokenizer does)"},
    };
}

std::vector<OptionSpec> withCommonOptions(std::vector<OptionSpec> own) {
    std::vector<OptionSpec> all = modelOptions();
    for (const std::vector<OptionSpec>& more : {promptOptions(), own}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return withOutputOptions(std::move(all));
}

ModelRef modelRef(const Options& options) {
    return {options.required("--model"), device(options), precision(options),
            options.valueOr("--tokenizer", ""), options.values("--delta")};
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

} // namespace mambascope::cli
