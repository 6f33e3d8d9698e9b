// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.hpp"
#include "tests/core/io/safetensors_builder.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <cstring>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

SafetensorsFile opened(const TemporaryFolder& folder, const std::string& bytes) {
    writeFile(folder / "w.safetensors", bytes);
    return SafetensorsFile::open(folder / "w.safetensors");
}

std::string dataOf(const TensorView& tensor) {
    return {reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size()};
}

/// A header with one tensor entry, in front of 8 bytes of data.
std::string entryFile(const char* entry) {
    return safetensorsBytes(std::string(R"({"weight":)") + entry + "}", "01234567");
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesViews() {
        const TemporaryFolder folder;
        const SafetensorsFile file =
            opened(folder, safetensorsBytes({{"b.weight", "F32", {2, 1}, floatBytes({1.5F, -2.0F})},
                                             {"a", "BF16", {}, "zz"}},
                                            R"({"format":"pt","by":"a test"})"));
        QCOMPARE(file.tensors().size(), std::size_t{2});
        QCOMPARE(file.tensors()[0].name, std::string("a")); // by name, not by place
        QVERIFY(file.tensors()[0].shape.empty());
        QCOMPARE(file.tensors()[0].elementCount(), std::int64_t{1});
        const TensorView* tensor = file.find("b.weight");
        QVERIFY(tensor != nullptr);
        QVERIFY(tensor->dtype == TensorDtype::F32);
        QCOMPARE(tensor->shape, (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(tensor->elementCount(), std::int64_t{2});
        QCOMPARE(dataOf(*tensor), floatBytes({1.5F, -2.0F}));
        QCOMPARE(tensor->file, folder / "w.safetensors");
        QVERIFY(file.find("b.weigh") == nullptr);
        QVERIFY(file.find("c") == nullptr);
        QCOMPARE(file.metadata(), (std::map<std::string, std::string>{{"by", "a test"}, {"format", "pt"}}));
        QCOMPARE(file.fileBytes(), std::filesystem::file_size(folder / "w.safetensors"));
    }

    void viewsSurviveMoves() {
        const TemporaryFolder folder;
        SafetensorsFile file = opened(folder, safetensorsBytes({{"t", "I64", {1}, "abcdefgh"}}));
        const TensorView* tensor = file.find("t");
        const SafetensorsFile moved = std::move(file);
        QCOMPARE(moved.find("t"), tensor);
        QCOMPARE(dataOf(*tensor), std::string("abcdefgh"));
    }

    void knowsEveryDtype_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("floating");
        for (const auto& [name, bits] :
             {std::pair{"F64", 64}, {"F32", 32}, {"F16", 16}, {"BF16", 16}, {"F8_E4M3", 8}, {"F8_E5M2", 8}}) {
            QTest::newRow(name) << QByteArray(name) << bits << true;
        }
        for (const auto& [name, bits] : {std::pair{"I64", 64},
                                         {"I32", 32},
                                         {"I16", 16},
                                         {"I8", 8},
                                         {"U64", 64},
                                         {"U32", 32},
                                         {"U16", 16},
                                         {"U8", 8},
                                         {"BOOL", 8},
                                         {"C64", 64},
                                         {"F8_E8M0", 8},
                                         {"F8_E4M3FNUZ", 8},
                                         {"F8_E5M2FNUZ", 8},
                                         {"F6_E2M3", 6},
                                         {"F6_E3M2", 6},
                                         {"F4", 4}}) {
            QTest::newRow(name) << QByteArray(name) << bits << false;
        }
    }
    void knowsEveryDtype() {
        QFETCH(QByteArray, name);
        QFETCH(int, bits);
        QFETCH(bool, floating);
        const TemporaryFolder folder;
        const std::string data(static_cast<std::size_t>(12 * bits / 8), 'x');
        const SafetensorsFile file =
            opened(folder, safetensorsBytes({{"t", name.toStdString(), {12}, data}}));
        QCOMPARE(QByteArray(dtypeName(file.tensors()[0].dtype)), name);
        QCOMPARE(dtypeBits(file.tensors()[0].dtype), static_cast<std::size_t>(bits));
        QCOMPARE(dtypeSize(file.tensors()[0].dtype), static_cast<std::size_t>(bits % 8 == 0 ? bits / 8 : 0));
        QCOMPARE(isFloating(file.tensors()[0].dtype), floating);
        QCOMPARE(file.tensors()[0].elementCount(), std::int64_t{12});
    }

    void acceptsOddButValidFiles() {
        const TemporaryFolder folder;
        QVERIFY(opened(folder, safetensorsBytes("{}", "")).tensors().empty());
        QVERIFY(
            opened(folder, safetensorsBytes("{}          ", "")).tensors().empty()); // padded, as writers do
        const SafetensorsFile empties = opened(
            folder,
            safetensorsBytes({{"e", "F32", {0, 5}, ""}, {"full", "U8", {2}, "ab"}, {"f", "F64", {0}, ""}}));
        QCOMPARE(empties.find("e")->elementCount(), std::int64_t{0});
        QCOMPARE(empties.find("f")->shape, (std::vector<std::int64_t>{0}));
        // A header of odd length leaves the data unaligned: it must still be read byte by byte.
        const SafetensorsFile odd =
            opened(folder, safetensorsBytes(R"( {"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                                            floatBytes({2.5F})));
        float value = 0;
        std::memcpy(&value, odd.find("t")->data.data(), sizeof value);
        QCOMPARE(value, 2.5F);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        const auto add = [](const char* what, const std::string& bytes, const char* place) {
            QTest::newRow(what) << QByteArray::fromStdString(bytes) << QByteArray(place);
        };
        const std::string valid = safetensorsBytes({{"weight", "F32", {2}, "01234567"}});
        add("empty file", "", "header length");
        add("seven bytes", "1234567", "header length");
        add("length alone", valid.substr(0, 8), "header length");
        add("cut in the header", valid.substr(0, 30), "header length");
        add("cut in the data", valid.substr(0, valid.size() - 1), "weight");
        add("data missing", valid.substr(0, valid.size() - 8), "weight");
        add("bytes behind the data", valid + "x", "end of the data");
        add("header length 2^63", safetensorsBytes(std::uint64_t{1} << 63, "{}", ""), "header length");
        add("header length 2^64-1", safetensorsBytes(UINT64_MAX, "{}", ""), "header length");
        add("header length 2^64-8", safetensorsBytes(UINT64_MAX - 7, "{}", ""), "header length");
        add("header length 100 MB", safetensorsBytes(100'000'001, "{}", ""), "header length");
        add("header length too long by one", safetensorsBytes(3, "{}", ""), "header length");
        add("header length too short", safetensorsBytes(1, "{}", ""), "JSON");
        add("header length zero", safetensorsBytes(0, "{}", ""), "JSON");
        add("LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "Git LFS");
        add("a zip archive", "PK\x03\x04" + std::string(100, 'x'), "header length");
        add("no JSON", safetensorsBytes("weight", ""), "JSON");
        add("a list", safetensorsBytes("[]", ""), "object");
        add("a number", safetensorsBytes("7", ""), "object");
        add("deep", safetensorsBytes(std::string(5000, '['), ""), "nesting");
        add("entry is a list", entryFile("[]"), "weight");
        add("entry is null", entryFile("null"), "weight");
        add("no dtype", entryFile(R"({"shape":[2],"data_offsets":[0,8]})"), "dtype");
        add("unknown dtype", entryFile(R"({"dtype":"F7","shape":[2],"data_offsets":[0,8]})"), "F7");
        add("lower case dtype", entryFile(R"({"dtype":"f32","shape":[2],"data_offsets":[0,8]})"), "f32");
        add("parts of bytes", entryFile(R"({"dtype":"F6_E2M3","shape":[3],"data_offsets":[0,8]})"),
            "whole bytes");
        add("bits that overflow",
            entryFile(R"({"dtype":"F64","shape":[4611686018427387904],"data_offsets":[0,8]})"), "64 bits");
        add("dtype is a number", entryFile(R"({"dtype":32,"shape":[2],"data_offsets":[0,8]})"), "dtype");
        add("no shape", entryFile(R"({"dtype":"F32","data_offsets":[0,8]})"), "shape");
        add("shape is a number", entryFile(R"({"dtype":"F32","shape":2,"data_offsets":[0,8]})"), "shape");
        add("negative shape", entryFile(R"({"dtype":"F32","shape":[-2],"data_offsets":[0,8]})"), "-2");
        add("two negatives", entryFile(R"({"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]})"), "shape");
        add("fractional shape", entryFile(R"({"dtype":"F32","shape":[2.0],"data_offsets":[0,8]})"), "2.0");
        add("text in shape", entryFile(R"({"dtype":"F32","shape":["2"],"data_offsets":[0,8]})"), "shape");
        add("shape beyond 2^63",
            entryFile(R"({"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]})"), "shape");
        add("overflowing shape",
            entryFile(R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]})"), "64 bits");
        add("overflow back to 8",
            entryFile(R"({"dtype":"F32","shape":[4611686018427387906],"data_offsets":[0,8]})"), "64 bits");
        add("no offsets", entryFile(R"({"dtype":"F32","shape":[2]})"), "data_offsets");
        add("one offset", entryFile(R"({"dtype":"F32","shape":[2],"data_offsets":[8]})"), "data_offsets");
        add("three offsets", entryFile(R"({"dtype":"F32","shape":[2],"data_offsets":[0,4,8]})"),
            "data_offsets");
        add("negative offset", entryFile(R"({"dtype":"F32","shape":[2],"data_offsets":[-8,0]})"),
            "data_offsets");
        add("text offsets", entryFile(R"({"dtype":"F32","shape":[2],"data_offsets":["0","8"]})"),
            "data_offsets");
        add("backward offsets", entryFile(R"({"dtype":"F32","shape":[2],"data_offsets":[8,0]})"),
            "data_offsets");
        add("offsets out of range", entryFile(R"({"dtype":"F32","shape":[3],"data_offsets":[0,12]})"),
            "data_offsets");
        add("offsets far out of range",
            entryFile(
                R"({"dtype":"F32","shape":[2],"data_offsets":[18446744073709551600,18446744073709551608]})"),
            "data_offsets");
        add("too few bytes for the shape", entryFile(R"({"dtype":"F32","shape":[3],"data_offsets":[0,8]})"),
            "12 bytes");
        add("too many bytes for the shape", entryFile(R"({"dtype":"F16","shape":[2],"data_offsets":[0,8]})"),
            "4 bytes");
        add("gap in front", entryFile(R"({"dtype":"F32","shape":[1],"data_offsets":[4,8]})"), "gap");
        add("rest behind", entryFile(R"({"dtype":"F32","shape":[1],"data_offsets":[0,4]})"),
            "end of the data");
        add("empty tensor inside a gap",
            safetensorsBytes(
                R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[4,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
                "01234567"),
            "gap");
        add("overlap",
            safetensorsBytes(
                R"({"a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
                "01234567"),
            "overlaps");
        add("same bytes twice",
            safetensorsBytes(
                R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
                "01234567"),
            "overlaps");
        add("gap in the middle",
            safetensorsBytes(
                R"({"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
                "01234567"),
            "gap");
        add("duplicate tensor",
            safetensorsBytes(
                R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
                "01234567"),
            "\"a\"");
        add("duplicate field", entryFile(R"({"dtype":"U8","dtype":"I8","shape":[8],"data_offsets":[0,8]})"),
            "dtype");
        add("metadata is a list", safetensorsBytes(R"({"__metadata__":[]})", ""), "__metadata__");
        add("metadata holds a number", safetensorsBytes(R"({"__metadata__":{"step":1}})", ""), "step");
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        const TemporaryFolder folder;
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"w.safetensors", place.toStdString()},
                                    [&] { (void)opened(folder, bytes.toStdString()); }));
    }

    void refusesTooManyAxes() {
        std::string shape = "8";
        for (int axis = 0; axis < 32; ++axis) {
            shape += ",1";
        }
        const TemporaryFolder folder;
        const std::string header =
            R"({"weight":{"dtype":"U8","shape":[)" + shape + R"(],"data_offsets":[0,8]}})";
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"weight", "33 sizes"},
                                    [&] { (void)opened(folder, safetensorsBytes(header, "01234567")); }));
    }

    void refusesMissingFiles() {
        const TemporaryFolder folder;
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"w.safetensors"},
                                    [&] { (void)SafetensorsFile::open(folder / "w.safetensors"); }));
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
