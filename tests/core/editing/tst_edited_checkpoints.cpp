// SPDX-License-Identifier: GPL-3.0-or-later
// Edited checkpoints and adapters: the tensor that is edited holds what it should, everything else is as it
// was, in safetensors and in archives of torch.save; what can't be written leaves nothing.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/resources.hpp"
#include "core/editing/checkpoint_export.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/editing/stored_value.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/safetensors.hpp"
#include "core/io/weight_files.hpp"
#include "core/io/zip_archive.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(MAMBASCOPE_SOURCE_DIR) / "tests" / "fixtures";

/// Names and contents of a folder's files.
std::map<std::string, std::string> filesOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        files[entry.path().filename().string()] = readFile(entry.path());
    }
    return files;
}

double numberAt(const TensorView& tensor, std::int64_t row, std::int64_t column) {
    const std::int64_t place = tensor.strides.empty() ? row * tensor.shape[1] + column
                                                      : row * tensor.strides[0] + column * tensor.strides[1];
    return readStored(tensor.dtype,
                      tensor.data.data() + static_cast<std::size_t>(place) * dtypeSize(tensor.dtype));
}

double rounded(TensorDtype type, double value) {
    std::array<std::byte, 8> bytes{};
    return writeStored(type, value, bytes.data()) ? readStored(type, bytes.data()) : std::nan("");
}

ModelInfo modelIn(const fs::path& folder, const std::string& architecture) {
    ModelInfo model;
    model.name = folder.filename().string();
    model.path = folder.string();
    model.architecture = architecture;
    model.layers = 2;
    return model;
}

/// Of half of the rows of a tensor of layer 1, with other numbers everywhere.
Delta deltaFor(const ModelInfo& model, Matrix matrix) {
    const std::string name = matrixTensor(model, matrix, 1, 0).name;
    const CheckpointTensor tensor = checkpointTensor(model, name).value();
    Delta delta;
    delta.tensor = tensor.storedName;
    delta.transposed = model.architecture == "GPT-2";
    const std::int64_t out = tensor.shape[delta.transposed ? 1 : 0];
    delta.firstRow = out / 4;
    delta.endRow = out / 4 + out / 2;
    for (std::int64_t i = 0; i < tensor.shape[delta.transposed ? 0 : 1]; ++i) {
        delta.u.push_back(0.01F * static_cast<float>(i % 7 + 1));
    }
    for (std::int64_t i = delta.firstRow; i < delta.endRow; ++i) {
        delta.v.push_back(-0.02F * static_cast<float>(i % 5 + 1));
    }
    return delta;
}

/// What the edit adds to a stored element.
double changeAt(const Delta& delta, std::int64_t row, std::int64_t column) {
    const std::int64_t out = delta.transposed ? column : row;
    const std::int64_t in = delta.transposed ? row : column;
    if (out < delta.firstRow || out >= delta.endRow) {
        return 0;
    }
    return static_cast<double>(delta.v[static_cast<std::size_t>(out - delta.firstRow)]) *
           static_cast<double>(delta.u[static_cast<std::size_t>(in)]);
}

void addModels() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("matrix");
    const auto add = [](const char* folder, const char* architecture, const char* matrix) {
        QTest::newRow(folder) << QString::fromLatin1(folder) << QString::fromLatin1(architecture)
                              << QString::fromLatin1(matrix);
    };
    add("models/mamba-plain", "Mamba", "W_a");
    add("models/mamba-original", "Mamba", "W_o");
    add("models/mamba2-sharded", "Mamba-2", "W_o");
    add("models/gpt2-plain", "GPT-2", "W_down");
    add("models/gpt2-bare", "GPT-2", "W_down");
    add("models/neox-parallel", "GPT-NeoX", "W_down");
    add("models/llama-llama3", "Llama", "W_down");
    add("torch/mamba-fp32", "Mamba", "W_o");
    add("torch/mamba-bf16", "Mamba", "W_g");
    add("torch/mamba2-fp16", "Mamba-2", "W_o");
}

} // namespace

