// SPDX-License-Identifier: GPL-3.0-or-later
// Every launch, attribute and description of the kernels goes to the GPU that it names, whichever is the
// current one: the launch code of cuda/ runs over a fake runtime that pretends to have three GPUs.
#include <QtTest>
#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "cuda/include/attention_suffix.hpp"
#include "cuda/include/attention_sums.hpp"
#include "cuda/include/convolution_suffix.hpp"
#include "cuda/include/graph.hpp"
#include "cuda/include/norm_tape.hpp"
#include "cuda/include/put_rows.hpp"
#include "cuda/include/row_norms.hpp"
#include "cuda/include/row_scores.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/include/selective_suffix.hpp"
#include "cuda/include/selective_tape.hpp"
#include "cuda/include/selective_weights.hpp"
#include "cuda/include/split_product.hpp"
#include "cuda/include/split_turned.hpp"
#include "cuda/include/ssd_single_row.hpp"
#include "cuda/include/ssd_suffix.hpp"
#include "cuda/include/ssd_tape.hpp"
#include "cuda/include/target_scores.hpp"
#include "cuda/include/vocabulary.hpp"
#include "tests/cuda/fake_runtime.hpp"

using namespace mambascope;
using mambascope::testing::FakeCall;
using mambascope::testing::FakeRuntime;

