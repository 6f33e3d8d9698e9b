// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rome/value_search.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/error.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;
constexpr int kEarliestByProbability = 13; // the paper's code looks at the probability behind step 12

double normOf(const at::Tensor& vector) {
    return at::linalg_vector_norm(vector).item<double>();
}

/// The loss of one step with its derivative by the logits.
struct Evaluated {
    EditStep step;
    at::Tensor cotangents; ///< as the logits
};

class Loss {
public:
    explicit Loss(const ValueGoal& goal)
        : m_goal(goal)
        , m_cleanNorm(normOf(goal.clean)) {}

    /// logits: what the site gives for this δ. The first call's are those before the edit.
    [[nodiscard]] Evaluated of(const at::Tensor& logits, const at::Tensor& delta) {
        const at::Tensor logs = logits.to(at::kDouble).log_softmax(-1);
        at::Tensor slopes = logs.exp(); // of ln p by the logits: the softmax, less one at the token itself
        const std::int64_t last = logs.size(0) - 1;
        Evaluated made;
        addObject(logs.narrow(0, 0, last), slopes.narrow(0, 0, last), made.step);
        addKl(logs.select(0, last), slopes.select(0, last), made.step);
        made.step.deltaNorm = normOf(delta);
        made.step.decay = m_goal.settings.decay * made.step.deltaNorm / (m_cleanNorm * m_cleanNorm);
        made.step.loss = made.step.nll + made.step.kl + made.step.decay;
        made.cotangents = slopes.to(logits.scalar_type());
        return made;
    }
    /// Of the decay, by δ; nothing where δ is zero.
    [[nodiscard]] at::Tensor decaySlope(const at::Tensor& delta, double norm) const {
        return norm == 0 ? at::zeros_like(delta)
                         : delta * (m_goal.settings.decay / (norm * m_cleanNorm * m_cleanNorm));
    }
    [[nodiscard]] double largestNorm() const { return m_goal.settings.clamp * m_cleanNorm; }

private:
    /// logs, slopes: [contexts · m, vocabulary].
    void addObject(const at::Tensor& logs, const at::Tensor& slopes, EditStep& step) const {
        const auto contexts = static_cast<std::int64_t>(m_goal.contexts);
        const at::Tensor ids =
            at::tensor(std::vector<std::int64_t>(m_goal.object.begin(), m_goal.object.end()), at::kLong)
                .to(logs.device())
                .repeat({contexts})
                .unsqueeze(1);
        const at::Tensor each = -logs.gather(1, ids).view({contexts, -1}).mean(1); // nll of each context
        step.nll = each.mean().item<double>();
        step.probability = each.neg().exp().mean().item<double>();
        slopes.scatter_add_(1, ids, at::full(ids.sizes(), -1.0, logs.options()));
        slopes.div_(static_cast<double>(logs.size(0)));
    }
    /// Of the KL prompt's row: d/dlogits of Σ now·(ln now − ln before) is now ∘ (ln now − ln before − KL).
    void addKl(const at::Tensor& logs, const at::Tensor& slopes, EditStep& step) {
        if (!m_before.defined()) {
            m_before = logs.clone();
        }
        const at::Tensor difference = logs - m_before;
        const double kl = (slopes * difference).sum().item<double>(); // slopes are `now` yet
        step.kl = m_goal.settings.kl * kl;
        slopes.mul_(difference - kl).mul_(m_goal.settings.kl);
    }

    const ValueGoal& m_goal;
    double m_cleanNorm;
    at::Tensor m_before; ///< logarithms of the KL prompt's distribution without δ
};

class Adam {
public:
    Adam(const at::Tensor& like, double rate)
        : m_mean(at::zeros_like(like))
        , m_square(at::zeros_like(like))
        , m_rate(rate) {}

    void update(const at::Tensor& parameter, const at::Tensor& slope) {
        m_steps += 1;
        m_mean.mul_(kBeta1).add_(slope, 1 - kBeta1);
        m_square.mul_(kBeta2).addcmul_(slope, slope, 1 - kBeta2);
        const double first = 1 - std::pow(kBeta1, m_steps);
        const double second = 1 - std::pow(kBeta2, m_steps);
        parameter.sub_((m_mean / first) / ((m_square / second).sqrt() + kEpsilon), m_rate);
    }

private:
    at::Tensor m_mean, m_square;
    double m_rate;
    int m_steps = 0;
};

bool stops(const EditOptimiser& settings, int index, const EditStep& step) {
    return step.loss < settings.stopLoss || index + 1 >= settings.steps ||
           (index >= kEarliestByProbability && step.probability > settings.stopProbability);
}

void requireNumber(const EditStep& step, int index) {
    if (!std::isfinite(step.loss)) {
        throw Error(ErrorCode::InvalidArgument,
                    {"rate", "a loss that is no number at step " + std::to_string(index), "a smaller rate"},
                    "the loss is no number at step " + std::to_string(index) +
                        "; try a smaller --rate or another layer");
    }
}

} // namespace

FoundValue findValue(ShiftedSite& site, const ValueGoal& goal, RunContext& context) {
    FoundValue found;
    found.delta = at::zeros_like(goal.clean);
    Loss loss(goal);
    Adam adam(goal.clean, goal.settings.rate);
    const at::Tensor& like = site.values();
    for (int index = 0;; ++index) {
        context.progress("edit", index, goal.settings.steps);
        context.yieldToInteractive();
        const Evaluated now = loss.of(
            site.logits(copyToDevice(found.delta.to(like.scalar_type()), like.device())), found.delta);
        requireNumber(now.step, index);
        found.steps.push_back(now.step);
        if (goal.told) {
            goal.told(found.steps);
        }
        if (stops(goal.settings, index, now.step)) {
            return found;
        }
        const at::Tensor slope = copyToHost(site.gradient(now.cotangents)).to(at::kDouble);
        adam.update(found.delta, slope + loss.decaySlope(found.delta, now.step.deltaNorm));
        const double norm = normOf(found.delta);
        if (norm > loss.largestNorm()) {
            found.delta.mul_(loss.largestNorm() / norm);
        }
    }
}

} // namespace mambascope
