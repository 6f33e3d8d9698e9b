// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of damaged documents: never a crash, an index out of bounds or an exception of another kind.
#include <QtTest>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>

#include "core/io/json_reader.hpp"
#include "core/wire/json.hpp"
#include "tests/core/wire/json_places.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

/// Uses what was read as a view would.
double touch(const Snapshot& snapshot) {
    double sum = 0;
    if (const auto* attention = std::get_if<AttentionSnapshot>(&snapshot.body)) {
        const std::size_t cells = attention->prompt.tokens.size() * attention->prompt.tokens.size();
        for (std::size_t i = 0; i < attention->layers.size(); ++i) {
            for (std::size_t cell = 0; cell < cells; ++cell) {
                sum += static_cast<double>(attention->layerValues(i)[cell]);
            }
        }
    } else if (const auto* map = std::get_if<MapSnapshot>(&snapshot.body)) {
        for (std::size_t i = 0; i < map->prompt.tokens.size() * map->windows.size(); ++i) {
            sum += static_cast<double>(map->probability[i]);
        }
        sum += map->prompt.tokens[static_cast<std::size_t>(map->query)].id;
    } else if (const auto* flow = std::get_if<FlowSnapshot>(&snapshot.body)) {
        for (std::size_t i = 0; i < flow->sources.size(); ++i) {
            for (std::size_t window = 0; window < flow->windows.size(); ++window) {
                sum += flow->probability[i][window];
            }
        }
    } else if (const auto* trace = std::get_if<TraceSnapshot>(&snapshot.body)) {
        for (const AlignedPair& row : trace->rows) {
            sum += trace->prompt.tokens[static_cast<std::size_t>(row.clean)].id;
            sum += trace->corrupt.tokens[static_cast<std::size_t>(row.corrupt)].id;
        }
        for (const TraceMap& one : trace->maps) {
            for (std::size_t i = 0; i < trace->rows.size() * one.windows.size(); ++i) {
                sum += static_cast<double>(one.probability[i]);
            }
        }
    } else if (const auto* path = std::get_if<PathSnapshot>(&snapshot.body)) {
        for (const PathPosition& position : path->positions) {
            sum += path->corrupt.tokens[static_cast<std::size_t>(position.tokens.corrupt)].id;
            sum += path->prompt.tokens[static_cast<std::size_t>(position.tokens.clean)].id;
            for (const PathCurve& curve : position.curves) {
                for (int layer = 0; layer < path->model.layers; ++layer) {
                    sum += curve.probability[static_cast<std::size_t>(layer)];
                }
            }
        }
    } else if (const auto* predict = std::get_if<PredictSnapshot>(&snapshot.body)) {
        for (const VariantResult& variant : predict->variants) {
            for (std::size_t i = 0; i < predict->clean.top.size(); ++i) {
                sum += variant.cleanTopNow[i];
            }
            for (const Edge& edge : variant.edges) {
                for (const int target : edge.targets) {
                    sum += predict->prompt.tokens[static_cast<std::size_t>(target)].id;
                }
            }
        }
    }
    return sum;
}

json randomValue(std::mt19937& random) {
    switch (random() % 12) {
    case 0:
        return nullptr;
    case 1:
        return true;
    case 2:
        return -1;
    case 3:
        return static_cast<std::int64_t>(random()) << 32U;
    case 4:
        return std::numeric_limits<std::uint64_t>::max();
    case 5:
        return 1e300;
    case 6:
        return "subject";
    case 7:
        return json::array();
    case 8:
        return json::object();
    case 9:
        return json::array({3, 1});
    case 10:
        return {{"hex", "0"}};
    default:
        return static_cast<int>(random() % 8);
    }
}

/// One change at one of the places, as far as an earlier change has left it there.
void mutate(json& document, const std::vector<Place>& places, std::mt19937& random) {
    const Place& place = places[random() % places.size()];
    const Place& other = places[random() % places.size()];
    if (!document.contains(place.pointer) || !document.contains(other.pointer)) {
        return;
    }
    const json copied = document[other.pointer];
    switch (random() % 3) {
    case 0:
        document[place.pointer] = randomValue(random);
        break;
    case 1:
        document[place.pointer] = copied;
        break;
    default:
        if (json& parent = parentOf(document, place); parent.is_array()) {
            parent.push_back(copied);
        }
    }
}

/// Either a good snapshot or one clear line.
void readAndUse(const json& document, int& good, int& bad) {
    std::optional<Snapshot> snapshot;
    const auto error = errorOf([&] { snapshot = snapshotFromJson(document, "file.json"); });
    if (error) {
        ++bad;
        QVERIFY(error->code() == ErrorCode::FileMalformed);
        QCOMPARE(error->arguments().size(), std::size_t{3});
        QVERIFY(isOneLine(error->what()));
    } else {
        ++good;
        static_cast<void>(touch(*snapshot));
        static_cast<void>(toJson(*snapshot).dump());
    }
}

} // namespace

class TestJsonMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mutatedDocuments() {
        std::mt19937 random(3);
        int good = 0;
        int bad = 0;
        const std::vector<json> originals = sampleDocuments();
        std::vector<std::vector<Place>> places;
        for (const json& original : originals) {
            places.push_back(placesOf(original));
        }
        for (int round = 0; round < 4000; ++round) {
            const std::size_t which = random() % originals.size();
            json document = originals[which];
            for (std::uint64_t i = 1 + random() % 3; i > 0; --i) {
                mutate(document, places[which], random);
            }
            readAndUse(document, good, bad);
        }
        QVERIFY(good > 50);
        QVERIFY(bad > 1000);
    }

    void mutatedText() {
        std::mt19937 random(4);
        int good = 0;
        int bad = 0;
        const std::vector<json> originals = sampleDocuments();
        const std::string alphabet = "0123456789-+.eE[]{},:\"\\ntrufals\xFF ";
        for (int round = 0; round < 4000; ++round) {
            std::string text = originals[random() % originals.size()].dump();
            for (std::uint64_t i = 1 + random() % 3; i > 0; --i) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 1:
                    text[at] = alphabet[random() % alphabet.size()];
                    break;
                case 2:
                    text.insert(at, 1, alphabet[random() % alphabet.size()]);
                    break;
                default:
                    text.resize(at + 1);
                }
                text += text.empty() ? "0" : "";
            }
            std::optional<json> document;
            const auto error = errorOf([&] { document = parseJson(text, "file.json"); });
            if (error) {
                QVERIFY(error->code() == ErrorCode::FileMalformed);
            } else {
                readAndUse(*document, good, bad);
            }
        }
        QVERIFY(good > 50);
        QVERIFY(bad > 50);
    }
};

QTEST_APPLESS_MAIN(TestJsonMutations)
#include "tst_json_mutations.moc"