namespace {

alignas(64) std::array<float, 64> memory; ///< stands for device memory, which the fake never touches

float* numbers() {
    return memory.data();
}

cuda::SplitRows rowsOf(std::int64_t rows, std::int64_t size) {
    auto* halves = reinterpret_cast<std::uint16_t*>(memory.data());
    return {rows, size, cuda::splitStride(size), halves, halves, numbers()};
}

using Work = std::function<void(cuda::DeviceStream)>;

void product(std::int64_t rows, cuda::ProductAccuracy accuracy, cuda::DeviceStream stream,
             std::int64_t in = 256) {
    const cuda::SplitMatrix weights = cuda::describeMatrix(rowsOf(512, in), stream.device);
    cuda::SplitProduct work;
    work.weights = &weights;
    work.x = rowsOf(rows, in);
    work.result = work.workspace = numbers();
    work.accuracy = accuracy;
    cuda::splitProduct(work, stream);
}

void shares(cuda::DeviceStream stream) {
    const cuda::SplitMatrix vocabulary = cuda::describeMatrix(rowsOf(512, 256), stream.device);
    cuda::SplitShares work;
    work.weights = &vocabulary;
    work.x = rowsOf(3, 256);
    work.workspace = numbers();
    cuda::splitShares(work, stream);
}

void norm(std::int64_t size, cuda::DeviceStream stream) {
    cuda::NormRows work;
    work.rows = 2;
    work.size = work.xStride = size;
    work.x = work.result = numbers();
    cuda::normRows(work, stream);
}

ops::SsdSuffix ssd(std::int64_t variants, std::int64_t rows) {
    ops::SsdSuffix work;
    work.variants = variants;
    work.rows = rows;
    work.firstPosition = 4;
    work.heads = 4;
    work.headSize = 64;
    work.stateSize = 128;
    work.projectedStride = 2 * 256 + 2 * 128 + 4;
    work.cleanBStride = 512;
    work.cleanTokens = work.firstPosition + 1;
    work.projected = work.cleanB = work.cleanLater = numbers();
    return work;
}

void ssdRow(std::int64_t variants, cuda::DeviceStream stream) {
    cuda::SsdSingleRow work;
    work.mixer = ssd(variants, 1);
    work.out = rowsOf(variants, 256);
    QVERIFY(cuda::ssdSingleRowFits(work.mixer));
    cuda::ssdSingleRow(work, stream);
}

/// Long variants, or single rows behind a long prompt.
void ssdInChunks(std::int64_t variants, std::int64_t rows, std::int64_t firstPosition, bool isCut,
                 cuda::DeviceStream stream) {
    ops::SsdSuffix work = ssd(variants, rows);
    work.firstPosition = firstPosition;
    work.cleanTokens = firstPosition + rows;
    work.keep = isCut ? numbers() : nullptr;
    QVERIFY(cuda::ssdSuffixInChunks(work));
    cuda::ssdSuffix(work, numbers(), nullptr, stream);
}

void attend(std::int64_t headSize, cuda::DeviceStream stream) {
    ops::AttentionSuffix work;
    work.variants = work.rows = 2;
    work.heads = work.keyHeads = 2;
    work.headSize = headSize;
    cuda::attentionSuffix(work, stream);
}

void convolve(std::int64_t channels, bool withSplit, cuda::DeviceStream stream) {
    ops::ConvolutionSuffix work;
    work.variants = work.rows = 2;
    work.channels = work.rawStride = channels;
    work.width = 4;
    work.raw = work.cleanRaw = work.weight = work.bias = work.out = numbers();
    cuda::convolutionSuffix(work, withSplit ? rowsOf(4, channels) : cuda::SplitRows{}, stream);
}

void select(std::int64_t states, cuda::DeviceStream stream) {
    ops::SelectiveSuffix work;
    work.variants = work.rows = 2;
    work.firstPosition = 3;
    work.channels = 64;
    work.stateSize = states;
    cuda::selectiveSuffix(work, nullptr, stream);
}

void selectInChunks(cuda::DeviceStream stream) {
    ops::SelectiveSuffix work;
    work.variants = 2;
    work.rows = 200;
    work.channels = 64;
    work.stateSize = 16;
    work.recordLater = numbers();
    QVERIFY(cuda::selectiveSuffixWorkspace(work) > 0);
    cuda::selectiveSuffix(work, numbers(), stream);
}

void weigh(std::int64_t states, cuda::DeviceStream stream) {
    ops::SelectiveWeights work;
    work.tokens = 5;
    work.channels = 64;
    work.stateSize = states;
    cuda::selectiveWeights(work, stream);
}

void ssdSum(cuda::DeviceStream stream) {
    ops::SsdSum work;
    work.sum = ops::HeadSum::Squares;
    work.tokens = 5;
    work.heads = 2;
    work.headSize = 64;
    cuda::ssdSum(work, numbers(), stream);
}

void softmaxSum(std::int64_t tokens, cuda::DeviceStream stream) {
    ops::SoftmaxSum work;
    work.sum = ops::HeadSum::Squares;
    work.shown.count = 2;
    work.tokens = tokens;
    work.heads = work.keyHeads = 2;
    work.headSize = 64;
    cuda::softmaxSum(work, numbers(), stream);
}

void selectiveSum(std::int64_t states, cuda::DeviceStream stream) {
    ops::SelectiveSum work;
    work.tokens = 5;
    work.channels = work.stride = 64;
    work.stateSize = states;
    cuda::selectiveSum(work, numbers(), stream);
}

void graph(cuda::DeviceStream stream) {
    cuda::beginRecording(stream);
    norm(64, stream);
    cuda::launchGraph(cuda::endRecording(stream), stream);
}

void scores(cuda::DeviceStream stream) {
    cuda::RowScores work;
    work.rows = 2;
    work.vocabulary = 8;
    cuda::rowScores(work, stream);
}

void put(cuda::PutForm form, cuda::DeviceStream stream) {
    cuda::PutRows work;
    work.form = form;
    work.count = 2;
    work.width = 64;
    cuda::putRows(work, stream);
}

void recordedNorm(cuda::DeviceStream stream) {
    cuda::NormTapeRun run;
    run.rows = 2;
    run.size = 64;
    cuda::normTapeRun(run, stream);
    cuda::NormTapeMove move;
    move.count = move.rows = 2;
    move.size = 64;
    cuda::normTapeMove(move, stream);
}

void turnedProduct(cuda::DeviceStream stream) {
    cuda::splitScaledRows(numbers(), 64, numbers(), rowsOf(2, 64), stream);
    cuda::joinTurned({2, 64, numbers(), nullptr, numbers(), numbers()}, stream);
}

cuda::SsdTapeShape tapeShape() {
    cuda::SsdTapeShape shape;
    shape.runs = 1;
    shape.rows = 3;
    shape.heads = 2;
    shape.headSize = shape.stateSize = 4;
    shape.taps = 4;
    return shape;
}

void recordedSsd(cuda::DeviceStream stream) {
    cuda::SsdTapeInputs inputs;
    inputs.shape = tapeShape();
    cuda::ssdTapeInputs(inputs, stream);
    cuda::ssdTapeWeights({tapeShape(), nullptr, nullptr, nullptr, nullptr}, stream);
    cuda::SsdTapeOutputs outputs;
    outputs.shape = tapeShape();
    cuda::ssdTapeOutputs(outputs, stream);
}

void recordedSsdBack(std::int64_t count, cuda::DeviceStream stream) {
    cuda::SsdTapePullGate gate;
    gate.shape = tapeShape();
    gate.count = count;
    cuda::ssdTapePullGate(gate, stream);
    cuda::ssdTapePullProducts({tapeShape(), count, nullptr, nullptr, nullptr, nullptr}, stream);
    cuda::SsdTapePullSteps steps;
    steps.shape = tapeShape();
    steps.count = count;
    cuda::ssdTapePullSteps(steps, stream);
    cuda::SsdTapePullInputs inputs;
    inputs.shape = tapeShape();
    inputs.count = count;
    cuda::ssdTapePullInputs(inputs, stream);
}

void recordedScan(std::int64_t states, cuda::DeviceStream stream) {
    cuda::SelectiveTapeRun run;
    run.rows.runs = 1;
    run.rows.rows = 3;
    run.rows.channels = 64;
    run.rows.states = states;
    cuda::selectiveTapeRun(run, stream);
    cuda::SelectiveTapePull pull;
    pull.rows = run.rows;
    pull.count = 2;
    cuda::selectiveTapePull(pull, stream);
}

/// By name, in every form that launches another kernel.
const std::map<QByteArray, Work>& works() {
    using cuda::DeviceStream;
    using cuda::ProductAccuracy;
    static const std::map<QByteArray, Work> all{
        {"split rows", [](DeviceStream s) { cuda::splitRows(numbers(), 64, rowsOf(2, 64), nullptr, s); }},
        {"product of 1 row", [](DeviceStream s) { product(1, ProductAccuracy::Full, s); }},
        {"product of 20 rows", [](DeviceStream s) { product(20, ProductAccuracy::Full, s); }},
        {"product of 60 rows", [](DeviceStream s) { product(60, ProductAccuracy::Full, s); }},
        {"product of 4,000 rows", [](DeviceStream s) { product(4000, ProductAccuracy::Full, s); }},
        {"product in parts", [](DeviceStream s) { product(1, ProductAccuracy::Full, s, 8192); }},
        {"product in one pass", [](DeviceStream s) { product(1, ProductAccuracy::Single, s); }},
        {"shares", shares},
        {"norm", [](DeviceStream s) { norm(64, s); }},
        {"norm of odd rows", [](DeviceStream s) { norm(63, s); }},
        {"norm of long rows", [](DeviceStream s) { norm(20001, s); }},
        {"SSD", [](DeviceStream s) { cuda::ssdSuffix(ssd(2, 3), numbers(), nullptr, s); }},
        {"SSD of one row", [](DeviceStream s) { ssdRow(1, s); }},
        {"SSD of one row in many variants", [](DeviceStream s) { ssdRow(9, s); }},
        {"SSD of long variants", [](DeviceStream s) { ssdInChunks(2, 200, 4, true, s); }},
        {"SSD of long variants without cuts", [](DeviceStream s) { ssdInChunks(2, 200, 4, false, s); }},
        {"SSD of one row in many variants of a long prompt",
         [](DeviceStream s) { ssdInChunks(100, 1, 200, true, s); }},
        {"attention", [](DeviceStream s) { attend(64, s); }},
        {"attention of wide heads", [](DeviceStream s) { attend(256, s); }},
        {"convolution", [](DeviceStream s) { convolve(63, false, s); }},
        {"convolution in fours", [](DeviceStream s) { convolve(64, false, s); }},
        {"convolution with split", [](DeviceStream s) { convolve(64, true, s); }},
        {"convolution with split, odd", [](DeviceStream s) { convolve(63, true, s); }},
        {"selective scan", [](DeviceStream s) { select(16, s); }},
        {"selective scan of many states", [](DeviceStream s) { select(40, s); }},
        {"selective scan of long variants", selectInChunks},
        {"selective weights", [](DeviceStream s) { weigh(16, s); }},
        {"SSD sum", ssdSum},
        {"softmax sum", [](DeviceStream s) { softmaxSum(5, s); }},
        {"softmax sum of a long prompt", [](DeviceStream s) { softmaxSum(3000, s); }},
        {"selective sum", [](DeviceStream s) { selectiveSum(16, s); }},
        {"scores", scores},
        {"target scores", [](DeviceStream s) { cuda::targetParts(numbers(), 2, 8, nullptr, nullptr, s); }},
        {"token shares", [](DeviceStream s) { cuda::tokenShares(numbers(), 2, 8, 1, nullptr, s); }},
        {"recorded pass", graph},
        {"rows put in", [](DeviceStream s) { put(cuda::PutForm::Replace, s); }},
        {"gated rows put in", [](DeviceStream s) { put(cuda::PutForm::Gated, s); }},
        {"rows whose gate is put in", [](DeviceStream s) { put(cuda::PutForm::Ungated, s); }},
        {"rows put onto kept ones", [](DeviceStream s) { put(cuda::PutForm::AddedToKept, s); }},
        {"recorded norm", recordedNorm},
        {"turned product", turnedProduct},
        {"recorded SSD", recordedSsd},
        {"recorded SSD back", [](DeviceStream s) { recordedSsdBack(1, s); }},
        {"recorded SSD back, many", [](DeviceStream s) { recordedSsdBack(10'000, s); }},
        {"recorded scan", [](DeviceStream s) { recordedScan(16, s); }},
        {"recorded scan of many states", [](DeviceStream s) { recordedScan(40, s); }},
    };
    return all;
}

} // namespace

class TstLaunchDevices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesItsDevice_data();
    void namesItsDevice();
    void everyKernelIsTried();
    void failureLeavesTheCurrentDevice();
};

void TstLaunchDevices::namesItsDevice_data() {
    QTest::addColumn<QByteArray>("work");
    for (const auto& [name, work] : works()) {
        QTest::newRow(name.constData()) << name;
    }
}

void TstLaunchDevices::namesItsDevice() {
    QFETCH(const QByteArray, work);
    for (const int current : {0, 1, 2}) {
        for (const int device : {1, 0, 2}) {
            FakeRuntime::reset(current);
            void* const handle = &memory[static_cast<std::size_t>(device)];
            works().at(work)({device, handle});
            QCOMPARE(FakeRuntime::currentDevice(), current);
            QVERIFY(!FakeRuntime::calls().empty());
            for (const FakeCall& call : FakeRuntime::calls()) {
                QVERIFY2(call.device == device, call.what.c_str());
                QVERIFY2(call.stream == nullptr || call.stream == handle, call.what.c_str());
                QVERIFY2(call.sharedMemoryAllowed, call.what.c_str());
            }
        }
    }
}

void TstLaunchDevices::everyKernelIsTried() {
    FakeRuntime::reset(0);
    for (const auto& [name, work] : works()) {
        work({1, nullptr});
    }
    std::set<std::string> missing = FakeRuntime::kernels();
    QVERIFY(missing.size() > 10);
    for (const FakeCall& call : FakeRuntime::calls()) {
        missing.erase(call.what);
    }
    for (const std::string& kernel : missing) {
        qWarning("never launched: %s", kernel.c_str());
    }
    QVERIFY(missing.empty());
}

void TstLaunchDevices::failureLeavesTheCurrentDevice() {
    // An attribute that could not be set is set again at the next try, not remembered as failed.
    FakeRuntime::reset(0);
    FakeRuntime::failAt("cudaFuncSetAttribute");
    const auto fresh = [](cuda::DeviceStream stream) { product(90, cuda::ProductAccuracy::Single, stream); };
    QVERIFY_EXCEPTION_THROWN(fresh({2, nullptr}), cuda::CudaError);
    QCOMPARE(FakeRuntime::currentDevice(), 0);
    FakeRuntime::reset(0);
    fresh({2, nullptr});
    QCOMPARE(FakeRuntime::calls().back().what, std::string("splitProductKernel"));
    QVERIFY(FakeRuntime::calls().back().sharedMemoryAllowed);
    // A GPU that isn't there.
    QVERIFY_EXCEPTION_THROWN(fresh({7, nullptr}), cuda::CudaError);
    QCOMPARE(FakeRuntime::currentDevice(), 0);
}

QTEST_GUILESS_MAIN(TstLaunchDevices)
#include "tst_launch_devices.moc"
