// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/fact_runner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/base/error.hpp"
#include "core/data/relation_facts.hpp"
#include "core/experiments/fact_roles.hpp"
#include "core/experiments/relation_source.hpp"

namespace mambascope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Passes on that it is to stop or to let others run; how far one fact is interests nobody.
class FactContext : public PlainRunContext {
public:
    explicit FactContext(RunContext& inner)
        : m_inner(inner) {}
    void checkStop() override { m_inner.checkStop(); }
    void yieldToInteractive() override { m_inner.yieldToInteractive(); }

private:
    RunContext& m_inner;
};

std::vector<int> numbersFrom(int first, int end) {
    std::vector<int> numbers(static_cast<std::size_t>(std::max(0, end - first)));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

template <typename Value, typename All, typename Has, typename Name>
void nameOrCheck(const char* setting, std::vector<Value>& chosen, const All& all, const Has& has,
                 const Name& name) {
    std::string there;
    std::vector<Value> having;
    for (const Value& value : all) {
        if (has(value)) {
            having.push_back(value);
            there += (there.empty() ? "" : ", ") + std::string(name(value));
        }
    }
    if (chosen.empty()) {
        chosen = having;
    }
    for (const Value& value : chosen) {
        if (!has(value)) {
            throw Error(ErrorCode::InvalidArgument,
                        {setting, std::string(name(value)), "what the model has: " + there});
        }
    }
}

/// States that the model has; those of `usual` where none are named.
void nameStates(const LanguageModel& model, const char* setting, std::vector<Site>& states,
                std::vector<Site> usual) {
    const auto has = [&](Site site) { return model.layer(0).siteWidth(site).has_value(); };
    if (states.empty()) {
        std::erase_if(usual, [&](Site site) { return !has(site); });
        states = std::move(usual);
        return;
    }
    constexpr std::array kAll{Site::H, Site::A,    Site::Mix, Site::C,     Site::S,   Site::G,
                              Site::O, Site::Attn, Site::Mlp, Site::State, Site::Conv};
    nameOrCheck(setting, states, kAll, has, siteName);
}

void nameAll(const LanguageModel& model, TraceFacts& trace) {
    nameStates(model, "states", trace.states, {Site::H, Site::S, Site::G, Site::O, Site::Attn, Site::Mlp});
}

void nameAll(const LanguageModel& model, PathFacts& path) {
    nameStates(model, "sever", path.sever, {Site::S, Site::G, Site::O, Site::Attn, Site::Mlp});
}

void nameAll(const LanguageModel& model, BlockFacts& block) {
    if (block.how == BlockMethod::Mean && !model.layer(0).siteWidth(block.state)) {
        throw Error(ErrorCode::InvalidArgument, {"how", "mean", "knockout"},
                    "mean blocking needs a state-space model, and " + model.info().architecture +
                        " is none: use --how knockout");
    }
}

void nameAll(const LanguageModel& model, EditFacts& edit) {
    constexpr std::array kAll{Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown};
    nameOrCheck(
        "sites", edit.sites, kAll,
        [&](Matrix matrix) { return model.layer(0).matrixShape(matrix).has_value(); }, matrixName);
    if (edit.layers.empty()) {
        edit.layers = numbersFrom(0, model.info().layers);
    }
}

void nameAll(const LanguageModel& model, LreFactsRun& lre) {
    if (lre.layers.empty()) {
        lre.layers = numbersFrom(kEmbeddingLayer, model.info().layers - 1);
    }
}

std::vector<double> stored(const std::vector<double>& numbers) {
    std::vector<double> values;
    for (const double number : numbers) {
        values.push_back(asStored(number));
    }
    return values;
}

/// Whether it is about what all facts share: then none of them could be run, and the run must say so.
bool isOfSettings(const Error& error) {
    constexpr std::array<std::string_view, 12> kSettings{"prefix", "beta",       "rank",  "ridge",
                                                         "stats",  "stats-text", "means", "steps",
                                                         "rate",   "kl",         "decay", "clamp"};
    return !error.arguments().empty() &&
           std::find(kSettings.begin(), kSettings.end(), error.arguments().front()) != kSettings.end();
}

/// The runs' probabilities must be those that chose the fact.
void setCleanRun(ChosenFact& fact, double clean, double corrupt) {
    fact.row.baseProbability = asStored(clean);
    fact.row.corrupt->probability = asStored(corrupt);
}

} // namespace

FactSettings namedFor(const LanguageModel& model, FactSettings settings) {
    std::visit([&](auto& own) { nameAll(model, own); }, settings.what);
    return settings;
}

