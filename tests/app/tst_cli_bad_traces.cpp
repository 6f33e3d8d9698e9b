// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli trace and path: one clear line for every kind of bad input.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cstdint>
#include <vector>

#include "core/io/npy_writer.hpp"
#include "tests/app/cli_process.hpp"
#include "tests/app/refusals.hpp"
#include "tests/app/trace_arguments.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliBadTraces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badInput_data();
    void badInput();
    void badFiles();
};

void TstCliBadTraces::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("named");
    const QString mamba = kTracedModels[0];
    const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                        const QStringList& named) { QTest::newRow(name) << arguments << exitCode << named; };
    const auto trace = [&](const QStringList& extra) { return corrupted(u"trace"_s, mamba, extra); };
    const auto patch = [&](const QString& text) { return trace({u"--patch"_s, text}); };
    row("no corruption", onTraced(u"trace"_s, mamba, {}), 2, {u"--corrupt-subject"_s, u"--corrupt-noise"_s});
    row("no corruption of a path", onTraced(u"path"_s, mamba, {}), 2, {u"--corrupt-subject"_s});
    row("equal corruption", onTraced(u"trace"_s, mamba, {u"--corrupt-subject"_s, u"Beats Music"_s}), 2,
        {u"same tokens"_s});
    row("prompt without its subject", onTraced(u"trace"_s, mamba, {u"--corrupt-prompt"_s, u"x"_s}), 2,
        {u"--corrupt-prompt"_s, u"--corrupt-subject"_s});
    row("subject not in the other prompt", trace({u"--corrupt-prompt"_s, u"Paris is in"_s}), 2,
        {u"corrupted prompt"_s, u"Chevrolet"_s});
    row("no subject",
        {u"trace"_s, u"--model"_s, mamba, u"--prompt"_s, kTracedPrompt, u"--corrupt-subject"_s, u"x"_s}, 2,
        {u"subject"_s});
    row("two corruptions", trace({u"--corrupt-noise"_s, u"0.1"_s}), 2, {u"--corrupt-noise"_s});
    row("noise is a word", onTraced(u"trace"_s, mamba, {u"--corrupt-noise"_s, u"loud"_s}), 2,
        {u"--corrupt-noise"_s, u"loud"_s, u"FILE.npy"_s});
    row("noise of 0", onTraced(u"trace"_s, mamba, {u"--corrupt-noise"_s, u"0x"_s}), 2,
        {u"--corrupt-noise"_s});
    row("samples alone", trace({u"--samples"_s, u"3"_s}), 2, {u"--samples"_s, u"--corrupt-noise"_s});
    row("no sample", onTraced(u"trace"_s, mamba, {u"--corrupt-noise"_s, u"1"_s, u"--samples"_s, u"0"_s}), 2,
        {u"--samples"_s});
    row("noise aligned",
        onTraced(u"trace"_s, mamba, {u"--corrupt-noise"_s, u"1"_s, u"--token-align"_s, u"paper"_s}), 2,
        {u"--token-align"_s});
    row("logits of noise",
        onTraced(u"trace"_s, mamba,
                 {u"--corrupt-noise"_s, u"1"_s, u"--patch"_s, u"h:0@0"_s, u"--logits"_s, u"x.npy"_s}),
        2, {u"--logits"_s});
    row("no such state", patch(u"attn:last@3"_s), 2, {u"attn"_s, u"mix"_s, u"s"_s, u"Mamba-2"_s});
    row("no such state of a transformer",
        corrupted(u"trace"_s, kTracedModels[1], {u"--patch"_s, u"s:last@3"_s}), 2,
        {u"attn"_s, u"mlp"_s, u"GPT-NeoX"_s});
    row("no such state of a map", trace({u"--states"_s, u"h,mlp"_s}), 2, {u"mlp"_s, u"mix"_s});
    row("no such state of a path", corrupted(u"path"_s, mamba, {u"--sever"_s, u"attn"_s}), 2, {u"attn"_s});
    row("h severed", corrupted(u"path"_s, mamba, {u"--sever"_s, u"h"_s}), 2, {u"sever"_s});
    row("word that is no state", trace({u"--states"_s, u"h,x"_s}), 2, {u"--states"_s, u"h,x"_s});
    row("state twice", trace({u"--states"_s, u"h,h"_s}), 2, {u"--states"_s});
    row("no such layer", patch(u"h:last@24"_s), 2, {u"24"_s, u"h:last@24"_s});
    row("no such position", patch(u"h:40@3"_s), 2, {u"40"_s, u"h:40@3"_s});
    row("no such role", patch(u"h:lastly@3"_s), 2, {u"byte 3"_s, u"subject_last"_s});
    row("no such value", patch(u"h:last@3=dirty"_s), 2, {u"byte 10"_s, u"clean, corrupt, mean or zero"_s});
    row("emb of s", patch(u"s:last@emb"_s), 2, {u"emb"_s, u"h alone"_s});
    const QStringList longer{u"--corrupt-subject"_s, u"Chevrolet Motor Division of General Motors"_s};
    row("no counterpart", onTraced(u"trace"_s, mamba, longer + QStringList{u"--patch"_s, u"h:subject@3"_s}),
        2, {u"counterpart"_s, u"h:subject@3"_s});
    row("contradiction", patch(u"h:last@3=clean;h:last@2-4,3=zero"_s), 2,
        {u"h"_s, u"layer 3"_s, u"one value"_s});
    row("mean without means", patch(u"mix:last@3=mean"_s), 2, {u"--means"_s});
    row("unknown pad", trace({u"--token-align"_s, u"paper"_s, u"--pad"_s, u"two words"_s}), 2,
        {u"pad"_s, u"two words"_s});
    row("pad without paper", trace({u"--pad"_s, u"x"_s}), 2, {u"--pad"_s, u"paper"_s});
    row("window too large", trace({u"--window"_s, u"25"_s}), 2, {u"25"_s, u"24"_s});
    row("window of patches", trace({u"--window"_s, u"5"_s, u"--patch"_s, u"h:0@0"_s}), 2, {u"--window"_s});
    row("means of maps", trace({u"--means"_s, u"x"_s}), 2, {u"--means"_s, u"--patch"_s});
    row("rows outside", trace({u"--positions"_s, u"99"_s}), 2, {u"positions"_s, u"99"_s});
    row("rows that are none", trace({u"--positions"_s, u"last;first"_s}), 2, {u"--positions"_s, u"byte 5"_s});
    row("method unknown", trace({u"--method"_s, u"guess"_s}), 2, {u"--method"_s, u"gradient"_s});
    row("base unknown", trace({u"--into"_s, u"both"_s}), 2, {u"--into"_s, u"corrupt or clean"_s});
    row("path at a place outside", corrupted(u"path"_s, mamba, {u"--at"_s, u"77"_s}), 2, {u"77"_s});
    row("path without counterpart", onTraced(u"path"_s, mamba, longer + QStringList{u"--at"_s, u"subject"_s}),
        2, {u"counterpart"_s});
    row("too many samples",
        onTraced(u"trace"_s, mamba, {u"--corrupt-noise"_s, u"1"_s, u"--samples"_s, u"999999999"_s}), 2,
        {u"samples"_s, u"10000"_s});
    row("unequal tokens behind",
        onTraced(
            u"trace"_s, mamba,
            {u"--corrupt-subject"_s, u"Chevrolet"_s, u"--corrupt-prompt"_s, u"Chevrolet is owned by a"_s}),
        2, {u"behind"_s, u"4"_s, u"3"_s});
}

