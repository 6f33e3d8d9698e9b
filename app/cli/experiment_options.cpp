// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiment_options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/cli/command.hpp"
#include "app/cli/fact_options.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/list_options.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/published_settings.hpp"
#include "app/cli/run_options.hpp"
#include "app/cli/selection_options.hpp"

namespace mambascope::cli {
namespace {

const PublishedSettings* preset(const Options& options) {
    const std::optional<std::string> given = options.value("--like");
    if (!given) {
        return nullptr;
    }
    for (const PublishedSettings& known : publishedSettings()) {
        if (known.name == *given) {
            return &known;
        }
    }
    throw usageError("--like", *given, "mamba-explain or mamba-knockout");
}

std::vector<int> windows(const Options& options) {
    std::vector<int> sizes;
    const std::string given = options.required("--window");
    for (const std::string& part : partsBetweenCommas(given)) {
        int size = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), size);
        if (error != std::errc{} || end != part.data() + part.size() || size < 1 ||
            std::find(sizes.begin(), sizes.end(), size) != sizes.end()) {
            throw usageError("--window", given, "different sizes from 1 on with commas between them");
        }
        sizes.push_back(size);
    }
    return sizes;
}

Role queryRole(const Options& options) {
    const std::string given = options.valueOr("--query", "last");
    const std::optional<Role> role = roleFromName(given);
    const bool known = role && (*role == Role::Last || *role == Role::Subject || *role == Role::Relation ||
                                *role == Role::RelationWithLast);
    if (!known) {
        throw usageError("--query", given, "last, subject, relation or relation-with-last");
    }
    return *role;
}

/// "fast", "1/4", or "early=0-3+7": a name of one's own for heads by number or group.
HeadGroup groupFrom(const std::string& part, const std::string& given) {
    constexpr const char* kExpected = "slow, middle, fast, context-dependent, context-independent, all, I/N, "
                                      "or NAME=HEADS with + between heads, and commas between groups";
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos) {
        const std::optional<HeadGroup> group = namedGroup(part);
        if (!group) {
            throw usageError("--groups", given, kExpected);
        }
        return *group;
    }
    std::string heads = part.substr(equals + 1);
    std::replace(heads.begin(), heads.end(), '+', ',');
    const std::optional<HeadSelection> selection = headsFrom(heads);
    if (equals == 0 || !selection) {
        throw usageError("--groups", given, kExpected);
    }
    return {part.substr(0, equals), *selection};
}

std::vector<HeadGroup> groupsFrom(const std::string& given) {
    std::vector<HeadGroup> groups;
    for (const std::string& part : partsBetweenCommas(given)) {
        groups.push_back(groupFrom(part, given));
    }
    return groups;
}

/// Whether some option chooses rows.
bool choosesRows(const Options& options) {
    const std::vector<OptionSpec> all = selectionOptions();
    return std::any_of(all.begin(), all.end(), [&](const OptionSpec& option) {
        return option.name != "--data" && options.has(option.name);
    });
}

void readSources(const Options& options, const PublishedSettings* like, ExperimentSettings& settings) {
    if (settings.sort == ExperimentSort::Map) {
        if (options.has("--sources")) {
            throw usageError("--sources", "--sources is not for map, which cuts every token in turn");
        }
        return;
    }
    settings.sources =
        like != nullptr && !options.has("--sources")
            ? (settings.sort == ExperimentSort::Features ? like->featureSources : like->sources)
            : sources(options);
}

void readHeads(const Options& options, const PublishedSettings* like, ExperimentSettings& settings) {
    const bool features = settings.sort == ExperimentSort::Features;
    if (features && options.has("--heads")) {
        throw usageError("--heads", "--heads is for flow and map; features take --groups");
    }
    if (!features && options.has("--groups")) {
        throw usageError("--groups", "--groups is for features; flow and map take --heads");
    }
    settings.heads = heads(options);
    settings.strict = strictDegree(options);
    if (!features) {
        return;
    }
    if (like != nullptr && !options.has("--groups")) {
        for (const std::string& name : like->groups) {
            settings.groups.push_back(*namedGroup(name));
        }
    } else {
        settings.groups = groupsFrom(options.required("--groups"));
    }
}

