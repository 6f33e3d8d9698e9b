// SPDX-License-Identifier: GPL-3.0-or-later
// Files of torch.save against the same tensors as safetensors (tests/fixtures/make_torch_fixtures.py), files
// that must be refused, and damaged ones.
#include <QTest>

#include <cstring>
#include <map>

#include "core/io/torch_archive.hpp"
#include "core/io/weight_files.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/mutation.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::filesystem::path fixture(std::string_view name) {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/torch" / name;
}

/// The elements in C order, whatever the strides.
std::string denseBytes(const TensorView& tensor) {
    const std::size_t size = dtypeSize(tensor.dtype);
    std::string bytes;
    std::vector<std::int64_t> strides = tensor.strides;
    if (strides.empty()) {
        strides.assign(tensor.shape.size(), 1);
        for (std::size_t axis = strides.size(); axis-- > 1;) {
            strides[axis - 1] = strides[axis] * tensor.shape[axis];
        }
    }
    for (std::int64_t i = 0; i < tensor.elementCount(); ++i) {
        std::int64_t rest = i;
        std::int64_t place = 0;
        for (std::size_t axis = tensor.shape.size(); axis-- > 0;) {
            place += rest % tensor.shape[axis] * strides[axis];
            rest /= tensor.shape[axis];
        }
        const auto part = tensor.data.subspan(static_cast<std::size_t>(place) * size, size);
        bytes.append(reinterpret_cast<const char*>(part.data()), part.size());
    }
    return bytes;
}

template <typename Tensors>
QString difference(const Tensors& found, std::span<const TensorView> expected) {
    std::map<std::string, const TensorView*> byName;
    for (const TensorView& tensor : found) {
        byName.emplace(tensor.name, &tensor);
    }
    if (byName.size() != expected.size()) {
        return QStringLiteral("%1 tensors instead of %2").arg(byName.size()).arg(expected.size());
    }
    for (const TensorView& twin : expected) {
        const auto place = byName.find(twin.name);
        if (place == byName.end() || place->second->dtype != twin.dtype ||
            place->second->shape != twin.shape || denseBytes(*place->second) != denseBytes(twin)) {
            return QString::fromStdString(twin.name);
        }
    }
    return {};
}

std::vector<TensorView> viewsOf(const WeightFiles& weights) {
    std::vector<TensorView> views;
    for (const auto& [name, tensor] : weights.tensors()) {
        views.push_back(*tensor);
        views.back().name = name;
    }
    return views;
}

/// Touches every element, so that the sanitizers see reads out of bounds.
std::size_t touched(const TorchArchive& archive) {
    std::size_t sum = 0;
    for (const TensorView& tensor : archive.tensors()) {
        constexpr std::int64_t kMost = 1000; // an expanded axis may be of any length
        sum += tensor.elementCount() <= kMost ? std::hash<std::string>()(denseBytes(tensor)) : 0;
        for (const std::byte byte : tensor.data) {
            sum += std::to_integer<std::size_t>(byte);
        }
    }
    return sum;
}

} // namespace

class TestTorchArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsItsTwin_data() {
        QTest::addColumn<QByteArray>("folder");
        for (const char* name : {"mamba-fp32", "mamba-fp16", "mamba-bf16", "mamba2-fp32", "mamba2-fp16",
                                 "mamba2-bf16", "sharded"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }
    void equalsItsTwin() {
        QFETCH(QByteArray, folder);
        const std::filesystem::path path = fixture(folder.toStdString());
        const SafetensorsFile twin = SafetensorsFile::open(path / "twin.safetensors");
        // The usual name counts, not the only .safetensors beside it.
        const WeightFiles weights = WeightFiles::open(path);
        NO_COMPLAINT(difference(viewsOf(weights), twin.tensors()));
        QVERIFY(weights.mainFile().filename().string().starts_with("pytorch_model.bin"));
    }

    void honoursViews_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("beside other things") << QByteArray("odd.bin");
        QTest::newRow("protocol 4") << QByteArray("protocol4.bin");
    }
    void honoursViews() {
        QFETCH(QByteArray, file);
        const TorchArchive archive = TorchArchive::open(fixture(file.toStdString()));
        const SafetensorsFile twin = SafetensorsFile::open(fixture("odd.safetensors"));
        NO_COMPLAINT(difference(archive.tensors(), twin.tensors()));
        for (const TensorView& tensor : archive.tensors()) {
            const bool strided =
                tensor.name == "transposed" || tensor.name == "every_second" || tensor.name == "expanded";
            QCOMPARE(!tensor.strides.empty(), strided);
            // Mapped, not copied.
            QVERIFY(tensor.data.empty() || tensor.file == fixture(file.toStdString()));
        }
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("named");
        const auto add = [](const char* file, const char* named) {
            QTest::newRow(file) << QByteArray(file) << QByteArray(named);
        };
        add("code-system.bin", "posix.system");
        add("code-eval.bin", "eval");
        add("code-at-once.bin", "exec");
        add("whole-module.bin", "torch.nn.modules");
        add("sparse.bin", "_rebuild_sparse_tensor");
        add("no-tensors.bin", "a dictionary of tensors");
        add("old-format.bin", "PyTorch 1.6");
        add("compressed.bin", "without compression");
    }
    void refuses() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, named);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {file.toStdString(), named.toStdString()},
                                    [&] { (void)TorchArchive::open(fixture(file.toStdString())); }));
        QVERIFY(!std::filesystem::exists("/tmp/mambascope-was-run"));
    }

    /// Every truncation of a whole file.
    void refusesCutFiles() {
        const TemporaryFolder folder;
        const std::string whole = readFile(fixture("odd.bin"));
        for (std::size_t length = 0; length < whole.size(); length += 3) {
            writeFile(folder / "cut.bin", std::string_view(whole).substr(0, length));
            NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"cut.bin"},
                                        [&] { (void)TorchArchive::open(folder / "cut.bin"); }));
        }
        writeFile(folder / "cut.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"Git LFS"},
                                    [&] { (void)TorchArchive::open(folder / "cut.bin"); }));
    }

    void survivesDamage_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("rounds");
        QTest::newRow("odd") << QByteArray("odd.bin") << 1500;
        QTest::newRow("protocol 4") << QByteArray("protocol4.bin") << 700;
        QTest::newRow("code") << QByteArray("code-system.bin") << 300;
    }
    void survivesDamage() {
        QFETCH(QByteArray, file);
        QFETCH(int, rounds);
        const TemporaryFolder folder;
        const std::string whole = readFile(fixture(file.toStdString()));
        // The pickle is where the damage matters: half of the rounds change one byte of it alone.
        const std::size_t pickle = whole.find("data.pkl");
        Mutator mutator(3);
        std::mt19937 random(4);
        int opened = 0;
        for (int round = 0; round < rounds; ++round) {
            std::string damaged = round % 2 == 0 ? mutator.damage(whole) : whole;
            if (round % 2 == 1) {
                damaged[pickle + random() % std::min<std::size_t>(1600, whole.size() - pickle)] =
                    static_cast<char>(random());
            }
            writeFile(folder / "damaged.bin", damaged);
            NO_COMPLAINT(complaintAboutAnythingButError([&] {
                const TorchArchive archive = TorchArchive::open(folder / "damaged.bin");
                opened += touched(archive) == 0 ? 0 : 1;
            }));
        }
        QVERIFY(opened < rounds);
        QVERIFY(!std::filesystem::exists("/tmp/mambascope-was-run"));
    }
};

QTEST_GUILESS_MAIN(TestTorchArchive)
#include "tst_torch_archive.moc"
