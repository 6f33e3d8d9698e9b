// SPDX-License-Identifier: GPL-3.0-or-later
// Which of two tied matrices counts where a file holds both.
#include "core/config/tied_head.hpp"
#include "tests/core/io/safetensors_builder.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::int64_t kRows = 3000;
constexpr std::int64_t kColumns = 100;
constexpr const char* kEmbedding = "model.embed_tokens.weight";

std::vector<float> numbers() {
    std::vector<float> values(static_cast<std::size_t>(kRows * kColumns));
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<float>(i % 251) - 125; // exact in bf16
    }
    return values;
}

std::string bfloatBytes(const std::vector<float>& values) {
    const std::string wide = floatBytes(values);
    std::string bytes;
    for (std::size_t i = 0; i < wide.size(); i += sizeof(float)) {
        bytes.append(wide, i + 2, 2);
    }
    return bytes;
}

class TestTiedHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalValuesAreOne() {
        const TemporaryFolder folder;
        for (const char* dtype : {"F32", "BF16"}) {
            const bool wide = std::string_view(dtype) == "F32";
            WeightFiles files = write(folder, dtype, wide ? floatBytes(numbers()) : bfloatBytes(numbers()));
            QCOMPARE(settle(files, CompareExtent::All), std::string());
            QVERIFY(!files.has(kHeadName));
            QCOMPARE(files.find(kEmbedding)->name, std::string(kEmbedding));
        }
    }

    /// One number of 300,000: where a sample doesn't look, and a load does.
    void otherValuesAreTwo() {
        const TemporaryFolder folder;
        std::vector<float> values = numbers();
        values[6000] += 1;
        WeightFiles files = write(folder, "F32", floatBytes(values));
        WeightFiles sampled = WeightFiles::open(folder.path(), kLlamaNames);
        const std::string note = settle(files, CompareExtent::All);
        QVERIFY2(note.find("as in transformers") != std::string::npos, note.c_str());
        QVERIFY(files.has(kHeadName));
        QCOMPARE(settle(sampled, CompareExtent::Sample), std::string());
        values[299'999] += 1; // both ends are in any sample
        WeightFiles ends = write(folder, "F32", floatBytes(values));
        QVERIFY(!settle(ends, CompareExtent::Sample).empty());
    }

    void theHeadCountsForBothInMambaSsm() {
        const TemporaryFolder folder;
        std::vector<float> values = numbers();
        values[6000] += 1;
        WeightFiles files = write(folder, "F32", floatBytes(values));
        const std::string note = settle(files, CompareExtent::All, TiedRule::MambaSsm);
        QVERIFY2(note.find("as in mamba_ssm") != std::string::npos, note.c_str());
        QVERIFY(!files.has(kHeadName));
        QCOMPARE(files.find(kEmbedding)->name, std::string(kHeadName));
    }

    /// Bytes that are no weights can't be compared, and are not taken for the embedding.
    void otherDtypesAreTwo() {
        const TemporaryFolder folder;
        WeightFiles files = write(folder, "I32", floatBytes(numbers()));
        QVERIFY(!settle(files, CompareExtent::All).empty());
        QVERIFY(files.has(kHeadName));
    }

    void comparingStops() {
        const TemporaryFolder folder;
        std::vector<float> many(6'000'000, 1.0F);
        writeFile(folder / "model.safetensors",
                  safetensorsBytes({{kEmbedding, "F32", {60'000, 100}, floatBytes(many)},
                                    {std::string(kHeadName), "F32", {60'000, 100}, floatBytes(many)}}));
        WeightFiles files = WeightFiles::open(folder.path(), kLlamaNames);
        NO_COMPLAINT(complaintAbout(ErrorCode::Cancelled, {"stop"}, [&] {
            (void)settleTiedHead(files, kEmbedding, TiedRule::Transformers, CompareExtent::All,
                                 [] { throw Error(ErrorCode::Cancelled, {"stop"}, "stop"); });
        }));
    }

private:
    static WeightFiles write(const TemporaryFolder& folder, const char* dtype, const std::string& head) {
        writeFile(folder / "model.safetensors",
                  safetensorsBytes({{kEmbedding, "F32", {kRows, kColumns}, floatBytes(numbers())},
                                    {std::string(kHeadName), dtype, {kRows, kColumns}, head}}));
        return WeightFiles::open(folder.path(), kLlamaNames);
    }
    static std::string settle(WeightFiles& files, CompareExtent extent,
                              TiedRule rule = TiedRule::Transformers) {
        return settleTiedHead(files, kEmbedding, rule, extent);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestTiedHead)
#include "tst_tied_head.moc"
