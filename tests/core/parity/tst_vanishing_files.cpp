// SPDX-License-Identifier: GPL-3.0-or-later
// A model's files change under the engine, while it loads and while it computes: an error that names the
// file, never another number, and the next request works once the file is there again.
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;

/// Does something once, at the n-th call of one kind.
class ActingContext : public PlainRunContext {
public:
    ActingContext(bool whileLoading, int after, std::function<void()> act)
        : m_whileLoading(whileLoading)
        , m_after(after)
        , m_act(std::move(act)) {}

    void checkStop() override {
        if (!m_isLoading) {
            count(!m_whileLoading);
        }
    }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        m_isLoading = stage == "load" && done < total;
        count(m_whileLoading && m_isLoading && done > 0);
    }
    [[nodiscard]] bool hasActed() const { return m_after < 0; }

private:
    void count(bool counts) {
        if (counts && m_after >= 0 && m_after-- == 0) {
            m_act();
        }
    }

    bool m_whileLoading;
    int m_after;
    std::function<void()> m_act;
    bool m_isLoading = false;
};

/// Leaves its models' matrices in their files.
std::unique_ptr<EngineBackend> readingBackend() {
    BackendOptions options;
    options.leaveStored = true;
    return makeTorchBackend(options);
}

class VanishingFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shortened_data();
    void shortened();
    void changedBetweenRequests();
    void whatIsInMemoryStays();

private:
    [[nodiscard]] Request request() const;
    [[nodiscard]] static double answerOf(const Snapshot& snapshot) {
        return std::get<PredictSnapshot>(snapshot.body).clean.targetProbability;
    }
    void restore() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_model, m_weights;
    std::unique_ptr<EngineBackend> m_backend;
};

void VanishingFiles::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_model = fs::path(m_folder->path().toStdString()) / "model";
    fs::copy(resources::directory() / "models/demo-mamba2", m_model);
    m_weights = m_model / "model.safetensors";
    restore();
    m_backend = readingBackend();
}

void VanishingFiles::restore() const {
    fs::copy_file(resources::directory() / "models/demo-mamba2/model.safetensors", m_weights,
                  fs::copy_options::overwrite_existing);
    fs::permissions(m_weights, fs::perms::owner_write, fs::perm_options::add);
}

Request VanishingFiles::request() const {
    PredictRequest body;
    body.model = {m_model.string(), {DeviceKind::Cpu, 0}};
    body.prompt.text = "Beats Music is owned by";
    body.knockouts = {parseKnockoutSpec("last<-first@all"), parseKnockoutSpec("3<-1@2-5")};
    return {"left/predict", 1, body};
}

void VanishingFiles::shortened_data() {
    QTest::addColumn<bool>("loading");
    QTest::addColumn<int>("after");
    QTest::addColumn<double>("share");
    for (const double share : {0.0, 0.4, 0.999}) {
        for (const int after : {0, 40}) {
            QTest::addRow("loading, step %d, to %g", after, share) << true << after << share;
        }
        for (const int after : {0, 5, 30}) {
            QTest::addRow("computing, step %d, to %g", after, share) << false << after << share;
        }
    }
}

void VanishingFiles::shortened() {
    QFETCH(const bool, loading);
    QFETCH(const int, after);
    QFETCH(const double, share);
    const auto bytes = static_cast<double>(fs::file_size(m_weights));
    ActingContext context(loading, after,
                          [&] { fs::resize_file(m_weights, static_cast<std::uintmax_t>(share * bytes)); });
    EXPECT_ERROR(m_backend->run(request(), context), ErrorCode::FileVanished, {m_weights.string()});
    QVERIFY(context.hasActed());

    // Still short: what is wrong with the file is told as of any other file.
    PlainRunContext calm;
    const std::optional<Error> told = errorOf([&] { static_cast<void>(m_backend->run(request(), calm)); });
    QVERIFY(told.has_value());
    QCOMPARE(told->kind(), ErrorKind::File);

    restore();
    const double found = answerOf(m_backend->run(request(), calm));
    QCOMPARE(found, answerOf(readingBackend()->run(request(), calm)));
}

/// The files hold another model now: it is read before anything is computed.
void VanishingFiles::changedBetweenRequests() {
    PlainRunContext calm;
    const double before = answerOf(m_backend->run(request(), calm));
    QCOMPARE(answerOf(m_backend->run(request(), calm)), before);
    fs::resize_file(m_weights, fs::file_size(m_weights) / 2);
    QCOMPARE(errorOf([&] { static_cast<void>(m_backend->run(request(), calm)); })->code(),
             ErrorCode::FileMalformed);
    restore();
    QCOMPARE(answerOf(m_backend->run(request(), calm)), before);
    fs::remove(m_weights);
    // Its name alone is gone: what is mapped is still all there.
    QCOMPARE(answerOf(m_backend->run(request(), calm)), before);
}

/// A model that was read whole doesn't care for its files.
void VanishingFiles::whatIsInMemoryStays() {
    const std::unique_ptr<EngineBackend> backend = makeTorchBackend();
    PlainRunContext calm;
    const double before = answerOf(backend->run(request(), calm));
    fs::resize_file(m_weights, 100);
    QCOMPARE(answerOf(backend->run(request(), calm)), before);
}

} // namespace

QTEST_GUILESS_MAIN(VanishingFiles)
#include "tst_vanishing_files.moc"
