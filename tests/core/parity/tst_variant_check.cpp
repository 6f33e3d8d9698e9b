// SPDX-License-Identifier: GPL-3.0-or-later
// Patches and edits that a model or a prompt doesn't have are refused before anything runs, by the fast path,
// by full recompute and by the plain form alike, and the model goes on.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/base/error.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_variants.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

const std::vector<std::int32_t> kIds{3, 1, 4, 1, 5};

class VariantCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void whatIsEmptyIsFine();
    void oneValueTwiceIsFine();
};

using Made = std::function<Variant(const TokenRun& run)>;

} // namespace
Q_DECLARE_METATYPE(Made)
namespace {

std::vector<float> zeros(std::int64_t count) {
    return std::vector<float>(static_cast<std::size_t>(count));
}

Variant patched(Site site, std::vector<int> layers, std::vector<int> positions,
                PatchValue value = ZeroValue{}) {
    Variant variant;
    variant.patches.push_back({site, std::move(layers), std::move(positions), std::move(value)});
    return variant;
}

Variant edited(Matrix matrix, int layer, std::int64_t u, std::int64_t v, int rank = 1) {
    Variant variant;
    variant.edits.push_back({matrix, layer, zeros(u), zeros(v), rank});
    return variant;
}

void VariantCheck::refused_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<Made>("made");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* model, const Made& made, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(model) << made << QString::fromUtf8(says);
    };
    const auto simple = [&](const char* name, const Variant& variant, const char* says) {
        row(
            name, "mamba2-plain", [variant](const TokenRun&) { return variant; }, says);
    };
    row(
        "a site of others", "mamba2-plain", [](const TokenRun&) { return patched(Site::Attn, {0}, {0}); },
        "site \"attn\": expected h, a, mix, c, s, g, o, state or conv in Mamba-2");
    row(
        "a site of others, again", "gpt2-plain", [](const TokenRun&) { return patched(Site::S, {0}, {0}); },
        "site \"s\": expected h, attn or mlp in GPT-2");
    row(
        "a matrix of others", "gpt2-plain", [](const TokenRun&) { return edited(Matrix::Wo, 0, 1, 1); },
        "matrix \"W_o\": expected W_down in GPT-2");
    row(
        "a layer too far", "mamba2-plain",
        [](const TokenRun& run) { return patched(Site::O, {run.info().layers}, {0}); },
        "patch of o: there is no layer ");
    simple("emb of another site", patched(Site::O, {kEmbeddingLayer}, {0}),
           "patch of o: there is no layer -1; the model has");
    simple("before emb", patched(Site::H, {-2}, {0}), "patch of h: there is no layer -2; the model has");
    simple("layers not in order", patched(Site::H, {1, 0}, {0}),
           "patch of h: layer \"0\": expected numbers in asc");
    simple("a layer twice", patched(Site::H, {1, 1}, {0}),
           "patch of h: layer \"1\": expected numbers in asc");
    simple("a position too far", patched(Site::H, {0}, {0, 5}),
           "patch of h: there is no token 5; the prompt has 5 tokens");
    simple("a position twice", patched(Site::H, {0}, {2, 2}),
           "patch of h: position \"2\": expected numbers in asc");
    simple("no such run", patched(Site::O, {0}, {0}, RunValue{"nobody", {0}}),
           "patch of o: run \"nobody\": expected the id of stored values");
    simple("no such statistic", patched(Site::O, {0}, {0}, StatisticValue{"nothing"}),
           "patch of o: statistic \"nothing\": expected the id of stored values");
    simple("fewer positions there", patched(Site::H, {0}, {0, 1}, RunValue{"other", {0}}),
           "patch of h: positions in run other \"1\": expected 2, as many as the patch has");
    simple("a position outside of the run", patched(Site::H, {0}, {0}, RunValue{"other", {3}}),
           "patch of h: run other: there is no token 3; the prompt has 3 tokens");
    simple("not stored", patched(Site::H, {1}, {0}, RunValue{"other", {0}}),
           "patch of h: layer 1 of \"other\": expected values that hold this site and layer");
    simple("two numbers", patched(Site::H, {0}, {0}, GivenValue{{1, 2}}),
           "patch of h: given numbers \"2\": expect");
    row(
        "not finite", "mamba2-plain",
        [](const TokenRun& run) {
            GivenValue value{zeros(*run.siteWidth(Site::H))};
            value.numbers.back() = std::nanf("");
            return patched(Site::H, {0}, {0}, value);
        },
        "patch of h: given number \"nan\": expected finite numbers");
    row(
        "two values at one place", "mamba2-plain",
        [](const TokenRun& run) {
            Variant variant = patched(Site::O, {0, 1}, {1, 2});
            variant.patches.push_back({Site::O, {1}, {2, 3}, GivenValue{zeros(*run.siteWidth(Site::O))}});
            return variant;
        },
        "patch of o in layer 1: position \"2\": expected one value there, not two");
    row(
        "two rows of a run at one place", "mamba2-plain",
        [](const TokenRun&) {
            Variant variant = patched(Site::H, {0}, {1, 2}, RunValue{"other", {0, 1}});
            variant.patches.push_back({Site::H, {0}, {2}, RunValue{"other", {2}}});
            return variant;
        },
        "patch of h in layer 0: position \"2\": expected one value there, not two");
    row(
        "two given rows at one place", "mamba2-plain",
        [](const TokenRun& run) {
            const std::int64_t width = *run.siteWidth(Site::H);
            GivenValue rows{zeros(2 * width)};
            rows.numbers.back() = 1; // of the second position
            Variant variant = patched(Site::H, {0}, {1, 2}, rows);
            variant.patches.push_back({Site::H, {0}, {2}, GivenValue{zeros(width)}});
            return variant;
        },
        "patch of h in layer 0: position \"2\": expected one value there, not two");
    simple("an edit of no layer", edited(Matrix::Wo, 99, 1, 1),
           "edit of W_o: there is no layer 99; the model has");
    simple("too few numbers in u", edited(Matrix::Wo, 0, 1, 1), "edit of W_o: numbers of u \"1\": expected ");
    simple("no rank", edited(Matrix::Wo, 0, 0, 0, 0), "edit of W_o: rank \"0\": expected at least 1");
}

