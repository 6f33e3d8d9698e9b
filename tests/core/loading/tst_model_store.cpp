// SPDX-License-Identifier: GPL-3.0-or-later
// Which models make room for another one: those whose memory comes back, and only where it is enough.
#include <QTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "core/base/resources.hpp"
#include "core/loading/model_store.hpp"
#include "core/tensor/aten.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;

/// Four models, of which so many fit beside each other as a test says.
class Shelf {
public:
    Shelf() {
        for (const char* name : {"a", "b", "c", "d"}) {
            fs::copy(resources::directory() / "models" / "demo-transformer", m_folder / name,
                     fs::copy_options::recursive);
        }
        BackendOptions options;
        options.resourcesDir = resources::directory().string();
        store = std::make_unique<ModelStore>(options, [this](const DeviceChoice&) { return free(); });
    }

    std::shared_ptr<LoadedModel> find(const std::string& model, const std::string& channel) {
        PlainRunContext context;
        const ModelRef reference{(m_folder / model).string(), {DeviceKind::Cpu, 0}, Precision::Fp32, ""};
        std::shared_ptr<LoadedModel> found = store->find(reference, channel, context);
        m_loaded[model] = found;
        return found;
    }

    [[nodiscard]] bool isLoaded(const std::string& model) { return !m_loaded[model].expired(); }

    int room = 4; ///< for so many models
    std::unique_ptr<ModelStore> store;

private:
    /// A loaded one takes its weights; a new one asks for those and some memory to work with.
    [[nodiscard]] std::optional<DeviceMemory> free() const {
        constexpr std::uint64_t kWeights = 40 << 20;
        constexpr std::uint64_t kWorking = 520 << 20;
        std::uint64_t loaded = 0;
        for (const auto& [name, model] : m_loaded) {
            loaded += model.expired() ? 0 : 1;
        }
        const std::uint64_t most = kWeights * static_cast<std::uint64_t>(room) + kWorking;
        return DeviceMemory{"cpu", "CPU", false, false, most, most - std::min(most, kWeights * loaded)};
    }

    const TemporaryFolder m_folder;
    std::map<std::string, std::weak_ptr<LoadedModel>> m_loaded;
};

} // namespace

class TestModelStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOldestUnshownGoes() {
        Shelf shelf;
        shelf.room = 2;
        (void)shelf.find("a", "left/predict");
        (void)shelf.find("b", "left/predict");
        (void)shelf.find("c", "left/predict");
        QVERIFY(!shelf.isLoaded("a"));
        QVERIFY(shelf.isLoaded("b"));
        QVERIFY(shelf.isLoaded("c"));
    }

    void whatIsShownStays() {
        Shelf shelf;
        shelf.room = 2;
        (void)shelf.find("a", "right/predict");
        (void)shelf.find("b", "left/predict");
        (void)shelf.find("c", "left/predict");
        QVERIFY(shelf.isLoaded("a"));
        QVERIFY(!shelf.isLoaded("b"));
    }

    /// A sweep holds its model while another request of the same side overtakes it: letting go of that one
    /// would free nothing.
    void whatASweepUsesStays() {
        Shelf shelf;
        shelf.room = 2;
        const std::shared_ptr<LoadedModel> swept = shelf.find("a", "left/map");
        (void)shelf.find("b", "left/predict");
        (void)shelf.find("c", "left/predict");
        QVERIFY(!shelf.isLoaded("b"));
        QCOMPARE(shelf.find("a", "left/map").get(), swept.get()); // the store still has it
    }

    /// Where it is not enough, nobody goes.
    void aModelThatDoesNotFitLeavesAll() {
        Shelf shelf;
        shelf.room = 3;
        const std::shared_ptr<LoadedModel> swept = shelf.find("a", "left/map");
        (void)shelf.find("b", "left/predict");
        (void)shelf.find("c", "left/predict");
        shelf.room = 1; // another program has taken the memory meanwhile
        NO_COMPLAINT(complaintAbout(ErrorCode::MemoryTooSmall, {"d needs"},
                                    [&] { (void)shelf.find("d", "left/predict"); }));
        QVERIFY(shelf.isLoaded("b"));
        QVERIFY(shelf.isLoaded("c"));
        shelf.room = 3;
        (void)shelf.find("d", "left/predict");
        QVERIFY(!shelf.isLoaded("b"));
    }

    /// Three stay; of more, one goes that nobody uses.
    void theSurplusGoesFirst() {
        Shelf shelf;
        shelf.room = 10;
        const std::shared_ptr<LoadedModel> swept = shelf.find("a", "left/map");
        for (const char* model : {"b", "c", "d"}) {
            (void)shelf.find(model, "left/predict");
        }
        QVERIFY(!shelf.isLoaded("b"));
        QVERIFY(shelf.isLoaded("c"));
        QCOMPARE(shelf.find("a", "left/map").get(), swept.get());
    }

    /// A name is looked for once: looking through many repositories takes longer than a click may. It is
    /// looked for again when its model is no longer loaded.
    void aNameIsLookedForOnce() {
        const TemporaryFolder hub;
        const fs::path repository = hub / "models--acme--tiny";
        const auto pointMainTo = [&](const char* commit) {
            fs::create_directories(repository / "refs");
            std::ofstream(repository / "refs" / "main", std::ios::trunc) << commit;
        };
        for (const char* commit : {"1111", "2222"}) {
            fs::create_directories(repository / "snapshots");
            fs::copy(resources::directory() / "models" / "demo-transformer",
                     repository / "snapshots" / commit, fs::copy_options::recursive);
        }
        qputenv("HF_HUB_CACHE", (hub / "").string().c_str());
        Shelf shelf;
        PlainRunContext context;
        const ModelRef reference{"acme/tiny", {DeviceKind::Cpu, 0}, Precision::Fp32, ""};
        const auto find = [&] { return shelf.store->find(reference, "left/predict", context); };

        pointMainTo("1111");
        const std::shared_ptr<LoadedModel> first = find();
        pointMainTo("2222");
        QCOMPARE(find().get(), first.get());

        shelf.store->forget(at::Device(at::kCPU));
        const std::shared_ptr<LoadedModel> second = find();
        qunsetenv("HF_HUB_CACHE");
        QVERIFY(second.get() != first.get());
        QVERIFY(second->info().path.find("2222") != std::string::npos);
    }

private:
    const c10::InferenceMode m_inference;
};

QTEST_GUILESS_MAIN(TestModelStore)
#include "tst_model_store.moc"
