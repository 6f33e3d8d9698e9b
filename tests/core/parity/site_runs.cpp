// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/site_runs.hpp"

#include <iterator>
#include <stdexcept>

namespace mambascope::testing {
namespace {

void require(bool holds, const std::string& what) {
    if (!holds) {
        throw std::logic_error(what);
    }
}

/// Of some rows of some variants: [V', R, …] of [V, T, …].
struct Part {
    std::int64_t firstVariant = 0, variants = 0, firstToken = 0, tokens = 0;

    /// [V'·R, …]
    [[nodiscard]] at::Tensor of(const at::Tensor& all) const {
        return all.narrow(0, firstVariant, variants).narrow(1, firstToken, tokens).flatten(0, 1);
    }
};

/// What a run puts into one layer.
class Replacer : public SiteHooks {
public:
    Replacer(const SiteRun& run, int layer, Part part, at::Device device)
        : m_run(run)
        , m_layer(layer)
        , m_part(part)
        , m_device(device) {}

    [[nodiscard]] bool wants(Site site) const override {
        for (const Replacement& replacement : m_run.replaced) {
            if (replacement.layer == m_layer && replacement.site == site) {
                return true;
            }
        }
        return false;
    }
    void at(Site site, at::Tensor& rows) override {
        for (const Replacement& replacement : m_run.replaced) {
            if (replacement.layer == m_layer && replacement.site == site) {
                rows = at::where(m_part.of(replacement.where).to(rows.device()).unsqueeze(1),
                                 m_part.of(replacement.values).to(rows.options()), rows);
            }
        }
    }
    [[nodiscard]] std::optional<RowPuts> puts(Site site) override {
        const bool isGate = site == Site::S || site == Site::G;
        if (!m_run.puts ||
            (isGate && putOf(Site::S).where.logical_and(putOf(Site::G).where).any().item<bool>())) {
            return std::nullopt;
        }
        const Put put = putOf(site);
        const at::Tensor rows = put.where.nonzero().squeeze(1);
        RowPuts puts;
        puts.add({put.values.to(m_device, at::kFloat), rows.to(m_device), rows.to(m_device)});
        return puts;
    }
    [[nodiscard]] bool wants(Matrix matrix) const override {
        for (const AddedValue& added : m_run.added) {
            if (added.layer == m_layer && added.matrix == matrix) {
                return true;
            }
        }
        return false;
    }
    void product(Matrix matrix, const at::Tensor& /*key*/, at::Tensor& value) override {
        for (const AddedValue& added : m_run.added) {
            if (added.layer == m_layer && added.matrix == matrix) {
                value.add_(m_part.of(added.values).to(value.options()));
            }
        }
    }

private:
    struct Put {
        at::Tensor values; ///< [n, width]
        at::Tensor where;  ///< [n] bool
    };

    /// All replacements of a site, of which the last one wins.
    [[nodiscard]] Put putOf(Site site) const {
        Put put{{}, at::zeros({m_part.variants * m_part.tokens}, at::kBool)};
        for (const Replacement& replacement : m_run.replaced) {
            if (replacement.layer == m_layer && replacement.site == site) {
                const at::Tensor where = m_part.of(replacement.where), values = m_part.of(replacement.values);
                put.values =
                    put.values.defined() ? at::where(where.unsqueeze(1), values, put.values) : values;
                put.where = put.where.logical_or(where);
            }
        }
        return put;
    }

