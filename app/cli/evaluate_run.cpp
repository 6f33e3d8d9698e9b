// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluate_run.hpp"

#include <algorithm>
#include <utility>

#include "app/cli/backend_evaluations.hpp"
#include "app/cli/rate_progress.hpp"
#include "app/cli/usage_error.hpp"
#include "app/engine/engine_loader.hpp"
#include "core/base/computer.hpp"
#include "core/data/select_rows.hpp"
#include "core/io/line_reader.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope::cli {
namespace {

constexpr std::size_t kBlock = 512; // rows for which one model is asked before the next one is

class EvaluateRun {
public:
    EvaluateRun(EvaluateJob& job, const ChosenData& chosen)
        : m_job(job)
        , m_data(chosen.data)
        , m_selection(chosen.selection)
        , m_backend(loadTorchBackend()) {
        m_backend->attachToThread();
    }

    EvaluateOutcome run() {
        describeModels();
        describeData();
        EvaluationWriter writer(m_job.file, m_outcome.manifest);
        try {
            select(writer);
        } catch (const Error&) {
            writer.discard();
            throw;
        }
        evaluateRows(writer);
        if (!m_job.selectionFile.empty()) {
            const ManifestData& data = m_outcome.manifest.data;
            writeSelection(m_job.selectionFile, {m_job.selectionFile.stem().string(), m_job.dataName,
                                                 data.sha256, data.rows, m_selection, m_rows});
        }
        sumUp();
        return std::move(m_outcome);
    }

private:
    [[nodiscard]] ModelRef reference(const std::string& model) const {
        ModelRef reference = m_job.like;
        reference.model = model;
        return reference;
    }

    /// Loads each model once, so that one that can't be loaded is told before anything is computed.
    void describeModels() {
        EvaluationManifest& manifest = m_outcome.manifest;
        PlainRunContext context;
        for (const std::string& model : m_job.models) {
            const Snapshot snapshot =
                m_backend->run(Request{"cli", 0, ModelRequest{reference(model)}}, context);
            const ModelInfo& info = std::get<ModelSnapshot>(snapshot.body).model;
            for (const ManifestModel& other : manifest.models) {
                if (other.name == info.name) {
                    throw usageError("--model", "two models are called " + info.name +
                                                    ", so their answers could not be told apart; evaluate "
                                                    "them into two files");
                }
            }
            manifest.models.push_back({info.name, info.fingerprint, info.revision, info.layers});
            manifest.device = snapshot.provenance.device;
            m_outcome.notes.insert(m_outcome.notes.end(), info.notes.begin(), info.notes.end());
        }
        manifest.settings = m_job.settings;
        manifest.bos = m_job.bos;
        manifest.dtype = nameOf(m_job.like.precision);
        manifest.version = programText();
        manifest.started = utcTimeText();
    }

    void describeData() {
        const DataTotals totals = m_data.totals();
        m_outcome.manifest.data = {m_data.shipped() ? m_data.name() : m_data.path().filename().string(),
                                   totals.sha256, totals.rows};
        m_outcome.manifest.selection = m_selection;
        if (!totals.allCompared) {
            m_outcome.notes.emplace_back(
                "the data has too many rows to look for duplicates among all of them");
        }
        for (const FileEvaluations& file : m_job.evaluations) {
            if (!file.sha256().empty() && file.sha256() != totals.sha256) {
                throw usageError("--evaluations", "the file of --evaluations is of other data than " +
                                                      m_job.dataName + "; evaluate these again");
            }
        }
    }

    /// Models that choose rows are asked once for all runs into the file.
    void select(EvaluationWriter& writer) {
        const bool asks = needsEvaluations(m_selection);
        if (asks && writer.manifest().selection.rows) {
            m_selection = writer.manifest().selection;
        }
        const ModelRef like = reference(m_job.models.front());
        BackendEvaluations evaluations(*m_backend, like, m_job.evaluations);
        SelectContext context;
        context.models = m_job.models;
        context.evaluations = &evaluations;
        context.skipped = [&](const SkippedRow& row) { writer.skip({row.row, row.line, skipText(row)}); };
        SelectedRows selected = selectRows(m_data, m_selection, context);
        m_rows = std::move(selected.rows);
        if (m_rows.empty()) {
            throw Error(ErrorCode::InvalidArgument, {"--data", m_job.dataName, "rows that are selected"},
                        "no row of " + m_job.dataName + " is selected (" +
                            std::to_string(selected.data.rows) + " rows, " +
                            std::to_string(selected.data.skipped) +
                            " of them can't be used); change the conditions");
        }
        if (asks) {
            m_selection.rows = m_rows;
            writer.choose(m_selection);
        }
        m_outcome.manifest.selection = m_selection;
        m_outcome.selected = std::ssize(m_rows);
    }

