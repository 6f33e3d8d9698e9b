// SPDX-License-Identifier: GPL-3.0-or-later
// Files of edits: what is written comes back, anything else is refused by name, and so are edits of other
// weights and of tensors that no edit changes.
#include <QTest>

#include "core/editing/delta_file.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/io/safetensors_writer.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

Delta sample() {
    return {{0.5F, -1.25F, 3}, {2, 7}, "backbone.layers.3.mixer.in_proj.weight", 2, 4, false,
            "sha256:ab",       "{}"};
}

ModelInfo modelOf(const std::string& architecture) {
    ModelInfo model;
    model.name = "model";
    model.architecture = architecture;
    model.layers = 12;
    return model;
}

/// A file with the sample's fields but for one of the metadata.
void writeWith(const std::filesystem::path& path, const std::string& field, const std::string& value) {
    std::map<std::string, std::string> metadata{{"schema", "mambascope.delta/1"},
                                                {"tensor", "backbone.layers.3.mixer.in_proj.weight"},
                                                {"rows", "2,4"},
                                                {"transposed", "false"},
                                                {"weights", "sha256:ab"},
                                                {"request", "{}"}};
    if (value.empty()) {
        metadata.erase(field);
    } else {
        metadata[field] = value;
    }
    const Delta delta = sample();
    const std::array tensors{tensorOf("u", {3}, delta.u), tensorOf("v", {2}, delta.v)};
    writeSafetensors(path, tensors, metadata);
}

} // namespace

class TestDeltaFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBack() {
        const TemporaryFolder folder;
        writeDelta(folder / "edit", sample());
        QVERIFY(readDelta(folder / "edit") == sample());
    }

    void otherFilesAreRefused_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no schema") << "schema"
                                   << "";
        QTest::newRow("another schema") << "schema"
                                        << "mambascope.stats/1";
        QTest::newRow("no tensor") << "tensor"
                                   << "";
        QTest::newRow("no rows") << "rows"
                                 << "";
        QTest::newRow("too many rows") << "rows"
                                       << "2,5";
        QTest::newRow("rows are one number") << "rows"
                                             << "2";
        QTest::newRow("rows are words") << "rows"
                                        << "a,b";
        QTest::newRow("negative rows") << "rows"
                                       << "-2,0";
        QTest::newRow("transposed is a word") << "transposed"
                                              << "maybe";
        QTest::newRow("no hash") << "weights"
                                 << "";
    }
    void otherFilesAreRefused() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "edit";
        writeWith(file, field.toStdString(), value.toStdString());
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {file.string(), field.toStdString()},
                                    [&] { (void)readDelta(file); }));
    }

    void otherTensorsAreRefused() {
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "edit";
        const std::vector<float> u{1, std::numeric_limits<float>::quiet_NaN()};
        const std::vector<float> v{1};
        writeSafetensors(file, std::array{tensorOf("u", {2}, u), tensorOf("v", {1}, v)},
                         {{"schema", "mambascope.delta/1"}});
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMalformed, {"tensor u", "finite"}, [&] { (void)readDelta(file); }));
        writeSafetensors(file, std::array{tensorOf("v", {1}, v)}, {{"schema", "mambascope.delta/1"}});
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tensor u"}, [&] { (void)readDelta(file); }));
        writeSafetensors(file, std::array{tensorOf("u", {1, 2}, std::vector<float>{1, 2})},
                         {{"schema", "mambascope.delta/1"}});
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMalformed, {"tensor u", "[1, 2]"}, [&] { (void)readDelta(file); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"nothing"},
                                    [&] { (void)readDelta(folder / "nothing"); }));
    }

    void belongToWeights() {
        Delta delta = sample();
        const WeightEdit edit = editOf(delta, "f", modelOf("Mamba-2"), "sha256:ab");
        QCOMPARE(edit.matrix, Matrix::Wa); // rows D … 2D − 1 of in_proj
        QCOMPARE(edit.layer, 3);
        QVERIFY(edit.u == delta.u && edit.v == delta.v && edit.rank == 1);
        QCOMPARE(editOf(delta, "f", modelOf("Mamba"), "sha256:ab").matrix, Matrix::Wg);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"other weights", "f"},
                                    [&] { (void)editOf(delta, "f", modelOf("Mamba-2"), "sha256:cd"); }));
        // Not known on one side: taken.
        QCOMPARE(editOf(delta, "f", modelOf("Mamba-2"), "").layer, 3);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"in_proj", "rows 2 to 4"},
                                    [&] { (void)editOf(delta, "f", modelOf("GPT-2"), ""); }));
        delta.firstRow = 1;
        delta.endRow = 3; // neither half
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"rows 1 to 3"},
                                    [&] { (void)editOf(delta, "f", modelOf("Mamba-2"), ""); }));
    }

    void matricesHaveTensors() {
        QCOMPARE(matrixTensor(modelOf("Mamba"), Matrix::Wa, 5, 8),
                 (MatrixTensor{"backbone.layers.5.mixer.in_proj.weight", false, 0, 8}));
        QCOMPARE(matrixTensor(modelOf("Mamba-2"), Matrix::Wg, 5, 8),
                 (MatrixTensor{"backbone.layers.5.mixer.in_proj.weight", false, 0, 8}));
        QCOMPARE(matrixTensor(modelOf("GPT-2"), Matrix::Wdown, 5, 8),
                 (MatrixTensor{"transformer.h.5.mlp.c_proj.weight", true, 0, 8}));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"W_o", "W_down"},
                                    [&] { (void)matrixTensor(modelOf("GPT-2"), Matrix::Wo, 0, 8); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"W_down", "W_a, W_g or W_o"},
                                    [&] { (void)matrixTensor(modelOf("Mamba"), Matrix::Wdown, 0, 8); }));
    }
};

QTEST_GUILESS_MAIN(TestDeltaFiles)
#include "tst_delta_files.moc"