void VariantCheck::refused() {
    QFETCH(QString, model);
    QFETCH(Made, made);
    QFETCH(QString, says);
    TokenRun run(referenceFolder(model.toStdString()).string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    run.storeRun("other", {1, 2, 3}, Site::H, {0});
    const at::Tensor clean = partialLogits(run, kIds, {Variant{}});
    const Variant variant = made(run);
    const auto refusedBy = [&](const char* who, const std::function<void()>& runs) {
        try {
            runs();
            QFAIL(who);
        } catch (const Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).startsWith(says), error.what());
            QVERIFY(error.kind() == ErrorKind::Usage);
        }
    };
    refusedBy("partial", [&] { static_cast<void>(run.partial(kIds, {Variant{}, variant})); });
    refusedBy("full", [&] { static_cast<void>(run.fromScratch(kIds, variant)); });
    refusedBy("plain", [&] { static_cast<void>(run.plainLogits(kIds, variant)); });
    QVERIFY(at::equal(partialLogits(run, kIds, {Variant{}}), clean));
}

/// Equal values at one place are one value (romba.md): the same logits, to the bit, as of the first patch.
void VariantCheck::oneValueTwiceIsFine() {
    TokenRun run(referenceFolder("mamba2-plain").string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    run.storeRun("other", {1, 2, 3}, Site::H, {0});
    const std::int64_t width = *run.siteWidth(Site::H);
    GivenValue rows{zeros(2 * width)}; // of position 1 halves, of position 2 zeros
    std::fill(rows.numbers.begin(), rows.numbers.begin() + width, 0.5F);
    const std::pair<PatchValue, PatchValue> pairs[] = {{ZeroValue{}, ZeroValue{}},
                                                       {RunValue{"other", {0, 1}}, RunValue{"other", {1}}},
                                                       {rows, GivenValue{zeros(width)}}};
    for (const auto& [first, second] : pairs) {
        const Variant once = patched(Site::H, {0}, {1, 2}, first);
        Variant twice = once;
        twice.patches.push_back({Site::H, {0}, {2}, second});
        QVERIFY(at::equal(partialLogits(run, kIds, {twice}), partialLogits(run, kIds, {once})));
    }
}

void VariantCheck::whatIsEmptyIsFine() {
    TokenRun run(referenceFolder("mamba2-plain").string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    const Variant nowhere = patched(Site::O, {0}, {}, RunValue{"other", {}});
    const at::Tensor found = partialLogits(run, kIds, {nowhere, patched(Site::H, {}, {1}), Variant{}});
    QVERIFY(at::equal(found[0], found[2]));
    QVERIFY(at::equal(found[1], found[2]));
    QVERIFY(at::equal(fullLogits(run, kIds, nowhere), fullLogits(run, kIds)));
}

} // namespace

QTEST_GUILESS_MAIN(VariantCheck)
#include "tst_variant_check.moc"
