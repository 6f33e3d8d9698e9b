// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's recorded mixer by LibTorch's operations, on any device: the reference of the kernels.
#include "core/models/mamba2_tape.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {

at::Tensor Mamba2Layer::Tape::headFirst(const at::Tensor& x, std::int64_t heads) const {
    return x.unflatten(-2, {m_runs, -1}).unflatten(-1, {heads, -1}).permute({1, 3, 2, 0, 4}).contiguous();
}

at::Tensor Mamba2Layer::Tape::rowFirst(const at::Tensor& x) {
    return x.permute({3, 0, 2, 1, 4}).flatten(3);
}

void Mamba2Layer::Tape::timeSteps(const at::Tensor& raw) {
    const at::Tensor shifted = (raw + m_weights.dtBias).unflatten(0, {m_runs, -1}).transpose(1, 2);
    const at::Tensor free = exactSoftplus(shifted);
    const at::Tensor open = (free >= m_config.timeStepMin).logical_and(free <= m_config.timeStepMax);
    m_dt = free.clamp(m_config.timeStepMin, m_config.timeStepMax).contiguous();
    m_dtSlope = shifted.sigmoid() * open;
    // In float64: differences of long sums in fp32 lose digits.
    m_sums = (m_dt.to(at::kDouble) * m_weights.a.to(at::kDouble).unsqueeze(1)).cumsum(2);
}

at::Tensor Mamba2Layer::Tape::sum() {
    const at::ScalarType type = m_x.scalar_type();
    // Above the diagonal the difference is positive and could overflow to inf · 0, hence the clamp.
    m_decay = (m_sums.unsqueeze(3) - m_sums.unsqueeze(2)).clamp_max_(0).exp_().tril_().to(type);
    m_weight = m_decay * perHead(at::matmul(m_c, m_b.transpose(2, 3)));
    m_scaled = m_x * m_dt.unsqueeze(3);
    const at::Tensor y = at::matmul(m_weight, m_scaled).addcmul_(m_x, m_weights.d.view({-1, 1, 1}));
    if (m_prefix == nullptr) {
        return y;
    }
    m_first = m_sums.exp().to(type);
    m_fromState = at::matmul(perHead(m_c), m_prefix->state.transpose(2, 3)) * m_first.unsqueeze(3);
    return y + m_fromState;
}

at::Tensor Mamba2Layer::Tape::run(const at::Tensor& projected, const LayerSites& sites) {
    if (runsByKernels(projected, sites)) {
        const at::Tensor made = runByKernels(projected.contiguous());
        return m_weights.gateNorm ? m_gateNorm.run(*m_weights.gateNorm, made) : made;
    }
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t channels = m_config.convChannels();
    const Silu gate(projected.narrow(1, 0, inner));
    timeSteps(projected.narrow(1, inner + channels, m_config.heads));
    const at::Tensor raw = projected.narrow(1, inner, channels).unflatten(0, {m_runs, -1});
    const at::Tensor convolved =
        sites.at(Site::C, m_convolution.run(raw, m_prefix.get()).flatten(0, 1), 0, inner);
    const auto heads = [&](std::int64_t first, std::int64_t count, std::int64_t size) {
        return convolved.narrow(1, first, count * size)
            .unflatten(0, {m_runs, -1})
            .unflatten(2, {count, size})
            .transpose(1, 2)
            .contiguous();
    };
    m_x = heads(0, m_config.heads, m_config.headSize);
    m_b = heads(inner, m_config.groups, m_config.stateSize);
    m_c = heads(inner + m_config.groups * m_config.stateSize, m_config.groups, m_config.stateSize);
    m_s = sites.at(Site::S, sum().transpose(1, 2).reshape({-1, inner}));
    m_gate = sites.at(Site::G, gate.value);
    m_gateSlope = gate.slope;
    const at::Tensor gated = m_s * m_gate;
    return m_weights.gateNorm ? m_gateNorm.run(*m_weights.gateNorm, gated) : gated;
}

