// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's recorded mixer by the device's kernels and batched products between them.
#include "core/models/mamba2_tape.hpp"

namespace mambascope {
namespace {

const float* in(const at::Tensor& x) {
    return x.defined() ? x.const_data_ptr<float>() : nullptr;
}

float* out(const at::Tensor& x) {
    return x.defined() ? x.mutable_data_ptr<float>() : nullptr;
}

} // namespace

cuda::SsdTapeShape Mamba2Layer::Tape::kernelShape() const {
    cuda::SsdTapeShape shape;
    shape.runs = m_runs;
    shape.rows = m_x.size(2);
    shape.heads = m_config.heads;
    shape.headSize = m_config.headSize;
    shape.groups = m_config.groups;
    shape.stateSize = m_config.stateSize;
    shape.taps = m_config.convWidth;
    return shape;
}

bool Mamba2Layer::Tape::runsByKernels(const at::Tensor& projected, const LayerSites& sites) const {
    return projected.scalar_type() == at::kFloat && hasKernels(projected.device()) && !sites.wants(Site::C) &&
           !sites.wantsGate();
}

at::Tensor Mamba2Layer::Tape::runByKernels(const at::Tensor& projected) {
    const std::int64_t runs = m_runs, rows = projected.size(0) / m_runs;
    const std::int64_t heads = m_config.heads, size = m_config.headSize;
    const std::int64_t groups = m_config.groups, states = m_config.stateSize;
    const std::int64_t inner = m_config.innerSize(), channels = m_config.convChannels();
    const auto room = [&](at::IntArrayRef sizes) { return at::empty(sizes, projected.options()); };
    const cuda::DeviceStream stream = kernelStream(projected.device());
    m_gate = room({runs * rows, inner});
    m_gateSlope = room({runs * rows, inner});
    m_x = room({runs, heads, rows, size});
    m_b = room({runs, groups, rows, states});
    m_c = room({runs, groups, rows, states});
    m_dt = room({runs, heads, rows});
    m_dtSlope = room({runs, heads, rows});
    m_sums = at::empty({runs, heads, rows}, projected.options().dtype(at::kDouble));
    m_scaled = room({runs, heads, rows, size});
    m_first = m_prefix != nullptr ? room({runs, heads, rows}) : at::Tensor{};
    const at::Tensor padded = room({runs, m_config.convWidth - 1 + rows, channels});
    const at::Tensor convSlope = room({runs, rows, channels});
    m_convolution.recorded(padded, convSlope);

    cuda::SsdTapeInputs inputs;
    inputs.shape = kernelShape();
    inputs.projected = in(projected);
    inputs.before = m_prefix != nullptr ? in(m_prefix->raw) : nullptr;
    inputs.convWeight = in(m_weights.convWeight);
    inputs.convBias = in(m_weights.convBias);
    inputs.dtBias = in(m_weights.dtBias);
    inputs.a = in(m_weights.a);
    inputs.dtMin = static_cast<float>(m_config.timeStepMin);
    inputs.dtMax = static_cast<float>(m_config.timeStepMax);
    inputs.gate = out(m_gate);
    inputs.gateSlope = out(m_gateSlope);
    inputs.padded = out(padded);
    inputs.convSlope = out(convSlope);
    inputs.x = out(m_x);
    inputs.b = out(m_b);
    inputs.c = out(m_c);
    inputs.dt = out(m_dt);
    inputs.dtSlope = out(m_dtSlope);
    inputs.sums = m_sums.mutable_data_ptr<double>();
    inputs.first = out(m_first);
    inputs.scaled = out(m_scaled);
    cuda::ssdTapeInputs(inputs, stream);

    const at::Tensor products = at::matmul(m_c, m_b.transpose(2, 3)).contiguous();
    m_decay = room({runs, heads, rows, rows});
    m_weight = room({runs, heads, rows, rows});
    cuda::ssdTapeWeights(
        {kernelShape(), m_sums.const_data_ptr<double>(), in(products), out(m_decay), out(m_weight)}, stream);

    const at::Tensor own = at::bmm(m_weight.flatten(0, 1), m_scaled.flatten(0, 1));
    at::Tensor fromFirst; // [B·H, R, P]
    m_fromState = at::Tensor{};
    if (m_prefix != nullptr) {
        fromFirst = at::bmm(perHead(m_c).flatten(0, 1), m_prefix->state.flatten(0, 1).transpose(1, 2));
        m_fromState = room({runs, heads, rows, size});
    }
    m_s = room({runs * rows, inner});
    at::Tensor gated = room({runs * rows, inner});
    cuda::ssdTapeOutputs({kernelShape(), in(own), in(fromFirst), in(m_first), in(m_x), in(m_weights.d),
                          in(m_gate), out(m_s), out(gated), out(m_fromState)},
                         stream);
    return gated;
}

at::Tensor Mamba2Layer::Tape::pullByKernels(const at::Tensor& gated, CotangentReader* reader) const {
    const cuda::SsdTapeShape shape = kernelShape();
    const std::int64_t count = gated.size(0), rows = shape.rows;
    const std::int64_t all = shape.runs * shape.heads, groups = shape.runs * shape.groups;
    const auto room = [&](at::IntArrayRef sizes) { return at::empty(sizes, gated.options()); };
    const auto siteOf = [&](Site site) {
        return reads(reader, site) ? room({count, shape.all(), shape.inner()}) : at::Tensor{};
    };
    const auto show = [&](Site site, const at::Tensor& cotangents) {
        if (cotangents.defined()) {
            reader->at(site, cotangents);
        }
    };
    const cuda::DeviceStream stream = kernelStream(gated.device());
    // What LibTorch's operations have recorded may lie in another order.
    const at::Tensor s = m_s.contiguous(), gate = m_gate.contiguous(), slope = m_gateSlope.contiguous();
    const at::Tensor x = m_x.contiguous(), dt = m_dt.contiguous(), dtSlope = m_dtSlope.contiguous();
    const at::Tensor b = m_b.contiguous(), c = m_c.contiguous(), scaled = m_scaled.contiguous();
    const at::Tensor weight = m_weight.contiguous(), decay = m_decay.contiguous();
    const bool later = m_prefix != nullptr;
    const at::Tensor first = later ? m_first.contiguous() : at::Tensor{};
    const at::Tensor fromState = later ? m_fromState.contiguous() : at::Tensor{};

    at::Tensor projected = room({count, shape.all(), shape.projected()});
    const at::Tensor y = room({all, rows, count, shape.headSize});
    const at::Tensor yFirst = later ? at::empty_like(y) : at::Tensor{};
    const at::Tensor ofS = siteOf(Site::S), ofG = siteOf(Site::G), ofC = siteOf(Site::C);
    cuda::ssdTapePullGate({shape, count, in(gated), in(s), in(gate), in(slope), in(first), out(y),
                           out(yFirst), out(projected), out(ofS), out(ofG)},
                          stream);
    show(Site::S, ofS);
    show(Site::G, ofG);

    const at::Tensor xBar = // of dt x: [B·H, R, K·P]
        at::bmm(weight.flatten(0, 1).transpose(1, 2), y.flatten(2)).contiguous();
    const at::Tensor weightBar = // M̄ [B·H, q·K, k]
        at::bmm(y.flatten(1, 2), scaled.flatten(0, 1).transpose(1, 2)).contiguous();
    const at::Tensor product = room({groups, rows * count, rows}),
                     turned = room({groups, rows * count, rows});
    cuda::ssdTapePullProducts({shape, count, in(weightBar), in(decay), out(product), out(turned)}, stream);
    at::Tensor cBar = at::bmm(product, b.flatten(0, 1));
    if (later) {
        // By heads, whose sum follows: one product over all of a group's channels is ten times as slow.
        const at::Tensor byHead = at::bmm(yFirst.flatten(1, 2), m_prefix->state.flatten(0, 1));
        cBar.add_(byHead.unflatten(0, {groups, -1}).sum(1));
    }
    const at::Tensor bBar = at::bmm(turned, c.flatten(0, 1));
    cuda::ssdTapePullSteps({shape, count, in(weightBar), in(weight), in(xBar), in(x), in(y), in(fromState),
                            in(m_weights.a), in(dtSlope), out(projected)},
                           stream);
    const at::Tensor convSlope = m_convolution.slope().contiguous();
    cuda::ssdTapePullInputs({shape, count, in(xBar), in(y), in(bBar), in(cBar), in(dt), in(m_weights.d),
                             in(convSlope), in(m_weights.convWeight), out(projected), out(ofC)},
                            stream);
    show(Site::C, ofC);
    return projected;
}

} // namespace mambascope
