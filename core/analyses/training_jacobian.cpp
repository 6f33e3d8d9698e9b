// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/training_jacobian.hpp"

#include <cstdint>
#include <map>
#include <utility>

#include "core/models/length_class.hpp"

namespace mambascope {
namespace {

class GroupedJacobian : public SuffixJacobian {
public:
    /// members: of each part, in the list of all runs.
    GroupedJacobian(std::vector<std::unique_ptr<SuffixJacobian>> parts,
                    const std::vector<std::vector<std::int64_t>>& members)
        : m_parts(std::move(parts)) {
        std::vector<at::Tensor> h, z;
        std::vector<std::int64_t> all;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            h.push_back(m_parts[i]->h());
            z.push_back(m_parts[i]->z());
            m_members.push_back(at::tensor(members[i], at::kLong).to(h.back().device()));
            all.insert(all.end(), members[i].begin(), members[i].end());
        }
        m_order = at::tensor(all, at::kLong).to(h.front().device());
        m_h = inOrder(at::cat(h), 0);
        m_z = inOrder(at::cat(z), 0);
    }

    [[nodiscard]] const at::Tensor& h() const override { return m_h; }
    [[nodiscard]] const at::Tensor& z() const override { return m_z; }
    [[nodiscard]] at::Tensor push(const at::Tensor& v) override {
        return ofEach(v, [](SuffixJacobian& part, const at::Tensor& own) { return part.push(own); });
    }
    [[nodiscard]] at::Tensor pull(const at::Tensor& w) override {
        return ofEach(w, [](SuffixJacobian& part, const at::Tensor& own) { return part.pull(own); });
    }

private:
    [[nodiscard]] at::Tensor inOrder(const at::Tensor& grouped, std::int64_t dimension) const {
        return at::empty_like(grouped).index_copy_(dimension, m_order, grouped);
    }
    template <typename Call>
    [[nodiscard]] at::Tensor ofEach(const at::Tensor& probes, const Call& call) {
        std::vector<at::Tensor> results;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            results.push_back(
                call(*m_parts[i], probes.dim() == 3 ? probes.index_select(1, m_members[i]) : probes));
        }
        return inOrder(at::cat(results, 1), 1);
    }

    std::vector<std::unique_ptr<SuffixJacobian>> m_parts;
    std::vector<at::Tensor> m_members;
    at::Tensor m_order; ///< of all runs, part by part
    at::Tensor m_h, m_z;
};

} // namespace

std::unique_ptr<SuffixJacobian> trainingJacobian(const LanguageModel& model, int layer,
                                                 const std::vector<GradientRun>& runs,
                                                 const GradientOptions& options, RunContext& context) {
    std::map<std::int64_t, std::vector<std::int64_t>> classes;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        classes[lengthClass(model, std::ssize(runs[i].ids))].push_back(static_cast<std::int64_t>(i));
    }
    std::vector<std::unique_ptr<SuffixJacobian>> parts;
    std::vector<std::vector<std::int64_t>> members;
    for (const auto& [name, own] : classes) {
        std::vector<GradientRun> some;
        for (const std::int64_t index : own) {
            some.push_back(runs[static_cast<std::size_t>(index)]);
        }
        parts.push_back(suffixJacobian(model, layer, some, options, context));
        members.push_back(own);
    }
    return parts.size() == 1 ? std::move(parts.front())
                             : std::make_unique<GroupedJacobian>(std::move(parts), members);
}

} // namespace mambascope
