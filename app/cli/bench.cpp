// SPDX-License-Identifier: GPL-3.0-or-later
// bench: times the engine on random weights at a published checkpoint's shape.
#include "app/cli/bench_prompts.hpp"
#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/text_table.hpp"
#include "app/engine/engine_loader.hpp"

namespace mambascope::cli {
namespace {

BenchRequest readRequest(const Options& options) {
    BenchRequest request;
    request.shape = options.required("--shape");
    request.layers = integer(options, "--layers", 1);
    request.tokens = integer(options, "--tokens", 1).value_or(request.tokens);
    request.window = integer(options, "--window", 1).value_or(request.window);
    request.repetitions = integer(options, "--repetitions", 1).value_or(request.repetitions);
    request.naive = options.has("--naive");
    request.device = device(options);
    request.precision = precision(options);
    request.stored = chosen<StoredWeights>(options, "--stored");
    request.prompts = integer(options, "--prompts", 1).value_or(request.prompts);
    request.sources = integer(options, "--sources", 1).value_or(request.sources);
    if (request.prompts > 0) {
        request.promptTokens = integer(options, "--tokens", 1);
    }
    return request;
}

nlohmann::ordered_json toJson(const BenchReport& report, const BenchRequest& request,
                              const std::string& storedName) {
    nlohmann::ordered_json json = answerHead("mambascope.bench/1", report.model, report.provenance);
    json.erase("duration_ms");
    json["stored"] = storedName;
    json["tokens"] = request.tokens;
    json["window"] = request.window;
    json["variants"] = report.variants;
    json["repetitions"] = request.repetitions;
    json["trace"] = bench::toJson(report.trace);
    json["click_from_layer_0"] = bench::toJson(report.clickFirst);
    json["click_from_middle"] = bench::toJson(report.clickMiddle);
    json["map"] = bench::toJson(report.map);
    json["attention_layer"] = bench::toJson(report.attentionLayer);
    json["attention_strip"] = bench::toJson(report.attentionStrip);
    if (report.hasNaive) {
        json["naive"] = {
            {"forwards_timed", report.naive.sampled},
            {"fused_ms", report.naive.fusedMs},
            {"fused_ratio", report.naive.fusedMs / report.map.median},
            {"plain_ms", report.naive.plainMs},
            {"plain_ratio", report.naive.plainMs / report.map.median},
            {"largest_relative_error", report.naive.largestError},
            {"largest_relative_error_from_exact", report.naive.largestErrorFromExact},
            {"plain_relative_error_from_exact", report.naive.plainErrorFromExact},
            {"attention_strip", bench::toJson(report.naive.attentionStrip)},
            {"attention_strip_ratio", report.naive.attentionStrip.median / report.attentionStrip.median},
            {"attention_largest_error", report.naive.attentionError}};
    }
    json["weight_bytes"] = report.weightBytes;
    json["peak_bytes"] = report.peakBytes;
    json["map_flops"] = report.mapFlops;
    json["map_flops_per_second"] = report.mapFlops / report.map.median * 1e3;
    json["trace_weight_bytes_per_second"] =
        static_cast<double>(report.weightBytes) / report.trace.median * 1e3;
    json["device_copy_bytes_per_second"] = report.copyBytesPerSecond;
    json["device_product_flops_per_second"] = report.productFlopsPerSecond;
    return json;
}

std::string timingCell(const bench::Timing& timing) {
    return number(timing.median) + " ms  (" + number(timing.low) + " to " + number(timing.high) + ")";
}

std::string toTable(const BenchReport& report, const BenchRequest& request, const std::string& storedName) {
    constexpr double kTera = 1e12;
    constexpr double kGiga = 1e9;
    TextTable table(2);
    table.addRow({"clean trace", timingCell(report.trace)});
    table.addRow({"click, from layer 0", timingCell(report.clickFirst)});
    table.addRow({"click, from the middle", timingCell(report.clickMiddle)});
    table.addRow({"full map", timingCell(report.map)});
    table.addRow({"attention, one layer", timingCell(report.attentionLayer)});
    table.addRow({"attention, all layers", timingCell(report.attentionStrip)});
    if (report.hasNaive) {
        const NaiveTiming& naive = report.naive;
        const std::string timed = " (" + std::to_string(naive.sampled) + " timed)";
        table.addRow(
            {"one fused forward per variant",
             number(naive.fusedMs) + " ms, " + number(naive.fusedMs / report.map.median) + "x" + timed});
        table.addRow(
            {"one plain forward per variant",
             number(naive.plainMs) + " ms, " + number(naive.plainMs / report.map.median) + "x" + timed});
        table.addRow({"largest relative error", number(naive.largestError)});
        table.addRow({"error from float64 products",
                      number(naive.largestErrorFromExact) +
                          " (the plain forwards': " + number(naive.plainErrorFromExact) + ")"});
        const std::string ratio = number(naive.attentionStrip.median / report.attentionStrip.median) + "x";
        table.addRow({"attention, all layers, plain", timingCell(naive.attentionStrip) + ", " + ratio});
        table.addRow({"its largest error", number(naive.attentionError)});
    }
    table.addRow({"weights on the device", number(static_cast<double>(report.weightBytes) / kGiga) + " GB"});
    table.addRow({"most memory at once", number(static_cast<double>(report.peakBytes) / kGiga) + " GB"});
    table.addRow({"products of the map", number(report.mapFlops / report.map.median * 1e3 / kTera) +
                                             " TFLOP/s of " + number(report.productFlopsPerSecond / kTera)});
    table.addRow({"weights read by the trace",
                  number(static_cast<double>(report.weightBytes) / report.trace.median * 1e3 / kGiga) +
                      " GB/s; a copy moves " + number(report.copyBytesPerSecond / kGiga)});
    return report.model.name + ", random weights stored as " + storedName + ", on " +
           report.provenance.device + ", " + report.provenance.precision + "\n" +
           std::to_string(request.tokens) + " tokens, windows of " + std::to_string(request.window) +
           " layers, " + std::to_string(report.variants) + " variants, median of " +
           std::to_string(request.repetitions) + "\n\n" + table.str();
}

Answer run(const Options& options) {
    const BenchRequest request = readRequest(options);
    const std::string storedName(nameOf(request.stored));
    const BenchReport report = runEngineBenchmark(request);
    if (report.ofPrompts) {
        return {promptsJson(report, request, storedName), promptsTable(report, request, storedName)};
    }
    return {toJson(report, request, storedName), toTable(report, request, storedName)};
}

} // namespace

Command benchCommand() {
    std::vector<OptionSpec> options{
        {"--shape", "NAME", "a published checkpoint's shape, such as mamba2-2.7b or pythia-2.8b; needed"},
        {"--layers", "L", "another depth than the shape's"},
        {"--tokens", "T", "length of the prompt (default: 20), or of each of --prompts"},
        {"--window", "K", "layers per window of the map (default: 9)"},
        {"--prompts", "N",
         "time N prompts of CounterFact's lengths at once instead of one prompt, and a sample of them one by "
         "one; --shape may then be a bundled model"},
        {"--sources", "1 to 4", "sets of tokens that each of these prompts loses (default: 3)"},
        {"--repetitions", "N", "runs of each (default: 9); the median counts"},
        {"--stored", "fp32|fp16|bf16", "what the checkpoint would store (default: fp32)"},
        {"--naive", "",
         "also time one full forward per variant, on a sample of them, and the attention by LibTorch "
         "operations"},
        {"--device", "auto|cpu|cuda[:N]", "where to compute (default: auto)"},
        {"--dtype", "fp32|tf32|bf16", "precision (default: fp32, the most exact)"},
    };
    return {"bench", "times clean run, click, map and attention on random weights",
            withOutputOptions(std::move(options)), run};
}

} // namespace mambascope::cli
