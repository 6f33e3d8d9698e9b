// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fact_options.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "app/cli/corruption_options.hpp"
#include "app/cli/list_options.hpp"
#include "app/cli/run_options.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope::cli {
namespace {

/// Which experiment takes an option that is not all experiments'.
struct Taken {
    std::string_view option;
    std::vector<FactSort> by;
};

const std::vector<Taken>& taken() {
    using S = FactSort;
    static const std::vector<Taken> kTaken{
        {"--window", {S::Trace, S::Block}},
        {"--align", {S::Trace, S::Block}},
        {"--states", {S::Trace}},
        {"--raw-aie", {S::Trace}},
        {"--at", {S::Path}},
        {"--sever", {S::Path}},
        {"--sources", {S::Block}},
        {"--how", {S::Block}},
        {"--state", {S::Block}},
        {"--others", {S::Block}},
        {"--means", {S::Block}},
        {"--text", {S::Block}},
        {"--sites", {S::Edit}},
        {"--layers", {S::Edit, S::Lre}},
        {"--paraphrases", {S::Edit}},
        {"--neighbours", {S::Edit}},
        {"--contexts", {S::Edit}},
        {"--stats", {S::Edit}},
        {"--stats-text", {S::Edit}},
        {"--ridge", {S::Edit}},
        {"--steps", {S::Edit}},
        {"--rate", {S::Edit}},
        {"--kl", {S::Edit}},
        {"--decay", {S::Edit}},
        {"--clamp", {S::Edit}},
        {"--train", {S::Lre}},
        {"--test", {S::Lre}},
        {"--beta", {S::Lre}},
        {"--rank", {S::Lre}},
        {"--prefix", {S::Lre}},
        {"--no-causality", {S::Lre}},
        {"--query", {}},
        {"--heads", {}},
        {"--groups", {}},
        {"--strict", {}},
        {"--empty", {}},
        {"--like", {}},
    };
    return kTaken;
}

std::vector<Role> roles(const Options& options, std::string_view name) {
    std::vector<Role> roles;
    const std::string given = options.required(name);
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<Role> role = roleFromName(part);
        if (!role) {
            throw usageError(name, given, "roles with commas between them, such as subject_last,last");
        }
        roles.push_back(*role);
    }
    return roles;
}

std::vector<int> layers(const Options& options) {
    const std::string given = options.valueOr("--layers", "all");
    std::vector<int> layers;
    if (given == "all") {
        return layers;
    }
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<IndexRange> range =
            part == "emb" ? IndexRange{kEmbeddingLayer, kEmbeddingLayer} : rangeFromText(part);
        if (!range) {
            throw usageError("--layers", given, "all, or layers with commas between them, such as 3 or 0-11");
        }
        for (int layer = range->first; layer <= range->last; ++layer) {
            layers.push_back(layer);
        }
    }
    return layers;
}

double number(const Options& options, std::string_view name, double standard) {
    const std::optional<std::string> given = options.value(name);
    const std::optional<double> value = given ? numberFromText(*given) : standard;
    if (!value) {
        throw usageError(name, *given, "a number");
    }
    return *value;
}

void read(const Options& options, TraceFacts& trace) {
    trace.states = states(options, "--states");
    trace.window = integer(options, "--window", 1).value_or(trace.window);
    trace.align = options.has("--align") ? align(options) : trace.align;
    trace.rawEffects = options.has("--raw-aie");
}

void read(const Options& options, PathFacts& path) {
    if (options.has("--at")) {
        path.at = roles(options, "--at");
    }
    path.sever = states(options, "--sever");
}

void read(const Options& options, BlockFacts& block) {
    if (options.has("--sources")) {
        block.sources = sources(options);
    }
    block.window = integer(options, "--window", 1).value_or(block.window);
    block.align = options.has("--align") ? align(options) : block.align;
    block.how = chosen<BlockMethod>(options, "--how");
    const std::string state = options.valueOr("--state", "mix");
    block.state = siteFromName(state).value_or(Site::H);
    if (block.state != Site::Mix && block.state != Site::A) {
        throw usageError("--state", state, "mix or a");
    }
    block.others = chosen<BlockOthers>(options, "--others");
    block.means = options.valueOr("--means", "");
    block.text = options.valueOr("--text", "");
}

