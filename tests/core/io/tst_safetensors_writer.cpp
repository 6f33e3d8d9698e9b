// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors_writer.hpp"

#include <cstring>

#include <QTest>

#include "core/io/safetensors.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

template <typename Number>
std::vector<Number> numbersOf(const TensorView& tensor) {
    std::vector<Number> numbers(tensor.data.size() / sizeof(Number));
    std::memcpy(numbers.data(), tensor.data.data(), tensor.data.size());
    return numbers;
}

} // namespace

class TestSafetensorsWriter : public QObject {
    Q_OBJECT

    const std::vector<float> m_floats{1.5F, -2.0F, 0.25F};
    const std::vector<double> m_doubles{0.1, 1e300};

private Q_SLOTS:
    void readsBack() {
        const TemporaryFolder folder;
        const std::array tensors{tensorOf("a.weight", {1, 3}, m_floats), tensorOf("sum", {2}, m_doubles),
                                 tensorOf("none", {0, 4}, std::span<const float>())};
        writeSafetensors(folder / "w", tensors, {{"schema", "x/1"}, {"said", "\"quotes\" and ü"}});
        const SafetensorsFile file = SafetensorsFile::open(folder / "w");
        QCOMPARE(file.metadata(),
                 (std::map<std::string, std::string>{{"said", "\"quotes\" and ü"}, {"schema", "x/1"}}));
        QCOMPARE(file.tensors().size(), std::size_t{3});
        QVERIFY(file.find("a.weight")->dtype == TensorDtype::F32);
        QCOMPARE(file.find("a.weight")->shape, (std::vector<std::int64_t>{1, 3}));
        QCOMPARE(numbersOf<float>(*file.find("a.weight")), m_floats);
        QVERIFY(file.find("sum")->dtype == TensorDtype::F64);
        QCOMPARE(numbersOf<double>(*file.find("sum")), m_doubles);
        QCOMPARE(file.find("none")->shape, (std::vector<std::int64_t>{0, 4}));
        // Each tensor begins at a multiple of its numbers' size.
        QCOMPARE(reinterpret_cast<std::uintptr_t>(file.find("sum")->data.data()) % 8, std::uintptr_t{0});
        QCOMPARE(reinterpret_cast<std::uintptr_t>(file.find("a.weight")->data.data()) % 4, std::uintptr_t{0});
    }

    void orderMakesNoDifference() {
        const TemporaryFolder folder;
        const TensorToWrite a = tensorOf("a", {3}, m_floats);
        const TensorToWrite b = tensorOf("b", {3, 1}, m_floats);
        const TensorToWrite c = tensorOf("c", {2}, m_doubles);
        writeSafetensors(folder / "one", std::array{a, b, c}, {});
        writeSafetensors(folder / "two", std::array{c, b, a}, {});
        QCOMPARE(readFile(folder / "one"), readFile(folder / "two"));
        QVERIFY(SafetensorsFile::open(folder / "one").metadata().empty());
    }

    void writesAnEmptyFile() {
        const TemporaryFolder folder;
        writeSafetensors(folder / "w", {}, {});
        QVERIFY(SafetensorsFile::open(folder / "w").tensors().empty());
    }

    void refuses() {
        const TemporaryFolder folder;
        const auto write = [&](const std::vector<TensorToWrite>& tensors) {
            writeSafetensors(folder / "w", tensors, {});
        };
        EXPECT_ERROR(write({tensorOf("a", {2, 2}, m_floats)}), ErrorCode::InvalidArgument,
                     {"shape of a", "[2, 2]", "12 bytes of F32"});
        EXPECT_ERROR(write({tensorOf("a", {-3}, m_floats)}), ErrorCode::InvalidArgument,
                     {"shape of a", "[-3]", "12 bytes of F32"});
        const TensorToWrite a = tensorOf("a", {3}, m_floats);
        EXPECT_ERROR(write({a, a}), ErrorCode::InvalidArgument, {"tensor", "a", "names that come once"});
        QVERIFY(!std::filesystem::exists(folder / "w"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"no/w"},
                                    [&] { writeSafetensors(folder / "no/w", std::array{a}, {}); }));
    }

    void keepsTheOldFileWhereItFails() {
        const TemporaryFolder folder;
        writeFile(folder / "w", "old");
        const TensorToWrite wrong = tensorOf("a", {7}, m_floats);
        QVERIFY(errorOf([&] { writeSafetensors(folder / "w", std::array{wrong}, {}); }).has_value());
        QCOMPARE(readFile(folder / "w"), std::string("old"));
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsWriter)
#include "tst_safetensors_writer.moc"