Mamba2Layer::Tape::Sources Mamba2Layer::Tape::pullSum(const at::Tensor& y) const {
    const std::int64_t rows = y.size(2);
    const at::Tensor flatY = y.flatten(3);                                 // [B, H, R, K·P]
    const at::Tensor rowsOfY = y.flatten(2, 3);                            // [B, H, R·K, P]
    at::Tensor x = at::matmul(m_weight.transpose(2, 3), flatY).view_as(y); // of dt x
    const at::Tensor weight =                                              // M̄ [B, H, q, K, k]
        at::matmul(rowsOfY, m_scaled.transpose(2, 3)).unflatten(2, {rows, -1});
    const at::Tensor product = overHeads(weight * m_decay.unsqueeze(3)); // of C·B: [B, G, q, K, k]
    const at::Tensor along = weight * m_weight.unsqueeze(3);             // M ∘ M̄

    Sources back;
    back.c = at::matmul(product.flatten(2, 3), m_b).unflatten(2, {rows, -1}); // [B, G, q, K, N]
    back.b = at::matmul(product.permute({0, 1, 4, 3, 2}).flatten(2, 3), m_c).unflatten(2, {rows, -1});
    at::Tensor sums = along.sum(4) - along.sum(2).transpose(2, 3); // of a: [B, H, R, K]
    if (m_prefix != nullptr) {
        const at::Tensor fromFirst = y * m_first.view({m_runs, -1, rows, 1, 1});
        back.c =
            back.c + overHeads(at::matmul(fromFirst.flatten(2, 3), m_prefix->state)).unflatten(2, {rows, -1});
        sums = sums + at::matmul(y, m_fromState.unsqueeze(4)).squeeze(4);
    }
    back.dt =
        at::matmul(x, m_x.unsqueeze(4)).squeeze(4) + sumsFromBehind(sums, 2) * m_weights.a.view({-1, 1, 1});
    back.x = x.mul_(m_dt.view({m_runs, -1, rows, 1, 1})).addcmul_(y, m_weights.d.view({-1, 1, 1, 1}));
    return back;
}

at::Tensor Mamba2Layer::Tape::pull(const at::Tensor& cotangents, CotangentReader* reader) const {
    const at::Tensor gated = m_weights.gateNorm ? m_gateNorm.pull(cotangents) : cotangents;
    if (gated.scalar_type() == at::kFloat && hasKernels(gated.device())) {
        return pullByKernels(gated.contiguous(), reader);
    }
    const at::Tensor gate = gated * m_s;
    const at::Tensor y = gated * m_gate;
    if (reads(reader, Site::S)) {
        reader->at(Site::S, y);
    }
    if (reads(reader, Site::G)) {
        reader->at(Site::G, gate);
    }
    const Sources back = pullSum(headFirst(y, m_config.heads));
    const at::Tensor convolved = at::cat({rowFirst(back.x), rowFirst(back.b), rowFirst(back.c)}, 3);
    if (reads(reader, Site::C)) {
        reader->at(Site::C, convolved.narrow(3, 0, m_config.innerSize()).flatten(1, 2).clone());
    }
    const at::Tensor raw = m_convolution.pull(convolved); // [K, B, R, C]
    const at::Tensor dt = (back.dt * m_dtSlope.unsqueeze(3)).permute({3, 0, 2, 1});
    return at::cat({gate * m_gateSlope, raw.flatten(1, 2), dt.flatten(1, 2)}, 2);
}

Mamba2Layer::Tape::Sources Mamba2Layer::Tape::split(const at::Tensor& convolved, const at::Tensor& dt) const {
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t states = m_config.groups * m_config.stateSize;
    const at::Tensor rows = convolved.flatten(1, 2);
    return {headFirst(rows.narrow(2, 0, inner), m_config.heads),
            headFirst(rows.narrow(2, inner, states), m_config.groups),
            headFirst(rows.narrow(2, inner + states, states), m_config.groups),
            headFirst(dt, m_config.heads).squeeze(4)};
}

