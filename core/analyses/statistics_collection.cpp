// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/statistics_collection.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/catalogue/tokenizer_notes.hpp"
#include "core/data/statistics_sums.hpp"
#include "core/data/text_documents.hpp"
#include "core/passes/variant_check.hpp"
#include "core/passes/watched_runs.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Documents between two states that can be saved: always the same, so that interrupting changes no sum.
constexpr std::size_t kMostDocuments = 1024;
constexpr std::size_t kMostTokens = 16384;

/// The vector's numbers as a tensor of their own memory.
at::Tensor asTensor(std::vector<double>& numbers, at::IntArrayRef shape) {
    return at::from_blob(numbers.data(), shape, at::TensorOptions().dtype(at::kDouble));
}

std::vector<int> layersFrom(int first, int count) {
    std::vector<int> layers(static_cast<std::size_t>(count - first));
    std::iota(layers.begin(), layers.end(), first);
    return layers;
}

class Collecting {
public:
    Collecting(const StatisticsOrder& order, const ModelRef& reference, AnalysisEnvironment& environment)
        : m_order(order)
        , m_model(environment.model)
        , m_context(environment.context) {
        if (environment.precision != Precision::Fp32) {
            throw Error(ErrorCode::InvalidArgument,
                        {"dtype", std::string(nameOf(environment.precision)), "fp32, for statistics"});
        }
        m_sums.tokenLimit = order.tokens;
        planMoments();
        planMeans();
        m_sums.source = statisticsSource(order.text, m_model, reference);
    }

    CollectedStatistics run() {
        if (!m_order.partial.empty()) {
            readSums(m_order.partial, m_sums);
        }
        const std::int64_t found = m_sums.source.documents;
        const std::unique_ptr<TextDocuments> text = openText(m_order.text);
        while (text->line() < m_sums.nextLine && text->next()) {
        }
        auto saved = std::chrono::steady_clock::now();
        while (takeBlock(*text)) {
            const auto now = std::chrono::steady_clock::now();
            if (std::chrono::duration<double>(now - saved).count() >= m_order.saveSeconds) {
                save();
                saved = now;
            }
            m_context.checkStop();
        }
        CollectedStatistics collected{m_sums.finished(), found, {}};
        collected.notes = notesOfText(m_order, m_sums.source);
        return collected;
    }

private:
    void planMoments() {
        const LanguageModel& model = m_model.model();
        for (const MatrixPlace& place : m_order.moments) {
            const std::int64_t size = checkMatrix(model, place.matrix, place.layer, "statistics").key;
            m_sums.moments[{place.matrix, place.layer}].resize(static_cast<std::size_t>(size * size));
        }
        for (const auto& [place, sums] : m_sums.moments) {
            m_places.keys.push_back({place.first, place.second});
        }
    }
    void planMeans() {
        const LanguageModel& model = m_model.model();
        for (const Site state : m_order.means) {
            const std::vector<int> layers =
                layersFrom(state == Site::H ? kEmbeddingLayer : 0, model.layerCount());
            checkSite(model, state, layers, "statistics");
            if (m_sums.means.contains({state, layers.front()})) {
                continue; // named twice
            }
            m_places.sites.push_back({state, layers});
            for (const int layer : layers) {
                const std::int64_t width = *model.layer(std::max(layer, 0)).siteWidth(state);
                m_sums.means[{state, layer}].resize(static_cast<std::size_t>(width));
            }
        }
    }

    /// Adds some more documents. False at the end of the text, or of the tokens that were asked for.
    bool takeBlock(TextDocuments& text) {
        std::vector<std::vector<std::int32_t>> prompts;
        StatisticsSource source = m_sums.source;
        std::size_t tokens = 0;
        while (prompts.size() < kMostDocuments && tokens < kMostTokens && wantsMore(source)) {
            const std::optional<std::string> document = text.next();
            if (!document) {
                break;
            }
            std::vector<std::int32_t> ids = encode(*document, source);
            if (ids.empty()) {
                continue;
            }
            tokens += ids.size();
            source.tokens += std::ssize(ids);
            ++source.documents;
            prompts.push_back(std::move(ids));
        }
        if (prompts.empty()) {
            return false;
        }
        add(prompts);
        m_sums.source = std::move(source);
        m_sums.nextLine = text.line();
        m_context.progress("statistics", m_sums.source.tokens, m_order.tokens);
        return true;
    }

    [[nodiscard]] bool wantsMore(const StatisticsSource& source) const {
        return m_order.tokens == 0 || source.tokens < m_order.tokens;
    }

    [[nodiscard]] std::vector<std::int32_t> encode(const std::string& document,
                                                   StatisticsSource& source) const {
        const ModelInfo& info = m_model.info();
        std::vector<std::int32_t> ids;
        for (const Token& token : m_model.tokenizer().encode(document, SpecialTokens::Add, BosChoice::Auto)) {
            requireInVocabulary("text", token.id, token.text, info);
            ids.push_back(token.id);
        }
        const std::size_t most =
            info.maxPositions
                ? std::min<std::size_t>(kMostDocumentTokens, static_cast<std::size_t>(*info.maxPositions))
                : kMostDocumentTokens;
        if (ids.size() > most) {
            ids.resize(most);
            ++source.cut;
        }
        return ids;
    }

    void add(const std::vector<std::vector<std::int32_t>>& prompts) {
        const RowsSink sink{[this](Site site, int layer, const at::Tensor& rows) {
                                std::vector<double>& sums = m_sums.means.at({site, layer});
                                asTensor(sums, {std::ssize(sums)})
                                    .add_(copyToHost(rows.sum(0, /*keepdim=*/false, at::kDouble)));
                            },
                            [this](Matrix matrix, int layer, const at::Tensor& rows) {
                                const at::Tensor keys = rows.to(at::kDouble);
                                asTensor(m_sums.moments.at({matrix, layer}), {keys.size(1), keys.size(1)})
                                    .add_(copyToHost(at::mm(keys.t(), keys)));
                            }};
        watchRuns(m_model.model(), prompts, m_places, m_context, sink);
    }

    void save() const {
        if (!m_order.partial.empty()) {
            writeSums(m_order.partial, m_sums);
        }
    }

    const StatisticsOrder& m_order;
    const LoadedModel& m_model;
    RunContext& m_context;
    WatchedPlaces m_places;
    StatisticsSums m_sums;
};

} // namespace

std::vector<std::string> notesOfText(const StatisticsOrder& order, const StatisticsSource& source) {
    std::vector<std::string> notes;
    if (order.text == kBundledText) {
        notes.emplace_back("the bundled text is narrow: sentences of facts alone");
    }
    if (source.cut > 0) {
        notes.push_back(std::to_string(source.cut) +
                        " documents were too long: their first tokens alone were read");
    }
    if (order.tokens > 0 && source.tokens < order.tokens) {
        notes.push_back("the text has " + std::to_string(source.tokens) + " tokens only");
    }
    return notes;
}

StatisticsSource statisticsSource(const std::string& text, const LoadedModel& model,
                                  const ModelRef& reference) {
    const TextSource described = describeText(text);
    StatisticsSource source;
    source.model = model.info().name;
    source.weights = model.weightsHash();
    source.text = described.name;
    source.textSha256 = described.sha256;
    source.deltas = deltaHashes(reference.deltas);
    return source;
}

CollectedStatistics collectStatistics(const StatisticsOrder& order, const ModelRef& reference,
                                      AnalysisEnvironment& environment) {
    return Collecting(order, reference, environment).run();
}

} // namespace mambascope