void TstCliBadTraces::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QStringList, named);
    expectRefusal(arguments, exitCode, named);
}

void TstCliBadTraces::badFiles() {
    QTemporaryDir folder;
    const auto expect = [](const QStringList& arguments, const QStringList& named) {
        expectRefusal(arguments, 3, named);
    };
    const QString noise = folder.filePath(u"noise.npy"_s);
    const QStringList ask =
        onTraced(u"trace"_s, kTracedModels[0], {u"--corrupt-noise"_s, noise, u"--states"_s, u"h"_s});
    expect(ask, {noise, u"exist"_s});
    writeNpy(noise.toStdString(), std::vector<std::int64_t>{2, 1, 5}, std::vector<float>(10));
    expect(ask, {noise, u"[2, 1, 5]"_s, u"192"_s});
    QFile text(noise);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no array");
    text.close();
    expect(ask, {noise, u".npy"_s});
    const QString means = folder.filePath(u"means.safetensors"_s);
    const QStringList mean =
        corrupted(u"trace"_s, kTracedModels[0], {u"--patch"_s, u"mix:last@3=mean"_s, u"--means"_s, means});
    expect(mean, {means, u"exist"_s});
    // Of another model: other sizes.
    QVERIFY(QFile::copy(
        QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/romba/mamba2-plain/stats.safetensors"), means));
    expect(mean, {means, u"mean.mix.3"_s, u"found"_s});
    expect(corrupted(u"trace"_s, kTracedModels[0],
                     {u"--patch"_s, u"h:last@3"_s, u"--logits"_s, folder.filePath(u"no/logits.npy"_s)}),
           {u"logits.npy"_s});
}

QTEST_GUILESS_MAIN(TstCliBadTraces)
#include "tst_cli_bad_traces.moc"
