// SPDX-License-Identifier: GPL-3.0-or-later
// What the fused kernels of Mamba-2's mixer read and leave.
#include "core/models/layer_forms.hpp"
#include "core/models/long_sums.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/ops/suffix_parts.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/ssd_single_row.hpp"
#include "cuda/include/ssd_suffix.hpp"

namespace mambascope {

bool Mamba2Layer::kernelFits(const at::Device& device) const {
    ops::SsdSuffix shape;
    shape.headSize = m_config.headSize;
    shape.stateSize = m_config.stateSize;
    return hasKernels(device) && cuda::ssdSuffixFits(shape);
}

ops::SsdSuffix Mamba2Layer::suffixOf(const RowBatch& batch, const at::Tensor& projected,
                                     const LayerCuts& cuts, const Mamba2Context* clean) const {
    ops::SsdSuffix work = suffixOf(batch, cuts, clean);
    work.projected = projected.const_data_ptr<float>();
    work.projectedStride = projected.stride(0);
    return work;
}

ops::SsdSuffix Mamba2Layer::suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                     const Mamba2Context* clean) const {
    ops::SsdSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.heads = m_config.heads;
    work.headSize = m_config.headSize;
    work.stateSize = m_config.stateSize;
    work.groups = m_config.groups;
    work.convWidth = m_config.convWidth;
    work.convWeight = m_weights.convWeight.const_data_ptr<float>();
    work.convBias = m_weights.convBias.const_data_ptr<float>();
    work.dtBias = m_weights.dtBias.const_data_ptr<float>();
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.dtMin = static_cast<float>(m_config.timeStepMin);
    work.dtMax = static_cast<float>(m_config.timeStepMax);
    if (clean != nullptr) {
        work.cleanRaw = clean->raw.const_data_ptr<float>();
        work.cleanB = clean->b.const_data_ptr<float>();
        work.cleanBStride = clean->b.stride(0);
        work.cleanDecay = readLongSums(clean->decay);
        work.cleanScaled = clean->scaled.const_data_ptr<float>();
        work.cleanTokens = clean->scaled.size(1);
        // Only for a row that stands where the clean run's last token stood, not for one after it.
        const bool ends = clean->later.defined() && work.cleanTokens == batch.firstPosition + batch.rows;
        work.cleanLater = ends ? clean->later.const_data_ptr<float>() : nullptr;
        ops::showPrompt(work, batch.firstPrompt);
    }
    work.prompts = promptsOf(batch);
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.cutHeads = cuts.heads.defined() ? cuts.heads.const_data_ptr<float>() : nullptr;
    return work;
}

SplitTensor Mamba2Layer::singleRowMixer(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const Mamba2Context* clean) const {
    cuda::SsdSingleRow work;
    work.mixer = suffixOf(batch, projected, cuts, clean);
    work.norm = m_weights.gateNorm.has_value();
    work.normEps = static_cast<float>(m_config.normEpsilon);
    if (projected.is_cpu() || !m_weights.outProj.wantsSplit() || !cuda::ssdSingleRowFits(work.mixer) ||
        cuda::ssdSuffixInChunks(work.mixer)) {
        return {};
    }
    SplitTensor gated = emptySplit(projected.size(0), m_config.innerSize(), projected.device());
    work.normWeight = m_weights.gateNorm ? m_weights.gateNorm->weight.const_data_ptr<float>() : nullptr;
    work.out = gated.rows;
    if (clean->states.defined()) {
        work.state = clean->states.const_data_ptr<float>() +
                     batch.firstPrompt * m_config.innerSize() * m_config.stateSize;
    }
    cuda::ssdSingleRow(work, kernelStream(projected.device()));
    return gated;
}

at::Tensor Mamba2Layer::fusedMixer(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const Mamba2Context* clean, const LayerSites& sites, Rows& rows) const {
    const int64_t n = projected.size(0);
    at::Tensor gated = at::empty({n, m_config.innerSize()}, projected.options());
    ops::SsdSuffix work = suffixOf(batch, projected, cuts, clean);
    // One allocation for what only this call or the recorded context needs.
    const int64_t scratch = rowNumbers(n);
    const int64_t products =
        projected.is_cpu() ? 0 : static_cast<int64_t>(cuda::ssdSuffixWorkspace(work) / sizeof(float));
    const at::Tensor block = at::empty({scratch + products}, projected.options());
    placeRows(work, block.mutable_data_ptr<float>());
    work.gated = gated.mutable_data_ptr<float>();
    if (rows.recorded != nullptr) {
        prepareRecord(block, *rows.recorded, work);
    }
    if (projected.is_cpu()) {
        ops::ssdSuffix(work, threadPool());
    } else {
        float* states = nullptr;
        if (rows.recorded != nullptr && cuda::ssdSuffixLeavesStates(work)) {
            rows.recorded->states = at::empty(
                {work.variants * m_config.heads, m_config.stateSize, m_config.headSize}, projected.options());
            states = rows.recorded->states.mutable_data_ptr<float>();
        }
        const int64_t channels = m_config.convChannels();
        const at::Tensor convolved = block.narrow(0, 0, n * channels).view({n, channels});
        const auto show = [&] { static_cast<void>(sites.at(Site::C, convolved, 0, m_config.innerSize())); };
        cuda::ssdSuffix(work, work.convolved + scratch, states, kernelStream(projected.device()), show);
    }
    return gated;
}

std::int64_t Mamba2Layer::rowNumbers(std::int64_t n) const {
    return n * (m_config.convChannels() + 3 * m_config.heads) + 1; // 1: decays start on eight bytes
}

void Mamba2Layer::placeRows(ops::SsdSuffix& work, float* block) const {
    const std::int64_t n = work.variants * work.rows;
    work.convolved = block;
    work.dt = work.convolved + n * m_config.convChannels();
    const std::int64_t numbers = n * (m_config.convChannels() + m_config.heads);
    work.decay = reinterpret_cast<ops::LongSum*>(block + (numbers + 1) / 2 * 2);
}

void Mamba2Layer::prepareRecord(const at::Tensor& block, Mamba2Context& context, ops::SsdSuffix& work) const {
    const int64_t n = work.variants * work.rows;
    const int64_t heads = work.variants * m_config.heads;
    const int64_t channels = m_config.convChannels();
    Rows views;
    splitConvolved(block.narrow(0, 0, n * channels).view({n, channels}), views);
    context.x = views.x;
    context.b = views.b;
    context.c = views.c;
    context.dt = block.narrow(0, n * channels, n * m_config.heads).view({n, m_config.heads});
    context.raw = at::empty({n, channels}, block.options());
    context.decay = at::empty({heads, work.rows, 2}, block.options());
    context.scaled = at::empty({heads, work.rows, m_config.headSize}, block.options());
    work.recordRaw = context.raw.mutable_data_ptr<float>();
    work.decay = longSumsOf(context.decay);
    if (block.is_cuda()) {
        context.later = at::empty({heads, work.rows}, block.options());
        work.recordLater = context.later.mutable_data_ptr<float>();
    }
    work.recordScaled = context.scaled.mutable_data_ptr<float>();
}

} // namespace mambascope