    void evaluateRows(EvaluationWriter& writer) {
        std::vector<std::int64_t> left;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(left),
                     [&](std::int64_t row) { return !writer.present().contains(row); });
        const std::int64_t before = std::ssize(m_rows) - std::ssize(left);
        RateProgress progress("evaluate", "prompts", std::ssize(m_rows), before);
        SelectedReader reader(m_data, left);
        std::int64_t done = before;
        for (std::vector<DataRow> block = nextBlock(reader); !block.empty(); block = nextBlock(reader)) {
            evaluateBlock(block, writer);
            done += std::ssize(block);
            progress.tell(done);
        }
    }

    [[nodiscard]] static std::vector<DataRow> nextBlock(SelectedReader& reader) {
        std::vector<DataRow> block;
        while (block.size() < kBlock) {
            std::optional<DataRow> row = reader.next();
            if (!row) {
                break;
            }
            block.push_back(*std::move(row));
        }
        return block;
    }

    [[nodiscard]] std::string rivalOf(const DataRow& row) const {
        if (m_job.settings.rivalColumn.empty()) {
            return m_job.settings.rival;
        }
        const std::string* const rival = row.column(m_job.settings.rivalColumn);
        return rival == nullptr ? std::string() : *rival;
    }

    void evaluateBlock(const std::vector<DataRow>& block, EvaluationWriter& writer) {
        EvaluateRequest request;
        request.topK = m_job.settings.top;
        request.greedy = m_job.settings.greedy;
        request.bos = m_job.bos;
        for (const DataRow& row : block) {
            request.prompts.push_back({row.row, row.prompt, row.answer, rivalOf(row)});
        }
        std::vector<std::vector<EvaluatedPrompt>> answers(block.size()); // [row][model]
        for (const std::string& model : m_job.models) {
            request.model = reference(model);
            EvaluateSnapshot snapshot = evaluateOn(*m_backend, request);
            for (std::size_t i = 0; i < block.size(); ++i) {
                answers[i].push_back(std::move(snapshot.prompts[i]));
            }
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool any = std::any_of(answers[i].begin(), answers[i].end(),
                                         [](const EvaluatedPrompt& one) { return one.problem.empty(); });
            if (any) {
                writer.add(block[i], answers[i]);
            } else {
                writer.skip({block[i].row, block[i].line, answers[i].front().problem});
            }
        }
    }

    void sumUp() {
        for (const ManifestModel& model : m_outcome.manifest.models) {
            m_outcome.models.push_back({model.name});
        }
        LineReader lines(m_job.file);
        while (const std::optional<std::string_view> line = lines.next()) {
            const EvaluatedRow row = evaluatedRowFrom(*line, m_job.file, lines.place());
            ++m_outcome.prompts;
            for (ModelTotals& totals : m_outcome.models) {
                const auto found = row.models.find(totals.name);
                const auto* const score =
                    found == row.models.end() ? nullptr : std::get_if<AnswerScore>(&found->second);
                if (score != nullptr) {
                    ++totals.prompts;
                    totals.hits += score->rank == 1 ? 1 : 0;
                    totals.top3 += score->rank <= 3 ? 1 : 0;
                    totals.top5 += score->rank <= 5 ? 1 : 0;
                    totals.probability += score->probability;
                }
            }
        }
        LineReader skipped(evaluationSkippedOf(m_job.file));
        while (skipped.next()) {
            ++m_outcome.skipped;
        }
    }

    EvaluateJob& m_job;
    const DataSet& m_data;
    Selection m_selection;
    std::unique_ptr<EngineBackend> m_backend;
    std::vector<std::int64_t> m_rows;
    EvaluateOutcome m_outcome;
};

} // namespace

EvaluateOutcome runEvaluate(EvaluateJob& job, const ChosenData& chosen) {
    return EvaluateRun(job, chosen).run();
}

} // namespace mambascope::cli
