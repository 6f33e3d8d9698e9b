// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of published checkpoints: each is a configuration that its family accepts.
#include "core/catalogue/catalogue.hpp"
#include "core/loading/model_shapes.hpp"
#include "tests/support/error_check.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <fstream>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::filesystem::path resourcesFolder() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "resources";
}

/// Layers of the configuration as its own family reads it.
std::int64_t layersOf(const std::string& config) {
    const ConfigReader reader = ConfigReader::parse(config, "shape");
    const auto families = builtInFamilies();
    const auto family = std::find_if(families.begin(), families.end(), [&](const ModelFamily& candidate) {
        return candidate.family == modelFamily(reader);
    });
    return family == families.end() ? -1 : family->checkConfig(reader).layers;
}

} // namespace

class TestModelShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedDepths_data() {
        QTest::addColumn<std::string>("shape");
        QTest::addColumn<int>("layers");
        const std::array<std::pair<const char*, int>, 11> depths{{{"mamba2-130m", 24},
                                                                  {"mamba2-370m", 48},
                                                                  {"mamba2-780m", 48},
                                                                  {"mamba2-1.3b", 48},
                                                                  {"mamba2-2.7b", 64},
                                                                  {"mamba-130m", 24},
                                                                  {"mamba-2.8b", 64},
                                                                  {"gpt2-xl", 48},
                                                                  {"pythia-160m", 12},
                                                                  {"pythia-1.4b", 24},
                                                                  {"pythia-2.8b", 32}}};
        for (const auto& [shape, layers] : depths) {
            QTest::newRow(shape) << std::string(shape) << layers;
        }
    }
    void publishedDepths() {
        QFETCH(std::string, shape);
        QFETCH(int, layers);
        QCOMPARE(layersOf(shapeConfig(resourcesFolder(), "--shape", shape)), layers);
        QCOMPARE(layersOf(shapeConfig(resourcesFolder(), "--shape", shape, 7)), 7);
    }

    void unknownShapeNamesTheKnownOnes() {
        const auto error = errorOf([] { (void)shapeConfig(resourcesFolder(), "--shape", "mamba2-9b"); });
        QVERIFY(error.has_value());
        QCOMPARE(error->code(), ErrorCode::InvalidArgument);
        const std::string line = error->what();
        QVERIFY2(isOneLine(line) && line.starts_with("--shape: \"mamba2-9b\""), line.c_str());
        QVERIFY2(line.find("pythia-2.8b") != std::string::npos, line.c_str());
    }

    void fileOfShapesMustBeThereAndWhole() {
        const QTemporaryDir folder;
        const std::filesystem::path resources = folder.path().toStdString();
        const auto codeNow = [&] {
            const auto error = errorOf([&] { (void)shapeConfig(resources, "--shape", "mamba2-130m"); });
            return error ? error->code() : ErrorCode::Internal;
        };
        QCOMPARE(codeNow(), ErrorCode::FileMissing);
        std::filesystem::create_directory(resources / "shapes");
        for (const char* text : {"", "[]", "{\"shapes\": []}", "{\"shapes\": {"}) {
            std::ofstream(resources / "shapes" / "shapes.json") << text;
            QCOMPARE(codeNow(), ErrorCode::FileMalformed);
        }
    }

    void randomModelsAreNamedByTheirShape() {
        QCOMPARE(randomShape("random:mamba2-2.7b"), std::optional<std::string>("mamba2-2.7b"));
        QCOMPARE(randomShape("random:"), std::optional<std::string>(""));
        QVERIFY(!randomShape("demo-mamba2"));
        QVERIFY(!randomShape("/models/random:pythia"));
    }
};

QTEST_GUILESS_MAIN(TestModelShapes)
#include "tst_model_shapes.moc"
