// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/run_experiment.hpp"

#include <utility>

#include "core/experiments/experiment_run.hpp"

namespace mambascope {
namespace {

/// One worker's blocks, slice by slice.
class KnockoutBlocks {
public:
    KnockoutBlocks(const LoadedModel& model, std::int64_t chunkBytes, const RowLayout& layout,
                   const RunPrompts& run, ResultWriter& writer)
        : m_model(model)
        , m_encoder(model, layout)
        , m_slices{model.model(), m_encoder, PassOptions{chunkBytes, /*sweep=*/true}, run}
        , m_writer(writer) {}

    void run(std::span<const DataRow> block, RunContext& context, const RowGate& gate) const {
        const RowSink sink{gate.isPresent,
                           [&](const RowResult& row) {
                               m_model.requireIntactFiles(); // before numbers are believed
                               gate.write([&] { m_writer.add(row); });
                           },
                           [&](const SkippedRow& row) {
                               gate.skip({row.row, row.line, skipText(row)});
                           }};
        m_slices.runBlock(block, context, sink);
    }

private:
    const LoadedModel& m_model;
    PromptEncoder m_encoder;
    SliceRunner m_slices;
    ResultWriter& m_writer;
};

} // namespace

ExperimentSnapshot runExperiment(const ExperimentRequest& request, const ExperimentTools& tools) {
    const RowLayout layout = layoutOf(request.settings, tools.model.info().layers);
    const RunTools shared{tools.model,       tools.context,  tools.chunkBytes,
                          tools.evaluations, tools.ownModel, tools.blockRows};
    const auto blocks = [&](const DataSet&, ResultWriter& writer) -> MakeRunBlock {
        return [&](LoadedModel& model, std::int64_t chunkBytes) -> RunBlock {
            const auto own = std::make_shared<KnockoutBlocks>(model, chunkBytes, layout, tools.run, writer);
            return [own](std::span<const DataRow> block, RunContext& context, const RowGate& gate) {
                own->run(block, context, gate);
            };
        };
    };
    return ExperimentRun<KnockoutFamily, ExperimentSnapshot>(choicesOf(request), request.settings, shared,
                                                             blocks)
        .run();
}

} // namespace mambascope