ExperimentSettings settings(const Options& options, const PublishedSettings* like) {
    ExperimentSettings result;
    const std::string what = options.required("WHAT");
    const std::optional<ExperimentSort> sort = valueNamed<ExperimentSort>(what);
    if (!sort) {
        throw usageError("WHAT", what, namesOf<ExperimentSort>() + "; on facts: " + namesOf<FactSort>());
    }
    result.sort = *sort;
    const bool own = like == nullptr || options.has("--window");
    result.windows = own ? windows(options) : *sort == ExperimentSort::Map ? like->mapWindows : like->windows;
    result.align = align(options);
    result.query = queryRole(options);
    readSources(options, like, result);
    readHeads(options, like, result);
    result.empty = like != nullptr && !options.has("--empty") ? EmptySets::CountAsZero
                                                              : chosen<EmptySets>(options, "--empty");
    result.bos = bos(options);
    result.seed = seedOf(options, "--bootstrap-seed", "1");
    checkSettings(result, std::nullopt);
    return result;
}

} // namespace

std::vector<OptionSpec> experimentOptions() {
    std::vector<OptionSpec> options{
        {"WHAT", "",
         "flow (whole token sets are cut), map (each token in turn), features (flow in some heads); on "
         "facts: "
         "trace, path, block, edit, lre"},
    };
    std::vector<OptionSpec> model = modelOptions();
    for (OptionSpec& option : model) {
        if (option.name == "--device") {
            option.valueName = "DEVICES";
            option.help = "auto, cpu, cuda[:N], several with commas between (a worker for each), or cuda:all "
                          "(default: auto)";
        }
    }
    std::string like = "a paper's choices where no other option says otherwise:";
    for (const PublishedSettings& preset : publishedSettings()) {
        like += " " + std::string(preset.name) + " (" + std::string(preset.summary) + ");";
    }
    like.back() = '.';
    like += " Both count empty sets as 0";
    const std::vector<OptionSpec> own{
        {"--window", "K[,K...]",
         "layers per window, one size or several; needed without --like; trace and block: one (default: 10)"},
        {"--align", "start|center", "how windows are placed (default: start; trace and block: center)"},
        {"--query", "ROLE",
         "the tokens that no longer see the sources: last, subject, relation or "
         "relation-with-last (default: last); the answer is read at the last token"},
        {"--sources", "ROLES",
         "roles with commas between them (default: subject,relation,last,first; block: "
         "subject,subject_last,relation,last)"},
        headOption("flow and map: only these heads lose the connections (default: all)"),
        strictOption(),
        {"--groups", "GROUPS",
         "features: what is removed, group by group: slow, middle, fast (thirds of the "
         "heads by decay), context-dependent (middle and slow; fast is kept), "
         "context-independent (middle and fast; slow is kept), all, 1/4 (the slowest "
         "quarter), or NAME=0-3+7 (these heads)"},
        {"--empty", "left-out|zero",
         "what a set without tokens counts as: left out of the means and counted, "
         "or a change of 0 as in the papers (default: left-out)"},
        {"--bos", "auto|on|off", "begin prompts with a BOS token, or with nothing (default: auto)"},
        {"--like", "PAPER", like},
        {"--bootstrap-seed", "S", "of the bootstrap's 10,000 draws (default: 1)"},
        {"--shard", "I/N", "only the selected rows whose number modulo N is I-1; I from 1"},
        {"-o", "DIR",
         "where the results go; a folder that holds the same experiment is gone on with; needed"},
    };
    for (const std::vector<OptionSpec>& more : {model, selectionOptions(), own, factOptions()}) {
        options.insert(options.end(), more.begin(), more.end());
    }
    return options;
}

ExperimentRequest experimentRequest(const Options& options) {
    for (const OptionSpec& option : factOptions()) {
        if (options.has(option.name)) {
            throw usageError(option.name,
                             option.name + " is for experiments on facts: " + namesOf<FactSort>());
        }
    }
    const PublishedSettings* const like = preset(options);
    ExperimentRequest request;
    request.settings = settings(options, like);
    RunOptions run = runOptions(options);
    if (like != nullptr && !choosesRows(options)) {
        run.selection = like->selection;
    }
    takeRun(std::move(run), request);
    return request;
}

} // namespace mambascope::cli
