// SPDX-License-Identifier: GPL-3.0-or-later
// reproduce: published numbers beside ours, one by one.
#include <algorithm>
#include <cstdio>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/reproduce_run.hpp"
#include "app/cli/stop_signal.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"

namespace mambascope::cli {
namespace {

constexpr const char* kRule =
    "a number is within sampling error where it differs by at most 1.96 standard errors of our mean over the "
    "prompts, plus what the published number was read or computed to";

std::string_view measureName(PublishedMeasure measure) {
    return measure == PublishedMeasure::Accuracy      ? "accuracy"
           : measure == PublishedMeasure::Probability ? "probability"
                                                      : "relative_change";
}

/// "subject", "source 3".
std::string sourceName(const PublishedCurve& curve) {
    return curve.sort == ExperimentSort::Map ? "token " + std::to_string(curve.sourceToken)
                                             : std::string(roleName(curve.source));
}

/// "figure 1, windows of 9: last <- subject, subject first".
std::string curveName(const PublishedCurve& curve) {
    std::string text = curve.figure.empty() ? "" : "figure " + curve.figure + ", ";
    text += "windows of " + std::to_string(curve.window) + ": " + std::string(roleName(curve.query)) +
            " <- " + sourceName(curve);
    text += curve.group.empty() ? "" : ", " + curve.group;
    text += curve.row ? ", row " + std::to_string(*curve.row) : "";
    text += curve.place == SubjectPlace::Any ? "" : ", subject " + std::string(nameOf(curve.place));
    return text + ", " + std::string(measureName(curve.measure));
}

Json numberJson(const ReproducedNumber& number, const PublishedCurve& curve) {
    Json json{{"figure", curve.figure},
              {"kind", nameOf(curve.sort)},
              {"window", curve.window},
              {"layers", {number.layers.first, number.layers.last}},
              {"query", roleName(curve.query)},
              {"source", sourceName(curve)},
              {"group", curve.group},
              {"row", curve.row ? Json(*curve.row) : Json(nullptr)},
              {"subject", nameOf(curve.place)},
              {"measure", measureName(curve.measure)},
              {"prompts", number.prompts},
              {"published", number.published},
              {"ours", number.ours},
              {"difference", number.difference()},
              {"standard_error", number.standardError},
              {"allowed", number.allowed},
              {"within", number.isWithin()}};
    return json;
}

struct Reproduced {
    const ReproduceJob* job = nullptr;
    ReproduceOutcome outcome;

