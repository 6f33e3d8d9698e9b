// SPDX-License-Identifier: GPL-3.0-or-later
// Variants of cuts, patches and edits together: batched partial recompute equals the full recompute of the
// same build and the plain form in float64, and what must be the same run is the same run.
#include <QTest>

#include "core/base/error.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_variants.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 9;

std::vector<int> upTo(int count) {
    std::vector<int> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(i);
    }
    return all;
}

at::Tensor toTensor(const WideArray& array) {
    return at::tensor(array.values, at::kDouble).view(array.shape);
}

class Variants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalFullRecompute_data() { addModelRows(); }
    void equalFullRecompute();
    void equalThePlainForm_data() { addModelRows(); }
    void equalThePlainForm();
    void everySiteAlone_data() { addModelRows(); }
    void everySiteAlone();
    void smallChunks_data() { addModelRows(); }
    void smallChunks();
    void ownValuesChangeNothing_data() { addModelRows(); }
    void ownValuesChangeNothing();
    void anotherEmbeddingIsAnotherRun_data() { addModelRows(); }
    void anotherEmbeddingIsAnotherRun();
    void whatLayersAddIsTheResidual_data() { addModelRows(); }
    void whatLayersAddIsTheResidual();
    void storedRunsStay_data() { addModelRows(); }
    void storedRunsStay();
};

/// The last position of each by the plain form, [variants, V].
at::Tensor plainLast(TokenRun& run, const std::vector<std::int32_t>& tokens,
                     const std::vector<Variant>& variants) {
    std::vector<at::Tensor> rows;
    for (const Variant& variant : variants) {
        rows.push_back(toTensor(run.plainLogits(tokens, variant))[-1]);
    }
    return at::stack(rows);
}

void compareRows(const at::Tensor& found, const at::Tensor& expected, const std::string& where,
                 double slack = 1) {
    for (std::int64_t i = 0; i < expected.size(0); ++i) {
        compareProbabilities(found.narrow(0, i, 1), expected.narrow(0, i, 1),
                             where + ", variant " + std::to_string(i), slack);
    }
}

void Variants::equalFullRecompute() {
    TokenRun run = runOfRow();
    Dice dice(41);
    for (const int length : {1, 2, kTokens}) {
        const std::string id = "other " + std::to_string(length);
        const StoredOther other = storeOther(run, id, randomTokens(dice, run.info().vocabularySize, 7),
                                             length == 2 ? TokenRun::Kept::OnHost : TokenRun::Kept::OnDevice);
        std::vector<Variant> variants;
        for (int i = 0; i < 24; ++i) {
            variants.push_back(randomVariant(dice, other, run.info(), length));
        }
        compareWithFull(run, randomTokens(dice, run.info().vocabularySize, length), variants);
    }
}

void Variants::equalThePlainForm() {
    TokenRun run = runOfRow();
    Dice dice(43);
    for (const int length : {1, kTokens}) {
        const StoredOther other = storeOther(run, "other " + std::to_string(length),
                                             randomTokens(dice, run.info().vocabularySize, 5));
        std::vector<Variant> variants;
        for (int i = 0; i < 12; ++i) {
            variants.push_back(randomVariant(dice, other, run.info(), length));
        }
        const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, length);
        compareRows(partialLogits(run, tokens, variants), plainLast(run, tokens, variants),
                    std::to_string(length) + " tokens", kWideSlack);
    }
}

/// At the last layer, at the first one and at all, by another run and by zero: where it changes nothing the
/// plain form must say so too.
void Variants::everySiteAlone() {
    TokenRun run = runOfRow();
    Dice dice(47);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const StoredOther other =
        storeOther(run, "other", randomTokens(dice, run.info().vocabularySize, kTokens));
    const at::Tensor clean = partialLogits(run, tokens, {Variant{}});
    for (const auto& [site, width] : other.widths) {
        const std::vector<int> all = other.allLayers(site);
        std::vector<Variant> variants;
        for (const std::vector<int>& layers : {std::vector<int>{all.front()}, {all.back()}, all}) {
            for (const std::vector<int>& positions : {std::vector<int>{kTokens - 1}, {2}, upTo(kTokens)}) {
                variants.emplace_back().patches.push_back(other.patch(site, layers, positions, positions));
                variants.emplace_back().patches.push_back({site, layers, positions, ZeroValue{}});
            }
        }
        const std::string name(siteName(site));
        const at::Tensor found = partialLogits(run, tokens, variants);
        compareRows(found, plainLast(run, tokens, variants), name, kWideSlack);
        QVERIFY2((found - clean).abs().max().item<double>() > 1e-3, name.c_str()); // something has changed
    }
}