void read(const Options& options, EditFacts& edit) {
    if (options.has("--sites")) {
        const std::string given = options.required("--sites");
        for (const std::string& part : partsBetweenCommas(given)) {
            const std::optional<Matrix> matrix = matrixFromName(part);
            if (!matrix) {
                throw usageError("--sites", given, "W_a, W_g, W_o or W_down, with commas between them");
            }
            edit.sites.push_back(*matrix);
        }
    }
    edit.layers = layers(options);
    edit.paraphrases = integer(options, "--paraphrases", 0).value_or(edit.paraphrases);
    edit.neighbours = integer(options, "--neighbours", 0).value_or(edit.neighbours);
    edit.contexts = chosen<EditContexts>(options, "--contexts");
    edit.stats = options.valueOr("--stats", "");
    edit.statsText = options.valueOr("--stats-text", "");
    edit.ridge = number(options, "--ridge", edit.ridge);
    EditOptimiser& optimiser = edit.optimiser;
    optimiser.steps = integer(options, "--steps", 1).value_or(optimiser.steps);
    optimiser.rate = number(options, "--rate", optimiser.rate);
    optimiser.kl = number(options, "--kl", optimiser.kl);
    optimiser.decay = number(options, "--decay", optimiser.decay);
    optimiser.clamp = number(options, "--clamp", optimiser.clamp);
}

void read(const Options& options, LreFactsRun& lre) {
    lre.layers = layers(options);
    lre.train = integer(options, "--train", 2).value_or(lre.train);
    lre.test = integer(options, "--test", 1).value_or(lre.test);
    lre.beta = number(options, "--beta", lre.beta);
    lre.rank = integer(options, "--rank", 1).value_or(lre.rank);
    lre.prefix = chosen<LrePrefix>(options, "--prefix");
    lre.causality = !options.has("--no-causality");
}

} // namespace

std::vector<OptionSpec> factOptions() {
    return {
        {"--states", "STATES", "trace: these states (default: h,s,g,o or h,attn,mlp)"},
        {"--raw-aie", "", "trace: effects without p* taken off, as the paper's figure has them"},
        {"--at", "ROLES", "path: tokens whose h is restored (default: subject_last,last)"},
        {"--sever", "STATES", "path: what is kept as in the corrupted run (default: s,g,o or attn,mlp)"},
        {"--how", "mean|knockout|strict", "block: what is done to the tokens (default: mean)"},
        {"--state", "mix|a", "block: what becomes its mean (default: mix)"},
        {"--others", "live|clean", "block: all else follows (default), or mix of the others stays"},
        {"--means", "FILE", "block: means of a text, as the command stats writes them"},
        {"--text", "FILE|bundled", "block: instead, the text, one document a line"},
        {"--sites", "SITES", "edit: W_a, W_g, W_o, W_down (default: all that the model has)"},
        {"--layers", "LAYERS", "edit and lre: such as 3 or 0-11, of lre also emb (default: all)"},
        {"--paraphrases", "N", "edit: at most so many a fact (default: 2)"},
        {"--neighbours", "N", "edit: at most so many a fact (default: 10)"},
        {"--contexts", "generate|none", "edit: texts before the prompt (default: generate)"},
        {"--stats", "FILE", "edit: second moments, as the command stats writes them"},
        {"--stats-text", "FILE|bundled", "edit: instead, the text to take them of"},
        {"--ridge", "R", "edit: R·tr(C)/dim is added to C's diagonal (default: 0)"},
        {"--steps", "N", "edit: of the optimiser, at most (default: 20)"},
        {"--rate", "R", "edit: Adam's (default: 0.5)"},
        {"--kl", "F", "edit: factor of the divergence at \"{} is a\" (default: 0.0625)"},
        {"--decay", "F", "edit: factor of the change's length (default: 0.5)"},
        {"--clamp", "F", "edit: the change is at most F times the value (default: 3)"},
        {"--train", "N", "lre: facts for the operator (default: 5)"},
        {"--test", "N", "lre: at most so many others (default: all)"},
        {"--beta", "B", "lre: factor of J h (default: 2.25)"},
        {"--rank", "R", "lre: of causality's pseudoinverse (default: 100)"},
        {"--prefix", "none|eos|eos-space", "lre: what stands before every prompt (default: none)"},
        {"--no-causality", "", "lre: faithfulness alone, which needs no Jacobian"},
        {"--draw-seed", "S",
         "of what is drawn for each fact: other subjects, new answers, contexts, training facts (default: "
         "1)"},
    };
}

void requireOptionsOf(const Options& options, FactSort sort) {
    for (const auto& [option, by] : taken()) {
        if (options.has(option) && std::find(by.begin(), by.end(), sort) == by.end()) {
            throw usageError(option, std::string(option) + " is not for " + std::string(nameOf(sort)));
        }
    }
}

FactsRequest factsRequest(const Options& options, FactSort sort) {
    requireOptionsOf(options, sort);
    FactsRequest request;
    request.settings.setSort(sort);
    std::visit([&](auto& own) { read(options, own); }, request.settings.what);
    request.settings.bos = bos(options);
    request.settings.draw = seedOf(options, "--draw-seed", "1");
    request.settings.seed = seedOf(options, "--bootstrap-seed", "1");
    checkSettings(request.settings, std::nullopt);
    takeRun(runOptions(options), request);
    return request;
}

} // namespace mambascope::cli
