// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <set>

#include "core/values/device_text.hpp"
#include "core/values/enum_names.hpp"

using namespace mambascope;

namespace {

/// Every value of the enumeration up to `last` has a word, all words differ, and each leads back.
template <NamedEnum Enum>
bool isComplete(Enum last) {
    std::set<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string_view word = nameOf(value);
        if (word.empty() || valueNamed<Enum>(word) != value) {
            return false;
        }
        words.insert(word);
    }
    return words.size() == static_cast<std::size_t>(last) + 1 &&
           words.size() == EnumNames<Enum>::kTable.size();
}

} // namespace

class TestEnumNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasAWord() {
        QVERIFY(isComplete(DeviceKind::Cuda));
        QVERIFY(isComplete(Precision::Bf16));
        QVERIFY(isComplete(StoredWeights::Bf16));
        QVERIFY(isComplete(AttentionView::Contribution));
        QVERIFY(isComplete(DecayGroup::Fast));
        QVERIFY(isComplete(WindowAlign::Center));
        QVERIFY(isComplete(BosChoice::Off));
        QVERIFY(isComplete(Role::After));
        QVERIFY(isComplete(Site::Conv));
        QVERIFY(isComplete(Strict::Full));
        QVERIFY(isComplete(Matrix::Wdown));
    }

    void otherWordsAreNothing() {
        QVERIFY(!valueNamed<Precision>("FP32"));
        QVERIFY(!valueNamed<Precision>(""));
        QVERIFY(!valueNamed<Precision>("fp32 "));
        QCOMPARE(namesOf<Precision>(), std::string("fp32, tf32 or bf16"));
        QCOMPARE(namesOf<WindowAlign>(), std::string("start or center"));
    }

    void devices() {
        for (const DeviceChoice& device :
             {DeviceChoice{DeviceKind::Auto, 0}, DeviceChoice{DeviceKind::Cpu, 0},
              DeviceChoice{DeviceKind::Cuda, 0}, DeviceChoice{DeviceKind::Cuda, 12}}) {
            QVERIFY(deviceFromText(deviceText(device)) == device);
        }
        QCOMPARE(deviceText({DeviceKind::Cuda, 3}), std::string("cuda:3"));
        QVERIFY(deviceFromText("cuda") == (DeviceChoice{DeviceKind::Cuda, 0}));
        for (const char* wrong : {"", "gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:1x", "cuda:99999999999",
                                  "cpu:0", "auto:1", ":0", "Cuda", " cpu"}) {
            QVERIFY2(!deviceFromText(wrong), wrong);
        }
    }
};

QTEST_APPLESS_MAIN(TestEnumNames)
#include "tst_enum_names.moc"
