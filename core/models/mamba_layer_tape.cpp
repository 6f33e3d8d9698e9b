// SPDX-License-Identifier: GPL-3.0-or-later
// Derivatives of Mamba-1's mixer (layer_tape.hpp; romba.md section 5, "Gradients"). The states of the scan
// are made again for each pull and push: N of them per channel and row are too many to keep. B runs, R rows,
// E channels, N states, K cotangents or tangents.
#include "core/models/convolution_tape.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/models/taped_layer.hpp"
#include "cuda/include/selective_tape.hpp"

namespace mambascope {

class MambaLayer::Tape : public MixerTape {
public:
    Tape(const MambaLayer& layer, std::int64_t runs, std::shared_ptr<const StatePrefix> prefix)
        : m_config(layer.m_config)
        , m_weights(layer.m_weights)
        , m_runs(runs)
        , m_prefix(std::move(prefix))
        , m_convolution(m_weights.convWeight, m_weights.convBias)
        , m_low(m_weights.xProj, {})
        , m_steps(m_weights.dtProj, {}) {}

    [[nodiscard]] at::Tensor run(const at::Tensor& projected, const LayerSites& sites) override;
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const override;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const override;
    [[nodiscard]] std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const override;

private:
    /// What the scan reads of each row, or its tangents or cotangents: [(K,) B, R, E or N].
    struct Scanned {
        at::Tensor x, dt, b, c;
    };

    /// dt, B and C of convolved rows x [n, E]: records.
    [[nodiscard]] Scanned sourcesOf(const at::Tensor& x);
    /// Cotangents of all four to those of the convolved rows, [K, n, E].
    [[nodiscard]] at::Tensor pullSources(const Scanned& back) const;
    [[nodiscard]] Scanned pushSources(const at::Tensor& x) const;

    /// exp(dt_t A), [B, N, E].
    [[nodiscard]] at::Tensor kept(std::int64_t t) const {
        return (m_rows.dt.select(1, t).unsqueeze(1) * m_weights.a).exp();
    }
    /// The states behind each row: R times [B, N, E].
    [[nodiscard]] std::vector<at::Tensor> states() const;
    [[nodiscard]] at::Tensor output() const; ///< the scan's, [B, R, E]
    /// The state in front of the first row.
    [[nodiscard]] at::Tensor firstState() const;
    [[nodiscard]] Scanned pullScan(const at::Tensor& y) const;
    /// The same by the device's kernels, where there are some that take these rows.
    [[nodiscard]] bool scansByKernels() const {
        return m_rows.x.scalar_type() == at::kFloat && hasKernels(m_rows.x.device()) &&
               cuda::selectiveTapeFits(m_config.stateSize);
    }
    [[nodiscard]] cuda::SelectiveTapeRows kernelRows() const;
    [[nodiscard]] at::Tensor statesByKernel() const; ///< [B, R, N, E]
    [[nodiscard]] at::Tensor outputByKernel() const; ///< [B, R, E]
    [[nodiscard]] Scanned pullScanByKernel(const at::Tensor& y) const;
    [[nodiscard]] at::Tensor pushScan(const Scanned& to) const;
    [[nodiscard]] std::int64_t rows() const { return m_rows.x.size(1); }

    const MambaConfig& m_config;
    const MambaWeights& m_weights;
    std::int64_t m_runs;
    std::shared_ptr<const StatePrefix> m_prefix; ///< null: rows begin at 0
    ConvolutionTape m_convolution;
    ProductTape m_low, m_steps;
    NormTape m_norms[3]; ///< of dt, B and C, where the mixer norms them

