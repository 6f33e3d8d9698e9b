// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/shifted_site.hpp"

#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/gradient_checks.hpp"
#include "core/passes/suffix_tapes.hpp"
#include "core/tensor/repeated_pass.hpp"

namespace mambascope {
namespace {

/// Looks at what the matrix reads and makes.
class MatrixLook : public SiteHooks {
public:
    explicit MatrixLook(Matrix matrix)
        : m_matrix(matrix) {}
    using SiteHooks::wants; // no site is wanted
    [[nodiscard]] bool wants(Matrix matrix) const override { return matrix == m_matrix; }
    void product(Matrix /*matrix*/, const at::Tensor& key, at::Tensor& value) override {
        keys = key;
        values = value;
    }

    at::Tensor keys, values; ///< of all rows

private:
    Matrix m_matrix;
};

/// Adds a vector to some rows of what the matrix makes.
class Shift : public SiteHooks {
public:
    Shift(Matrix matrix, const at::Tensor& rows, const at::Tensor& delta)
        : m_matrix(matrix)
        , m_rows(rows)
        , m_delta(delta) {}
    using SiteHooks::wants;
    [[nodiscard]] bool wants(Matrix matrix) const override { return matrix == m_matrix; }
    void product(Matrix /*matrix*/, const at::Tensor& /*key*/, at::Tensor& value) override {
        value.index_add_(0, m_rows, m_delta.unsqueeze(0).expand({m_rows.size(0), -1}));
    }

private:
    Matrix m_matrix;
    const at::Tensor& m_rows;
    const at::Tensor& m_delta;
};

/// Keeps the cotangents of what the matrix makes.
class MatrixReader : public CotangentReader {
public:
    explicit MatrixReader(Matrix matrix)
        : m_matrix(matrix) {}
    using CotangentReader::wants;
    [[nodiscard]] bool wants(Matrix matrix) const override { return matrix == m_matrix; }
    void product(Matrix /*matrix*/, const at::Tensor& made) override { cotangents = made; }
    [[nodiscard]] bool wantsInput() const override { return false; }

    at::Tensor cotangents;

private:
    Matrix m_matrix;
};

class TapedSite : public ShiftedSite {
public:
    TapedSite(const LanguageModel& model, Matrix matrix, int layer, const std::vector<ShiftedRun>& runs,
              const GradientOptions& options, RunContext& context);

    [[nodiscard]] const at::Tensor& keys() const override { return m_keys; }
    [[nodiscard]] const at::Tensor& values() const override { return m_values; }
    [[nodiscard]] at::Tensor logits(const at::Tensor& delta) override;
    [[nodiscard]] at::Tensor gradient(const at::Tensor& cotangents) override;

private:
    /// Some of the runs, which one thread computes.
    struct Part {
        std::unique_ptr<SuffixTapes> tapes;
        at::Tensor keys, values; ///< of the shifted rows, in the clean runs
        at::Tensor shifted;      ///< rows of the suffix that are shifted, one of each run
        at::Tensor wanted;       ///< rows whose logits are wanted
        at::Tensor last;         ///< those rows behind the last layer
    };

    /// Whether the matrix makes what the layer adds to the residual last: to shift it is to shift the
    /// residual behind the layer.
    [[nodiscard]] bool isLast() const { return m_matrix == Matrix::Wo || m_matrix == Matrix::Wdown; }
    [[nodiscard]] Part partOf(const std::vector<ShiftedRun>& runs, const GradientOptions& options) const;
    void runForward();
    void runBackward();
    void runPart(Part& part, const at::Tensor& delta, const LookForStop& stop) const;
    /// Cotangents of part.last to those of delta.
    [[nodiscard]] at::Tensor pullPart(const Part& part, const at::Tensor& last,
                                      const LookForStop& stop) const;
    /// Of one tensor of each part.
    template <typename Member>
    [[nodiscard]] at::Tensor joined(Member member) const {
        std::vector<at::Tensor> all;
        for (const Part& part : m_parts) {
            all.push_back(part.*member);
        }
        return all.size() == 1 ? all.front() : at::cat(all);
    }

    const LanguageModel& m_model;
    RunContext& m_context;
    Matrix m_matrix;
    int m_layer;
    /// Numbers to where recorded passes read them.
    static void put(const at::Tensor& numbers, at::Tensor& place) {
        if (place.defined()) {
            place.copy_(numbers);
        } else {
            place = numbers.clone();
        }
    }

