// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reproduce_run.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

#include "app/cli/backend_evaluations.hpp"
#include "app/cli/experiment_context.hpp"
#include "app/cli/rate_progress.hpp"
#include "app/engine/engine_loader.hpp"
#include "core/base/error.hpp"
#include "core/data/data_set.hpp"

namespace mambascope::cli {
namespace {

constexpr std::size_t kPromptsAtOnce = 1024;

/// A folder for results, which goes with the object unless the user named it.
class ResultsFolder {
public:
    explicit ResultsFolder(const std::filesystem::path& asked)
        : m_isOwn(asked.empty())
        , m_path(asked) {
        if (m_isOwn) {
            std::string name = (std::filesystem::temp_directory_path() / "mambascope-XXXXXX").string();
            if (::mkdtemp(name.data()) == nullptr) {
                throw Error(ErrorCode::FileWriteFailed, {name, "no folder can be made there"});
            }
            m_path = name;
        }
    }
    ~ResultsFolder() {
        std::error_code ignored;
        if (m_isOwn) {
            std::filesystem::remove_all(m_path, ignored);
        }
    }
    ResultsFolder(const ResultsFolder&) = delete;
    ResultsFolder& operator=(const ResultsFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    bool m_isOwn;
    std::filesystem::path m_path;
};

/// One engine for all requests, so that the model is loaded once.
class Reproducer {
public:
    explicit Reproducer(const ReproduceJob& job)
        : m_job(job)
        , m_backend(loadTorchBackend())
        , m_folder(job.folder) {
        m_backend->attachToThread();
    }

    ReproduceOutcome run() {
        const std::vector<ReproductionRun> runs = plannedRuns(*m_job.published);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            std::fprintf(stderr, "mambascope-cli: reproduce: %s, experiment %zu of %zu\n",
                         m_job.table.paper.c_str(), i + 1, runs.size());
            const std::filesystem::path folder =
                m_folder.path() / (m_job.table.paper + "-" + std::to_string(i + 1));
            runExperiment(runs[i], folder);
            const std::vector<ReproducedNumber> numbers =
                compareRun(m_job.table, *m_job.published, runs[i], folder);
            m_outcome.numbers.insert(m_outcome.numbers.end(), numbers.begin(), numbers.end());
        }
        compareAnswers();
        for (std::size_t i = 0; i < m_job.published->facts.size(); ++i) {
            compareFactRun(i);
        }
        return std::move(m_outcome);
    }

private:
    void runExperiment(const ReproductionRun& run, const std::filesystem::path& folder) {
        ExperimentRequest request;
        request.model = m_job.model;
        request.data = m_job.table.data;
        request.selection.rows = run.prompts.empty() ? run.rows : rowsOf(run.prompts);
        request.settings = run.settings;
        request.folder = folder.string();
        ExperimentContext context("reproduce");
        note(m_backend->run(Request{"cli", 0, std::move(request)}, context));
    }

    /// Facts whose answer is the model's likeliest token, as the paper takes them.
    void compareFactRun(std::size_t index) {
        const PublishedFacts& published = m_job.published->facts[index];
        std::fprintf(stderr, "mambascope-cli: reproduce: %s, facts of figure %s, experiment %zu of %zu\n",
                     m_job.table.paper.c_str(), published.figure.c_str(), index + 1,
                     m_job.published->facts.size());
        FactsRequest request;
        request.model = m_job.model;
        request.data = m_job.table.data;
        request.selection.rankAtMost = 1;
        if (published.sample > 0) {
            request.selection.sample = published.sample;
            request.selection.seed = published.seed;
        }
        request.settings = published.settings;
        request.folder =
            (m_folder.path() / (m_job.table.paper + "-facts-" + std::to_string(index + 1))).string();
        ExperimentContext context("reproduce");
        Snapshot snapshot = m_backend->run(Request{"cli", 0, std::move(request)}, context);
        note(snapshot);
        const FactSummary& ours = std::get<FactsSnapshot>(snapshot.body).summary;
        m_outcome.facts.push_back({&published, compareFacts(m_job.table.file, published, ours)});
    }

    void note(const Snapshot& snapshot) {
        m_outcome.provenance = snapshot.provenance;
        std::visit([&](const auto& body) { m_outcome.model = body.model; }, snapshot.body);
    }

