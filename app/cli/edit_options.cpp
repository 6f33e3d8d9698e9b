// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/edit_options.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "app/cli/command.hpp"
#include "app/cli/list_options.hpp"
#include "app/cli/option_values.hpp"
#include "core/data/related_prompts.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/npy_reader.hpp"
#include "core/io/tensor_view.hpp"
#include "core/io/text_file.hpp"
#include "core/values/subject.hpp"

namespace mambascope::cli {
namespace {

constexpr std::size_t kLongestContexts = std::size_t{1} << 20;

void readNumber(const Options& options, std::string_view name, double& value) {
    if (const std::optional<std::string> given = options.value(name)) {
        const std::optional<double> number = numberFromText(*given);
        if (!number) {
            throw usageError(name, *given, "a number");
        }
        value = *number;
    }
}

EditOptimiser optimiser(const Options& options) {
    EditOptimiser result;
    result.steps = integer(options, "--steps", 1).value_or(result.steps);
    readNumber(options, "--rate", result.rate);
    readNumber(options, "--kl", result.kl);
    result.klPrompt = options.valueOr("--kl-prompt", result.klPrompt);
    readNumber(options, "--decay", result.decay);
    readNumber(options, "--clamp", result.clamp);
    readNumber(options, "--stop-loss", result.stopLoss);
    readNumber(options, "--stop-probability", result.stopProbability);
    return result;
}

/// One context a line, each with one {}.
std::vector<std::string> contextsIn(const std::string& file) {
    const std::string text = readTextFile(file, kLongestContexts);
    std::vector<std::string> contexts;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string context = text.substr(at, end - at);
        at = end + 1;
        line += 1;
        if (!context.empty() && context.back() == '\r') {
            context.pop_back();
        }
        if (context.empty()) {
            continue;
        }
        const std::size_t place = context.find("{}");
        if (place == std::string::npos || context.find("{}", place + 1) != std::string::npos) {
            throw Error(ErrorCode::FileMalformed,
                        {file, "line " + std::to_string(line), "a context with one {} for the prompt"});
        }
        contexts.push_back(std::move(context));
    }
    if (contexts.empty()) {
        throw Error(ErrorCode::FileMalformed, {file, "its contexts", "at least one line"});
    }
    return contexts;
}

void readContexts(const Options& options, EditRequest& request) {
    const std::string given = options.valueOr("--contexts", "generate");
    if (given == "generate" || given == "none") {
        request.contextSource = given == "none" ? EditContexts::None : EditContexts::Generate;
        return;
    }
    request.contextSource = EditContexts::Given;
    request.contexts = contextsIn(given);
}

std::vector<float> vectorIn(const std::string& path) {
    const MappedFile file = MappedFile::open(path);
    return file.reading([&](std::span<const std::byte> bytes) {
        const NpyArray array = readNpy(bytes, path, "the array");
        if (array.shape.size() != 1) {
            throw Error(ErrorCode::FileMalformed, {path, "its shape " + shapeText(array.shape), "a vector"});
        }
        std::vector<float> numbers(static_cast<std::size_t>(array.shape[0]));
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            double wide = 0;
            if (array.itemBytes == sizeof(float)) {
                std::memcpy(&numbers[i], array.data.data() + i * sizeof(float), sizeof(float));
            } else {
                std::memcpy(&wide, array.data.data() + i * sizeof(double), sizeof(double));
                numbers[i] = static_cast<float>(wide);
            }
            if (!std::isfinite(numbers[i])) {
                throw Error(ErrorCode::FileMalformed,
                            {path, "number " + std::to_string(i), "a finite number"});
            }
        }
        return numbers;
    });
}

void readGiven(const Options& options, EditRequest& request) {
    if (options.has("--u") != options.has("--value")) {
        throw usageError(options.has("--u") ? "--u" : "--value",
                         "--u and --value are given together or not at all");
    }
    if (options.has("--u")) {
        request.direction = vectorIn(options.required("--u"));
        request.value = vectorIn(options.required("--value"));
    }
}

/// Of a fact that the bundled data have, where no others are given.
void readPrompts(const Options& options, EditRequest& request) {
    request.paraphrases = options.values("--paraphrase");
    request.neighbours = options.values("--neighbour");
    if (!request.paraphrases.empty() && !request.neighbours.empty()) {
        return;
    }
    std::string subject = request.prompt.subject;
    if (const auto& span = request.prompt.subjectSpan) {
        subject = request.prompt.text.substr(span->start, span->end - span->start);
    }
    if (const auto related = relatedPrompts(request.prompt.text, subject, request.seed)) {
        if (request.paraphrases.empty()) {
            request.paraphrases = related->paraphrases;
        }
        if (request.neighbours.empty()) {
            request.neighbours = related->neighbours;
        }
    }
}

} // namespace

