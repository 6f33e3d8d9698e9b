// SPDX-License-Identifier: GPL-3.0-or-later
// A chunk of variants that does not fit is halved and run again; nothing is lost and nothing delivered twice.
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

#include "core/models/layer_tape.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/aten.hpp"
#include "core/tensor/memory_errors.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 6;
constexpr int kLayers = 3;

/// Who notices that there is no memory.
enum class Notices { LibTorch, HostAllocator, Library };

[[noreturn]] void runOut(Notices who) {
    constexpr std::size_t kMoreThanThereIs = std::size_t{1} << 60;
    if (who == Notices::HostAllocator) {
        (void)c10::GetAllocator(c10::DeviceType::CPU)->allocate(kMoreThanThereIs);
    } else if (who == Notices::Library) {
        throw std::bad_alloc();
    }
    TORCH_CHECK_WITH(OutOfMemoryError, false, "no room");
    std::abort();
}

/// Adds up the sources that each row may see, and has room for so many variants.
class CountingLayer : public Layer {
public:
    CountingLayer(const int& room, const Notices& who, std::vector<int>& sizes)
        : m_room(room)
        , m_who(who)
        , m_sizes(sizes) {}

    void advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* /*clean*/,
                 std::unique_ptr<MixerContext>* record) const override {
        if (record != nullptr) {
            *record = std::make_unique<MixerContext>();
        }
        m_sizes.push_back(batch.variants);
        if (batch.variants > m_room) {
            runOut(m_who);
        }
        at::Tensor seen = at::full({batch.residual.size(0)}, static_cast<double>(kTokens), at::kFloat);
        if (cuts.any()) {
            seen = cuts.keep.sum(1);
        }
        batch.residual = batch.residual + seen.unsqueeze(1);
    }
    [[nodiscard]] at::Tensor plain(const at::Tensor& rows, const PlainCuts&, PlainMixing*,
                                   SiteHooks*) const override {
        return rows;
    }
    [[nodiscard]] std::unique_ptr<LayerTape>
    tape(const SuffixPlace&, const std::shared_ptr<const SuffixPrefix>&, const LayerEdits&) const override {
        return nullptr;
    }
    [[nodiscard]] std::optional<std::int64_t> siteWidth(Site) const override { return std::nullopt; }
    [[nodiscard]] std::optional<MatrixShape> matrixShape(Matrix) const override { return std::nullopt; }
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext&, HeadRange) const override { return {}; }
    [[nodiscard]] at::Tensor sourceValues(const MixerContext&) const override { return {}; }
    [[nodiscard]] at::Tensor skipTerm(const MixerContext&) const override { return {}; }
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext&) const override { return {}; }

private:
    const int& m_room;
    const Notices& m_who;
    std::vector<int>& m_sizes;
};

class CountingModel : public LanguageModel {
public:
    CountingModel() {
        m_info.layers = kLayers;
        m_info.vocabularySize = 2;
        m_info.hiddenSize = 2;
        m_info.heads = 1;
        for (int i = 0; i < kLayers; ++i) {
            m_layers.push_back(std::make_unique<CountingLayer>(room, who, sizes));
        }
    }
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override {
        return ids.to(at::kFloat).unsqueeze(1).expand({-1, 2}).contiguous();
    }
    [[nodiscard]] double embeddingSpread() const override { return 1; }
    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override { return residual.clone(); }
    [[nodiscard]] at::Tensor plainEmbed(const at::Tensor& ids) const override { return embed(ids); }
    [[nodiscard]] at::Tensor plainLogits(const at::Tensor& residual) const override { return residual; }
    [[nodiscard]] at::Tensor pullLogits(const at::Tensor&, const at::Tensor& cotangents) const override {
        return cotangents;
    }
    [[nodiscard]] std::int64_t floatsPerRow(int /*tokens*/) const override { return 2; }

    int room = 1000;
    Notices who = Notices::LibTorch;
    std::vector<int> sizes; ///< of the batches that came
};

