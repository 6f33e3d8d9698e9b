// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/taped_layer.hpp"

namespace mambascope {
namespace {

/// Behind each other: their sum.
LowRank joined(const std::vector<at::Tensor>& u, const std::vector<at::Tensor>& v) {
    return u.empty() ? LowRank{} : LowRank{at::cat(u), at::cat(v)};
}

LowRank changeOf(const LayerEdits& edits, std::optional<Matrix> matrix) {
    std::vector<at::Tensor> u, v;
    for (const MatrixChange& change : edits.changes) {
        if (change.matrix == matrix) {
            u.push_back(change.u);
            v.push_back(change.v);
        }
    }
    return joined(u, v);
}

/// Of the input projection, some of whose columns are matrices with names.
LowRank changeOfInput(const LayerEdits& edits, const std::optional<ProjectedSites>& named) {
    if (!named) {
        return {};
    }
    const std::int64_t all = std::max(named->gate + named->inner, named->a + named->mix);
    std::vector<at::Tensor> u, v;
    for (const auto& [matrix, first] :
         {std::pair(Matrix::Wa, named->a), std::pair(Matrix::Wg, named->gate)}) {
        const LowRank change = changeOf(edits, matrix);
        if (change.u.defined()) {
            u.push_back(change.u);
            v.push_back(at::constant_pad_nd(change.v, {first, all - first - named->inner}));
        }
    }
    return joined(u, v);
}

} // namespace

/// Records each step.
class TapedLayer::Form {
public:
    using Rows = at::Tensor;
    using Operand = at::Tensor;

    Form(TapedLayer& tape, const at::Tensor& rows, SiteHooks* sites)
        : m_tape(tape)
        , m_rows(rows)
        , m_sites(sites, LayerSites::Put::OutOfPlace) {}

