// SPDX-License-Identifier: GPL-3.0-or-later
// Only the newest work counts, and nobody waits for work that nobody asks for any more.
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>
#include <variant>

#include "core/base/resources.hpp"
#include "core/data/data_set.hpp"
#include "ui/data/latest_job.hpp"
#include "ui/data/related_facts.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestLatestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workThatWaitedIsNotBegun() {
        std::atomic<bool> isHeld = true;
        std::atomic<int> begun = 0;
        QString told;
        LatestJob job(QStringLiteral("job"));
        job.start([&](const std::atomic<bool>&) -> LatestJob::Then {
            ++begun;
            while (isHeld) { // it sees no stop, as work inside a library
                std::this_thread::yield();
            }
            return [&told] { told += QLatin1Char('a'); };
        });
        QTRY_COMPARE(begun.load(), 1);
        for (const char letter : {'b', 'c', 'd'}) {
            job.start([&, letter](const std::atomic<bool>&) -> LatestJob::Then {
                ++begun;
                return [&told, letter] { told += QLatin1Char(letter); };
            });
        }
        isHeld = false;
        QTRY_VERIFY(!job.isBusy());
        QCOMPARE(told, QStringLiteral("d"));
        QCOMPARE(begun.load(), 2);
    }

    /// The data are read once, however many prompts are looked for, and looking can be given up at any time.
    void factsAreReadOnce() {
        const QTemporaryDir folder;
        const std::filesystem::path data = std::filesystem::path(folder.path().toStdString()) / "data";
        std::filesystem::create_directories(data);
        for (const auto& file : std::filesystem::directory_iterator(resources::directory() / "data")) {
            if (file.path().filename().string().starts_with("counterfact")) {
                std::filesystem::copy(file.path(), data / file.path().filename());
            }
        }
        {
            ui::RelatedFacts given(folder.path().toStdString());
            given.find("The mother tongue of Danielle Darrieux is", {21, 38}); // and goes at once
        }
        ui::RelatedFacts facts(folder.path().toStdString());
        for (int i = 0; i < 20; ++i) { // while it is being typed
            facts.find("The mother tongue of Danielle Darrieux i" + std::to_string(i), {21, 38});
        }
        facts.find("The mother tongue of Danielle Darrieux is", {21, 38});
        QTRY_VERIFY_WITH_TIMEOUT(!facts.isBusy(), 60000);
        QVERIFY(facts.prompts() && facts.prompts()->trueObject == "French");
        const auto other =
            std::get<DataRow>(*openData("counterfact", folder.path().toStdString()).read()->next());
        std::filesystem::remove_all(data);
        facts.find(other.prompt, other.subjectSpan);
        QTRY_VERIFY(!facts.isBusy());
        QVERIFY(facts.prompts() && facts.prompts()->trueObject == other.answer);
    }
};

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latest_job.moc"
