// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions of every spelling that transformers reads: the angles and the amplitude that it makes of
// them in float64 (tests/fixtures/make_rotary_fixtures.py).
#include <QTest>

#include <cmath>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "core/config/gpt_neox_config.hpp"
#include "core/config/llama_config.hpp"
#include "core/config/rotary_frequencies.hpp"
#include "core/io/json_reader.hpp"

using namespace mambascope;

namespace {

constexpr std::size_t kJsonLimit = 1U << 20;
constexpr double kTolerance = 1e-12; ///< relative: the same formulas in the same precision

RotaryConfig rotaryOf(const ConfigReader& config) {
    const std::string family = modelFamily(config);
    if (family == "gpt_neox") {
        return readGptNeoXConfig(config).rotary;
    }
    if (family == "qwen2") {
        return readQwen2Config(config).rotary;
    }
    return family == "mistral" ? readMistralConfig(config).rotary : readLlamaConfig(config).rotary;
}

bool isClose(double found, double expected) {
    return std::abs(found - expected) <= kTolerance * std::abs(expected);
}

} // namespace

class TestRotaryConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anglesOfTransformers_data() {
        QTest::addColumn<QByteArray>("text");
        const nlohmann::json document = readJsonFile(
            std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/rotary.json", kJsonLimit);
        QCOMPARE(document.at("schema").get<std::string>(), std::string("mambascope.rotary/1"));
        for (const nlohmann::json& entry : document.at("cases")) {
            QTest::newRow(entry.at("name").get<std::string>().c_str())
                << QByteArray::fromStdString(entry.dump());
        }
    }
    void anglesOfTransformers() {
        QFETCH(QByteArray, text);
        const nlohmann::json entry = nlohmann::json::parse(text.toStdString());
        const RotaryConfig rotary = rotaryOf(ConfigReader::parse(entry.at("config").dump(), "m/config.json"));
        const std::vector<double> found = rotaryFrequencies(rotary, entry.at("tokens").get<std::int64_t>());
        const auto expected = entry.at("frequencies").get<std::vector<double>>();
        QCOMPARE(found.size(), expected.size());
        QCOMPARE(rotary.size, static_cast<std::int64_t>(2 * expected.size()));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY2(isClose(found[i], expected[i]),
                     qPrintable(QStringLiteral("pair %1: %2, not %3").arg(i).arg(found[i]).arg(expected[i])));
        }
        QVERIFY2(isClose(rotary.amplitude, entry.at("amplitude").get<double>()),
                 qPrintable(QString::number(rotary.amplitude, 'g', 17)));
    }
};

QTEST_GUILESS_MAIN(TestRotaryConfig)
#include "tst_rotary_config.moc"