    [[nodiscard]] const at::Tensor& input() const { return m_rows; }
    void norm(const Norm& norm, const Linear& /*into*/, const at::Tensor& rows, at::Tensor& out) {
        NormTape& tape = &norm == &m_tape.m_parts.norm ? m_tape.m_norm : m_tape.m_mlpNorm;
        out = tape.run(norm, rows);
    }
    [[nodiscard]] at::Tensor project(const Linear& /*in*/, const at::Tensor& normed,
                                     const std::optional<ProjectedSites>& named) {
        const at::Tensor projected = m_tape.m_in.run(normed);
        return named ? m_sites.atProjected(*named, normed, projected) : projected;
    }
    [[nodiscard]] at::Tensor mix(const at::Tensor& projected) {
        return m_tape.m_mixer->run(projected, m_sites);
    }
    [[nodiscard]] at::Tensor add(const Linear& out, const at::Tensor& residual, const at::Tensor& operand,
                                 Site site, std::optional<Matrix> matrix) {
        const ProductTape& product = &out == &m_tape.m_parts.out ? m_tape.m_out : *m_tape.m_down;
        if (!m_sites.wantsOutput(site, matrix)) {
            return product.runOnto(residual, operand);
        }
        return residual + m_sites.atOutput(site, matrix, operand, product.run(operand));
    }
    [[nodiscard]] at::Tensor inner(const Mlp& mlp, const at::Tensor& normed) {
        return m_tape.m_inner.run(mlp, m_tape.m_up->run(normed));
    }

private:
    TapedLayer& m_tape;
    const at::Tensor& m_rows;
    LayerSites m_sites;
};

TapedLayer::TapedLayer(LayerParts parts, const LayerEdits& edits, std::unique_ptr<MixerTape> mixer)
    : m_parts(std::move(parts))
    , m_mixer(std::move(mixer))
    , m_in(m_parts.in, changeOfInput(edits, m_parts.named))
    , m_out(m_parts.out, changeOf(edits, m_parts.matrix)) {
    if (m_parts.mlp) {
        m_up.emplace(m_parts.mlp->mlp.in, LowRank{});
        m_down.emplace(m_parts.mlp->mlp.out, changeOf(edits, Matrix::Wdown));
    }
}

at::Tensor TapedLayer::run(const at::Tensor& rows, SiteHooks* sites) {
    Form form(*this, rows, sites);
    return runLayer(form, m_parts);
}

at::Tensor TapedLayer::pullMlp(const at::Tensor& cotangents) const {
    return m_up->pull(m_inner.pull(m_down->pull(cotangents)));
}

void TapedLayer::showProjected(const at::Tensor& cotangents, CotangentReader& reader) const {
    const ProjectedSites& named = *m_parts.named;
    const auto part = [&](std::int64_t first, std::int64_t width) {
        return cotangents.narrow(-1, first, width);
    };
    if (reader.wants(Matrix::Wa)) {
        reader.product(Matrix::Wa, part(named.a, named.inner));
    }
    if (reader.wants(Matrix::Wg)) {
        reader.product(Matrix::Wg, part(named.gate, named.inner));
    }
    if (reader.wants(Site::Mix)) {
        reader.at(Site::Mix, part(named.a, named.mix));
    }
    if (reader.wants(Site::A)) {
        reader.at(Site::A, part(named.a, named.inner));
    }
}

at::Tensor TapedLayer::pullMixer(const at::Tensor& cotangents, CotangentReader* reader) const {
    if (reader != nullptr) {
        if (reader->wants(m_parts.site)) {
            reader->at(m_parts.site, cotangents);
        }
        if (m_parts.matrix && reader->wants(*m_parts.matrix)) {
            reader->product(*m_parts.matrix, cotangents);
        }
    }
    const at::Tensor projected = m_mixer->pull(m_out.pull(cotangents), reader);
    if (reader != nullptr && m_parts.named) {
        showProjected(projected, *reader);
    }
    return reader == nullptr || reader->wantsInput() ? m_in.pull(projected) : at::Tensor{};
}

at::Tensor TapedLayer::pull(const at::Tensor& cotangents, CotangentReader* reader) const {
    if (!m_parts.mlp) {
        const at::Tensor normed = pullMixer(cotangents, reader);
        return normed.defined() ? m_norm.pull(normed, cotangents) : normed;
    }
    const MlpParts& mlp = *m_parts.mlp;
    if (reads(reader, Site::Mlp)) {
        reader->at(Site::Mlp, cotangents);
    }
    if (reader != nullptr && reader->wants(Matrix::Wdown)) {
        reader->product(Matrix::Wdown, cotangents);
    }
    const at::Tensor read = pullMlp(cotangents); // of what the MLP reads
    const bool own = mlp.norm != nullptr;
    // Sequential: with what passes by the MLP.
    const at::Tensor passed = own ? m_mlpNorm.pull(read, mlp.parallel ? at::Tensor{} : cotangents) : read;
    const at::Tensor behindMixer = own && !mlp.parallel ? passed : cotangents;
    at::Tensor normed = pullMixer(behindMixer, reader);
    if (!normed.defined()) {
        return normed;
    }
    at::Tensor input = m_norm.pull(own ? normed : normed.add_(read), behindMixer);
    return own && mlp.parallel ? input.add_(passed) : input;
}

at::Tensor TapedLayer::pushMlp(const at::Tensor& normed) const {
    return m_down->push(m_inner.push(m_up->push(normed)));
}

at::Tensor TapedLayer::push(const at::Tensor& tangents) const {
    const at::Tensor normed = m_norm.push(tangents);
    const at::Tensor behindMixer = tangents + m_out.push(m_mixer->push(m_in.push(normed)));
    if (!m_parts.mlp) {
        return behindMixer;
    }
    const MlpParts& mlp = *m_parts.mlp;
    if (mlp.norm == nullptr) {
        return behindMixer + pushMlp(normed);
    }
    return behindMixer + pushMlp(m_mlpNorm.push(mlp.parallel ? tangents : behindMixer));
}

} // namespace mambascope
