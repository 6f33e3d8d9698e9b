// SPDX-License-Identifier: GPL-3.0-or-later
// A request that ends in the middle, because it was cancelled or memory ran out, leaves nothing behind that a
// later one could take for computed: stopped at every place where it can be, the same request then gives what
// a fresh model gives, to the bit.
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "core/analyses/attention_views.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/aten.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/memory_errors.hpp"
#include "core/tensor/parallel.hpp"
#include "core/values/enum_names.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kNever = -1;

/// LibTorch's memory of the host, which runs out at one request for it.
class FailingAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) override {
        const int number = count++;
        TORCH_CHECK_WITH(OutOfMemoryError, number != failAt, "no memory left");
        return m_own->allocate(bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_own->raw_deleter(); }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        m_own->copy_data(to, from, bytes);
    }

    std::atomic<int> count = 0;
    std::atomic<int> failAt = kNever;

private:
    c10::Allocator* m_own = c10::GetAllocator(c10::DeviceType::CPU);
};

FailingAllocator& memory() {
    static FailingAllocator allocator;
    return allocator;
}

/// Stopped at one look at whether it should.
class StoppedContext : public PlainRunContext {
public:
    explicit StoppedContext(int stopAt = kNever)
        : m_stopAt(stopAt) {}

    void checkStop() override {
        if (m_looks++ == m_stopAt) {
            throw Error(ErrorCode::Cancelled, {}, "cancelled");
        }
    }

private:
    int m_looks = 0;
    int m_stopAt;
};

/// The C++ library's memory, which runs out at one request for it: kernels and lists take theirs there.
struct LibraryMemory {
    std::atomic<int> count = 0;
    std::atomic<int> failAt = kNever;

    void* allocate(std::size_t bytes, std::size_t alignment) {
        if (failAt != kNever && count++ == failAt) {
            throw std::bad_alloc();
        }
        const std::size_t whole = (std::max<std::size_t>(bytes, 1) + alignment - 1) / alignment * alignment;
        void* const taken = std::aligned_alloc(alignment, whole);
        if (taken == nullptr) {
            throw std::bad_alloc();
        }
        return taken;
    }
};

LibraryMemory g_library;

enum class Question { Trace, LastQuery, EarlyQuery, SomeHeads, Strict, Attention, Patched };

std::vector<std::int32_t> prompt(const LoadedModel& model, int tokens) {
    std::vector<std::int32_t> ids;
    for (int i = 0; i < tokens; ++i) {
        ids.push_back((7919 * (i + 3)) % model.info().vocabularySize);
    }
    return ids;
}

std::vector<Variant> knockoutsOf(Question question, int tokens, int layers) {
    const int query = question == Question::LastQuery ? tokens - 1 : 3;
    std::vector<Variant> knockouts;
    for (int source = 0; source < 3; ++source) {
        for (int layer = 0; layer < layers; ++layer) {
            knockouts.emplace_back(Knockout{{Edge{{query}, {source}, {layer}}},
                                            question == Question::Strict ? Strict::Taps : Strict::Off,
                                            {}});
            if (question == Question::SomeHeads) {
                knockouts.back().cuts.heads.heads = {{0, source % 2}};
            }
        }
    }
    return knockouts;
}

/// A site of all that the model has in its first layer, by another run, and an edit of each matrix.
Variant patchedVariant(const LanguageModel& model, const std::string& run) {
    Variant variant;
    for (const auto& [site, word] : EnumNames<Site>::kTable) {
        if (model.layer(0).siteWidth(site)) {
            variant.patches.push_back({site, {0}, {3}, RunValue{run, {2}}});
        }
    }
    for (const auto& [matrix, word] : EnumNames<Matrix>::kTable) {
        if (const auto shape = model.layer(0).matrixShape(matrix)) {
            variant.edits.push_back({matrix, model.layerCount() - 1,
                                     std::vector<float>(static_cast<std::size_t>(shape->key), 0.1F),
                                     std::vector<float>(static_cast<std::size_t>(shape->value), 0.1F)});
        }
    }
    return variant;
}

/// Captures the run that patchedVariant reads.
StoredValues storedFor(const Variant& variant, const LanguageModel& model, const std::string& run,
                       const std::vector<std::int32_t>& ids, RunContext& context) {
    std::vector<CapturedSite> sites;
    for (const Patch& patch : variant.patches) {
        sites.push_back({patch.site, patch.layers});
    }
    return {{{run, captureStates(model, ids, sites, model.device(), context)}}, {}};
}

void append(std::vector<float>& all, const at::Tensor& numbers) {
    const at::Tensor host = numbers.contiguous();
    all.insert(all.end(), host.const_data_ptr<float>(), host.const_data_ptr<float>() + host.numel());
}