    const SiteRun& m_run;
    int m_layer;
    Part m_part;
    at::Device m_device;
};

} // namespace

LayerCuts batchCuts(const SiteRun& run, int layer, const at::Device& device) {
    LayerCuts cuts;
    if (!run.cuts.cut.defined() || !run.cuts.layers.contains(layer)) {
        return cuts;
    }
    const Part part{0, run.variants, run.firstPosition, run.rows()};
    const auto open = [&](const at::Tensor& pairs) {
        return part.of(pairs).logical_not().to(device, at::kFloat).contiguous();
    };
    cuts.keep = open(run.cuts.cut);
    if (run.cuts.taps.defined()) {
        cuts.strict = open(run.cuts.taps);
        const at::Tensor hidden = part.of(run.cuts.taps).flatten().nonzero().flatten().contiguous();
        cuts.hidden.assign(hidden.const_data_ptr<std::int64_t>(),
                           hidden.const_data_ptr<std::int64_t>() + hidden.numel());
        if (run.cuts.steps.defined()) {
            cuts.steps = open(run.cuts.steps);
        }
    }
    if (run.cuts.heads.defined()) {
        cuts.heads = run.cuts.heads.to(device, at::kFloat).contiguous();
    }
    const std::int64_t tokens = run.cuts.cut.size(1);
    const at::Tensor future = at::ones({tokens, tokens}, at::kBool).triu(1);
    cuts.rowFullyCut = run.cuts.cut.logical_or(future).all(2).any().item<bool>();
    return cuts;
}

PlainCuts plainCutsOf(const SiteRun& run, int layer, int variant) {
    PlainCuts cuts;
    if (run.cuts.cut.defined() && run.cuts.layers.contains(layer)) {
        cuts.cut = run.cuts.cut[variant];
        cuts.taps = run.cuts.taps.defined() ? run.cuts.taps[variant] : at::Tensor{};
        cuts.steps = run.cuts.steps.defined() ? run.cuts.steps[variant] : at::Tensor{};
        cuts.heads = run.cuts.heads.defined() ? run.cuts.heads[variant] : at::Tensor{};
    }
    return cuts;
}

VariantCuts randomCuts(Dice& dice, const SiteRun& run, const ModelInfo& model) {
    VariantCuts cuts;
    const auto tokens = static_cast<int>(run.tokens.size());
    cuts.layers = {dice.between(run.firstLayer, model.layers - 1),
                   dice.between(run.firstLayer, model.layers - 1)};
    cuts.cut = at::zeros({run.variants, tokens, tokens}, at::kBool);
    const int kind = dice.below(4); // all heads, some, strict twice
    const bool strict = kind > 1 && model.hasConvolution;
    if (strict) {
        cuts.taps = at::zeros_like(cuts.cut);
        cuts.steps = dice.once(2) ? at::zeros_like(cuts.cut) : at::Tensor{};
    } else if (kind == 1) {
        cuts.heads = at::zeros({run.variants, model.heads}, at::kBool);
    }
    for (int variant = 0; variant < run.variants; ++variant) {
        for (int pair = dice.between(1, 5); pair > 0; --pair) {
            const int query = dice.between(run.firstPosition, tokens - 1);
            const int source = dice.between(0, query);
            cuts.cut[variant][query][source] = true;
            if (strict && source != query) {
                cuts.taps[variant][query][source] = true;
                if (cuts.steps.defined() && variant != 1) { // both degrees in one batch
                    cuts.steps[variant][query][source] = true;
                }
            }
        }
        if (cuts.heads.defined()) {
            for (const int head : dice.subset(model.heads, 3)) {
                cuts.heads[variant][head] = true;
            }
        }
    }
    return cuts;
}

void Recorder::at(Site site, at::Tensor& rows) {
    const std::optional<std::int64_t> width = m_layer.siteWidth(site);
    require(width.has_value(), "a site that the layer hasn't");
    require(rows.dim() == 2 && rows.size(1) == *width && rows.is_contiguous(), "rows of another shape");
    states[site] = rows.detach().clone();
}

void Recorder::showMemory(Site site, const at::Tensor& rows) {
    require(rows.dim() == 2 && rows.size(1) == m_layer.siteWidth(site), "memory of another shape");
    require(rows.size(0) == std::ssize(seenMemory(site)), "other places");
    states[site] = rows.detach().clone();
}

void Recorder::product(Matrix matrix, const at::Tensor& key, at::Tensor& value) {
    const std::optional<MatrixShape> shape = m_layer.matrixShape(matrix);
    require(shape.has_value(), "a matrix that the layer hasn't");
    require(MatrixShape{key.size(1), value.size(1)} == *shape, "a key or value of another shape");
    require(key.size(0) == value.size(0) && key.is_contiguous() && value.is_contiguous(), "other rows");
    keys[matrix] = key.detach().clone();
    values[matrix] = value.detach().clone();
}

at::Tensor batchRows(const LanguageModel& model, const SiteRun& run, bool reference, bool inPlace) {
    RowBatch clean;
    clean.residual = model.embed(at::tensor(run.tokens, at::kInt).to(model.device()));
    clean.variants = 1;
    clean.rows = static_cast<int>(run.tokens.size());
    clean.reference = reference;
    RowBatch batch;
    batch.variants = run.variants;
    batch.rows = static_cast<int>(run.rows());
    batch.firstPosition = run.firstPosition;
    batch.reference = reference;
    batch.inPlace = inPlace;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        if (layer == run.firstLayer) {
            batch.residual =
                clean.residual.narrow(0, run.firstPosition, run.rows()).repeat({run.variants, 1});
        }
        std::unique_ptr<MixerContext> context;
        model.layer(layer).advance(clean, {}, nullptr, &context);
        if (layer >= run.firstLayer) {
            Replacer hooks(run, layer, {0, run.variants, run.firstPosition, run.rows()}, model.device());
            batch.sites = &hooks;
            model.layer(layer).advance(batch, batchCuts(run, layer, model.device()), context.get(), nullptr);
            batch.sites = nullptr;
        }
    }
    return batch.residual.unflatten(0, {run.variants, run.rows()});
}

at::Tensor plainRows(const LanguageModel& model, const SiteRun& run, int variant) {
    at::Tensor rows = model.plainEmbed(at::tensor(run.tokens, at::kInt));
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        Replacer hooks(run, layer, {variant, 1, 0, static_cast<std::int64_t>(run.tokens.size())}, at::kCPU);
        rows = model.layer(layer).plain(rows, plainCutsOf(run, layer, variant), nullptr, &hooks);
    }
    return rows.narrow(0, run.firstPosition, run.rows());
}

} // namespace mambascope::testing