at::Tensor Mamba2Layer::Tape::pushSum(const Sources& to) const {
    const std::int64_t rows = to.x.size(2);
    const auto side = [&](const at::Tensor& x) { return x.view({m_runs, -1, rows, 1, 1}); };
    const at::Tensor sums = (to.dt * m_weights.a.view({-1, 1, 1})).cumsum(2); // of a: [B, H, R, K]
    // Of M: [B, H, q, K, k].
    const at::Tensor fromC = at::matmul(to.c.flatten(2, 3), m_b.transpose(2, 3)).unflatten(2, {rows, -1});
    const at::Tensor fromB = // [B, G, q, k·K]
        at::matmul(m_c, to.b.flatten(2, 3).transpose(2, 3)).unflatten(3, {rows, -1}).transpose(3, 4);
    const at::Tensor differences = sums.unsqueeze(4) - sums.permute({0, 1, 3, 2}).unsqueeze(2);
    const at::Tensor weight =
        perHead(fromC + fromB) * m_decay.unsqueeze(3) + differences * m_weight.unsqueeze(3);
    const at::Tensor scaled = at::addcmul(to.x * side(m_dt), m_x.unsqueeze(3), to.dt.unsqueeze(4));
    at::Tensor y = at::matmul(weight.flatten(2, 3), m_scaled).unflatten(2, {rows, -1}) +
                   at::matmul(m_weight, scaled.flatten(3)).view_as(scaled);
    y.addcmul_(to.x, m_weights.d.view({-1, 1, 1, 1}));
    if (m_prefix != nullptr) {
        const at::Tensor fromState =
            at::matmul(perHead(to.c).flatten(2, 3), m_prefix->state.transpose(2, 3)).unflatten(2, {rows, -1});
        y = y + fromState * side(m_first) + m_fromState.unsqueeze(3) * sums.unsqueeze(4);
    }
    return y;
}

at::Tensor Mamba2Layer::Tape::push(const at::Tensor& tangents) const {
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t channels = m_config.convChannels();
    const at::Tensor gate = tangents.narrow(2, 0, inner) * m_gateSlope;
    const at::Tensor raw = tangents.narrow(2, inner, channels).unflatten(1, {m_runs, -1});
    const at::Tensor slope = m_dtSlope.transpose(1, 2).flatten(0, 1); // [n, H]
    const at::Tensor dt = tangents.narrow(2, inner + channels, m_config.heads) * slope;
    const at::Tensor y = rowFirst(pushSum(split(m_convolution.push(raw), dt))).flatten(1, 2);
    const at::Tensor gated = y * m_gate + gate * m_s;
    return m_weights.gateNorm ? m_gateNorm.push(gated) : gated;
}

std::shared_ptr<const SuffixPrefix>
Mamba2Layer::Tape::before(const std::vector<std::int64_t>& positions) const {
    // S = Σ_{k < p} exp(a_{p−1} − a_k) dt_k x_k ⊗ B_k.
    const at::Tensor first = // of the rows that stay: [B, 1, 1]
        copyToDevice(at::tensor(positions, at::kLong), m_sums.device()).view({-1, 1, 1});
    const at::Tensor until = (first - 1).clamp_min_(0).expand({-1, m_sums.size(1), 1});
    const at::Tensor before = at::arange(m_sums.size(2), first.options()).view({1, 1, -1}) < first;
    // Behind p the difference is positive and could overflow to inf · 0, hence the clamp.
    const at::Tensor weights = (m_sums.gather(2, until) - m_sums).clamp_max_(0).exp_().mul_(before);
    const at::Tensor left = m_scaled * weights.to(m_scaled.scalar_type()).unsqueeze(3);
    auto prefix = std::make_shared<StatePrefix>();
    prefix->state = at::matmul(left.transpose(2, 3), perHead(m_b));
    prefix->raw = m_convolution.before(positions);
    return prefix;
}

std::unique_ptr<LayerTape> Mamba2Layer::tape(const SuffixPlace& place,
                                             const std::shared_ptr<const SuffixPrefix>& prefix,
                                             const LayerEdits& edits) const {
    auto mixer =
        std::make_unique<Tape>(*this, place.runs(), std::static_pointer_cast<const StatePrefix>(prefix));
    return std::make_unique<TapedLayer>(parts(), edits, std::move(mixer));
}

} // namespace mambascope