class TestEditedCheckpoints : public QObject {
    Q_OBJECT

    static ModelInfo modelOfRow() {
        QFETCH(QString, folder);
        QFETCH(QString, architecture);
        return modelIn(kFixtures / folder.toStdString(), architecture.toStdString());
    }
    static Delta deltaOfRow(const ModelInfo& model) {
        QFETCH(QString, matrix);
        return deltaFor(model, *matrixFromName(matrix.toStdString()));
    }

private Q_SLOTS:
    void holdTheEdit_data() { addModels(); }
    void holdTheEdit() {
        const TemporaryFolder folder;
        const ModelInfo model = modelOfRow();
        const Delta delta = deltaOfRow(model);
        const auto before = filesOf(model.path);
        const fs::path out = folder / "out";
        writeEditedCheckpoint(model, delta, out);
        QVERIFY(filesOf(model.path) == before); // the original, byte for byte

        const WeightFiles original = WeightFiles::open(model.path);
        const WeightFiles edited = WeightFiles::open(out);
        QCOMPARE(edited.tensors().size(), original.tensors().size());
        bool changed = false;
        for (const auto& [name, tensor] : original.tensors()) {
            const TensorView& copy = *edited.find(name);
            QVERIFY(copy.dtype == tensor->dtype && copy.shape == tensor->shape);
            if (name != delta.tensor) {
                QVERIFY(
                    std::equal(copy.data.begin(), copy.data.end(), tensor->data.begin(), tensor->data.end()));
                continue;
            }
            for (std::int64_t row = 0; row < copy.shape[0]; ++row) {
                for (std::int64_t column = 0; column < copy.shape[1]; ++column) {
                    const double was = numberAt(*tensor, row, column);
                    const double wanted = rounded(copy.dtype, was + changeAt(delta, row, column));
                    QCOMPARE(numberAt(copy, row, column), wanted);
                    changed = changed || wanted != was;
                }
            }
        }
        QVERIFY(changed);
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    }

    void otherFilesAreTheSame_data() { addModels(); }
    void otherFilesAreTheSame() {
        const TemporaryFolder folder;
        const ModelInfo model = modelOfRow();
        const Delta delta = deltaOfRow(model);
        const fs::path out = folder / "out";
        writeEditedCheckpoint(model, delta, out);
        const WeightFiles original = WeightFiles::open(model.path);
        const std::string editedFile = original.find(delta.tensor)->file.filename().string();
        const auto before = filesOf(model.path);
        for (const auto& [name, content] : filesOf(out)) {
            QVERIFY(before.contains(name));
            QCOMPARE(content == before.at(name), name != editedFile);
        }
        QVERIFY(fs::exists(out / "config.json"));
        QVERIFY(!fs::exists(out / "reference.safetensors")); // no weights of this model
    }

    void archivesKeepTheirChecksums_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"mamba-fp32", "mamba-bf16", "mamba2-fp16", "mamba2-bf16"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void archivesKeepTheirChecksums() {
        QFETCH(QString, folder);
        const TemporaryFolder target;
        const fs::path from = kFixtures / "torch" / folder.toStdString();
        const ModelInfo model =
            modelIn(from, folder.startsWith(QStringLiteral("mamba2")) ? "Mamba-2" : "Mamba");
        writeEditedCheckpoint(model, deltaFor(model, Matrix::Wo), target / "out");
        const fs::path file = target / "out/pytorch_model.bin";
        const MappedFile mapped = MappedFile::open(file);
        const MappedFile original = MappedFile::open(from / "pytorch_model.bin");
        const ZipRecords before = readZipDirectory(original.bytes(), from);
        int changed = 0;
        for (const auto& [name, record] : readZipDirectory(mapped.bytes(), file)) {
            (void)intactBytes(name, record, file); // throws where the directory's sum is another one
            for (const std::size_t place : record.checksumAt) {
                std::uint32_t sum = 0;
                std::memcpy(&sum, mapped.bytes().data() + place, sizeof sum);
                QCOMPARE(sum, record.crc32);
            }
            changed += record.crc32 == before.at(name).crc32 ? 0 : 1;
        }
        QCOMPARE(changed, 1);
    }

