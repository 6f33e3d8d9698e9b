// SPDX-License-Identifier: GPL-3.0-or-later
// The engine outlives whatever a backend, a factory or a listener throws.
#include <QtTest>

#include <new>
#include <stdexcept>

#include "core/engine/engine.hpp"
#include "core/engine/failure.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/function_backend.hpp"
#include "tests/support/recording_listener.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using Arguments = std::vector<std::string>;

namespace {

/// Fails in attachToThread the first time.
class ReluctantBackend : public FunctionBackend {
public:
    ReluctantBackend(int attempt, Function function)
        : FunctionBackend(std::move(function))
        , m_attempt(attempt) {}
    void attachToThread() override {
        if (m_attempt == 1) {
            throw Error(ErrorCode::DeviceUnavailable, {"cuda:0", "busy"}, "cuda:0: busy");
        }
    }

private:
    int m_attempt;
};

Snapshot emptyAnswer(const Request&, RunContext&) {
    return {{}, {}, false, ModelSnapshot{}};
}

} // namespace

class TestEngineFailures : public QObject {
    Q_OBJECT

    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<RecordingListener> m_listener;
    std::unique_ptr<Engine> m_engine;

    Failure failureOfNextRun() {
        const std::size_t before = m_listener->records().failures.size();
        m_engine->submit("a", predictRequest());
        static_cast<void>(waitUntilIdle(*m_engine));
        const auto failures = m_listener->records().failures;
        return failures.size() == before + 1 ? failures.back() : Failure{};
    }

    void verifyItStillWorks() {
        const std::uint64_t generation = m_engine->submit("after", predictRequest());
        QVERIFY(m_listener->waitForFinal("after", generation));
    }

private Q_SLOTS:
    void init() {
        m_control = std::make_shared<FakeControl>();
        m_listener = std::make_unique<RecordingListener>();
        m_engine = std::make_unique<Engine>(FakeBackend::factory(m_control), *m_listener);
    }

    void cleanup() { m_engine.reset(); }

    void errorsKeepCodeAndArguments() {
        m_control->failNext(Error(ErrorCode::PromptTooLong, {"200", "128", "x"}, "200 tokens; x takes 128"));
        const Failure failure = failureOfNextRun();
        QVERIFY(failure.code == ErrorCode::PromptTooLong);
        QCOMPARE(failure.arguments, (Arguments{"200", "128", "x"}));
        QCOMPARE(failure.detail, std::string("200 tokens; x takes 128"));
        QVERIFY(failure.request == (RequestId{"a", 1}));
        verifyItStillWorks();
    }

    void memoryIsNamed() {
        m_control->throwNext([] { throw std::bad_alloc(); });
        const Failure failure = failureOfNextRun();
        QVERIFY(failure.code == ErrorCode::OutOfMemory);
        QCOMPARE(failure.arguments, (Arguments{"cpu", "a"}));
        verifyItStillWorks();
    }

    void memoryIsNamedWithItsStage() {
        const RequestId request{"left/map", 3};
        const Failure failure = failureFrom(std::make_exception_ptr(std::bad_alloc()), request, "sweep");
        QCOMPARE(failure.arguments, (Arguments{"cpu", "sweep"}));
        QVERIFY(failure.request == request);
    }

    void otherExceptionsBecomeOneLine() {
        m_control->throwNext([] { throw std::runtime_error("shape mismatch\nframe #0: here\nframe #1"); });
        const Failure failure = failureOfNextRun();
        QVERIFY(failure.code == ErrorCode::Internal);
        QCOMPARE(failure.arguments, Arguments{"shape mismatch"});
        QCOMPARE(failure.detail, std::string("internal error: shape mismatch"));
        verifyItStillWorks();
    }

    void thingsThatAreNoException() {
        m_control->throwNext([] { throw 42; });
        QVERIFY(failureOfNextRun().code == ErrorCode::Internal);
        verifyItStillWorks();
    }

    void realErrorsOfABackend() {
        m_engine->submit("a", PredictRequest{kMamba, {"", {}, "", ""}, {}, 10, false});
        QVERIFY(m_listener->waitFor([](const auto& records) { return records.failures.size() == 1; }));
        QVERIFY(m_listener->records().failures[0].code == ErrorCode::PromptEmpty);
        m_engine->submit("b", ModelRequest{{"missing", {}, Precision::Fp32}});
        QVERIFY(m_listener->waitFor([](const auto& records) { return records.failures.size() == 2; }));
        QVERIFY(m_listener->records().failures[1].code == ErrorCode::ModelNotFound);
        verifyItStillWorks();
    }

    void cancelledShowsNothing() {
        m_control->failNext(Error(ErrorCode::Cancelled, {}, "cancelled"));
        m_engine->submit("a", predictRequest());
        QVERIFY(waitUntilIdle(*m_engine));
        QCOMPARE(m_listener->records().calls(), std::size_t{0});
        verifyItStillWorks();
    }