    [[nodiscard]] std::int64_t within() const {
        const auto isWithin = [](const auto& number) { return number.isWithin(); };
        std::int64_t count = std::count_if(outcome.numbers.begin(), outcome.numbers.end(), isWithin) +
                             std::count_if(outcome.answers.begin(), outcome.answers.end(), isWithin);
        for (const ReproducedFacts& facts : outcome.facts) {
            count += std::count_if(facts.numbers.begin(), facts.numbers.end(), isWithin);
        }
        return count;
    }
    [[nodiscard]] std::int64_t total() const {
        std::int64_t count = std::ssize(outcome.numbers) + std::ssize(outcome.answers);
        for (const ReproducedFacts& facts : outcome.facts) {
            count += std::ssize(facts.numbers);
        }
        return count;
    }
};

Json factsJson(const ReproducedFacts& facts) {
    Json list = Json::array();
    for (const ReproducedFact& number : facts.numbers) {
        const PublishedFactCurve& curve = facts.published->curves[number.curve];
        list.push_back({{"figure", facts.published->figure},
                        {"kind", nameOf(facts.published->settings.sort())},
                        {"panel", curve.panel},
                        {"series", curve.series},
                        {"layers", {number.layers.first, number.layers.last}},
                        {"facts", number.facts},
                        {"published", number.published},
                        {"ours", number.ours},
                        {"difference", number.difference()},
                        {"standard_error", number.standardError},
                        {"allowed", number.allowed},
                        {"within", number.isWithin()}});
    }
    return list;
}

Json tableJson(const Reproduced& done) {
    const ReproduceJob& job = *done.job;
    Json json{{"paper", job.table.paper},
              {"title", job.table.title},
              {"source", job.table.source},
              {"file", job.table.file.string()},
              {"as", job.published->names.front()},
              {"note", job.published->note},
              {"data", job.table.data},
              {"within", done.within()},
              {"of", done.total()}};
    json["prompts"] = Json::object();
    for (const FoundPrompts& prompts : done.outcome.prompts) {
        json["prompts"][prompts.name] = {{"found", prompts.known}, {"used", prompts.used}};
    }
    json["numbers"] = Json::array();
    for (const ReproducedNumber& number : done.outcome.numbers) {
        json["numbers"].push_back(numberJson(number, job.published->curves[number.curve]));
    }
    json["answers"] = Json::array();
    for (const ReproducedAnswer& answer : done.outcome.answers) {
        json["answers"].push_back({{"row", answer.row},
                                   {"measure", answer.measure},
                                   {"published", answer.published},
                                   {"ours", answer.ours},
                                   {"difference", answer.ours - answer.published},
                                   {"allowed", answer.allowed},
                                   {"within", answer.isWithin()}});
    }
    json["facts"] = Json::array();
    for (const ReproducedFacts& facts : done.outcome.facts) {
        for (Json& number : factsJson(facts)) {
            json["facts"].push_back(std::move(number));
        }
    }
    return json;
}

std::string factsText(const ReproducedFacts& facts) {
    std::string text;
    for (std::size_t curve = 0; curve < facts.published->curves.size(); ++curve) {
        TextTable table;
        table.addRow({"layers", "published", "ours", "difference", "allowed", ""});
        std::int64_t count = 0;
        for (const ReproducedFact& row : facts.numbers) {
            if (row.curve == curve) {
                count = row.facts;
                table.addRow({windowName(row.layers), number(row.published), number(row.ours),
                              number(row.difference()), number(row.allowed),
                              row.isWithin() ? "within" : "outside"});
            }
        }
        const PublishedFactCurve& of = facts.published->curves[curve];
        text += "\nfigure " + harmless(facts.published->figure) + ", " +
                std::string(nameOf(facts.published->settings.sort())) + ": " + harmless(of.panel) + ", " +
                harmless(of.series) + ", " + std::to_string(count) + " facts\n" + table.str();
    }
    return text;
}

std::string shown(double value, const PublishedCurve& curve) {
    return curve.measure == PublishedMeasure::Probability ? number(value) : percent(value);
}

std::string tableText(const Reproduced& done) {
    const ReproduceJob& job = *done.job;
    std::string text = "\n" + harmless(job.table.title) + ", as " + harmless(job.published->names.front()) +
                       ": " + std::to_string(done.within()) + " of " + std::to_string(done.total()) +
                       " numbers are within sampling error\n  source    " + harmless(job.table.source) + "\n";
    text += job.published->note.empty() ? "" : "  note      " + harmless(job.published->note) + "\n";
    for (const FoundPrompts& prompts : done.outcome.prompts) {
        text += "  prompts   " + std::to_string(prompts.used) + " of " + std::to_string(prompts.known) +
                " that the rule \"" + harmless(prompts.name) + "\" finds\n";
    }
    const PublishedCurve* last = nullptr;
    TextTable table;
    const auto flush = [&] {
        text += last == nullptr ? "" : "\n" + harmless(curveName(*last)) + "\n" + table.str();
        table = TextTable();
        table.addRow({"layers", "published", "ours", "difference", "allowed", ""});
    };
    for (const ReproducedNumber& row : done.outcome.numbers) {
        const PublishedCurve& curve = job.published->curves[row.curve];
        if (&curve != last) {
            flush();
            last = &curve;
        }
        table.addRow({windowName(row.layers), shown(row.published, curve), shown(row.ours, curve),
                      shown(row.difference(), curve), shown(row.allowed, curve),
                      row.isWithin() ? "within" : "outside"});
    }
    flush();
    for (const ReproducedFacts& facts : done.outcome.facts) {
        text += factsText(facts);
    }
    if (!done.outcome.answers.empty()) {
        TextTable answers(2);
        answers.addRow({"row", "answer's", "published", "ours", "difference", "allowed", ""});
        for (const ReproducedAnswer& answer : done.outcome.answers) {
            answers.addRow({std::to_string(answer.row), answer.measure, number(answer.published),
                            number(answer.ours), number(answer.ours - answer.published),
                            number(answer.allowed), answer.isWithin() ? "within" : "outside"});
        }
        text += "\nanswers, nothing cut\n" + answers.str();
    }
    return text;
}

std::vector<PublishedTable> tablesOf(const Options& options) {
    if (const std::optional<std::string> file = options.value("--table")) {
        if (options.has("--paper")) {
            throw usageError("--table", "--table and --paper can't be used together; choose one");
        }
        return {readPublishedTable(*file)};
    }
    return shippedTables(options.value("--paper"), resources::directory() / "papers");
}

[[noreturn]] void refuseModel(const std::vector<PublishedTable>& tables, const std::string& name) {
    std::string known;
    for (const PublishedTable& table : tables) {
        for (const PublishedModel& model : table.models) {
            known += (known.empty() ? "" : ", ") + model.names.front();
        }
    }
    throw usageError("--model", "no published numbers are of " + name + "; the tables have " + known +
                                    "; --as NAME says that a folder holds one of them, --table FILE brings "
                                    "other numbers");
}

Answer compareAll(std::vector<ReproduceJob>& jobs, const std::string& name) {
    Answer answer;
    Json list = Json::array();
    for (ReproduceJob& job : jobs) {
        job.published = findModel(job.table, name);
        const Reproduced done{&job, runReproduction(job)};
        if (list.empty()) {
            answer.json = answerHead("mambascope.reproduce/1", done.outcome.model, done.outcome.provenance);
            answer.json.erase("duration_ms");
            answer.table = modelLine(done.outcome.model, done.outcome.provenance);
        }
        list.push_back(tableJson(done));
        answer.table += tableText(done);
    }
    answer.json["rule"] = kRule;
    answer.json["papers"] = std::move(list);
    answer.table += std::string("\nThe rule: ") + kRule + ".\n";
    return answer;
}

/// Numbers of some of the prompts would look like those of all: none are told.
Answer stopped(const std::string& folder) {
    const std::string kept = folder.empty() ? "nothing is kept; -o DIR keeps what is done"
                                            : "what is done is kept in " + harmless(folder) +
                                                  ", and the same command goes on from there";
    std::fprintf(stderr, "mambascope-cli: reproduce: stopped; %s\n", kept.c_str());
    return {Json{{"schema", "mambascope.reproduce/1"}, {"complete", false}}, "", StopSignal::kExitCode};
}

Answer run(const Options& options) {
    const ModelRef model = modelRef(options);
    const std::string name = options.valueOr("--as", model.model);
    const std::vector<PublishedTable> tables = tablesOf(options);
    std::vector<ReproduceJob> jobs;
    for (const PublishedTable& table : tables) {
        if (findModel(table, name) != nullptr) {
            ReproduceJob& job = jobs.emplace_back();
            job.model = model;
            job.table = table;
            job.folder = options.valueOr("-o", "");
        }
    }
    if (jobs.empty()) {
        refuseModel(tables, name);
    }
    const StopSignal signal;
    try {
        return compareAll(jobs, name);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled) {
            throw;
        }
        return stopped(options.valueOr("-o", ""));
    }
}

} // namespace

Command reproduceCommand() {
    std::vector<OptionSpec> options = modelOptions();
    const std::vector<OptionSpec> own{
        {"--as", "NAME", "which of the tables' models this is (default: what --model says)"},
        {"--paper", "mamba-explain|mamba-knockout|romba", "numbers of this paper alone (default: of all)"},
        {"--table", "FILE", "a table of published numbers instead (resources/papers/README.md has its form)"},
        {"-o", "DIR",
         "keep the results in this folder, and go on with what is there (default: none is kept)"},
        {"--json", "", "print JSON even on a terminal"},
        {"--help", "", "show this help"},
    };
    options.insert(options.end(), own.begin(), own.end());
    return {"reproduce", "runs the papers' published settings and compares number by number",
            std::move(options), run};
}

} // namespace mambascope::cli