    std::vector<Part> m_parts; ///< of runs behind each other
    at::Tensor m_keys, m_values;
    at::Tensor m_last; ///< rows whose logits are wanted, behind the last layer
    std::shared_ptr<RepeatedMemory> m_memory;
    RepeatedPass m_forward, m_backward;
    at::Tensor m_delta, m_cotangents; ///< read by these passes
    at::Tensor m_logits, m_gradient;  ///< made by them
};

TapedSite::TapedSite(const LanguageModel& model, Matrix matrix, int layer,
                     const std::vector<ShiftedRun>& runs, const GradientOptions& options, RunContext& context)
    : m_model(model)
    , m_context(context)
    , m_matrix(matrix)
    , m_layer(layer)
    , m_memory(std::make_shared<RepeatedMemory>(model.device()))
    , m_forward(m_memory)
    , m_backward(m_memory) {
    const auto all = static_cast<std::int64_t>(runs.size());
    const std::int64_t parts = partsFor(model, all);
    for (std::int64_t part = 0; part < parts; ++part) {
        m_parts.push_back(
            partOf({runs.begin() + all * part / parts, runs.begin() + all * (part + 1) / parts}, options));
    }
    m_keys = joined(&Part::keys);
    m_values = joined(&Part::values);
}

TapedSite::Part TapedSite::partOf(const std::vector<ShiftedRun>& runs, const GradientOptions& options) const {
    const std::vector<GradientRun> plain = runsOf(runs);
    MatrixLook look(m_matrix);
    Part part;
    const int first = isLast() ? m_layer + 1 : m_layer; // what is in front never runs again
    part.tapes =
        std::make_unique<SuffixTapes>(m_model, plain, first, options, m_context, LayerWatch{m_layer, &look});
    const auto longest = look.keys.size(0) / static_cast<std::int64_t>(runs.size());
    std::vector<std::int64_t> looked, shifted, wanted;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        looked.push_back(static_cast<std::int64_t>(run) * longest + plain[run].position);
        shifted.push_back(part.tapes->row(run, plain[run].position));
        for (const int position : runs[run].logitsAt) {
            wanted.push_back(part.tapes->row(run, position));
        }
    }
    const auto onDevice = [&](const std::vector<std::int64_t>& rows) {
        return at::tensor(rows, at::kLong).to(m_model.device());
    };
    part.keys = look.keys.index_select(0, onDevice(looked));
    part.values = look.values.index_select(0, onDevice(looked));
    part.shifted = onDevice(shifted);
    part.wanted = onDevice(wanted);
    return part;
}

void TapedSite::runPart(Part& part, const at::Tensor& delta, const LookForStop& stop) const {
    Shift shift(m_matrix, part.shifted, delta);
    at::Tensor rows = part.tapes->start();
    SuffixTapes::HooksOf hooks;
    if (isLast()) {
        rows = rows.index_add(0, part.shifted, delta.unsqueeze(0).expand({part.shifted.size(0), -1}));
    } else {
        hooks = [&](int layer) { return layer == m_layer ? &shift : nullptr; };
    }
    part.last = part.tapes->run(rows, stop, hooks).index_select(0, part.wanted);
}

at::Tensor TapedSite::logits(const at::Tensor& delta) {
    put(delta, m_delta);
    m_context.checkStop();
    m_forward.run([&] { runForward(); });
    return m_logits.clone();
}

void TapedSite::runForward() {
    sideBySide(std::ssize(m_parts), m_context, [&](std::int64_t part, const LookForStop& stop) {
        runPart(m_parts[static_cast<std::size_t>(part)], m_delta, stop);
    });
    m_last = joined(&Part::last);
    m_logits = logitsOf(m_model, m_last);
}

at::Tensor TapedSite::pullPart(const Part& part, const at::Tensor& last, const LookForStop& stop) const {
    at::Tensor rows = at::zeros_like(part.tapes->start()).index_add_(0, part.wanted, last);
    if (isLast()) {
        rows = part.tapes->pull(rows.unsqueeze(0), stop).squeeze(0);
    } else {
        MatrixReader reader(m_matrix);
        static_cast<void>(part.tapes->pull(rows.unsqueeze(0), stop,
                                           [&](int layer) { return layer == m_layer ? &reader : nullptr; }));
        rows = reader.cotangents.squeeze(0);
    }
    return rows.index_select(0, part.shifted).sum(0);
}

at::Tensor TapedSite::gradient(const at::Tensor& cotangents) {
    put(cotangents, m_cotangents);
    m_context.checkStop();
    m_backward.run([&] { runBackward(); }, m_forward.bodies());
    return m_gradient.clone();
}

void TapedSite::runBackward() {
    std::vector<std::int64_t> counts;
    for (const Part& part : m_parts) {
        counts.push_back(part.wanted.size(0));
    }
    const std::vector<at::Tensor> last = m_model.pullLogits(m_last, m_cotangents).split_with_sizes(counts);
    std::vector<at::Tensor> gradients(m_parts.size());
    sideBySide(std::ssize(m_parts), m_context, [&](std::int64_t part, const LookForStop& stop) {
        const auto i = static_cast<std::size_t>(part);
        gradients[i] = pullPart(m_parts[i], last[i], stop);
    });
    m_gradient = at::stack(gradients).sum(0);
}

} // namespace

std::unique_ptr<ShiftedSite> shiftedSite(const LanguageModel& model, Matrix matrix, int layer,
                                         std::vector<ShiftedRun> runs, const GradientOptions& options,
                                         RunContext& context) {
    checkShifted(model, matrix, layer, runs, options);
    return std::make_unique<TapedSite>(model, matrix, layer, runs, options, context);
}

} // namespace mambascope
