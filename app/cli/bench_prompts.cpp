// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_prompts.hpp"

#include "app/cli/json_parts.hpp"
#include "app/cli/text_table.hpp"

namespace mambascope::cli {
namespace {

constexpr double kTera = 1e12;
constexpr double kGiga = 1e9;

double perSecond(const PromptsTiming& timing) {
    return static_cast<double>(timing.prompts) / timing.together.median * 1e3;
}

} // namespace

nlohmann::ordered_json promptsJson(const BenchReport& report, const BenchRequest& request,
                                   const std::string& storedName) {
    const PromptsTiming& timing = *report.ofPrompts;
    nlohmann::ordered_json json = answerHead("mambascope.bench_prompts/1", report.model, report.provenance);
    json.erase("duration_ms");
    json["stored"] = storedName;
    json["prompts"] = timing.prompts;
    json["tokens"] = timing.tokens;
    json["sources"] = request.sources;
    json["window"] = request.window;
    json["windows"] = timing.windows;
    json["variants"] = timing.variants;
    json["repetitions"] = request.repetitions;
    json["together"] = bench::toJson(timing.together);
    json["prompts_per_second"] = perSecond(timing);
    json["one_by_one"] = {{"prompts_timed", timing.sampled},
                          {"ms", timing.aloneMs},
                          {"ratio", timing.aloneMs / timing.together.median},
                          {"largest_relative_error", timing.largestError}};
    if (request.naive) {
        json["naive"] = {{"plain_ms", timing.plainMs},
                         {"plain_ratio", timing.plainMs / timing.together.median}};
    }
    json["flops"] = timing.flops;
    json["flops_per_second"] = timing.flops / timing.together.median * 1e3;
    json["device_product_flops_per_second"] = report.productFlopsPerSecond;
    json["weight_bytes"] = report.weightBytes;
    json["peak_bytes"] = report.peakBytes;
    return json;
}

std::string promptsTable(const BenchReport& report, const BenchRequest& request,
                         const std::string& storedName) {
    const PromptsTiming& timing = *report.ofPrompts;
    TextTable table(2);
    table.addRow({"all prompts", number(timing.together.median) + " ms  (" + number(timing.together.low) +
                                     " to " + number(timing.together.high) + ")"});
    table.addRow({"prompts a second", number(perSecond(timing))});
    table.addRow({"one by one", number(timing.aloneMs) + " ms, " +
                                    number(timing.aloneMs / timing.together.median) + "x (" +
                                    std::to_string(timing.sampled) + " timed)"});
    table.addRow({"largest relative error", number(timing.largestError)});
    if (request.naive) {
        table.addRow(
            {"one plain forward per variant",
             number(timing.plainMs) + " ms, " + number(timing.plainMs / timing.together.median) + "x"});
    }
    table.addRow({"products", number(timing.flops / timing.together.median * 1e3 / kTera) + " TFLOP/s of " +
                                  number(report.productFlopsPerSecond / kTera)});
    table.addRow({"most memory at once", number(static_cast<double>(report.peakBytes) / kGiga) + " GB"});
    return report.model.name + ", stored as " + storedName + ", on " + report.provenance.device + ", " +
           report.provenance.precision + "\n" + std::to_string(timing.prompts) + " prompts, " +
           std::to_string(timing.tokens) + " tokens, " + std::to_string(request.sources) + " sources, " +
           std::to_string(timing.windows) + " windows of " + std::to_string(request.window) + " layers, " +
           std::to_string(timing.variants) + " variants, median of " + std::to_string(request.repetitions) +
           "\n\n" + table.str();
}

} // namespace mambascope::cli