    void adaptersHoldTheEdit_data() { addModels(); }
    void adaptersHoldTheEdit() {
        const TemporaryFolder folder;
        const ModelInfo model = modelOfRow();
        const Delta delta = deltaOfRow(model);
        writeAdapter(model, delta, folder / "adapter");
        const SafetensorsFile file = SafetensorsFile::open(folder / "adapter/adapter_model.safetensors");
        const auto config = readJsonFile(folder / "adapter/adapter_config.json", 1 << 20);
        QCOMPARE(config.at("r").get<int>(), 1);
        QCOMPARE(config.at("lora_alpha").get<int>(), 1);
        QCOMPARE(config.at("fan_in_fan_out").get<bool>(), delta.transposed);
        const std::string module = config.at("target_modules").at(0).get<std::string>();
        QVERIFY(module.find(".1.") != std::string::npos && !module.ends_with(".weight"));
        const TensorView* const a = file.find("base_model.model." + module + ".lora_A.weight");
        const TensorView* const b = file.find("base_model.model." + module + ".lora_B.weight");
        QVERIFY(a != nullptr && b != nullptr);
        const TensorView stored = *WeightFiles::open(model.path).find(delta.tensor);
        const std::int64_t out = stored.shape[delta.transposed ? 1 : 0];
        const std::int64_t in = stored.shape[delta.transposed ? 0 : 1];
        QVERIFY(a->shape == (std::vector<std::int64_t>{1, in}));
        QVERIFY(b->shape == (std::vector<std::int64_t>{out, 1}));
        for (std::int64_t row = 0; row < out; ++row) {
            for (std::int64_t column = 0; column < in; ++column) {
                const double product = numberAt(*b, row, 0) * numberAt(*a, 0, column);
                QCOMPARE(product,
                         delta.transposed ? changeAt(delta, column, row) : changeAt(delta, row, column));
            }
        }
    }

    void whatIsThereIsNotTouched() {
        const TemporaryFolder folder;
        const ModelInfo model = modelIn(kFixtures / "models/mamba-plain", "Mamba");
        const Delta delta = deltaFor(model, Matrix::Wo);
        fs::create_directory(folder / "there");
        writeFile(folder / "file", "text");
        for (const fs::path& target :
             {folder / "there", folder / "file", fs::path(model.path), folder / "no/such"}) {
            NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {target.string()},
                                        [&] { writeEditedCheckpoint(model, delta, target); }));
            NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {target.string()},
                                        [&] { writeAdapter(model, delta, target); }));
        }
        QCOMPARE(readFile(folder / "file"), std::string("text"));
        QVERIFY(fs::is_empty(folder / "there"));
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 2);
    }

    void whatCantBeStoredLeavesNothing() {
        const TemporaryFolder folder;
        const ModelInfo model = modelIn(kFixtures / "torch/mamba2-fp16", "Mamba-2");
        Delta delta = deltaFor(model, Matrix::Wo);
        delta.v[1] = 1e9F;
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"F16", delta.tensor},
                                    [&] { writeEditedCheckpoint(model, delta, folder / "out"); }));
        delta = deltaFor(model, Matrix::Wo);
        delta.u.pop_back();
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMisshapen, {delta.tensor},
                                    [&] { writeEditedCheckpoint(model, delta, folder / "out"); }));
        delta = deltaFor(model, Matrix::Wo);
        delta.tensor = "nothing";
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMissing, {"nothing"},
                                    [&] { writeEditedCheckpoint(model, delta, folder / "out"); }));
        QVERIFY(fs::is_empty(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestEditedCheckpoints)
#include "tst_edited_checkpoints.moc"
