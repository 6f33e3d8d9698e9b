// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/engine_bench.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "core/bench/timing.hpp"
#include "core/engine/backend.hpp"

namespace mambascope::bench {
namespace {

constexpr const char* kText =
    "Beats Music is owned by Apple. The mother tongue of Danielle Darrieux is French. "
    "The capital of France is Paris. Toko Yasuda, the guitar of the band, is from Japan.";

struct Subject {
    ModelRef model;
    std::string prompt;
    int window = 1;
    int layers = 0;
};

class Bench {
public:
    Bench() { m_backend->attachToThread(); }

    Snapshot run(RequestBody body) {
        PlainRunContext context;
        return m_backend->run(Request{"bench", 0, std::move(body)}, context);
    }

    /// The longest start of kText with that many tokens.
    Subject subject(const std::string& model, int tokens) {
        PredictRequest request;
        request.model.model = model;
        request.prompt.text = kText;
        const Snapshot whole = run(request);
        const auto& all = std::get<PredictSnapshot>(whole.body);
        const auto wanted = static_cast<std::size_t>(tokens);
        if (all.prompt.tokens.size() < wanted) {
            throw std::runtime_error(model + ": the benchmark's text is too short");
        }
        request.prompt.text.resize(all.prompt.tokens.at(wanted - 1).end);
        const Snapshot cut = run(request);
        if (std::get<PredictSnapshot>(cut.body).prompt.tokens.size() != wanted) {
            throw std::runtime_error(model + ": the benchmark's text can't be cut to " +
                                     std::to_string(tokens) + " tokens");
        }
        return {request.model, request.prompt.text, std::max(1, (3 * all.model.layers + 4) / 8),
                all.model.layers};
    }

private:
    std::unique_ptr<EngineBackend> m_backend = makeTorchBackend();
};

/// As a click in the window: last ← source in the window of layers that starts at the first one, which is the
/// one with most to compute.
PredictRequest click(const Subject& subject, int query, int source) {
    PredictRequest request;
    request.model = subject.model;
    request.prompt.text = subject.prompt;
    EdgeSpec edge;
    edge.targets = {IndexRange{query, query}};
    edge.sources = {IndexRange{source, source}};
    edge.layers = {IndexRange{0, subject.window - 1}};
    request.knockouts.push_back({{edge}, Strict::Off, {}});
    return request;
}

} // namespace

nlohmann::json benchEngine(const std::vector<std::string>& models, int tokens, int repetitions) {
    Bench bench;
    std::vector<Subject> subjects;
    for (const std::string& model : models) {
        subjects.push_back(bench.subject(model, tokens));
    }
    int source = 0;
    const Timing clicks = repeat(repetitions, [&] {
        source = (source + 1) % (tokens - 1); // never the pair of the click before
        for (const Subject& subject : subjects) {
            (void)bench.run(click(subject, tokens - 1, source));
        }
    });
    const Timing maps = repeat(repetitions, [&] {
        for (const Subject& subject : subjects) {
            (void)bench.run(MapRequest{subject.model,
                                       {subject.prompt, {}, {}, {}},
                                       subject.window,
                                       WindowAlign::Start,
                                       std::nullopt});
        }
    });
    return {{"click_in_all_models", toJson(clicks)}, {"maps_of_all_models", toJson(maps)}};
}

} // namespace mambascope::bench
