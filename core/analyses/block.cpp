// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/block.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "core/analyses/sweep_start.hpp"
#include "core/base/error.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/patch_resolve.hpp"

namespace mambascope {
namespace {

[[noreturn]] void refuse(const std::string& argument, const std::string& value, const std::string& expected,
                         const std::string& sentence) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected}, sentence);
}

void checkMeanBlocking(const BlockRequest& request, const LoadedModel& model) {
    if (!model.model().layer(0).siteWidth(Site::Mix)) {
        refuse("how", "mean", "knockout",
               "mean blocking needs a state-space model, and " + model.info().architecture +
                   " is none: use --how knockout");
    }
    if (request.state != Site::Mix && request.state != Site::A) {
        refuse("state", std::string(siteName(request.state)), "mix or a",
               "state " + std::string(siteName(request.state)) + ": expected mix or a");
    }
    if (request.means.empty() == request.text.empty()) {
        refuse("means", request.means, "a file of means, or a text to take them of",
               "mean blocking needs --means FILE or --text FILE|bundled, one of them");
    }
}

/// What means alone have must not be given for a knockout: it would be left out without a word.
void checkKnockout(const BlockRequest& request) {
    const std::string how = "--how " + std::string(nameOf(request.how));
    const auto only = [&](bool given, const char* argument, const std::string& value) {
        if (given) {
            refuse(argument, value, "nothing with " + how,
                   "--" + std::string(argument) + " is for --how mean, not for " + how);
        }
    };
    only(!request.means.empty(), "means", request.means);
    only(!request.text.empty(), "text", request.text);
    only(request.state != Site::Mix, "state", std::string(siteName(request.state)));
    only(request.others != BlockOthers::Live, "others", std::string(nameOf(request.others)));
}

std::vector<int> numbersFrom(int first, int last) {
    std::vector<int> numbers(static_cast<std::size_t>(std::max(0, last - first + 1)));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

/// The run's values of the blocked tokens, and where it is asked for of the others, by window.
class MeanBlocks {
public:
    MeanBlocks(const BlockRequest& request, const PreparedPrompt& prompt, const FoundStatistics& found,
               AnalysisEnvironment& environment, std::vector<std::string>& notes)
        : m_request(request)
        , m_last(prompt.roles.tokenCount - 1) {
        notes.insert(notes.end(), found.notes.begin(), found.notes.end());
        auto means = std::make_shared<CapturedStates>();
        for (const auto& [place, mean] : found.statistics.means) {
            means->keep(place.first, place.second, at::tensor(mean).unsqueeze(0));
        }
        m_values.statistics[std::string(kMeans)] = std::move(means);
        if (request.others == BlockOthers::Clean) {
            const LanguageModel& model = environment.model.model();
            m_values.runs[std::string(kCleanRun)] = captureStates(
                model, prompt.trace->ids(), {{Site::Mix, numbersFrom(0, model.layerCount() - 1)}},
                model.device(), environment.context);
        }
    }

    [[nodiscard]] const StoredValues& values() const { return m_values; }
    [[nodiscard]] Variant variant(const std::vector<int>& blocked, const IndexRange& window) const {
        const std::vector<int> layers = numbersFrom(window.first, window.last);
        Variant variant;
        variant.patches.push_back({m_request.state, layers, blocked, StatisticValue{std::string(kMeans)}});
        if (m_request.others == BlockOthers::Clean) {
            std::vector<int> others;
            for (int position = 0; position < m_last; ++position) {
                if (!std::binary_search(blocked.begin(), blocked.end(), position)) {
                    others.push_back(position);
                }
            }
            const RunValue clean{std::string(kCleanRun), others};
            variant.patches.push_back({Site::Mix, layers, others, clean});
        }
        return variant;
    }

private:
    const BlockRequest& m_request;
    StoredValues m_values;
    int m_last;
};

FoundStatistics meansFor(const BlockRequest& request, AnalysisEnvironment& environment) {
    const NeededStatistics needed{{}, {request.state}};
    return request.means.empty() ? textStatistics(request.text, needed, request.model, environment)
                                 : fileStatistics(request.means, needed, request.model, environment);
}

/// Every token of the set is cut from all later ones: an edge for each, so that none loses itself.
Knockout knockoutOf(const std::vector<int>& blocked, const IndexRange& window, int tokens, Strict strict) {
    Knockout knockout;
    knockout.strict = strict;
    for (const int source : blocked) {
        knockout.edges.push_back(
            {numbersFrom(source + 1, tokens - 1), {source}, numbersFrom(window.first, window.last)});
    }
    return knockout;
}

} // namespace

BlockSnapshot blockWith(const BlockRequest& request, AnalysisEnvironment& environment,
                        const FoundStatistics* known) {
    LoadedModel& model = environment.model;
    const bool byMean = request.how == BlockMethod::Mean;
    if (byMean) {
        checkMeanBlocking(request, model);
    } else {
        checkKnockout(request);
    }
    BlockSnapshot snapshot;
    const PreparedPrompt prompt = startSweep(snapshot, request, environment);
    snapshot.sources = request.sources;
    std::vector<std::vector<int>> blocked;
    for (const Role source : request.sources) {
        blocked.push_back(positionsOf(source, prompt.roles));
    }
    std::optional<MeanBlocks> means;
    if (byMean) {
        means.emplace(request, prompt, known != nullptr ? *known : meansFor(request, environment),
                      environment, snapshot.prompt.notes);
    }
    std::vector<Variant> variants; // number = source · windows + window
    for (const std::vector<int>& positions : blocked) {
        for (const IndexRange& window : snapshot.windows) {
            variants.push_back(
                byMean ? means->variant(positions, window)
                       : knockoutOf(positions, window, prompt.roles.tokenCount,
                                    request.how == BlockMethod::Strict ? Strict::Full : Strict::Off));
        }
    }
    const std::size_t windows = snapshot.windows.size();
    constexpr double kNotYet = std::numeric_limits<double>::quiet_NaN();
    snapshot.probability.assign(request.sources.size(), std::vector<double>(windows, kNotYet));
    PassOptions options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false, &model.recorded()};
    options.values = means ? &means->values() : nullptr;
    const Readout readout{Readout::Kind::Probability, {snapshot.target.id}};
    std::size_t done = 0;
    runVariants(model.model(), *prompt.trace, variants, readout, options, environment.context,
                [&](const Reading& reading) {
                    for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                        const std::size_t number = reading.variants[i];
                        snapshot.probability[number / windows][number % windows] = reading.numbers[i];
                    }
                    done += reading.variants.size();
                    environment.context.progress("sweep", static_cast<std::int64_t>(done),
                                                 static_cast<std::int64_t>(variants.size()));
                    if (done < variants.size()) {
                        environment.context.publishPartial(snapshot);
                    }
                });
    return snapshot;
}

BlockSnapshot analyse(const BlockRequest& request, AnalysisEnvironment& environment) {
    return blockWith(request, environment, nullptr);
}

} // namespace mambascope