std::vector<float> answer(LoadedModel& model, Question question, RunContext& context) {
    constexpr int kTokens = 7;
    // Its own length: the tables of rotary positions are made for it.
    const int tokens =
        question == Question::Trace ? std::min(70, model.info().maxPositions.value_or(70)) : kTokens;
    const auto trace = model.trace(prompt(model, tokens), context);
    std::vector<float> numbers;
    if (question == Question::Trace) {
        append(numbers, trace->logits());
        return numbers;
    }
    if (question == Question::Attention) {
        std::vector<int> layers;
        for (int layer = 0; layer < model.info().layers; ++layer) {
            layers.push_back(layer);
        }
        append(numbers, attentionViews(model.model(), *trace, AttentionView::Contribution, layers, {},
                                       SumRoute::Fused, context));
        return numbers;
    }
    std::vector<Variant> knockouts = knockoutsOf(question, tokens, model.info().layers);
    StoredValues values;
    if (question == Question::Patched) {
        knockouts = {patchedVariant(model.model(), "other")};
        values = storedFor(knockouts.front(), model.model(), "other", prompt(model, 4), context);
    }
    const auto vocabulary = static_cast<std::size_t>(model.info().vocabularySize);
    constexpr float kMissing = -1e30F;
    numbers.assign(knockouts.size() * vocabulary, kMissing);
    runVariants(
        model.model(), *trace, knockouts, Readout{}, PassOptions{0, false, false, &model.recorded(), &values},
        context, [&](const Reading& reading) {
            for (std::size_t i = 0; i < reading.variants.size(); ++i) {
                const at::Tensor row = reading.logits.select(0, static_cast<std::int64_t>(i)).contiguous();
                const auto first = static_cast<std::ptrdiff_t>(reading.variants[i] * vocabulary);
                std::copy_n(row.const_data_ptr<float>(), vocabulary, numbers.begin() + first);
            }
        });
    return numbers;
}

/// What ends a run in the middle.
enum class End { Stop, HostMemory, LibraryMemory };

/// Whether the run ended in the middle, for the reason and at the place that were given to it.
bool isInterrupted(LoadedModel& model, Question question, End end, int place) {
    StoppedContext context(end == End::Stop ? place : kNever);
    memory().count = 0;
    g_library.count = 0;
    std::exception_ptr thrown;
    memory().failAt = end == End::HostMemory ? place : kNever;
    g_library.failAt = end == End::LibraryMemory ? place : kNever;
    try {
        static_cast<void>(answer(model, question, context));
    } catch (...) {
        thrown = std::current_exception();
    }
    memory().failAt = kNever;
    g_library.failAt = kNever;
    if (!thrown) { // it ended before that place, or a chunk was halved there
        return end != End::Stop && (end == End::HostMemory ? memory().count : g_library.count) > place;
    }
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
        const auto* own = dynamic_cast<const Error*>(&error);
        const bool stopped = own != nullptr && own->code() == ErrorCode::Cancelled;
        if (end == End::Stop ? !stopped : !saysOutOfMemory(error)) {
            throw;
        }
    }
    return true;
}

} // namespace

void* operator new(std::size_t bytes) {
    return g_library.allocate(bytes, alignof(std::max_align_t));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
    return g_library.allocate(bytes, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}

class TestInterruptedRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        c10::SetAllocator(c10::DeviceType::CPU, &memory(), /*priority=*/1);
        setThreadCount(1); // thousands of tiny runs
    }

    void leavesNothingHalfMade_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<End>("end");
        for (const std::string& model : referenceModels()) {
            QTest::addRow("%s, stopped", model.c_str()) << QString::fromStdString(model) << End::Stop;
            QTest::addRow("%s, out of memory", model.c_str())
                << QString::fromStdString(model) << End::HostMemory;
        }
        // Many more places: one model of each kind.
        for (const char* model : {"mamba-plain", "mamba2-groups", "llama-llama3", "gpt2-plain"}) {
            QTest::addRow("%s, out of memory in a kernel", model)
                << QString::fromLatin1(model) << End::LibraryMemory;
        }
    }

    void leavesNothingHalfMade() {
        QFETCH(const QString, model);
        QFETCH(const End, end);
        for (const Question question :
             {Question::Trace, Question::LastQuery, Question::EarlyQuery, Question::SomeHeads,
              Question::Strict, Question::Attention, Question::Patched}) {
            StoppedContext undisturbed;
            const std::vector<float> expected = answer(*fresh(model), question, undisturbed);
            QVERIFY(*std::min_element(expected.begin(), expected.end()) > -1e9F); // each variant once
            int interrupted = 0;
            std::unique_ptr<LoadedModel> loaded = fresh(model);
            for (bool ends = false; !ends; ++interrupted) {
                loaded->dropTraces(0);
                releaseFreedMemory(at::Device(at::kCPU)); // so that scratch is asked for again
                if (question == Question::Trace) {
                    loaded = fresh(model); // the tables of positions stay with it
                }
                ends = !isInterrupted(*loaded, question, end, interrupted);
                QCOMPARE(answer(*loaded, question, undisturbed), expected);
            }
            QVERIFY(interrupted > 2);
        }
    }

private:
    [[nodiscard]] std::unique_ptr<LoadedModel> fresh(const QString& model) const {
        return std::make_unique<LoadedModel>(
            loadLanguageModel(referenceFolder(model.toStdString()), at::Device(at::kCPU), Precision::Fp32),
            m_tokenizer, 4);
    }

    const c10::InferenceMode m_inference;
    const Tokenizer m_tokenizer =
        Tokenizer::load(resources::directory() / "models" / "demo-mamba2" / "tokenizer.json");
};

QTEST_GUILESS_MAIN(TestInterruptedRuns)
#include "tst_interrupted_runs.moc"
