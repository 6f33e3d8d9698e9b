// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/run_facts.hpp"

#include <optional>
#include <utility>

#include "core/experiments/experiment_run.hpp"
#include "core/experiments/fact_runner.hpp"

namespace mambascope {
namespace {

/// What all workers of a run share.
struct FactRun {
    FactLayout layout;
    DataSet data;
    FactSubjects subjects;
    FactAnalyses analyses;
    ModelRef reference;
    std::unique_ptr<const RelatedFacts> related; ///< only where edits of bundled facts ask for them
    FactWriter& writer;
};

/// One worker's facts.
class FactBlocks {
public:
    FactBlocks(LoadedModel& model, std::shared_ptr<const FactRun> run)
        : m_model(model)
        , m_run(std::move(run))
        , m_runner(model, m_run->reference, m_run->layout,
                   {m_run->data, m_run->subjects, m_run->related.get()}, m_run->analyses) {}

    void run(std::span<const DataRow> block, RunContext& context, const RowGate& gate) const {
        for (const DataRow& row : block) {
            context.checkStop();
            if (gate.isPresent(row.row)) {
                continue;
            }
            try {
                put(row, m_runner.run(row, context), gate);
            } catch (const Error& error) {
                const std::optional<SkippedRow> skipped = skippedBy(row, error);
                if (!skipped) {
                    throw;
                }
                gate.skip({row.row, row.line, skipText(*skipped)});
            }
        }
    }

private:
    void put(const DataRow& row, const std::variant<FactRow, LeftOut>& result, const RowGate& gate) const {
        m_model.requireIntactFiles(); // before numbers are believed
        if (const LeftOut* const left = std::get_if<LeftOut>(&result)) {
            gate.skip({row.row, row.line, left->reason});
        } else {
            gate.write([&] { m_run->writer.add(std::get<FactRow>(result)); });
        }
    }

    LoadedModel& m_model;
    std::shared_ptr<const FactRun> m_run;
    FactRunner m_runner;
};

} // namespace

FactsSnapshot runFacts(const FactsRequest& request, const FactTools& tools) {
    const FactSettings settings = namedFor(tools.model.model(), request.settings);
    RunTools shared{tools.model, tools.context, 0, tools.evaluations, tools.ownModel, tools.blockFacts};
    const auto blocks = [&](const DataSet& data, FactWriter& writer) -> MakeRunBlock {
        const bool isCounterFact = data.shipped() && data.name() == "counterfact";
        const bool asksForRelated = isCounterFact && settings.sort() == FactSort::Edit;
        const auto run = std::make_shared<const FactRun>(FactRun{
            layoutOf(settings, tools.model.info().layers), data,
            FactSubjects(data, writer.manifest().rows, settings.draw, [&] { tools.context.checkStop(); }),
            tools.analyses, request.model, asksForRelated ? std::make_unique<const RelatedFacts>() : nullptr,
            writer});
        if (settings.sort() == FactSort::Lre) {
            shared.counted = std::make_shared<const std::vector<std::int64_t>>(run->subjects.firstRows());
        }
        return [run](LoadedModel& model, std::int64_t) -> RunBlock {
            const auto own = std::make_shared<const FactBlocks>(model, run);
            return [own](std::span<const DataRow> block, RunContext& context, const RowGate& gate) {
                own->run(block, context, gate);
            };
        };
    };
    return ExperimentRun<FactFamily, FactsSnapshot>(choicesOf(request), settings, shared, blocks).run();
}

} // namespace mambascope