std::variant<FactRow, LeftOut> FactRunner::run(const DataRow& row, RunContext& context) const {
    FactContext quiet(context);
    const FactSort sort = m_layout.settings.sort();
    if (sort == FactSort::Lre && m_sources.subjects.firstRowOf(row) != row.row) {
        return LeftOut{"relation is there: row " + std::to_string(m_sources.subjects.firstRowOf(row)) +
                       " stands for it"};
    }
    const bool needsKnown = sort == FactSort::Trace || sort == FactSort::Path || sort == FactSort::Block;
    std::variant<ChosenFact, LeftOut> chosen = m_filter.choose(row, needsKnown, quiet);
    if (LeftOut* const left = std::get_if<LeftOut>(&chosen)) {
        return std::move(*left);
    }
    ChosenFact fact = std::get<ChosenFact>(std::move(chosen));
    if (m_layout.hasCorruption()) {
        if (std::optional<LeftOut> left = m_filter.corrupt(row, fact, quiet)) {
            return *std::move(left);
        }
    }
    for (const FactPanel& panel : m_layout.panels) {
        fact.row.values.emplace_back(panel.series.size());
    }
    try {
        std::visit([&](const auto& own) { fill(own, row, fact, quiet); }, m_layout.settings.what);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::InvalidArgument || isOfSettings(error)) {
            throw;
        }
        return LeftOut{std::string("not possible: ") + error.what()};
    }
    return fact.row;
}

void FactRunner::fill(const TraceFacts& trace, const DataRow&, ChosenFact& fact, RunContext& context) const {
    TraceRequest request;
    request.model = m_reference;
    request.prompt = fact.prompt;
    request.corruption.subject = fact.row.corrupt->subject;
    request.maps = true;
    request.states = trace.states;
    request.window = trace.window;
    request.align = trace.align;
    const TraceSnapshot snapshot = m_analyses.trace(request, m_model, context);
    setCleanRun(fact, snapshot.cleanProbability, snapshot.corruptProbability);
    for (std::size_t panel = 0; panel < snapshot.maps.size(); ++panel) {
        fact.row.values[panel] = meansByRole(snapshot, snapshot.maps[panel]);
    }
}

void FactRunner::fill(const PathFacts& path, const DataRow&, ChosenFact& fact, RunContext& context) const {
    PathRequest request;
    request.model = m_reference;
    request.prompt = fact.prompt;
    request.corruption.subject = fact.row.corrupt->subject;
    request.at.assign(path.at.begin(), path.at.end());
    request.sever = path.sever;
    const PathSnapshot snapshot = m_analyses.path(request, m_model, context);
    setCleanRun(fact, snapshot.cleanProbability, snapshot.corruptProbability);
    for (std::size_t panel = 0; panel < snapshot.positions.size(); ++panel) {
        const std::vector<PathCurve>& curves = snapshot.positions[panel].curves;
        for (std::size_t series = 0; series < curves.size(); ++series) {
            fact.row.values[panel][series] = stored(curves[series].probability);
        }
    }
}

void FactRunner::fill(const BlockFacts& block, const DataRow&, ChosenFact& fact, RunContext& context) const {
    BlockRequest request;
    request.model = m_reference;
    request.prompt = fact.prompt;
    request.sources = block.sources;
    request.window = block.window;
    request.align = block.align;
    request.how = block.how;
    request.state = block.state;
    request.others = block.others;
    request.means = block.means;
    request.text = block.text;
    const BlockSnapshot snapshot = m_analyses.block(request, m_model, context);
    fact.row.baseProbability = asStored(snapshot.baseProbability);
    const TokenRoles roles = rolesOf(fact.tokens.tokens, fact.tokens.subject);
    for (std::size_t source = 0; source < block.sources.size(); ++source) {
        if (!positionsOf(block.sources[source], roles).empty()) {
            fact.row.values.front()[source] = stored(snapshot.probability[source]);
        }
    }
}

/// CounterFact's own false object where the row has one, else another answer of the relation.
std::optional<std::string> FactRunner::newObject(const DataRow& row, std::int32_t target) const {
    for (const char* const name : {"target_new", "target_false"}) {
        if (const std::string* const given = row.column(name); given != nullptr && !given->empty()) {
            return *given;
        }
    }
    return m_filter.otherAnswer(row, target);
}

