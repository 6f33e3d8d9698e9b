// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics over a text: against float64 references of every family, and from the cache.
#include <QTest>

#include <set>

#include <nlohmann/json.hpp>

#include "core/analyses/edit_statistics.hpp"
#include "core/analyses/text_statistics.hpp"
#include "core/base/error.hpp"
#include "core/data/statistics_cache.hpp"
#include "core/io/json_reader.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/statistics_runs.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-5; // of the largest number: the references are stored in float32

/// A run of anything would fail here.
class IdleContext : public PlainRunContext {
public:
    void checkStop() override { throw Error(ErrorCode::Internal, {"something runs"}); }
};

} // namespace

class TestTextStatistics : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;
    std::unique_ptr<EngineBackend> m_backend;

    StatsSnapshot ask(const StatsRequest& request) {
        PlainRunContext context;
        return std::get<StatsSnapshot>(m_backend->run({"test", 1, request}, context).body);
    }
    [[nodiscard]] StatsRequest requestOf(const ModelRef& model, const std::string& text) const {
        StatsRequest request;
        request.model = model;
        request.text = text;
        request.out = (m_folder / "s.safetensors").string();
        return request;
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((m_folder / "cache").string()));
        m_backend = makeTorchBackend();
        m_backend->attachToThread();
    }

    void equalReferences_data() {
        QTest::addColumn<QString>("model");
        for (const std::string& model : referenceModels()) {
            if (std::filesystem::exists(rombaFolder() / model / "stats.safetensors")) {
                QTest::newRow(model.c_str()) << QString::fromStdString(model);
            }
        }
    }

    void equalReferences() {
        QFETCH(QString, model);
        const std::filesystem::path folder = rombaFolder() / model.toStdString();
        const nlohmann::json described = readJsonFile(folder / "stats.json", 1 << 20);
        std::string text;
        for (const nlohmann::json& document : described.at("documents")) {
            text += document.at("text").get<std::string>() + "\n";
        }
        writeFile(m_folder / "text", text);
        StatsRequest request = requestOf(tinyModel(model.toStdString()), (m_folder / "text").string());
        const SafetensorsFile expected = SafetensorsFile::open(folder / "stats.safetensors");
        std::set<Site> states;
        for (const TensorView& tensor : expected.tensors()) {
            const std::size_t dot = tensor.name.find('.');
            const std::size_t last = tensor.name.rfind('.');
            const std::string place = tensor.name.substr(dot + 1, last - dot - 1);
            if (tensor.name.starts_with("moment.")) {
                request.moments.push_back({*matrixFromName(place), std::stoi(tensor.name.substr(last + 1))});
            } else {
                states.insert(*siteFromName(place));
            }
        }
        request.means.assign(states.begin(), states.end());
        const StatsSnapshot snapshot = ask(request);
        QCOMPARE(snapshot.tokens, described.at("tokens").get<std::int64_t>());
        QCOMPARE(snapshot.documents, std::int64_t{3});

        const SafetensorsFile made = SafetensorsFile::open(request.out);
        QCOMPARE(made.tensors().size(), expected.tensors().size());
        for (const TensorView& wanted : expected.tensors()) {
            const TensorView* const found = made.find(wanted.name);
            QVERIFY2(found != nullptr, wanted.name.c_str());
            QCOMPARE(found->shape, wanted.shape);
            const auto tensorOf = [](const TensorView& view) {
                return at::from_blob(const_cast<std::byte*>(view.data.data()), view.shape, at::kFloat)
                    .clone();
            };
            const double error = relativeError(tensorOf(*found), tensorOf(wanted));
            QVERIFY2(error < kTolerance, (wanted.name + ": " + number(error)).c_str());
        }
        QVERIFY(StatisticsFile::open(request.out).source().weights.starts_with("sha256:"));
        QVERIFY(!std::filesystem::exists(request.out + ".partial"));
    }

    /// Every token weighs the same, whatever stands beside it.
    void textTwiceIsTextOnce() {
        const std::string once = someText(700);
        std::vector<Statistics> found;
        for (const std::string& text : {once, once + once}) {
            writeFile(m_folder / "text", text);
            StatsRequest request = requestOf(tinyModel("mamba-plain"), (m_folder / "text").string());
            request.moments = {{Matrix::Wo, 1}};
            const StatsSnapshot snapshot = ask(request);
            const StatisticsFile file = StatisticsFile::open(request.out);
            QCOMPARE(file.source().tokens, snapshot.tokens);
            found.push_back({file.source(),
                             {{{Matrix::Wo, 1}, file.moment({Matrix::Wo, 1}, snapshot.moments[0].size)}},
                             {}});
        }
        QCOMPARE(found[1].source.tokens, 2 * found[0].source.tokens);
        const std::vector<float>& a = found[0].moments.begin()->second;
        const std::vector<float>& b = found[1].moments.begin()->second;
        const float largest = *std::max_element(a.begin(), a.end());
        for (std::size_t i = 0; i < a.size(); ++i) {
            QVERIFY(std::abs(a[i] - b[i]) <= 1e-6F * largest);
        }
    }

    void stopsBehindADocument() {
        writeFile(m_folder / "text", "abc\n\ndefg\nhi\nklm\n");
        StatsRequest request = requestOf(tinyModel("gpt2-plain"), (m_folder / "text").string());
        request.means = {Site::Mlp};
        request.tokens = 4;
        const StatsSnapshot snapshot = ask(request);
        QCOMPARE(snapshot.documents, std::int64_t{2});
        QCOMPARE(snapshot.tokens, std::int64_t{7});
        QCOMPARE(snapshot.means.size(), static_cast<std::size_t>(snapshot.model.layers));
        request.tokens = 1000;
        const StatsSnapshot all = ask(request);
        QCOMPARE(all.tokens, std::int64_t{12});
        QVERIFY(!all.notes.empty());
    }

    void cutsLongDocuments() {
        std::string text;
        for (int i = 0; i < 5000; ++i) {
            text += "ab";
        }
        writeFile(m_folder / "text", text + "\n");
        StatsRequest request = requestOf(tinyModel("mamba2-plain"), (m_folder / "text").string());
        request.means = {Site::O};
        const StatsSnapshot snapshot = ask(request);
        QCOMPARE(snapshot.tokens, static_cast<std::int64_t>(kMostDocumentTokens));
        QCOMPARE(StatisticsFile::open(request.out).source().cut, std::int64_t{1});
        QCOMPARE(snapshot.notes.size(), std::size_t{1});
    }

    void refuses() {
        writeFile(m_folder / "text", "abc\n");
        writeFile(m_folder / "empty", "\n \n");
        const StatsRequest good = requestOf(tinyModel("mamba2-plain"), (m_folder / "text").string());
        const auto complaint = [&](ErrorCode code, std::initializer_list<std::string_view> words,
                                   const std::function<void(StatsRequest&)>& change) {
            StatsRequest request = good;
            request.moments = {{Matrix::Wo, 0}};
            change(request);
            return complaintAbout(code, words, [&] { static_cast<void>(ask(request)); });
        };
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"W_down", "W_a, W_g or W_o"}, [](StatsRequest& r) {
                r.moments = {{Matrix::Wdown, 0}};
            }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"attn", "mix"},
                               [](StatsRequest& r) { r.means = {Site::Attn}; }));
        NO_COMPLAINT(complaint(ErrorCode::LayerOutOfRange, {"W_o", "99"}, [](StatsRequest& r) {
            r.moments = {{Matrix::Wo, 99}};
        }));
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"sites"}, [](StatsRequest& r) { r.moments = {}; }));
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"tokens"}, [](StatsRequest& r) { r.tokens = -1; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"out"}, [](StatsRequest& r) { r.out = {}; }));
        NO_COMPLAINT(complaint(ErrorCode::FileMissing, {"none"},
                               [&](StatsRequest& r) { r.text = (m_folder / "none").string(); }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"text", "empty", "token"},
                               [&](StatsRequest& r) { r.text = (m_folder / "empty").string(); }));
        NO_COMPLAINT(complaint(ErrorCode::FileWriteFailed, {"no/s"},
                               [&](StatsRequest& r) { r.out = (m_folder / "no/s").string(); }));
    }

    void keepsStatisticsOfATextAndUsesThemAgain() {
        writeFile(m_folder / "text", someText(50));
        PlainRunContext patient;
        Running running(tinyModel("mamba2-plain"), patient);
        AnalysisEnvironment environment = running.environment();
        const std::string text = (m_folder / "text").string();
        const NeededStatistics needed{{{Matrix::Wo, 1}}, {Site::Mix}};
        const FoundStatistics made = textStatistics(text, needed, running.reference, environment);
        QCOMPARE(made.statistics.moments.size(), std::size_t{1});
        QCOMPARE(made.statistics.means.size(), static_cast<std::size_t>(running.model->info().layers));

        IdleContext idle;
        AnalysisEnvironment still{*running.model, idle, 0, Precision::Fp32};
        const FoundStatistics again = textStatistics(text, needed, running.reference, still);
        QVERIFY(again.statistics.source == made.statistics.source);
        QVERIFY(again.statistics.moments == made.statistics.moments);
        QVERIFY(again.statistics.means == made.statistics.means);

        // A damaged file is made anew; another text and another place are not there yet.
        const std::filesystem::path folder =
            statisticsFolder(statisticsSource(text, *running.model, running.reference), 0);
        QVERIFY(folder.string().starts_with((m_folder / "cache" / "").string()));
        writeFile(cachedMoment(folder, {Matrix::Wo, 1}), "damaged");
        QVERIFY(errorOf([&] {
                    static_cast<void>(textStatistics(text, needed, running.reference, still));
                }).has_value());
        const FoundStatistics repaired = textStatistics(text, needed, running.reference, environment);
        QVERIFY(repaired.statistics.moments == made.statistics.moments);
        QVERIFY(!repaired.notes.empty());
        QVERIFY(
            errorOf([&] {
                static_cast<void>(textStatistics(text, {{{Matrix::Wo, 0}}, {}}, running.reference, still));
            }).has_value());
    }

    void readsItsFileForOtherAnalyses() {
        writeFile(m_folder / "text", someText(50));
        StatsRequest request = requestOf(tinyModel("mamba2-plain"), (m_folder / "text").string());
        request.moments = {{Matrix::Wo, 1}};
        request.means = {Site::Mix};
        static_cast<void>(ask(request));
        PlainRunContext patient;
        Running running(tinyModel("mamba2-plain"), patient);
        AnalysisEnvironment environment = running.environment();
        const FoundStatistics found =
            fileStatistics(request.out, {{{Matrix::Wo, 1}}, {Site::Mix}}, running.reference, environment);
        QVERIFY(found.notes.empty());
        QCOMPARE(found.statistics.means.size(), static_cast<std::size_t>(running.model->info().layers));
        Running other(tinyModel("mamba2-groups"), patient);
        AnalysisEnvironment foreign = other.environment();
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMalformed, {"s.safetensors", "mamba2-plain", "mamba2-groups"}, [&] {
                static_cast<void>(fileStatistics(request.out, {}, other.reference, foreign));
            }));
    }

    /// Once for each place, as long as there is room; and the direction is (C + λI)⁻¹ k.
    void factorsAreMadeOnce() {
        writeFile(m_folder / "text", someText(60));
        PlainRunContext context;
        Running running(tinyModel("mamba2-plain"), context);
        AnalysisEnvironment environment = running.environment();
        EditRequest request;
        request.model = running.reference;
        request.statsText = (m_folder / "text").string();
        request.ridge = 0.5;
        request.site = Matrix::Wo;
        request.layer = 1;
        const std::int64_t size = running.model->model().layer(1).matrixShape(Matrix::Wo)->key;
        KeyFactors factors;
        factors.prepare(request, {{Matrix::Wo, 0}, {Matrix::Wo, 1}}, environment);
        QCOMPARE(factors.made(), std::size_t{2});
        const auto found = factors.find(request, size, environment);
        QVERIFY(factors.find(request, size, environment) == found);
        QCOMPARE(factors.made(), std::size_t{2});

        const FoundStatistics plain =
            textStatistics(request.statsText, {{{Matrix::Wo, 1}}, {}}, running.reference, environment);
        at::Tensor matrix = at::tensor(plain.statistics.moments.at({Matrix::Wo, 1}), at::kFloat)
                                .view({size, size})
                                .to(at::kDouble);
        matrix = matrix + 0.5 * matrix.trace() / static_cast<double>(size) * at::eye(size, at::kDouble);
        const at::Tensor key = at::arange(1, size + 1, at::kDouble);
        const at::Tensor back = at::mv(matrix, directionOf(key, found->factor));
        QVERIFY((back / back.norm() - key / key.norm()).abs().max().item<double>() < 1e-9);

        request.ridge = 0.25;
        QVERIFY(!at::equal(factors.find(request, size, environment)->factor, found->factor));
        KeyFactors roomless(0);
        static_cast<void>(roomless.find(request, size, environment));
        static_cast<void>(roomless.find(request, size, environment));
        QCOMPARE(roomless.made(), std::size_t{2});
        request.statsText.clear();
        QVERIFY(factors.find(request, size, environment) == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestTextStatistics)
#include "tst_text_statistics.moc"
