// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged weight files: opening one either throws mambascope::Error or gives views that stay inside of the
// file.
#include "core/io/weight_files.hpp"
#include "tests/core/io/safetensors_builder.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/mutation.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kRounds = 3000;

std::string validFile() {
    return safetensorsBytes({{"backbone.embeddings.weight", "F16", {3, 2}, "0123456789ab"},
                             {"backbone.layers.0.mixer.A_log", "F32", {2}, "01234567"},
                             {"empty", "I64", {0, 4}, ""},
                             {"scalar", "BF16", {}, "xy"}},
                            R"({"format":"pt"})");
}

/// Touches every byte of every tensor, so that the sanitizers see reads out of bounds.
unsigned checksum(const WeightFiles& weights) {
    unsigned sum = 0;
    for (const auto& [name, tensor] : weights.tensors()) {
        for (const std::byte byte : tensor->data) {
            sum = sum * 31 + std::to_integer<unsigned>(byte);
        }
    }
    return sum;
}

} // namespace

class TestWeightsFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedFiles() {
        const TemporaryFolder folder;
        const std::string valid = validFile();
        writeFile(folder / "model.safetensors", valid);
        const unsigned expected = checksum(WeightFiles::open(folder.path()));
        Mutator mutator(1);
        int opened = 0;
        for (int round = 0; round < kRounds; ++round) {
            writeFile(folder / "model.safetensors", mutator.damage(valid));
            NO_COMPLAINT(complaintAboutAnythingButError([&] {
                const WeightFiles weights = WeightFiles::open(folder.path());
                opened += checksum(weights) == expected ? 1 : 2;
            }));
        }
        QVERIFY2(opened > 0 && opened < kRounds,
                 qPrintable(QString::number(opened))); // damage went deep and shallow
    }

    void damagedIndexes() {
        const TemporaryFolder folder;
        writeFile(folder / "one.safetensors", validFile());
        const std::string valid =
            R"({"metadata":{"total_size":22},"weight_map":{"empty":"one.safetensors","scalar":"one.safetensors"}})";
        Mutator mutator(2);
        for (int round = 0; round < kRounds / 2; ++round) {
            writeFile(folder / "model.safetensors.index.json", mutator.damage(valid));
            NO_COMPLAINT(
                complaintAboutAnythingButError([&] { (void)checksum(WeightFiles::open(folder.path())); }));
        }
    }

    /// Every possible truncation.
    void cutFiles() {
        const TemporaryFolder folder;
        const std::string valid = validFile();
        for (std::size_t length = 0; length < valid.size(); ++length) {
            writeFile(folder / "model.safetensors", std::string_view(valid).substr(0, length));
            NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"model.safetensors"},
                                        [&] { (void)WeightFiles::open(folder.path()); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestWeightsFuzz)
#include "tst_weights_fuzz.moc"
