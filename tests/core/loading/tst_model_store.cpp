// SPDX-License-Identifier: GPL-3.0-or-later
// Which models make room for another one: those whose memory comes back, and only where it is enough.
#include <QTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "core/base/resources.hpp"
#include "core/editing/delta_file.hpp"
#include "core/editing/matrix_tensor.hpp"
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

    std::shared_ptr<LoadedModel> find(const std::string& model, const std::string& channel,
                                      const std::vector<std::string>& deltas = {}) {
        PlainRunContext context;
        const ModelRef reference{
            (m_folder / model).string(), {DeviceKind::Cpu, 0}, Precision::Fp32, "", deltas};
        std::shared_ptr<LoadedModel> found = store->find(reference, channel, context);
        if (deltas.empty()) {
            m_loaded[model] = found;
        }
        return found;
    }

    [[nodiscard]] bool isLoaded(const std::string& model) { return !m_loaded[model].expired(); }
    [[nodiscard]] std::string file(const std::string& name) const { return (m_folder / name).string(); }

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

constexpr int kEdited = 3; ///< a layer

/// Of W_down of that layer, for these weights.
Delta someDelta(const LoadedModel& model, int seed) {
    const MatrixShape shape = *model.model().layer(kEdited).matrixShape(Matrix::Wdown);
    const MatrixTensor tensor = matrixTensor(model.info(), Matrix::Wdown, kEdited, shape.value);
    Delta delta;
    for (std::int64_t i = 0; i < shape.key; ++i) {
        delta.u.push_back(0.1F * static_cast<float>((i * seed) % 5));
    }
    for (std::int64_t i = 0; i < shape.value; ++i) {
        delta.v.push_back(0.1F * static_cast<float>((i + seed) % 3));
    }
    delta.tensor = tensor.name;
    delta.firstRow = tensor.firstRow;
    delta.endRow = tensor.endRow;
    delta.weights = model.weightsHash();
    return delta;
}

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

    /// An edited model shares its weights, and has clean runs of its own.
    void editsShareTheWeights() {
        Shelf shelf;
        const std::shared_ptr<LoadedModel> base = shelf.find("a", "left/predict");
        const Delta delta = someDelta(*base, 1);
        writeDelta(shelf.file("one"), delta);
        writeDelta(shelf.file("two"), someDelta(*base, 2));
        const auto one = shelf.find("a", "left/predict", {shelf.file("one")});
        const auto both = shelf.find("a", "left/predict", {shelf.file("one"), shelf.file("two")});
        QVERIFY(one != base && both != one);
        QCOMPARE(shelf.find("a", "right/map", {shelf.file("one")}).get(), one.get());
        QCOMPARE(shelf.find("a", "left/predict").get(), base.get());
        QCOMPARE(&one->model().layer(0), &base->model().layer(0));
        QVERIFY(&one->model().layer(kEdited) != &base->model().layer(kEdited));
        QCOMPARE(both->edits().edits.size(), std::size_t{2});
        PlainRunContext context;
        const PreparedPrompt clean = base->prepare({"Beats Music is", {}, "", ""}, context);
        const PreparedPrompt edited = one->prepare({"Beats Music is", {}, "", ""}, context);
        QVERIFY(!edited.traceCached && !at::equal(clean.trace->logits(), edited.trace->logits()));
        QVERIFY(one->info().fingerprint != base->info().fingerprint);
        QCOMPARE(one->weightsHash(), base->weightsHash());
        // The same name with another content is another edit.
        writeDelta(shelf.file("one"), someDelta(*base, 3));
        QVERIFY(shelf.find("a", "left/predict", {shelf.file("one")}) != one);
    }

    void editsThatDoNotFitAreRefused() {
        Shelf shelf;
        const std::shared_ptr<LoadedModel> base = shelf.find("a", "left/predict");
        const std::string file = shelf.file("edit");
        const auto refused = [&](const Delta& delta, std::initializer_list<std::string_view> words) {
            writeDelta(file, delta);
            return complaintAbout(ErrorCode::FileMalformed, words,
                                  [&] { (void)shelf.find("a", "left/predict", {file}); });
        };
        Delta delta = someDelta(*base, 1);
        delta.u.push_back(1);
        NO_COMPLAINT(refused(delta, {file, "tensor u"}));
        delta = someDelta(*base, 1);
        delta.v.pop_back();
        delta.endRow -= 1;
        NO_COMPLAINT(refused(delta, {file, "tensor v"}));
        delta = someDelta(*base, 1);
        delta.weights = "sha256:of another model";
        NO_COMPLAINT(refused(delta, {file, "other weights"}));
        delta = someDelta(*base, 1);
        delta.tensor = "gpt_neox.layers.99.mlp.dense_4h_to_h.weight";
        NO_COMPLAINT(refused(delta, {file, "99"}));
    }

    /// What is only kept for later doesn't hold a model that could make room.
    void editsMakeRoom() {
        Shelf shelf;
        shelf.room = 1;
        {
            const std::shared_ptr<LoadedModel> base = shelf.find("a", "left/predict");
            writeDelta(shelf.file("edit"), someDelta(*base, 1));
        }
        (void)shelf.find("a", "left/predict", {shelf.file("edit")});
        QVERIFY(shelf.isLoaded("a"));
        (void)shelf.find("b", "left/predict");
        QVERIFY(!shelf.isLoaded("a"));
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
