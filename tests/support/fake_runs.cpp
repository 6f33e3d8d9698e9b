// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_runs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/error.hpp"
#include "core/values/subject.hpp"

namespace mambascope::testing {
namespace {

Error wrong(const std::string& argument, const std::string& value, const std::string& expected) {
    return {ErrorCode::InvalidArgument, {argument, value, expected}};
}

/// The prompt of the other run; of noise the same one.
PromptSpec otherPrompt(const PromptSpec& prompt, const CorruptionSpec& corruption) {
    const auto subject = locateSubject(prompt.text, prompt.subjectSpan, prompt.subject);
    if (!subject) {
        throw Error(ErrorCode::SubjectNeeded, {"subject"});
    }
    if (corruption.noise) {
        return prompt;
    }
    if (corruption.subject.empty()) {
        throw wrong("corrupt-subject", "", "another subject, or noise");
    }
    PromptSpec other = prompt;
    const ByteSpan span = subject->span;
    other.text.replace(span.start, span.end - span.start, corruption.subject);
    other.subject.clear();
    other.subjectSpan =
        ByteSpan{span.start, span.start + static_cast<std::uint32_t>(corruption.subject.size())};
    if (other.text == prompt.text) {
        throw wrong("corrupt-subject", corruption.subject, "another subject than the clean prompt's");
    }
    return other;
}

/// One peak of height 1 around a depth.
double peak(double depth, double at, double width) {
    const double x = (depth - at) / width;
    return std::exp(-x * x);
}

std::vector<int> resolved(const std::vector<PositionItem>& items, const PromptInfo& base, int layers) {
    KnockoutSpec spec;
    spec.edges.push_back(EdgeSpec{items, {Role::All}, {}});
    return resolveKnockout(spec, base.tokens, rolesOf(base.tokens, base.subject), layers)
        .edges.front()
        .targets;
}

std::vector<int> layersOf(const PatchPart& part, int layerCount) {
    KnockoutSpec spec;
    spec.edges.push_back(EdgeSpec{{}, {}, part.allLayers ? std::vector<IndexRange>() : part.layers});
    return resolveKnockout(spec, {}, {}, layerCount).edges.front().layers;
}

/// Means and zeros bring back less than the other run does.
double shareOf(PatchSource value) {
    return value == PatchSource::Mean ? 0.5 : value == PatchSource::Zero ? 0.25 : 1;
}

/// The part puts there what is there anyway.
bool isOwn(const PatchPart& part, BaseRun into) {
    return part.value == (into == BaseRun::Corrupt ? PatchSource::Corrupt : PatchSource::Clean);
}

} // namespace

FakeRuns::FakeRuns(const ModelInfo& model, const PromptSpec& prompt, const CorruptionSpec& corruption)
    : m_model(model)
    , m_clean(fakePrompt(model, prompt))
    , m_corrupt(fakePrompt(model, otherPrompt(prompt, corruption)))
    , m_cleanRun(model, m_clean, prompt)
    , m_corruptRun(model, m_corrupt, otherPrompt(prompt, corruption))
    , m_noise(corruption.noise ? 4 : 0) {
    align();
    TokenScore answer;
    answer.id = target().id;
    m_corruptTarget =
        m_noise > 0 ? m_cleanRun.targetProbability(m_noise) : m_corruptRun.probabilities(0, {answer}).front();
    if (m_noise == 0 && prompt.target.empty() && m_corruptRun.target().id == target().id) {
        throw wrong("corrupt-subject", corruption.subject,
                    "a subject with another answer than \"" + target().text + "\" in both runs");
    }
}

/// Tokens before, inside and behind the subject go together from its end.
void FakeRuns::align() {
    const IndexRange a = *m_clean.subject;
    const IndexRange b = *m_corrupt.subject;
    const int behind = static_cast<int>(m_clean.tokens.size()) - 1 - a.last;
    const int behindOther = static_cast<int>(m_corrupt.tokens.size()) - 1 - b.last;
    if (behind != behindOther) {
        throw wrong("corrupt-subject", std::to_string(behindOther) + " tokens behind it",
                    "as many as behind the clean prompt's subject, " + std::to_string(behind));
    }
    for (int i = std::min(a.first, b.first); i > 0; --i) {
        m_alignment.push_back({a.first - i, b.first - i});
    }
    for (int i = std::min(a.last - a.first, b.last - b.first); i >= 0; --i) {
        m_alignment.push_back({a.last - i, b.last - i});
    }
    for (int i = 1; i <= behind; ++i) {
        m_alignment.push_back({a.last + i, b.last + i});
    }
}

std::vector<Site> FakeRuns::states() const {
    return m_model.architecture == "Mamba-2" ? std::vector{Site::H, Site::S, Site::G, Site::O}
                                             : std::vector{Site::H, Site::Attn, Site::Mlp};
}

void FakeRuns::checkState(Site state) const {
    std::vector<Site> has = states();
    if (m_model.architecture == "Mamba-2") {
        has.insert(has.end(), {Site::A, Site::Mix, Site::C, Site::State, Site::Conv});
    }
    if (std::find(has.begin(), has.end(), state) == has.end()) {
        std::string names;
        for (const Site each : has) {
            names += (names.empty() ? "" : ", ") + std::string(siteName(each));
        }
        throw wrong("state", std::string(siteName(state)), "one of " + names);
    }
}

double FakeRuns::weight(Site state, int cleanToken, int layer) const {
    const double depth = (layer + 0.5) / m_model.layers;
    const int last = static_cast<int>(m_clean.tokens.size()) - 1;
    const IndexRange subject = *m_clean.subject;
    if (cleanToken < subject.first) {
        return 0; // the same in both runs
    }
    const double early = peak(depth, 0.2, 0.3) * (cleanToken == subject.last  ? 1.0
                                                  : cleanToken < subject.last ? 0.3
                                                                              : 0.05);
    const double late = cleanToken == last ? peak(depth, 0.85, 0.25) : 0.1 * peak(depth, 0.5, 0.2);
    switch (state) {
    case Site::H:
        return 2 * (early + late);
    case Site::S:
    case Site::Attn:
        return 0.02 * early + 0.2 * late;
    case Site::G:
        return 0.03 * (early + late);
    case Site::Mlp:
        return 0.2 * early + 0.02 * late;
    default:
        return 0.12 * (early + late);
    }
}

double FakeRuns::sum(const PatchSpec& patch, BaseRun into) const {
    const PromptInfo& base = into == BaseRun::Corrupt ? m_corrupt : m_clean;
    std::map<std::tuple<Site, int, int>, double> places; // what is put there counts for so much
    for (const PatchPart& part : patch.parts) {
        checkState(part.state);
        for (const int position : resolved(part.positions, base, m_model.layers)) {
            const auto pair = std::find_if(m_alignment.begin(), m_alignment.end(), [&](AlignedPair each) {
                return (into == BaseRun::Corrupt ? each.corrupt : each.clean) == position;
            });
            if (pair == m_alignment.end()) {
                throw wrong("patch", std::to_string(position), "a token with a counterpart in the other run");
            }
            for (const int layer : layersOf(part, m_model.layers)) {
                if (!isOwn(part, into)) {
                    places.emplace(std::tuple(part.state, pair->clean, layer), shareOf(part.value));
                }
            }
        }
    }
    double sum = 0;
    for (const auto& [place, share] : places) {
        sum += share *
               std::apply([this](Site state, int token, int layer) { return weight(state, token, layer); },
                          place);
    }
    return sum;
}

bool FakeRuns::isWhole(const PatchSpec& patch, BaseRun into) const {
    const PromptInfo& base = into == BaseRun::Corrupt ? m_corrupt : m_clean;
    const int last = static_cast<int>(base.tokens.size()) - 1;
    return std::any_of(patch.parts.begin(), patch.parts.end(), [&](const PatchPart& part) {
        const std::vector<int> positions = resolved(part.positions, base, m_model.layers);
        const std::vector<int> layers = layersOf(part, m_model.layers);
        return part.state == Site::H && !isOwn(part, into) && positions.back() == last &&
               layers.back() == m_model.layers - 1;
    });
}

double FakeRuns::brought(const PatchSpec& patch, BaseRun into) const {
    const double bound = 1 - std::exp(-sum(patch, into));
    return isWhole(patch, into) ? 1 : bound;
}

double FakeRuns::estimated(const PatchSpec& patch, BaseRun into) const {
    return sum(patch, into);
}

double FakeRuns::probability(double share, BaseRun into) const {
    const double base = into == BaseRun::Corrupt ? m_corruptTarget : cleanProbability();
    const double other = into == BaseRun::Corrupt ? cleanProbability() : m_corruptTarget;
    return base + share * (other - base);
}

/// A mixture of both runs' distributions.
std::vector<TokenScore> FakeRuns::top(double share, BaseRun into, int count) const {
    const double clean = into == BaseRun::Corrupt ? share : 1 - share;
    const std::vector<TokenScore> all = m_cleanRun.top(0, m_model.vocabularySize);
    const FakePredictor& other = m_noise > 0 ? m_cleanRun : m_corruptRun;
    const std::vector<double> corrupt = other.probabilities(m_noise, all);
    std::vector<TokenScore> mixed = all;
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        mixed[i].cleanProbability = all[i].probability;
        mixed[i].probability = clean * all[i].probability + (1 - clean) * corrupt[i];
        mixed[i].logit = std::log(mixed[i].probability);
    }
    std::sort(mixed.begin(), mixed.end(), [](const TokenScore& a, const TokenScore& b) {
        return a.probability != b.probability ? a.probability > b.probability : a.id < b.id;
    });
    mixed.resize(std::min(mixed.size(), static_cast<std::size_t>(std::max(0, count))));
    return mixed;
}

double FakeRuns::leftOf(Site severed, AlignedPair at, int layer) const {
    checkState(severed);
    double gone = 0;
    for (int above = layer + 1; above < m_model.layers; ++above) {
        gone += weight(severed, at.clean, above);
    }
    return std::exp(-gone);
}

} // namespace mambascope::testing