    at::Tensor m_gate, m_gateSlope; ///< [n, E] SiLU(z) and its slope
    at::Tensor m_s;                 ///< [n, E] the scan's output
    at::Tensor m_dtSlope;           ///< [n, E]
    Scanned m_rows;                 ///< [B, R, …]
};

MambaLayer::Tape::Scanned MambaLayer::Tape::sourcesOf(const at::Tensor& x) {
    const at::Tensor low = m_low.run(x);
    std::vector<at::Tensor> parts = low.split_with_sizes(
        {m_config.timeStepRank, m_config.stateSize, m_config.stateSize}, 1); // dt | B | C
    for (std::size_t i = 0; m_config.mixerNorm && i < parts.size(); ++i) {
        const Norm norm{at::ones({parts[i].size(1)}, x.options()), {}, m_config.mixerNormEpsilon, 1};
        parts[i] = m_norms[i].run(norm, parts[i]);
    }
    const at::Tensor free = m_steps.run(parts[0].contiguous());
    m_dtSlope = free.sigmoid();
    const auto perRun = [&](const at::Tensor& rows) { return rows.unflatten(0, {m_runs, -1}); };
    return {perRun(x), perRun(exactSoftplus(free)), perRun(parts[1].contiguous()),
            perRun(parts[2].contiguous())};
}

at::Tensor MambaLayer::Tape::pullSources(const Scanned& back) const {
    const auto flat = [](const at::Tensor& x) { return x.flatten(1, 2); };
    std::vector<at::Tensor> parts{m_steps.pull(flat(back.dt) * m_dtSlope), flat(back.b), flat(back.c)};
    for (std::size_t i = 0; m_config.mixerNorm && i < parts.size(); ++i) {
        parts[i] = m_norms[i].pull(parts[i]);
    }
    return flat(back.x) + m_low.pull(at::cat(parts, 2));
}

MambaLayer::Tape::Scanned MambaLayer::Tape::pushSources(const at::Tensor& x) const {
    std::vector<at::Tensor> parts =
        m_low.push(x).split_with_sizes({m_config.timeStepRank, m_config.stateSize, m_config.stateSize}, 2);
    for (std::size_t i = 0; m_config.mixerNorm && i < parts.size(); ++i) {
        parts[i] = m_norms[i].push(parts[i]);
    }
    const auto perRun = [&](const at::Tensor& rows) { return rows.unflatten(1, {m_runs, -1}); };
    return {perRun(x), perRun(m_steps.push(parts[0].contiguous()) * m_dtSlope), perRun(parts[1]),
            perRun(parts[2])};
}

at::Tensor MambaLayer::Tape::firstState() const {
    return m_prefix != nullptr
               ? m_prefix->state
               : at::zeros({m_runs, m_config.stateSize, m_config.innerSize}, m_rows.x.options());
}

std::vector<at::Tensor> MambaLayer::Tape::states() const {
    if (scansByKernels()) {
        return statesByKernel().unbind(1);
    }
    std::vector<at::Tensor> all;
    at::Tensor state = firstState();
    const at::Tensor input = m_rows.dt * m_rows.x;
    for (std::int64_t t = 0; t < rows(); ++t) {
        state =
            at::addcmul(state * kept(t), m_rows.b.select(1, t).unsqueeze(2), input.select(1, t).unsqueeze(1));
        all.push_back(state);
    }
    return all;
}

at::Tensor MambaLayer::Tape::run(const at::Tensor& projected, const LayerSites& sites) {
    const std::int64_t inner = m_config.innerSize; // x | z
    const Silu gate(projected.narrow(1, inner, inner));
    const at::Tensor raw = projected.narrow(1, 0, inner).unflatten(0, {m_runs, -1});
    m_rows = sourcesOf(sites.at(Site::C, m_convolution.run(raw, m_prefix.get()).flatten(0, 1)));
    m_s = sites.at(Site::S, (scansByKernels() ? outputByKernel() : output()).flatten(0, 1));
    m_gate = sites.at(Site::G, gate.value);
    m_gateSlope = gate.slope;
    return m_s * m_gate;
}

at::Tensor MambaLayer::Tape::output() const {
    std::vector<at::Tensor> y;
    const std::vector<at::Tensor> all = states();
    for (std::int64_t t = 0; t < rows(); ++t) { // Σ_n C_n s_n
        y.push_back(at::matmul(m_rows.c.select(1, t).unsqueeze(1), all[static_cast<std::size_t>(t)]));
    }
    return at::addcmul(at::cat(y, 1), m_rows.x, m_weights.d);
}

cuda::SelectiveTapeRows MambaLayer::Tape::kernelRows() const {
    cuda::SelectiveTapeRows work;
    work.runs = m_runs;
    work.rows = rows();
    work.channels = m_config.innerSize;
    work.states = m_config.stateSize;
    work.x = m_rows.x.const_data_ptr<float>();
    work.dt = m_rows.dt.const_data_ptr<float>();
    work.b = m_rows.b.const_data_ptr<float>();
    work.c = m_rows.c.const_data_ptr<float>();
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.first = m_prefix == nullptr ? nullptr : m_prefix->state.const_data_ptr<float>();
    return work;
}

at::Tensor MambaLayer::Tape::statesByKernel() const {
    at::Tensor all = at::empty({m_runs, rows(), m_config.stateSize, m_config.innerSize}, m_rows.x.options());
    cuda::selectiveTapeRun({kernelRows(), all.mutable_data_ptr<float>(), nullptr},
                           kernelStream(all.device()));
    return all;
}

at::Tensor MambaLayer::Tape::outputByKernel() const {
    at::Tensor y = at::empty_like(m_rows.x);
    cuda::selectiveTapeRun({kernelRows(), nullptr, y.mutable_data_ptr<float>()}, kernelStream(y.device()));
    return y;
}

/// y: [K, B, R, E].
MambaLayer::Tape::Scanned MambaLayer::Tape::pullScanByKernel(const at::Tensor& y) const {
    const std::int64_t count = y.size(0), all = m_runs * rows();
    const std::int64_t states = m_config.stateSize, inner = m_config.innerSize;
    const at::Tensor from = y.contiguous();
    const at::Tensor state = statesByKernel();
    const at::Tensor adjoint = at::empty({count, all, states, inner}, y.options());
    Scanned back;
    back.x = at::empty_like(from);
    back.dt = at::empty_like(from);
    cuda::SelectiveTapePull work;
    work.rows = kernelRows();
    work.count = count;
    work.states = state.const_data_ptr<float>();
    work.y = from.const_data_ptr<float>();
    work.adjoint = adjoint.mutable_data_ptr<float>();
    work.x = back.x.mutable_data_ptr<float>();
    work.dt = back.dt.mutable_data_ptr<float>();
    cuda::selectiveTapePull(work, kernelStream(y.device()));
    // Σ over the channels: [N, E] · [E] of each row, all cotangents of a row together where they share it.
    const std::vector<std::int64_t> shape{count, m_runs, rows(), states};
    const at::Tensor perRow = from.view({count, all, inner}).permute({1, 2, 0}); // [B·R, E, K]
    back.c = at::bmm(state.flatten(0, 1), perRow).permute({2, 0, 1}).reshape(shape);
    const at::Tensor input = (m_rows.dt * m_rows.x).view({1, all, inner, 1});
    back.b = at::matmul(adjoint, input).view(shape);
    return back;
}

MambaLayer::Tape::Scanned MambaLayer::Tape::pullScan(const at::Tensor& y) const {
    constexpr std::int64_t kMostNumbers = std::int64_t{1} << 28; // of the adjoint
    if (scansByKernels() && y.numel() * m_config.stateSize <= kMostNumbers) {
        return pullScanByKernel(y);
    }
    const std::vector<at::Tensor> all = states();
    std::vector<at::Tensor> x, dt, b, c;
    at::Tensor later; // Ā_{t+1} λ_{t+1}: [K, B, N, E]
    for (std::int64_t t = rows() - 1; t >= 0; --t) {
        const auto index = static_cast<std::size_t>(t);
        const at::Tensor row = y.select(2, t); // [K, B, E]
        const at::Tensor& state = all[index];  // [B, N, E]
        const at::Tensor before = t > 0 ? all[index - 1] : firstState();
        const at::Tensor rowB = m_rows.b.select(1, t).unsqueeze(1); // [B, 1, N]
        const at::Tensor rowDt = m_rows.dt.select(1, t), rowX = m_rows.x.select(1, t);
        const at::Tensor open = kept(t);
        at::Tensor adjoint = m_rows.c.select(1, t).unsqueeze(2) * row.unsqueeze(2);
        if (later.defined()) {
            adjoint.add_(later);
        }
        c.push_back(at::matmul(state, row.unsqueeze(3)).squeeze(3)); // [K, B, N]
        b.push_back(at::matmul(adjoint, (rowDt * rowX).unsqueeze(2)).squeeze(3));
        const at::Tensor brought = at::matmul(rowB, adjoint).squeeze(2); // Σ_n B λ: [K, B, E]
        const at::Tensor decayed = before * open * m_weights.a;          // A Ā s_{t−1}
        dt.push_back(at::addcmul((adjoint * decayed).sum(2), brought, rowX));
        x.push_back(brought * rowDt);
        later = adjoint.mul_(open);
    }
    const auto joined = [](std::vector<at::Tensor>& rows) {
        std::reverse(rows.begin(), rows.end());
        return at::stack(rows, 2);
    };
    return {joined(x).addcmul_(y, m_weights.d), joined(dt), joined(b), joined(c)};
}

at::Tensor MambaLayer::Tape::pull(const at::Tensor& cotangents, CotangentReader* reader) const {
    const at::Tensor gate = cotangents * m_s;
    const at::Tensor y = cotangents * m_gate;
    if (reads(reader, Site::S)) {
        reader->at(Site::S, y);
    }
    if (reads(reader, Site::G)) {
        reader->at(Site::G, gate);
    }
    const at::Tensor convolved = pullSources(pullScan(y.unflatten(1, {m_runs, -1})));
    if (reads(reader, Site::C)) {
        reader->at(Site::C, convolved.clone());
    }
    const at::Tensor raw = m_convolution.pull(convolved.unflatten(1, {m_runs, -1})).flatten(1, 2);
    return at::cat({raw, gate * m_gateSlope}, 2);
}

at::Tensor MambaLayer::Tape::pushScan(const Scanned& to) const {
    const std::vector<at::Tensor> all = states();
    std::vector<at::Tensor> y;
    at::Tensor moved; // of the state: [K, B, N, E]
    for (std::int64_t t = 0; t < rows(); ++t) {
        const auto index = static_cast<std::size_t>(t);
        const auto row = [t](const at::Tensor& x) { return x.select(x.dim() - 2, t); };
        const at::Tensor before = t > 0 ? all[index - 1] : firstState();
        const at::Tensor open = kept(t);
        const at::Tensor input = at::addcmul(row(to.dt) * row(m_rows.x), row(m_rows.dt), row(to.x));
        at::Tensor next = row(to.dt).unsqueeze(2) * (before * open * m_weights.a);
        next.addcmul_(row(m_rows.b).unsqueeze(2), input.unsqueeze(2));
        next.addcmul_(row(to.b).unsqueeze(3), (row(m_rows.dt) * row(m_rows.x)).unsqueeze(1));
        if (moved.defined()) {
            next.addcmul_(moved, open);
        }
        moved = next;
        y.push_back(at::matmul(row(m_rows.c).unsqueeze(1), moved).squeeze(2) +
                    at::matmul(row(to.c).unsqueeze(2), all[index]).squeeze(2));
    }
    return at::stack(y, 2).addcmul_(to.x, m_weights.d);
}

at::Tensor MambaLayer::Tape::push(const at::Tensor& tangents) const {
    const std::int64_t inner = m_config.innerSize;
    const at::Tensor raw = tangents.narrow(2, 0, inner).unflatten(1, {m_runs, -1});
    const at::Tensor gate = tangents.narrow(2, inner, inner) * m_gateSlope;
    const at::Tensor x = m_convolution.push(raw).flatten(1, 2);
    return pushScan(pushSources(x)).flatten(1, 2) * m_gate + gate * m_s;
}

std::shared_ptr<const SuffixPrefix>
MambaLayer::Tape::before(const std::vector<std::int64_t>& positions) const {
    const std::vector<at::Tensor> all = states();
    std::vector<at::Tensor> last;
    for (std::size_t run = 0; run < positions.size(); ++run) {
        const std::int64_t p = positions[run];
        const at::Tensor state = p > 0 ? all[static_cast<std::size_t>(p - 1)] : firstState();
        last.push_back(state[static_cast<std::int64_t>(run)]);
    }
    auto prefix = std::make_shared<StatePrefix>();
    prefix->state = at::stack(last);
    prefix->raw = m_convolution.before(positions);
    return prefix;
}

std::unique_ptr<LayerTape> MambaLayer::tape(const SuffixPlace& place,
                                            const std::shared_ptr<const SuffixPrefix>& prefix,
                                            const LayerEdits& edits) const {
    auto mixer =
        std::make_unique<Tape>(*this, place.runs(), std::static_pointer_cast<const StatePrefix>(prefix));
    return std::make_unique<TapedLayer>(parts(), edits, std::move(mixer));
}

} // namespace mambascope
