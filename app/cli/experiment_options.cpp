// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiment_options.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/cli/command.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/published_settings.hpp"
#include "app/cli/selection_options.hpp"
#include "core/values/device_text.hpp"

namespace mambascope::cli {
namespace {

std::vector<std::string> parts(const std::string& text, char separator) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

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
    for (const std::string& part : parts(given, ',')) {
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
    for (const std::string& part : parts(given, ',')) {
        groups.push_back(groupFrom(part, given));
    }
    return groups;
}

Shard shard(const Options& options) {
    const std::string given = options.valueOr("--shard", "1/1");
    const std::vector<std::string> both = parts(given, '/');
    Shard result;
    const auto read = [&](const std::string& text, int& number) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc{} && end == text.data() + text.size();
    };
    if (both.size() != 2 || !read(both[0], result.index) || !read(both[1], result.count) ||
        result.index < 1 || result.index > result.count) {
        throw usageError("--shard", given, "I/N with I from 1 to N, such as 2/8");
    }
    return result;
}

void readDevices(const Options& options, ExperimentRequest& request) {
    const std::string given = options.valueOr("--device", "auto");
    if (given == "cuda:all") {
        request.everyGpu = true;
        request.model.device = {DeviceKind::Cuda, 0};
        return;
    }
    std::vector<DeviceChoice> devices;
    for (const std::string& part : parts(given, ',')) {
        const std::optional<DeviceChoice> device = deviceFromText(part);
        if (!device) {
            throw usageError("--device", given, "auto, cpu, cuda, cuda:N, several with commas, or cuda:all");
        }
        devices.push_back(*device);
    }
    request.model.device = devices.front();
    if (devices.size() > 1) {
        request.devices = std::move(devices);
    }
}

/// Whether some option chooses rows.
bool choosesRows(const Options& options) {
    const std::vector<OptionSpec> all = selectionOptions();
    return std::any_of(all.begin(), all.end(), [&](const OptionSpec& option) {
        return option.name != "--data" && options.has(option.name);
    });
}

std::uint64_t bootstrapSeed(const Options& options) {
    const std::string given = options.valueOr("--bootstrap-seed", "1");
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seed);
    if (error != std::errc{} || end != given.data() + given.size()) {
        throw usageError("--bootstrap-seed", given, "a whole number from 0 on");
    }
    return seed;
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
        throw usageError("WHAT", what, "flow, map or features");
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
    result.seed = bootstrapSeed(options);
    checkSettings(result, std::nullopt);
    return result;
}

} // namespace

std::vector<OptionSpec> experimentOptions() {
    std::vector<OptionSpec> options{
        {"WHAT", "",
         "flow (whole token sets are cut), map (each token in turn) or features (flow in some heads)"},
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
        {"--window", "K[,K...]", "layers per window, one size or several; needed without --like"},
        {"--align", "start|center", "how windows are placed (default: start)"},
        {"--query", "ROLE",
         "the tokens that no longer see the sources: last, subject, relation or "
         "relation-with-last (default: last); the answer is read at the last token"},
        {"--sources", "ROLES", "roles with commas between them (default: subject,relation,last,first)"},
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
    for (const std::vector<OptionSpec>& more : {model, selectionOptions(), own}) {
        options.insert(options.end(), more.begin(), more.end());
    }
    return options;
}

ExperimentRequest experimentRequest(const Options& options) {
    const PublishedSettings* const like = preset(options);
    ExperimentRequest request;
    request.settings = settings(options, like);
    request.model.model = options.required("--model");
    request.model.precision = precision(options);
    request.model.tokenizer = options.valueOr("--tokenizer", "");
    request.model.deltas = options.values("--delta");
    readDevices(options, request);
    request.shard = shard(options);
    request.folder = options.required("-o");
    const ChosenData chosen = chosenData(options);
    request.data = chosen.data.shipped() ? chosen.data.name() : chosen.data.path().string();
    request.selection = like != nullptr && !choosesRows(options) ? like->selection : chosen.selection;
    return request;
}

} // namespace mambascope::cli
