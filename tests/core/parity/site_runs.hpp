// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of a model's layers whose sites are read and replaced: suffix rows of several variants by the fast
// path, and each variant from scratch by the plain form.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/models/language_model.hpp"
#include "tests/core/parity/random_runs.hpp"

namespace mambascope::testing {

/// Keeps what passes by at the sites and matrices that the layer has, and checks how it comes.
class Recorder : public SiteHooks {
public:
    /// only: those sites alone; and no matrix then.
    explicit Recorder(const Layer& layer, std::set<Site> only = {})
        : m_layer(layer)
        , m_only(std::move(only)) {}

    [[nodiscard]] bool wants(Site site) const override {
        return isMemory(site) ? !places.empty() : m_only.empty() || m_only.contains(site);
    }
    void at(Site site, at::Tensor& rows) override;
    [[nodiscard]] std::vector<MemoryPlace> seenMemory(Site site) const override {
        return isMemory(site) ? places : std::vector<MemoryPlace>{};
    }
    void showMemory(Site site, const at::Tensor& rows) override;
    [[nodiscard]] bool wants(Matrix) const override { return m_only.empty(); }
    void product(Matrix matrix, const at::Tensor& key, at::Tensor& value) override;

    std::vector<MemoryPlace> places; ///< whose memory is looked at
    std::map<Site, at::Tensor> states;
    std::map<Matrix, at::Tensor> keys, values;

private:
    const Layer& m_layer;
    std::set<Site> m_only;
};

/// What is put into a site of a layer. V variants, T tokens.
struct Replacement {
    int layer = 0;
    Site site = Site::H;
    at::Tensor values; ///< [V, T, width] float64
    at::Tensor where;  ///< [V, T] bool
};

/// Added to what a matrix makes.
struct AddedValue {
    int layer = 0;
    Matrix matrix = Matrix::Wo;
    at::Tensor values; ///< [V, T, out] float64
};

/// Of the layers `layers`.
struct VariantCuts {
    std::set<int> layers;
    at::Tensor cut;   ///< [V, T, T] bool; undefined: nothing
    at::Tensor taps;  ///< [V, T, T] bool; undefined: none
    at::Tensor steps; ///< [V, T, T] bool, of `taps`; undefined: none
    at::Tensor heads; ///< [V, H] bool; undefined: all
};

struct SiteRun {
    std::vector<std::int32_t> tokens;
    int variants = 1;
    int firstLayer = 0;
    int firstPosition = 0; ///< p; nothing before differs from the clean run
    VariantCuts cuts;
    std::vector<Replacement> replaced;
    std::vector<AddedValue> added;
    bool puts = false; ///< batches are told which rows to put in, where that is all (SiteHooks::puts)

    [[nodiscard]] std::int64_t rows() const {
        return static_cast<std::int64_t>(tokens.size()) - firstPosition;
    }
};

/// The run's cuts in a layer: of all its rows, and of one variant in plain form.
[[nodiscard]] LayerCuts batchCuts(const SiteRun& run, int layer, const at::Device& device);
[[nodiscard]] PlainCuts plainCutsOf(const SiteRun& run, int layer, int variant);

/// Random cuts in one or two layers, of rows from the run's first position on; every other time of some
/// heads, or strict ones where the model has a convolution.
[[nodiscard]] VariantCuts randomCuts(Dice& dice, const SiteRun& run, const ModelInfo& model);

/// Residual behind the last layer of the rows p … T−1, [V, R, D], by Layer::advance from the first layer on.
/// inPlace: RowBatch's.
[[nodiscard]] at::Tensor batchRows(const LanguageModel& model, const SiteRun& run, bool reference,
                                   bool inPlace);
/// The same of one variant by Layer::plain, in float64: [R, D]. model: in plain form.
[[nodiscard]] at::Tensor plainRows(const LanguageModel& model, const SiteRun& run, int variant);

} // namespace mambascope::testing
