// SPDX-License-Identifier: GPL-3.0-or-later
// Some heads alone, in every analysis: Mamba-1's channels and Mamba-2's heads by decay group, any family's by
// number. Knockouts of some heads against transformers stand in the parity fixtures.
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include "core/engine/backend.hpp"
#include "core/io/weight_files.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-5;

/// Letters as tokens: the fixtures have no tokenizer, and the engine's requests are text.
constexpr const char* kTokenizer = R"({"version":"1.0","truncation":null,"padding":null,"added_tokens":[],
    "normalizer":null,"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,
    "use_regex":true},"post_processor":null,"decoder":{"type":"ByteLevel","add_prefix_space":true,
    "trim_offsets":true,"use_regex":true},"model":{"type":"BPE","dropout":null,"unk_token":null,
    "continuing_subword_prefix":null,"end_of_word_suffix":null,"fuse_unk":false,"byte_fallback":false,
    "ignore_merges":false,"vocab":{"a":0,"b":1,"c":2,"d":3,"e":4,"f":5,"g":6,"h":7},"merges":[]}})";

/// Heads or channels of a layer, the slowest to forget first, from the stored A_log alone.
std::vector<int> slowestFirst(const std::string& model, int layer) {
    const WeightFiles files = WeightFiles::open(referenceFolder(model));
    const TensorView* view = files.find("backbone.layers." + std::to_string(layer) + ".mixer.A_log");
    std::vector<float> logs(view->data.size() / sizeof(float));
    std::memcpy(logs.data(), view->data.data(), view->data.size());
    const auto heads = static_cast<std::size_t>(view->shape.front());
    const std::size_t states = logs.size() / heads;
    std::vector<double> score(heads, 0.0);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        score[i / states] += std::exp(-std::exp(static_cast<double>(logs[i])));
    }
    std::vector<int> order(heads);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return score[static_cast<std::size_t>(a)] > score[static_cast<std::size_t>(b)];
    });
    return order;
}

class HeadSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attentionOverAGroup_data();
    void attentionOverAGroup();
    void sweepsOverAllGroupsAreSweepsOverAllHeads_data() { attentionOverAGroup_data(); }
    void sweepsOverAllGroupsAreSweepsOverAllHeads();
    void headsByNumber();
    void tellsWhatCannotBe();

private:
    template <typename Answer, typename Request>
    [[nodiscard]] Answer ask(const std::string& model, Request request) {
        request.model = {m_folder.path().toStdString() + "/" + model, {DeviceKind::Cpu, 0}, Precision::Fp32};
        request.prompt.text = "abcdefgh";
        PlainRunContext context;
        return std::get<Answer>(m_backend->run({"test", 1, request}, context).body);
    }
    [[nodiscard]] AttentionSnapshot attention(const std::string& model, const HeadSelection& heads,
                                              AttentionView view = AttentionView::Signed) {
        AttentionRequest request;
        request.view = view;
        request.heads = heads;
        return ask<AttentionSnapshot>(model, request);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EngineBackend> m_backend;
};

void HeadSelectionTest::initTestCase() {
    for (const char* model : {"mamba-plain", "mamba2-groups", "llama-llama3"}) {
        const std::filesystem::path copy = std::filesystem::path(m_folder.path().toStdString()) / model;
        std::filesystem::copy(referenceFolder(model), copy, std::filesystem::copy_options::recursive);
        writeFile(copy / "tokenizer.json", kTokenizer);
    }
    m_backend = makeTorchBackend();
}

void HeadSelectionTest::attentionOverAGroup_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("channels of Mamba-1") << "mamba-plain";
    QTest::newRow("heads of Mamba-2") << "mamba2-groups";
}