    void failuresOfReplacedRequestsAreDropped() {
        Engine* self = nullptr;
        const auto body = [&](const Request& request, RunContext&) {
            if (request.generation == 1) {
                self->submit("a", predictRequest());
                throw Error(ErrorCode::PromptEmpty, {}, "the prompt is empty");
            }
            return Snapshot{{}, {}, false, ModelSnapshot{}};
        };
        RecordingListener listener;
        Engine engine(FunctionBackend::factory(body), listener);
        self = &engine;
        engine.submit("a", predictRequest());
        QVERIFY(listener.waitForFinal("a", 2));
        QVERIFY(listener.records().failures.empty());
    }

    void factoryFailsOnce() {
        m_engine.reset();
        auto control = std::make_shared<FakeControl>();
        control->failFactory(Error(ErrorCode::DeviceFailure, {"cuda:0", "lost"}, "cuda:0: lost"));
        Engine engine(FakeBackend::factory(control), *m_listener);
        engine.submit("a", predictRequest());
        QVERIFY(waitUntilIdle(engine));
        const auto failures = m_listener->records().failures;
        QCOMPARE(failures.size(), std::size_t{1});
        QVERIFY(failures[0].code == ErrorCode::DeviceFailure);
        QCOMPARE(failures[0].arguments, (Arguments{"cuda:0", "lost"}));
        const std::uint64_t generation = engine.submit("a", predictRequest());
        QVERIFY(m_listener->waitForFinal("a", generation));
        QCOMPARE(control->factoryCount(), std::uint64_t{2});
    }

    void factoryFailsOften() {
        m_engine.reset();
        Engine engine([]() -> std::unique_ptr<EngineBackend> { throw std::runtime_error("no library"); },
                      *m_listener);
        for (std::size_t i = 1; i <= 5; ++i) {
            engine.submit("a", predictRequest());
            QVERIFY(waitUntilIdle(engine));
            QCOMPARE(m_listener->records().failures.size(), i);
            QCOMPARE(m_listener->records().failures.back().arguments, Arguments{"no library"});
        }
    }

    void everyWaitingRequestHearsOfIt() {
        m_engine.reset();
        Engine engine([]() -> std::unique_ptr<EngineBackend> { throw std::runtime_error("no library"); },
                      *m_listener);
        for (const char* channel : {"a", "b", "c", "d"}) {
            engine.submit(channel, predictRequest());
        }
        QVERIFY(waitUntilIdle(engine));
        QCOMPARE(m_listener->records().failures.size(), std::size_t{4});
    }

    void factoriesThatMakeNothing() {
        m_engine.reset();
        Engine none([] { return std::unique_ptr<EngineBackend>(); }, *m_listener);
        none.submit("a", predictRequest());
        QVERIFY(waitUntilIdle(none));
        Engine empty({}, *m_listener);
        empty.submit("a", predictRequest());
        QVERIFY(waitUntilIdle(empty));
        const auto failures = m_listener->records().failures;
        QCOMPARE(failures.size(), std::size_t{2});
        QVERIFY(failures[0].code == ErrorCode::Internal && failures[1].code == ErrorCode::Internal);
    }

    void attachingFailsOnce() {
        m_engine.reset();
        int attempts = 0;
        Engine engine([&] { return std::make_unique<ReluctantBackend>(++attempts, emptyAnswer); },
                      *m_listener);
        engine.submit("a", predictRequest());
        QVERIFY(waitUntilIdle(engine));
        QCOMPARE(m_listener->records().failures.size(), std::size_t{1});
        QVERIFY(m_listener->records().failures[0].code == ErrorCode::DeviceUnavailable);
        engine.submit("a", predictRequest());
        QVERIFY(m_listener->waitForFinal("a", 2));
    }

    void listenersThatThrow() {
        RecordingListener listener;
        std::atomic<int> calls = 0;
        listener.onCall = [&] {
            if (++calls % 2 == 0) {
                throw std::runtime_error("listener");
            }
            throw 7;
        };
        Engine engine(FakeBackend::factory(m_control), listener);
        for (std::uint64_t i = 1; i <= 10; ++i) {
            if (i % 3 == 0) {
                m_control->failNext(Error(ErrorCode::PromptEmpty, {}, "the prompt is empty"));
            }
            engine.submit("a", i % 2 == 0 ? RequestBody(mapRequest()) : RequestBody(predictRequest()));
            QVERIFY(waitUntilIdle(engine));
        }
        QCOMPARE(listener.records().finalOf("a").size(), std::size_t{7});
        QCOMPARE(listener.records().failures.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestEngineFailures)
#include "tst_engine_failures.moc"
