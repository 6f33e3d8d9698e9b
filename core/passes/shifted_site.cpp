// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/shifted_site.hpp"

#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/gradient_checks.hpp"
#include "core/passes/suffix_tapes.hpp"

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
        value.index_add_(0, m_rows, m_delta.unsqueeze(0).expand({m_rows.size(0), m_delta.size(0)}));
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
    /// Whether the matrix makes what the layer adds to the residual last: to shift it is to shift the
    /// residual behind the layer.
    [[nodiscard]] bool isLast() const { return m_matrix == Matrix::Wo || m_matrix == Matrix::Wdown; }

    const LanguageModel& m_model;
    Matrix m_matrix;
    int m_layer;
    at::Tensor m_keys, m_values;
    std::unique_ptr<SuffixTapes> m_tapes;
    at::Tensor m_shifted; ///< rows of the suffix that are shifted, one of each run
    at::Tensor m_wanted;  ///< rows whose logits are wanted
    at::Tensor m_last;    ///< those rows behind the last layer
};

TapedSite::TapedSite(const LanguageModel& model, Matrix matrix, int layer,
                     const std::vector<ShiftedRun>& runs, const GradientOptions& options, RunContext& context)
    : m_model(model)
    , m_matrix(matrix)
    , m_layer(layer) {
    const std::vector<GradientRun> plain = runsOf(runs);
    MatrixLook look(matrix);
    const int first = isLast() ? layer + 1 : layer; // what is in front never runs again
    m_tapes = std::make_unique<SuffixTapes>(model, plain, first, options, context, LayerWatch{layer, &look});
    const auto longest = look.keys.size(0) / static_cast<std::int64_t>(runs.size());
    std::vector<std::int64_t> looked, shifted, wanted;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        looked.push_back(static_cast<std::int64_t>(run) * longest + plain[run].position);
        shifted.push_back(m_tapes->row(run, plain[run].position));
        for (const int position : runs[run].logitsAt) {
            wanted.push_back(m_tapes->row(run, position));
        }
    }
    const auto onDevice = [&](const std::vector<std::int64_t>& rows) {
        return at::tensor(rows, at::kLong).to(model.device());
    };
    m_keys = look.keys.index_select(0, onDevice(looked));
    m_values = look.values.index_select(0, onDevice(looked));
    m_shifted = onDevice(shifted);
    m_wanted = onDevice(wanted);
}

at::Tensor TapedSite::logits(const at::Tensor& delta) {
    Shift shift(m_matrix, m_shifted, delta);
    at::Tensor rows = m_tapes->start();
    SuffixTapes::HooksOf hooks;
    if (isLast()) {
        rows = rows.index_add(0, m_shifted, delta.unsqueeze(0).expand({m_shifted.size(0), delta.size(0)}));
    } else {
        hooks = [&](int layer) { return layer == m_layer ? &shift : nullptr; };
    }
    m_last = m_tapes->run(rows, hooks).index_select(0, m_wanted);
    return logitsOf(m_model, m_last);
}

at::Tensor TapedSite::gradient(const at::Tensor& cotangents) {
    const at::Tensor last = m_model.pullLogits(m_last, cotangents);
    at::Tensor rows = at::zeros_like(m_tapes->start()).index_add_(0, m_wanted, last);
    MatrixReader reader(m_matrix);
    if (isLast()) {
        rows = m_tapes->pull(rows.unsqueeze(0)).squeeze(0);
    } else {
        static_cast<void>(m_tapes->pull(rows.unsqueeze(0),
                                        [&](int layer) { return layer == m_layer ? &reader : nullptr; }));
        rows = reader.cotangents.squeeze(0);
    }
    return rows.index_select(0, m_shifted).sum(0);
}

} // namespace

std::unique_ptr<ShiftedSite> shiftedSite(const LanguageModel& model, Matrix matrix, int layer,
                                         std::vector<ShiftedRun> runs, const GradientOptions& options,
                                         RunContext& context) {
    checkShifted(model, matrix, layer, runs, options);
    return std::make_unique<TapedSite>(model, matrix, layer, runs, options, context);
}

} // namespace mambascope
