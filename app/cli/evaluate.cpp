// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: what models say behind every prompt of a data set, into a file that can be gone on with.
#include "app/cli/command.hpp"
#include "app/cli/evaluate_run.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/selection_options.hpp"
#include "app/cli/text_table.hpp"

namespace mambascope::cli {
namespace {

std::vector<OptionSpec> evaluateOptions() {
    std::vector<OptionSpec> options = modelOptions();
    for (OptionSpec& option : options) {
        if (option.name == "--model") {
            option.repeatable = true;
        }
    }
    const std::vector<OptionSpec> own{
        {"--bos", "auto|on|off",
         "begin prompts with a BOS token, or with nothing (default: auto, as the tokenizer does)"},
        {"--top", "K", "how many of the likeliest tokens to list (default: 5)"},
        {"--greedy", "N", "how many tokens to go on with, the likeliest one each time (default: 5)"},
        {"--rival", "TEXT", "another answer: its first token's logit is taken from that of the answer"},
        {"--rival-column", "NAME", "the column that has each row's rival, such as target_false"},
        {"--evaluations", "FILE.jsonl", "a file of evaluate that knows models of the filter already", true},
        {"--save-selection", "FILE.json", "also save which rows were selected, for --data or --selection"},
        {"-o", "FILE.jsonl", "where a line a prompt goes; a file that was begun is gone on with; needed"},
    };
    for (const std::vector<OptionSpec>& more : {selectionOptions(), own}) {
        options.insert(options.end(), more.begin(), more.end());
    }
    return options;
}

EvaluateJob readJob(const Options& options) {
    EvaluateJob job;
    job.models = options.values("--model");
    if (job.models.empty()) {
        job.models.push_back(options.required("--model"));
    }
    job.like = {job.models.front(), device(options), precision(options), options.valueOr("--tokenizer", ""),
                options.values("--delta")};
    if (!job.like.deltas.empty() && job.models.size() > 1) {
        throw usageError("--delta",
                         "--delta is for one --model; an edit belongs to the weights of one model");
    }
    if (!job.like.tokenizer.empty() && job.models.size() > 1) {
        throw usageError("--tokenizer", "--tokenizer is for one --model; with several, each has its own");
    }
    job.bos = bos(options);
    job.settings.top = integer(options, "--top", 0).value_or(job.settings.top);
    job.settings.greedy = integer(options, "--greedy", 0).value_or(job.settings.greedy);
    job.settings.rival = options.valueOr("--rival", "");
    job.settings.rivalColumn = options.valueOr("--rival-column", "");
    if (options.has("--rival") && options.has("--rival-column")) {
        throw usageError("--rival-column", "--rival and --rival-column can't be used together; choose one");
    }
    job.file = options.required("-o");
    for (const std::string& file : options.values("--evaluations")) {
        job.evaluations.emplace_back(file);
    }
    if (const std::optional<std::string> file = options.value("--save-selection")) {
        job.selectionFile = *file;
    }
    job.dataName = options.required("--data");
    return job;
}

Json toJson(const EvaluateJob& job, const EvaluateOutcome& outcome) {
    Json json;
    json["schema"] = "mambascope.evaluate/1";
    json["file"] = job.file.string();
    json["data"] = {{"name", outcome.manifest.data.name},
                    {"sha256", outcome.manifest.data.sha256},
                    {"rows", outcome.manifest.data.rows}};
    json["device"] = outcome.manifest.device;
    json["dtype"] = outcome.manifest.dtype;
    json["selected"] = outcome.selected;
    json["prompts"] = outcome.prompts;
    json["skipped"] = outcome.skipped;
    json["models"] = Json::object();
    for (const ModelTotals& totals : outcome.models) {
        json["models"][totals.name] = {{"prompts", totals.prompts},
                                       {"accuracy", totals.share(totals.hits)},
                                       {"top3", totals.share(totals.top3)},
                                       {"top5", totals.share(totals.top5)},
                                       {"mean_probability", totals.share(totals.probability)}};
    }
    json["notes"] = outcome.notes;
    return json;
}

std::string toTable(const EvaluateJob& job, const EvaluateOutcome& outcome) {
    std::string text = "  data      " + harmless(outcome.manifest.data.name) + ", " +
                       std::to_string(outcome.selected) + " of " +
                       std::to_string(outcome.manifest.data.rows) + " rows selected\n  file      " +
                       harmless(job.file.string()) + ", " + std::to_string(outcome.prompts) + " prompts, " +
                       std::to_string(outcome.skipped) + " left out\n";
    for (const std::string& note : outcome.notes) {
        text += "  note      " + harmless(note) + "\n";
    }
    TextTable table;
    table.addRow({"model", "prompts", "rank 1", "top 3", "top 5", "mean probability"});
    for (const ModelTotals& totals : outcome.models) {
        table.addRow({harmless(totals.name), std::to_string(totals.prompts),
                      percent(totals.share(totals.hits)), percent(totals.share(totals.top3)),
                      percent(totals.share(totals.top5)), percent(totals.share(totals.probability))});
    }
    return text + "\n" + table.str();
}

Answer run(const Options& options) {
    EvaluateJob job = readJob(options);
    const EvaluateOutcome outcome = runEvaluate(job, chosenData(options));
    return {toJson(job, outcome), toTable(job, outcome)};
}

} // namespace

Command evaluateCommand() {
    return {EvaluateKind::kName, EvaluateKind::kSummary, withOutputOptions(evaluateOptions()), run};
}

} // namespace mambascope::cli
