// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that ask for much memory or time: refused in one line before they get it. Large ones that are
// honest are read.
#include <QTest>

#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/io/json_reader.hpp"
#include "core/io/tensor_pickle.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Bytes = std::string;

Bytes repeated(const Bytes& part, std::size_t count) {
    Bytes all;
    all.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        all += part;
    }
    return all;
}

/// 32 bits, little-endian.
Bytes word(std::size_t value) {
    Bytes bytes(4, '\0');
    const auto narrow = static_cast<std::uint32_t>(value);
    std::memcpy(bytes.data(), &narrow, bytes.size());
    return bytes;
}

Bytes text(const Bytes& content) {
    return "X" + word(content.size()) + content;
}

const Bytes kProtocol = "\x80\x02";
const Bytes kOrderedDict = "ccollections\nOrderedDict\n";
const Bytes kCall(1, 'R'); // moc takes one that ends a text for the start of a raw one
const Bytes kRecall0("h\0", 2);
const Bytes kRemember0("q\0", 2);

/// _rebuild_tensor_v2(storage of one number, 0, (1,), (1,), False, OrderedDict()).
Bytes tensor(const Bytes& key) {
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text(key) +
           text("cpu") + "K\x01tQK" + Bytes(1, '\0') + "K\x01\x85K\x01\x85\x89" + kOrderedDict + ")" + kCall +
           "t" + kCall;
}

std::vector<TensorView> read(const Bytes& pickle) {
    static const std::vector<std::byte> kNumber(4);
    return readTensorPickle(
        std::as_bytes(std::span(pickle)), [](const std::string&) { return std::span(kNumber); },
        "some/pytorch_model.bin");
}

} // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picklesThatGrow_data() {
        QTest::addColumn<QByteArray>("pickle");
        const auto add = [](const char* name, const Bytes& body) {
            QTest::newRow(name) << QByteArray::fromStdString(kProtocol + body);
        };
        const Bytes longText = text(Bytes(1 << 20, 'k'));
        // A list of pairs is copied into a new dictionary by ten bytes each time.
        add("copies of a dictionary", "](" + repeated("NN\x86", 100'000) + "e" + kRemember0 +
                                          repeated(kOrderedDict + kRecall0 + "\x85" + kCall, 2000));
        add("values of one byte", repeated("N", 3'000'000));
        add("containers of one byte", repeated("}", 3'000'000));
        add("notes of one byte", "N" + repeated("\x94", 5'000'000));
        add("a long key again and again", longText + kRemember0 + "}" + repeated(kRecall0 + "Ns", 400));
        add("a long storage again and again", longText + kRemember0 +
                                                  repeated("(" + text("storage") + "ctorch\nFloatStorage\n" +
                                                               kRecall0 + text("cpu") + "K\x01tQ",
                                                           400));
    }
    void picklesThatGrow() {
        QFETCH(QByteArray, pickle);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"some/pytorch_model.bin", "256 MiB"},
                                    [&] { (void)read(pickle.toStdString()); }));
    }

    /// Nothing walks down into what lies in each other.
    void picklesThatAreDeep() {
        const Bytes deep = kProtocol + "N" + repeated("\x85", 1'000'000) + ".";
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMalformed, {"a dictionary of tensors"}, [&] { (void)read(deep); }));
    }

    void largePicklesAreRead() {
        constexpr int kTensors = 20'000; // more than any published file has
        Bytes pickle = kProtocol + "}(";
        for (int i = 0; i < kTensors; ++i) {
            pickle += text("backbone.layers." + std::to_string(i) + ".mixer.in_proj.weight") +
                      tensor(std::to_string(i));
        }
        const std::vector<TensorView> tensors = read(pickle + "u.");
        QCOMPARE(tensors.size(), std::size_t{kTensors});
        QCOMPARE(tensors.front().data.size(), std::size_t{4});
    }

    void jsonThatGrows_data() {
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char* name, const Bytes& open, const Bytes& part, const Bytes& close) {
            QTest::newRow(name) << QByteArray::fromStdString(open + repeated(part, 4'100'000) + close);
        };
        add("numbers", "[0", ",0", "]");
        add("lists", "[[]", ",[]", "]");
        add("objects", "[{}", ",{}", "]");
    }
    void jsonThatGrows() {
        QFETCH(QByteArray, text);
        const std::string json = text.toStdString();
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"some/index.json", "4000000 values"},
                                    [&] { (void)parseJson(json, "some/index.json"); }));
    }

    void tokenizersThatGrow_data() {
        QTest::addColumn<bool>("merges");
        QTest::newRow("vocabulary") << false;
        QTest::newRow("merges") << true;
    }
    void tokenizersThatGrow() {
        QFETCH(bool, merges);
        Bytes json = merges ? R"({"model":{"type":"BPE","vocab":{},"merges":[)"
                            : R"({"model":{"type":"BPE","merges":[],"vocab":{)";
        constexpr int kEntries = 4'100'000;
        for (int i = 0; i < kEntries; ++i) {
            const Bytes comma = i == 0 ? "" : ",";
            json += merges ? comma + "\"a b\"" : comma + "\"" + std::to_string(i) + "\":0";
        }
        const TemporaryFolder folder;
        writeFile(folder / "tokenizer.json", json + (merges ? "]}}" : "}}}"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"tokenizer.json", "4000000 values"},
                                    [&] { (void)Tokenizer::load(folder / "tokenizer.json"); }));
    }

    void manyValuesAreRead() {
        const nlohmann::json list = parseJson("[0" + repeated(",0", 1'000'000) + "]", "f");
        QCOMPARE(list.size(), std::size_t{1'000'001});
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