void HeadSelectionTest::attentionOverAGroup() {
    const std::string model = modelOfRow();
    const TokenRun run(referenceFolder(model).string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    QVERIFY(run.info().hasDecay);
    QCOMPARE(run.info().headsAreChannels, model == "mamba-plain");
    const at::Tensor weight = toTensor(run.clean({0, 1, 2, 3, 4, 5, 6, 7}).weight); // [L, H, T, T]
    const auto third = static_cast<std::ptrdiff_t>(weight.size(1) / 3);
    for (const DecayGroup group : {DecayGroup::Slow, DecayGroup::Middle, DecayGroup::Fast}) {
        const AttentionSnapshot found = attention(model, {{group}, {}});
        QVERIFY(found.heads == (HeadSelection{{group}, {}}));
        for (std::size_t layer = 0; layer < found.layers.size(); ++layer) {
            const std::vector<int> order = slowestFirst(model, static_cast<int>(layer));
            const std::vector<int> heads =
                group == DecayGroup::Slow   ? std::vector<int>(order.begin(), order.begin() + third)
                : group == DecayGroup::Fast ? std::vector<int>(order.end() - third, order.end())
                                            : std::vector<int>(order.begin() + third, order.end() - third);
            const at::Tensor expected =
                weight[static_cast<std::int64_t>(layer)].index_select(0, at::tensor(heads)).mean(0);
            const float* cells = found.layerValues(layer);
            const at::Tensor shown =
                at::tensor(std::vector<float>(cells, cells + 64)).to(at::kDouble).view({8, 8});
            QCOMPARE_LE(relativeError(shown, expected), kTolerance);
        }
    }
}

void HeadSelectionTest::sweepsOverAllGroupsAreSweepsOverAllHeads() {
    const std::string model = modelOfRow();
    MapRequest map;
    map.window = 2;
    FlowRequest flow;
    flow.window = 2;
    flow.sources = {Role::First, Role::Last};
    const std::vector<float> wholeMap = ask<MapSnapshot>(model, map).probability;
    const auto wholeFlow = ask<FlowSnapshot>(model, flow).probability;
    map.heads = flow.heads = {{DecayGroup::Fast, DecayGroup::Slow, DecayGroup::Middle}, {}};
    const std::vector<float> unitedMap = ask<MapSnapshot>(model, map).probability;
    const auto unitedFlow = ask<FlowSnapshot>(model, flow).probability;
    map.heads = flow.heads = {{DecayGroup::Slow}, {}};
    const std::vector<float> slowMap = ask<MapSnapshot>(model, map).probability;
    int different = 0;
    for (std::size_t i = 0; i < wholeMap.size(); ++i) {
        QCOMPARE_LE(std::abs(unitedMap[i] - wholeMap[i]), 1e-6F);
        different += std::abs(slowMap[i] - wholeMap[i]) > 1e-4F ? 1 : 0;
    }
    QCOMPARE_GE(different, 8);
    for (std::size_t source = 0; source < wholeFlow.size(); ++source) {
        for (std::size_t window = 0; window < wholeFlow[source].size(); ++window) {
            QCOMPARE_LE(std::abs(unitedFlow[source][window] - wholeFlow[source][window]), 1e-6);
        }
    }
}

void HeadSelectionTest::headsByNumber() {
    const TokenRun run(referenceFolder("llama-llama3").string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    const at::Tensor weight = toTensor(run.clean({0, 1, 2, 3, 4, 5, 6, 7}).weight);
    const AttentionSnapshot found =
        attention("llama-llama3", {{}, {{1, 2}, {5, 5}}}, AttentionView::Absolute);
    for (std::size_t layer = 0; layer < found.layers.size(); ++layer) {
        const at::Tensor expected =
            weight[static_cast<std::int64_t>(layer)].index_select(0, at::tensor({1, 2, 5})).abs().mean(0);
        const float* cells = found.layerValues(layer);
        const at::Tensor shown =
            at::tensor(std::vector<float>(cells, cells + 64)).to(at::kDouble).view({8, 8});
        QCOMPARE_LE(relativeError(shown, expected), kTolerance);
    }
}

void HeadSelectionTest::tellsWhatCannotBe() {
    const HeadSelection slow{{DecayGroup::Slow}, {}};
    EXPECT_ERROR(attention("llama-llama3", slow), ErrorCode::InvalidArgument,
                 (std::vector<std::string>{"heads", "decay group", "heads by number"}));
    EXPECT_ERROR(attention("llama-llama3", {{}, {{5, 6}}}), ErrorCode::HeadOutOfRange,
                 (std::vector<std::string>{"heads", "6", "6"}));
    EXPECT_ERROR(attention("mamba-plain", {{}, {{20, 20}}}), ErrorCode::ChannelOutOfRange,
                 (std::vector<std::string>{"heads", "20", "20"}));
    AttentionRequest both;
    both.head = 1;
    both.heads = slow;
    EXPECT_ERROR(ask<AttentionSnapshot>("mamba-plain", both), ErrorCode::InvalidArgument,
                 (std::vector<std::string>{"head", "1", "one head or several"}));
    PredictRequest strict;
    strict.knockouts.push_back({{EdgeSpec{{Role::Last}, {Role::First}, {}}}, Strict::Taps, "", slow});
    EXPECT_ERROR(ask<PredictSnapshot>("mamba-plain", strict), ErrorCode::InvalidArgument,
                 (std::vector<std::string>{"strict", "with some heads", "strict with all heads"}));
    strict.knockouts.front().strict = Strict::Off;
    QVERIFY(ask<PredictSnapshot>("mamba-plain", strict).variants.front().relativeChange != 0);
}

} // namespace

QTEST_GUILESS_MAIN(HeadSelectionTest)
#include "tst_head_selection.moc"