void Variants::smallChunks() {
    TokenRun run = runOfRow();
    Dice dice(53);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const std::vector<std::int32_t> others = randomTokens(dice, run.info().vocabularySize, kTokens + 2);
    const StoredOther other = storeOther(run, "other", others);
    std::vector<Variant> variants;
    for (int i = 0; i < 20; ++i) {
        variants.push_back(randomVariant(dice, other, run.info(), kTokens));
    }
    const at::Tensor whole = partialLogits(run, tokens, variants);
    for (const std::int64_t bytes : {std::int64_t{1}, std::int64_t{100'000}}) {
        TokenRun small = runOfRow(bytes);
        static_cast<void>(storeOther(small, "other", others));
        compareRows(partialLogits(small, tokens, variants), whole, "chunks of " + std::to_string(bytes));
    }
}

void Variants::ownValuesChangeNothing() {
    TokenRun run = runOfRow();
    Dice dice(59);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const StoredOther own = storeOther(run, "own", tokens);
    const at::Tensor clean = partialLogits(run, tokens, {Variant{}});
    for (const auto& [site, width] : own.widths) {
        const std::vector<int> positions = dice.subset(kTokens, 4);
        Variant variant;
        variant.patches.push_back(own.patch(site, own.allLayers(site), positions, positions));
        compareRows(partialLogits(run, tokens, {variant}), clean, std::string(siteName(site)));
    }
}

void Variants::anotherEmbeddingIsAnotherRun() {
    TokenRun run = runOfRow();
    Dice dice(61);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const StoredOther other =
        storeOther(run, "other", randomTokens(dice, run.info().vocabularySize, kTokens));
    std::vector<Variant> variants;
    for (const int layer : other.allLayers(Site::H)) {
        variants.emplace_back().patches.push_back(
            other.patch(Site::H, {layer}, upTo(kTokens), upTo(kTokens)));
    }
    const at::Tensor expected = partialLogits(run, other.tokens, {Variant{}});
    compareRows(partialLogits(run, tokens, variants),
                expected.expand({static_cast<std::int64_t>(variants.size()), expected.size(1)}), "h");
    // Of one position: the prompt with that token.
    std::vector<std::int32_t> mixed = tokens;
    mixed[3] = other.tokens[3];
    Variant one;
    one.patches.push_back(other.patch(Site::H, {kEmbeddingLayer}, {3}, {3}));
    compareRows(partialLogits(run, tokens, {one}), partialLogits(run, mixed, {Variant{}}), "h at 3");
}

/// h behind a layer is the embedding and what the layers up to it add: at all positions, and at the last one,
/// which no other reads.
void Variants::whatLayersAddIsTheResidual() {
    TokenRun run = runOfRow();
    Dice dice(67);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const StoredOther other =
        storeOther(run, "other", randomTokens(dice, run.info().vocabularySize, kTokens));
    for (int last = 0; last < run.info().layers; ++last) {
        for (const std::vector<int>& positions : {upTo(kTokens), std::vector<int>{kTokens - 1}}) {
            Variant parts, whole;
            whole.patches.push_back(other.patch(Site::H, {last}, positions, positions));
            parts.patches.push_back(other.patch(Site::H, {kEmbeddingLayer}, positions, positions));
            for (const Site site : {Site::O, Site::Attn, Site::Mlp}) {
                if (other.widths.contains(site)) {
                    parts.patches.push_back(other.patch(site, upTo(last + 1), positions, positions));
                }
            }
            const at::Tensor logits = partialLogits(run, tokens, {parts, whole});
            compareRows(logits.narrow(0, 0, 1), logits.narrow(0, 1, 1), "layer " + std::to_string(last));
        }
    }
}

/// A stored run is a copy: later prompts of the same length don't change it.
void Variants::storedRunsStay() {
    TokenRun run = runOfRow();
    Dice dice(71);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const StoredOther other =
        storeOther(run, "other", randomTokens(dice, run.info().vocabularySize, kTokens));
    std::vector<Variant> variants;
    for (int i = 0; i < 6; ++i) {
        variants.push_back(randomPatches(dice, other, kTokens));
    }
    const at::Tensor first = partialLogits(run, tokens, variants);
    const HostArray before = run.storedRows("other", Site::H, 0);
    for (int i = 0; i < 3; ++i) {
        const std::vector<std::int32_t> between = randomTokens(dice, run.info().vocabularySize, kTokens);
        static_cast<void>(
            partialLogits(run, between, {Knockout{{Edge{{kTokens - 1}, {2}, {0}}}, Strict::Off, {}}}));
        compareRows(partialLogits(run, tokens, variants), first, "round " + std::to_string(i));
    }
    QVERIFY(run.storedRows("other", Site::H, 0).values == before.values);
}

} // namespace

QTEST_GUILESS_MAIN(Variants)
#include "tst_variants.moc"