    /// The rows of a set of prompts; those that a rule finds are found once.
    const std::vector<std::int64_t>& rowsOf(const std::string& name) {
        const auto known = m_rows.find(name);
        if (known != m_rows.end()) {
            return known->second;
        }
        const auto prompts = std::find_if(m_job.table.prompts.begin(), m_job.table.prompts.end(),
                                          [&](const PublishedPrompts& other) { return other.name == name; });
        std::vector<std::int64_t> rows = prompts->rows;
        if (rows.empty()) {
            const std::vector<std::int64_t> found = allRows(prompts->isKnown);
            rows = numpySample(found, prompts->sample, prompts->seed);
            m_outcome.prompts.push_back({name, std::ssize(found), std::ssize(rows)});
        }
        if (rows.empty()) {
            throw Error(ErrorCode::InvalidArgument,
                        {"--model", m_job.model.model, "a model that gets at least one prompt right"});
        }
        return m_rows.emplace(name, std::move(rows)).first->second;
    }

    /// Rows of the data set, or those whose answer is the model's likeliest token.
    std::vector<std::int64_t> allRows(bool isKnown) {
        const DataSet data = openData(m_job.table.data);
        const std::unique_ptr<DataReader> reader = data.read();
        RateProgress progress("reproduce", "prompts evaluated", isKnown ? data.totals().rows : 0, 0);
        std::vector<std::int64_t> rows;
        std::vector<EvaluatePrompt> waiting;
        std::int64_t done = 0;
        const auto flush = [&] {
            for (const EvaluatedPrompt& answer : evaluate(std::move(waiting)).prompts) {
                if (answer.problem.empty() && answer.isHit()) {
                    rows.push_back(answer.row);
                }
                progress.tell(++done);
            }
            waiting.clear();
        };
        while (std::optional<DataEntry> entry = reader->next()) {
            const auto* row = std::get_if<DataRow>(&*entry);
            if (row == nullptr) {
                continue;
            }
            if (!isKnown) {
                rows.push_back(row->row);
                continue;
            }
            waiting.push_back({row->row, row->prompt, row->answer});
            if (waiting.size() == kPromptsAtOnce) {
                flush();
            }
        }
        if (!waiting.empty()) {
            flush();
        }
        return rows;
    }

    EvaluateSnapshot evaluate(std::vector<EvaluatePrompt> prompts) {
        EvaluateRequest request;
        request.model = m_job.model;
        request.prompts = std::move(prompts);
        request.topK = request.greedy = 0;
        StoppableContext context;
        context.checkStop(); // also between requests that are too short to ask
        Snapshot snapshot = m_backend->run(Request{"cli", 0, std::move(request)}, context);
        note(snapshot);
        return std::get<EvaluateSnapshot>(std::move(snapshot.body));
    }

    void compareAnswers() {
        if (m_job.published->answers.empty()) {
            return;
        }
        std::map<std::int64_t, EvaluatedPrompt> ours;
        for (EvaluatedPrompt& answer : evaluate(promptsOfAnswers()).prompts) {
            ours.emplace(answer.row, std::move(answer));
        }
        for (const PublishedAnswer& published : m_job.published->answers) {
            const auto found = ours.find(published.row);
            if (found == ours.end() || !found->second.problem.empty()) {
                throw Error(ErrorCode::FileMalformed,
                            {m_job.table.file.string(), "answers, row " + std::to_string(published.row),
                             "a row of " + m_job.table.data + " that this model can read"});
            }
            m_outcome.answers.push_back(
                {published.row, "probability", published.probability, found->second.probability,
                 published.readingError + published.relativeError * published.probability});
            if (published.rank) {
                const auto rank = static_cast<double>(*published.rank);
                m_outcome.answers.push_back({published.row, "rank", rank,
                                             static_cast<double>(found->second.rank),
                                             published.relativeError * rank});
            }
        }
    }

    std::vector<EvaluatePrompt> promptsOfAnswers() const {
        const DataSet data = openData(m_job.table.data);
        const std::unique_ptr<DataReader> reader = data.read();
        std::vector<EvaluatePrompt> prompts;
        while (std::optional<DataEntry> entry = reader->next()) {
            const auto* row = std::get_if<DataRow>(&*entry);
            const auto& answers = m_job.published->answers;
            if (row != nullptr && std::any_of(answers.begin(), answers.end(),
                                              [&](const auto& answer) { return answer.row == row->row; })) {
                prompts.push_back({row->row, row->prompt, row->answer});
            }
        }
        return prompts;
    }

    const ReproduceJob& m_job;
    std::unique_ptr<EngineBackend> m_backend;
    ResultsFolder m_folder;
    std::map<std::string, std::vector<std::int64_t>> m_rows;
    ReproduceOutcome m_outcome;
};

} // namespace

bool ReproducedAnswer::isWithin() const {
    return std::abs(ours - published) <= allowed;
}

ReproduceOutcome runReproduction(const ReproduceJob& job) {
    return Reproducer(job).run();
}

} // namespace mambascope::cli
