// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of a token (sites state and conv): what hooks are shown of it against the plain form, and what
// another run's memory makes of the rest of a prompt: exactly the run that has gone on from there.
#include <QTest>

#include <array>
#include <numeric>

#include "core/models/memory_spans.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/site_models.hpp"
#include "tests/core/parity/site_runs.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 3e-5;
constexpr std::array kMemory{Site::State, Site::Conv};

bool isStateSpace(const std::string& model) {
    return model.find("mamba") != std::string::npos;
}

std::vector<int> layersOf(const ModelInfo& info) {
    std::vector<int> layers(static_cast<std::size_t>(info.layers));
    std::iota(layers.begin(), layers.end(), 0);
    return layers;
}

/// Both sites of all layers at one token, by another run's token or by nothing.
Variant goingOn(const ModelInfo& info, int token, const PatchValue& value) {
    Variant variant;
    for (const Site site : kMemory) {
        variant.patches.push_back({site, layersOf(info), {token}, value});
    }
    return variant;
}

class TokenMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThatOfThePlainForm_data() { addModelRows(isStateSpace); }
    void isThatOfThePlainForm();
    void anotherRunGoesOn_data() { addModelRows(isStateSpace); }
    void anotherRunGoesOn();
    void zerosAreANewBegin_data() { addModelRows(isStateSpace); }
    void zerosAreANewBegin();
    void theLastTokenHandsOnNothing_data() { addModelRows(isStateSpace); }
    void theLastTokenHandsOnNothing();
    void spansAreTheNearestToken();
};

void TokenMemory::isThatOfThePlainForm() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(3);
    const int tokens = 8;
    at::Tensor rows = models.someRows(dice, tokens);
    for (int index = 0; index < models.fast->layerCount(); ++index) {
        const Layer& layer = models.layer(index);
        Recorder found(layer, {Site::H}), expected(layer, {Site::H});
        found.places = expected.places = {{0, 5}, {0, 0}, {0, tokens - 1}};
        const at::Tensor after = runLayer(models, index, rows, &found).after;
        static_cast<void>(models.plain->layer(index).plain(wide(rows), {}, nullptr, &expected));
        for (const Site site : kMemory) {
            QVERIFY(expected.states.at(site).abs().max().item<double>() > 0);
            QCOMPARE_LE(relativeError(wide(found.states.at(site)), expected.states.at(site)), kTolerance);
        }
        rows = after;
    }
}

/// Behind the token the run can't tell that it wasn't the other one all along.
void TokenMemory::anotherRunGoesOn() {
    TokenRun run = runOfRow();
    Dice dice(5);
    const int vocabulary = run.info().vocabularySize;
    const std::vector<std::int32_t> other = randomTokens(dice, vocabulary, 7);
    for (const Site site : kMemory) {
        run.storeRun("other", other, site, layersOf(run.info()), TokenRun::Kept::OnDevice);
    }
    for (const int token : {0, 2, 5}) {
        for (const int from : {0, 3, 6}) {
            const std::vector<std::int32_t> tokens = randomTokens(dice, vocabulary, 9);
            std::vector<std::int32_t> whole(other.begin(), other.begin() + from + 1);
            whole.insert(whole.end(), tokens.begin() + token + 1, tokens.end());
            const Variant variant = goingOn(run.info(), token, RunValue{"other", {from}});
            const at::Tensor expected = partialLogits(run, whole, {Variant{}});
            const std::string where = std::to_string(from) + " to " + std::to_string(token);
            compareProbabilities(partialLogits(run, tokens, {variant}), expected, where, kWideSlack);
            compareProbabilities(fullLogits(run, tokens, variant).slice(0, -1), expected, where, kWideSlack);
        }
    }
}

void TokenMemory::zerosAreANewBegin() {
    TokenRun run = runOfRow();
    Dice dice(7);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, 9);
    for (const int token : {0, 3, 7}) {
        const std::vector<std::int32_t> rest(tokens.begin() + token + 1, tokens.end());
        compareProbabilities(partialLogits(run, tokens, {goingOn(run.info(), token, ZeroValue{})}),
                             partialLogits(run, rest, {Variant{}}), std::to_string(token), kWideSlack);
    }
}

void TokenMemory::theLastTokenHandsOnNothing() {
    TokenRun run = runOfRow();
    Dice dice(11);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, 6);
    const at::Tensor clean = partialLogits(run, tokens, {Variant{}});
    QVERIFY(at::equal(partialLogits(run, tokens, {goingOn(run.info(), 5, ZeroValue{})}), clean));
    Variant beside = goingOn(run.info(), 5, ZeroValue{}); // and among others it is no error
    beside.patches.front().positions = {2, 5};
    compareWithFull(run, tokens,
                    {beside, goingOn(run.info(), 5, ZeroValue{}), goingOn(run.info(), 0, ZeroValue{})});
}

void TokenMemory::spansAreTheNearestToken() {
    // Rows 3 … 7 of three variants.
    const std::vector<MemorySpan> spans = memorySpans({{2, 5}, {0, 2}, {2, 3}, {1, 7}}, 3, 5);
    QCOMPARE(spans.size(), std::size_t{3});
    const auto is = [&](std::size_t i, const MemorySpan& expected) {
        return spans[i].value == expected.value && spans[i].variant == expected.variant &&
               spans[i].position == expected.position && spans[i].row == expected.row &&
               spans[i].count == expected.count;
    };
    QVERIFY(is(0, {1, 0, 2, 0, 5}));
    QVERIFY(is(1, {2, 2, 3, 11, 2})); // up to and with token 5's own row
    QVERIFY(is(2, {0, 2, 5, 13, 2}));
}

} // namespace

QTEST_GUILESS_MAIN(TokenMemory)
#include "tst_token_memory.moc"