std::vector<Variant> manyKnockouts() {
    std::vector<Variant> knockouts;
    for (int i = 0; i < 23; ++i) {
        std::vector<int> sources;
        for (int source = 0; source <= i % kTokens; ++source) {
            sources.push_back(source);
        }
        knockouts.emplace_back(Knockout{{Edge{{kTokens - 1}, sources, {i % kLayers}}}, Strict::Off});
    }
    return knockouts;
}

/// First logit of every variant, by its number.
std::vector<float> run(const CountingModel& model, const std::vector<Variant>& knockouts, int* delivered) {
    PlainRunContext context;
    const auto trace = traceCleanRun(model, {1, 2, 3, 4, 5, 6}, context);
    std::vector<float> result(knockouts.size());
    runVariants(model, *trace, knockouts, Readout{}, PassOptions{}, context, [&](const Reading& reading) {
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            result[reading.variants[i]] = reading.logits[static_cast<std::int64_t>(i)][0].item<float>();
            ++*delivered;
        }
    });
    return result;
}

class OutOfMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void halvesUntilItFits_data();
    void halvesUntilItFits();
    void saysSoWhereOneVariantDoesNotFit();
    void whatItMeans();
};

void OutOfMemory::halvesUntilItFits_data() {
    QTest::addColumn<int>("room");
    QTest::addColumn<Notices>("who");
    for (const int room : {22, 12, 5, 3, 1}) {
        QTest::addRow("room for %d", room) << room << Notices::LibTorch;
        QTest::addRow("room for %d on the host", room) << room << Notices::HostAllocator;
        QTest::addRow("room for %d, says the library", room) << room << Notices::Library;
    }
}

void OutOfMemory::halvesUntilItFits() {
    QFETCH(const int, room);
    QFETCH(const Notices, who);
    CountingModel model;
    model.who = who;
    const std::vector<Variant> knockouts = manyKnockouts();
    int delivered = 0;
    const std::vector<float> expected = run(model, knockouts, &delivered);
    QCOMPARE(delivered, 23);
    QCOMPARE(*std::max_element(model.sizes.begin(), model.sizes.end()), 23); // all in one chunk

    model.room = room;
    model.sizes.clear();
    delivered = 0;
    QCOMPARE(run(model, knockouts, &delivered), expected);
    QCOMPARE(delivered, 23);
    QVERIFY(*std::max_element(model.sizes.begin(), model.sizes.end()) > room); // it has been tried
    QVERIFY(model.sizes.back() <= room);
}

void OutOfMemory::saysSoWhereOneVariantDoesNotFit() {
    CountingModel model;
    PlainRunContext context;
    const auto trace = traceCleanRun(model, {1, 2, 3, 4, 5, 6}, context);
    model.room = 0;
    QVERIFY_THROWS_EXCEPTION(c10::OutOfMemoryError,
                             runVariants(model, *trace, manyKnockouts(), Readout{}, PassOptions{}, context,
                                         [](const Reading&) { QFAIL("nothing fits"); }));
}

/// One line, the device that it was, and the code that the command line turns into 4.
void OutOfMemory::whatItMeans() {
    for (const auto& [who, device] :
         {std::pair{Notices::LibTorch, "cuda"}, std::pair{Notices::HostAllocator, "cpu"},
          std::pair{Notices::Library, "cpu"}}) {
        try {
            runOut(who);
        } catch (const std::exception& error) {
            QVERIFY(saysOutOfMemory(error));
            const Error meaning = asError(error);
            QVERIFY(meaning.code() == ErrorCode::OutOfMemory);
            QCOMPARE(meaning.arguments(), std::vector<std::string>{device});
            QVERIFY(isOneLine(meaning.what()));
            QVERIFY(saysOutOfMemory(meaning));
        }
    }
    try {
        TORCH_CHECK(false, "something\nelse");
    } catch (const std::exception& error) {
        QVERIFY(!saysOutOfMemory(error));
        QVERIFY(asError(error).code() == ErrorCode::DeviceFailure);
        QVERIFY(isOneLine(asError(error).what()));
    }
}

} // namespace

QTEST_GUILESS_MAIN(OutOfMemory)
#include "tst_out_of_memory.moc"