void FactRunner::fill(const EditFacts& edit, const DataRow& row, ChosenFact& fact,
                      RunContext& context) const {
    const std::optional<std::string> other = newObject(row, fact.row.targetId);
    if (!other) {
        throw Error(ErrorCode::InvalidArgument, {"new object", "", "another answer of the relation"},
                    "the relation has no other answer to write");
    }
    EditRequest request;
    request.model = m_reference;
    request.prompt = fact.prompt;
    request.newObject = *other;
    request.trueObject = row.answer;
    request.contextSource = edit.contexts;
    request.seed = m_layout.settings.draw;
    request.stats = edit.stats;
    request.statsText = edit.statsText;
    request.ridge = edit.ridge;
    request.optimiser = edit.optimiser;
    std::optional<RelatedPrompts> related;
    if (m_sources.related != nullptr) {
        related = m_sources.related->find(row.prompt, row.subject, request.seed);
    }
    if (related) {
        related->paraphrases.resize(
            std::min(related->paraphrases.size(), static_cast<std::size_t>(edit.paraphrases)));
        related->neighbours.resize(
            std::min(related->neighbours.size(), static_cast<std::size_t>(edit.neighbours)));
        request.paraphrases = std::move(related->paraphrases);
        request.neighbours = std::move(related->neighbours);
    }
    fact.row.texts = {
        {"new", {*other}}, {"paraphrases", request.paraphrases}, {"neighbours", request.neighbours}};
    for (std::size_t panel = 0; panel < edit.sites.size(); ++panel) {
        std::vector<std::vector<double>> curves(kEditSeries.size());
        for (const int layer : edit.layers) {
            request.site = edit.sites[panel];
            request.layer = layer;
            if (edit.contexts == EditContexts::Generate && !m_contexts.empty()) {
                request.contextSource = EditContexts::Given;
                request.contexts = m_contexts;
            }
            const EditSnapshot snapshot = m_analyses.edit(request, m_model, context);
            m_contexts = edit.contexts == EditContexts::Generate ? snapshot.contexts : m_contexts;
            const EditedPrompt& rewrite = snapshot.prompts.front();
            const EditScores& after = snapshot.after;
            const std::array numbers{after.es,
                                     after.ps.value_or(kNone),
                                     after.ns.value_or(kNone),
                                     after.s.value_or(kNone),
                                     rewrite.after.nllNew,
                                     rewrite.after.nllTrue};
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                curves[i].push_back(asStored(numbers[i]));
            }
            fact.row.numbers = {{"ES_before", snapshot.before.es},
                                {"PS_before", snapshot.before.ps.value_or(kNone)},
                                {"NS_before", snapshot.before.ns.value_or(kNone)},
                                {"nll_new_before", asStored(rewrite.before.nllNew)},
                                {"nll_true_before", asStored(rewrite.before.nllTrue)}};
        }
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const bool isThere = !std::isnan(curves[i].front());
            fact.row.values[panel][i] = isThere ? std::optional(curves[i]) : std::nullopt;
        }
    }
}

void FactRunner::fill(const LreFactsRun& lre, const DataRow& row, ChosenFact& fact,
                      RunContext& context) const {
    LreRequest request;
    request.model = m_reference;
    UsableFacts usable = usableFacts(m_sources.data, row, m_model, m_layout.settings.bos);
    request.facts = dealFacts(std::move(usable.facts), lre.train, lre.test, m_layout.settings.draw);
    request.relation = request.facts->name;
    request.seed = m_layout.settings.draw;
    request.layers = lre.layers;
    request.betas = {lre.beta};
    request.ranks = {lre.rank};
    request.prefix = lre.prefix;
    request.causality = lre.causality;
    const LreSnapshot snapshot = m_analyses.lre(request, m_model, context);
    std::vector<std::vector<double>> curves(m_layout.panels.front().series.size());
    for (const int layer : lre.layers) {
        const auto result = std::find_if(snapshot.results.begin(), snapshot.results.end(),
                                         [&](const LreResult& one) { return one.layer == layer; });
        if (result == snapshot.results.end()) {
            throw Error(ErrorCode::Internal, {"lre", "a layer without result"});
        }
        curves[0].push_back(asStored(result->faithfulness.value_or(kNone)));
        curves[1].push_back(asStored(snapshot.random));
        if (lre.causality) {
            const bool isThere = !result->causality.empty() && result->causality.front().success.has_value();
            curves[2].push_back(isThere ? asStored(*result->causality.front().success) : kNone);
        }
        fact.row.numbers = {{"known", result->known},
                            {"tests", static_cast<double>(snapshot.facts.test.size())}};
    }
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const bool isThere = !std::isnan(curves[i].front());
        fact.row.values.front()[i] = isThere ? std::optional(curves[i]) : std::nullopt;
    }
    std::vector<std::string> subjects;
    for (const LreFact& train : snapshot.facts.train) {
        subjects.push_back(train.subject);
    }
    fact.row.texts = {{"train", std::move(subjects)}};
    if (!usable.unusable.empty()) {
        fact.row.texts["unusable"] = std::move(usable.unusable);
    }
}

} // namespace mambascope
