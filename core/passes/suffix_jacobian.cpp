// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/suffix_jacobian.hpp"

#include <algorithm>

#include "core/passes/gradient_checks.hpp"
#include "core/passes/suffix_tapes.hpp"

namespace mambascope {
namespace {

/// Probes [K, n, d], where they came as [K, d] the same for all runs.
at::Tensor ofEachRun(const at::Tensor& probes, std::int64_t runs) {
    return probes.dim() == 3 ? probes : probes.unsqueeze(1).expand({-1, runs, -1});
}

class TapedJacobian : public SuffixJacobian {
public:
    TapedJacobian(const LanguageModel& model, int layer, const std::vector<GradientRun>& runs,
                  const GradientOptions& options, RunContext& context)
        : m_model(model)
        , m_context(context)
        , m_tapes(model, runs, layer + 1, options, context) {
        std::vector<std::int64_t> first, last;
        for (std::size_t run = 0; run < runs.size(); ++run) {
            first.push_back(m_tapes.row(run, runs[run].position));
            last.push_back(m_tapes.row(run, static_cast<std::int64_t>(runs[run].ids.size()) - 1));
        }
        m_first = at::tensor(first, at::kLong).to(model.device());
        m_last = at::tensor(last, at::kLong).to(model.device());
        m_h = m_tapes.start().index_select(0, m_first);
        m_z = m_tapes.run(m_tapes.start(), [&] { context.checkStop(); }).index_select(0, m_last);
    }

    [[nodiscard]] const at::Tensor& h() const override { return m_h; }
    [[nodiscard]] const at::Tensor& z() const override { return m_z; }
    [[nodiscard]] at::Tensor push(const at::Tensor& v) override {
        return inChunks(v, [&](const at::Tensor& probes, const LookForStop& stop) {
            return m_tapes.push(placed(probes, m_first), stop).index_select(1, m_last);
        });
    }
    [[nodiscard]] at::Tensor pull(const at::Tensor& w) override {
        return inChunks(w, [&](const at::Tensor& probes, const LookForStop& stop) {
            return m_tapes.pull(placed(probes, m_last), stop).index_select(1, m_first);
        });
    }

private:
    /// [K, rows, d] that is 0 but for one row of each run.
    [[nodiscard]] at::Tensor placed(const at::Tensor& probes, const at::Tensor& rows) const {
        const std::int64_t all = m_tapes.start().size(0);
        return at::zeros({probes.size(0), all, probes.size(2)}, probes.options())
            .index_copy_(1, rows, probes);
    }
    template <typename Call>
    [[nodiscard]] at::Tensor inChunks(const at::Tensor& probes, const Call& call) const {
        const at::Tensor all = ofEachRun(probes, m_h.size(0));
        const std::int64_t parts = partsFor(m_model, all.size(0));
        const std::int64_t chunk =
            std::min((all.size(0) + parts - 1) / parts, std::max<std::int64_t>(1, m_tapes.chunk() / parts));
        std::vector<at::Tensor> results(static_cast<std::size_t>((all.size(0) + chunk - 1) / chunk));
        const auto one = [&](std::size_t i, const LookForStop& stop) {
            const std::int64_t first = static_cast<std::int64_t>(i) * chunk;
            const std::int64_t count = std::min(chunk, all.size(0) - first);
            results[i] = call(all.narrow(0, first, count).contiguous(), stop);
        };
        sideBySide(parts, m_context, [&](std::int64_t part, const LookForStop& stop) {
            for (auto i = static_cast<std::size_t>(part); i < results.size();
                 i += static_cast<std::size_t>(parts)) {
                one(i, stop);
            }
        });
        return at::cat(results);
    }

    const LanguageModel& m_model;
    RunContext& m_context;
    SuffixTapes m_tapes;
    at::Tensor m_first, m_last; ///< the rows of h and z
    at::Tensor m_h, m_z;
};

} // namespace

at::Tensor SuffixJacobian::full() {
    return pull(at::eye(z().size(1), z().options())).transpose(0, 1);
}

std::unique_ptr<SuffixJacobian> suffixJacobian(const LanguageModel& model, int layer,
                                               const std::vector<GradientRun>& runs,
                                               const GradientOptions& options, RunContext& context) {
    checkRuns(model, runs, options);
    checkDerivedLayer(model, layer);
    return std::make_unique<TapedJacobian>(model, layer, runs, options, context);
}

} // namespace mambascope
