// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/suffix_tapes.hpp"

#include <algorithm>

#include "core/tensor/device_limits.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Tokens from which on weights between all rows, in all layers, are too much to keep.
constexpr std::int64_t kLongRun = 128;

SuffixPlace wholePlace(const std::vector<GradientRun>& runs) {
    SuffixPlace place;
    for (const GradientRun& run : runs) {
        place.first.push_back(0);
        place.tokens.push_back(static_cast<std::int64_t>(run.ids.size()));
    }
    return place;
}

/// rows [k, d] with zeros behind, [R, d].
at::Tensor padded(const at::Tensor& rows, std::int64_t to) {
    return at::constant_pad_nd(rows, {0, 0, 0, to - rows.size(0)});
}

/// What enters layer 0, [B, longest, d].
at::Tensor embedded(const LanguageModel& model, const std::vector<GradientRun>& runs, std::int64_t longest) {
    std::vector<at::Tensor> all;
    for (const GradientRun& run : runs) {
        const at::Tensor rows = model.plainEmbed(copyToDevice(at::tensor(run.ids, at::kInt), model.device()));
        all.push_back(padded(run.embedded.defined() ? run.embedded.to(rows) : rows, longest));
    }
    return at::stack(all);
}

LayerEdits editsOf(const GradientOptions& options, int layer, const at::Tensor& like) {
    LayerEdits edits;
    for (const WeightEdit& edit : options.edits) {
        if (edit.layer == layer) {
            const auto vectors = [&](const std::vector<float>& numbers) {
                return at::tensor(numbers, at::kFloat).view({edit.rank, -1}).to(like);
            };
            edits.changes.push_back({edit.matrix, vectors(edit.u), vectors(edit.v)});
        }
    }
    return edits;
}

} // namespace

at::Tensor logitsOf(const LanguageModel& model, const at::Tensor& rows) {
    return rows.scalar_type() == at::kFloat ? model.logits(rows) : model.plainLogits(rows);
}

SuffixTapes::SuffixTapes(const LanguageModel& model, const std::vector<GradientRun>& runs,
                         const GradientOptions& options)
    : m_model(model)
    , m_chunkBytes(options.chunkBytes)
    , m_place(wholePlace(runs)) {
    m_start = embedded(model, runs, m_place.rows()).flatten(0, 1);
    const auto tapeOf = [this, options](int layer) {
        return m_model.layer(layer).tape(m_place, nullptr, editsOf(options, layer, m_start));
    };
    if (m_place.rows() > kLongRun) {
        m_makeTape = tapeOf;
        return;
    }
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        m_tapes.push_back(tapeOf(layer));
    }
}

SuffixTapes::SuffixTapes(const LanguageModel& model, const std::vector<GradientRun>& runs, int first,
                         const GradientOptions& options, RunContext& context, const LayerWatch& watch)
    : m_model(model)
    , m_first(first)
    , m_chunkBytes(options.chunkBytes)
    , m_place(wholePlace(runs)) {
    SuffixPlace whole = m_place;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        m_place.first[run] = runs[run].position;
    }
    const std::int64_t before = *std::max_element(m_place.first.begin(), m_place.first.end());
    at::Tensor rows = embedded(model, runs, whole.rows()); // [B, longest, d]
    const auto keepStart = [&] {
        std::vector<at::Tensor> starts;
        for (std::size_t run = 0; run < runs.size(); ++run) {
            const std::int64_t p = m_place.first[run];
            const at::Tensor mine = rows[static_cast<std::int64_t>(run)];
            starts.push_back(padded(mine.narrow(0, p, m_place.tokens[run] - p), m_place.rows()));
        }
        m_start = at::cat(starts);
    };
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        const LayerEdits edits = editsOf(options, layer, rows);
        if (layer == first) {
            keepStart();
        }
        const bool watched = layer == watch.layer && watch.hooks != nullptr;
        std::shared_ptr<const SuffixPrefix> prefix;
        if (layer < first || before > 0 || watched) {
            const std::unique_ptr<LayerTape> tape = model.layer(layer).tape(whole, nullptr, edits);
            const at::Tensor out = tape->run(rows.flatten(0, 1), watched ? watch.hooks : nullptr);
            if (layer >= first && before > 0) {
                prefix = tape->before(m_place.first);
            }
            rows = out.view(rows.sizes());
        }
        if (layer < first) {
            continue;
        }
        m_tapes.push_back(model.layer(layer).tape(m_place, prefix, edits));
        if (layer == first && before > 0 && before < whole.rows()) { // later layers need no more than these
            rows = rows.narrow(1, 0, before).contiguous();
            whole.most = before;
        }
    }
    if (first == model.layerCount()) {
        keepStart();
    }
}

template <typename Call>
at::Tensor SuffixTapes::withTape(std::size_t i, const Call& call) const {
    if (!m_makeTape) {
        return call(*m_tapes[i]);
    }
    const std::unique_ptr<LayerTape> tape = m_makeTape(m_first + static_cast<int>(i));
    static_cast<void>(tape->run(m_inputs[i], nullptr));
    return call(*tape);
}

at::Tensor SuffixTapes::run(const at::Tensor& rows, const LookForStop& stop, const HooksOf& hooks) {
    TORCH_CHECK(!m_makeTape || !hooks, "hooks in tapes that aren't kept");
    at::Tensor residual = rows;
    m_inputs.clear();
    for (int layer = m_first; layer < m_model.layerCount(); ++layer) {
        stop();
        if (m_makeTape) {
            m_inputs.push_back(residual);
            residual = m_makeTape(layer)->run(residual, nullptr);
        } else {
            LayerTape& tape = *m_tapes[static_cast<std::size_t>(layer - m_first)];
            residual = tape.run(residual, hooks ? hooks(layer) : nullptr);
        }
    }
    return residual;
}

at::Tensor SuffixTapes::pull(at::Tensor cotangents, const LookForStop& stop, const ReaderOf& readers,
                             const InputReader& inputs) const {
    for (int layer = m_model.layerCount() - 1; layer >= m_first; --layer) {
        stop();
        cotangents = withTape(static_cast<std::size_t>(layer - m_first), [&](const LayerTape& tape) {
            return tape.pull(cotangents, readers ? readers(layer) : nullptr);
        });
        if (inputs) {
            inputs(layer, cotangents);
        }
    }
    return cotangents;
}

at::Tensor SuffixTapes::push(at::Tensor tangents, const LookForStop& stop) const {
    for (int layer = m_first; layer < m_model.layerCount(); ++layer) {
        stop();
        tangents = withTape(static_cast<std::size_t>(layer - m_first),
                            [&](const LayerTape& tape) { return tape.push(tangents); });
    }
    return tangents;
}

std::int64_t SuffixTapes::chunk() const {
    // Rows of a few layers' steps at once, in two or three copies.
    constexpr std::int64_t kCopies = 3;
    const std::int64_t budget = m_chunkBytes > 0 ? m_chunkBytes : chunkBudget(m_model.device());
    const auto tokens = static_cast<int>(*std::max_element(m_place.tokens.begin(), m_place.tokens.end()));
    const std::int64_t each =
        kCopies * m_start.size(0) * m_model.floatsPerRow(tokens) * m_start.element_size();
    return std::max<std::int64_t>(1, budget / each);
}

} // namespace mambascope