EditRequest editRequest(const Options& options) {
    EditRequest request;
    request.model = modelRef(options);
    request.model.deltas.clear(); // --delta says here where the edit goes
    request.prompt = promptSpec(options);
    if (!request.prompt.subjectSpan && !request.prompt.subject.empty()) {
        request.prompt.subjectSpan = firstSubject(request.prompt.text, request.prompt.subject);
    }
    const std::string site = options.required("--site");
    const std::optional<Matrix> matrix = matrixFromName(site);
    if (!matrix) {
        throw usageError("--site", site, namesOf<Matrix>());
    }
    request.site = *matrix;
    request.layer = requiredInteger(options, "--layer", 0);
    request.newObject = options.required("--new");
    request.trueObject = options.valueOr("--true", "");
    request.seed = static_cast<std::uint64_t>(integer(options, "--seed", 0).value_or(1));
    readContexts(options, request);
    request.stats = options.valueOr("--stats", "");
    request.statsText = options.valueOr("--stats-text", "");
    if (!request.stats.empty() && !request.statsText.empty()) {
        throw usageError("--stats-text", "--stats and --stats-text can't be used together; choose one");
    }
    readNumber(options, "--ridge", request.ridge);
    request.optimiser = optimiser(options);
    readGiven(options, request);
    readPrompts(options, request);
    request.logits = options.has("--logits");
    return request;
}

EditFiles editFiles(const Options& options) {
    return {options.value("--out"), options.value("--adapter"), options.value("--delta"),
            options.value("--logits")};
}

std::vector<OptionSpec> editOptions() {
    std::vector<OptionSpec> common = withCommonOptions({
        {"--site", "MATRIX", "the matrix: W_a, W_g, W_o (state-space models), W_down (transformers); needed"},
        {"--layer", "L", "its layer; needed"},
        {"--new", "TEXT", "the object that the fact gets; needed"},
        {"--true", "TEXT", "the object that it has (default: the clean run's top token)"},
        {"--contexts", "generate|none|FILE",
         "texts with {} for the prompt, in which key and value are found: 20 that the model writes, none but "
         "the prompt, or a line each of a file (default: generate)"},
        {"--seed", "N", "of generated contexts and of chosen prompts (default: 1)"},
        {"--stats", "FILE", "second moments of the keys, as the command stats writes them"},
        {"--stats-text", "FILE|bundled",
         "the same, collected of this text now (default: none: the edit goes along the key itself)"},
        {"--ridge", "R", "add R times the mean of the moment's diagonal to it (default: 0)"},
        {"--steps", "N", "at most so many steps of the optimiser (default: 20)"},
        {"--rate", "X", "its rate (default: 0.5)"},
        {"--kl", "X", "factor of what keeps the subject's essence (default: 0.0625)"},
        {"--kl-prompt", "TEXT", "where that is looked for, {} for the subject (default: \"{} is a\")"},
        {"--decay", "X", "factor of the shift's norm (default: 0.5)"},
        {"--clamp", "X", "the shift's norm is at most X times that of the value (default: 3)"},
        {"--stop-loss", "X", "stop below this loss (default: 0.05)"},
        {"--stop-probability", "P",
         "stop after 13 steps above this probability of the new object (default: 0.9)"},
        {"--u", "FILE.npy", "a direction instead of key and statistics, of any length; with --value"},
        {"--value", "FILE.npy", "what the matrix shall make of the prompt's key"},
        {"--paraphrase", "TEXT",
         "a prompt that should follow the edit (default: other wordings, where the prompt is of CounterFact)",
         true},
        {"--neighbour", "TEXT",
         "a prompt that should stay (default: other subjects with the same object, of CounterFact)", true},
        {"--logits", "FILE.npy",
         "write the edited model's last logits, float32 [prompt, paraphrases, neighbours; vocabulary]"},
        {"--out", "DIR", "write the edited checkpoint there, in its own layout"},
        {"--adapter", "DIR", "write the edit as an adapter for Hugging Face's PEFT"},
        {"--delta", "FILE", "write the edit as a small file, which --delta of other commands takes"},
    });
    const auto isEdits = [](const OptionSpec& option) {
        return option.name == "--delta" && option.repeatable; // of the model
    };
    std::erase_if(common, isEdits);
    return common;
}

} // namespace mambascope::cli
