// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine makes of a request's prompt, subject and ranges, in the bundled models.
#include <QtTest>

#include "core/catalogue/prompt_limit.hpp"
#include "core/engine/backend.hpp"
#include "core/loading/prompt_memory.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;

namespace {

ModelRef modelOf(const QByteArray& name) {
    return {name.toStdString(), {DeviceKind::Cpu, 0}, Precision::Fp32};
}

} // namespace

class TestPrompts : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] SnapshotBody ask(const RequestBody& body) {
        PlainRunContext context;
        return m_backend->run({"test", 1, body}, context).body;
    }
    [[nodiscard]] PromptInfo promptOf(const QByteArray& model, const PromptSpec& prompt) {
        return std::get<PredictSnapshot>(ask(PredictRequest{modelOf(model), prompt, {}, 1, false})).prompt;
    }

    std::unique_ptr<EngineBackend> m_backend;

private Q_SLOTS:
    void initTestCase() { m_backend = makeTorchBackend(); }

    void initTestCase_data() {
        QTest::addColumn<QByteArray>("model");
        QTest::newRow("Mamba-2") << QByteArray("demo-mamba2");
        QTest::newRow("transformer") << QByteArray("demo-transformer");
    }

    void subjectsHaveTokensAndBytes() {
        QFETCH_GLOBAL(QByteArray, model);
        const PromptInfo found = promptOf(model, {"The sentiment of 'time' is", {}, "time", ""});
        QVERIFY(found.subject == tokensOverlapping(found.tokens, {18, 22}));
        QVERIFY(found.notes.empty());
        const PromptInfo given = promptOf(model, {"The sentiment of 'time' is", ByteSpan{7, 11}, "", ""});
        QVERIFY(given.subject == tokensOverlapping(given.tokens, {7, 11}));
        const PromptInfo none = promptOf(model, {"The sentiment of 'time' is", {}, "", ""});
        QVERIFY(!none.subject);
    }

    /// Bytes are taken as they are; the notes say what is odd about them.
    void promptsStayAsTheyAre() {
        QFETCH_GLOBAL(QByteArray, model);
        const std::string text = "Rome\r\nand Rome  in ";
        const PromptInfo prompt = promptOf(model, {text, {}, "Rome", "New York City"});
        QCOMPARE(prompt.tokens.back().end, static_cast<std::uint32_t>(text.size()));
        std::string tokens;
        for (const Token& token : prompt.tokens) {
            tokens += token.text;
        }
        QCOMPARE(tokens, text);
        QCOMPARE(prompt.notes.size(), std::size_t{5}); // end, two spaces, CR, subject, target
    }

    void whatCantBeMeant() {
        QFETCH_GLOBAL(QByteArray, model);
        const auto spanned = [&](ByteSpan span) { return promptOf(model, {"Rome is", span, "", ""}); };
        const std::string expected = "START-END inside the prompt's 7 bytes, START below END";
        EXPECT_ERROR(spanned({0, 8}), ErrorCode::InvalidArgument, {"subject bytes", "0-8", expected});
        EXPECT_ERROR(spanned({3, 3}), ErrorCode::InvalidArgument, {"subject bytes", "3-3", expected});
        EXPECT_ERROR(promptOf(model, {std::string(kMostPromptBytes + 1, 'x'), {}, "", ""}),
                     ErrorCode::PromptTooLong, {"1048577", "1048576", model.toStdString(), "bytes"});
    }

    /// An inverted range never means nothing.
    void invertedRanges() {
        QFETCH_GLOBAL(QByteArray, model);
        AttentionRequest request{
            modelOf(model), {"Rome is", {}, "", ""}, AttentionView::Signed, {}, {{5, 3}}};
        EXPECT_ERROR(ask(request), ErrorCode::LayerOutOfRange,
                     {"layer", "5-3", model == "demo-mamba2" ? "24" : "12"});
        request.layers = {{0, 0}, {3, 99}};
        EXPECT_ERROR(ask(request), ErrorCode::LayerOutOfRange,
                     {"layer", "99", model == "demo-mamba2" ? "24" : "12"});
        request.layers = {{1, 1}};
        request.heads.heads = {{2, 1}};
        NO_COMPLAINT(testing::complaintAbout(ErrorCode::HeadOutOfRange, {"2-1", "end before they start"},
                                             [&] { static_cast<void>(ask(request)); }));
        request.heads = {};
        QVERIFY(!std::get<AttentionSnapshot>(ask(request)).rebuildError); // nobody asked for it
    }

    void memoryThatNobodyHas() {
        NO_COMPLAINT(testing::complaintAbout(ErrorCode::MemoryTooSmall, {"1000 layers", "1000000 tokens"},
                                             [] { requireAttentionMemory(1000, 1'000'000); }));
        requireAttentionMemory(24, 100);
    }
};

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
