// SPDX-License-Identifier: GPL-3.0-or-later
// A written patch becomes places and values of one of two runs.
#include <QtTest>

#include "core/values/patch_resolve.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Positions = std::vector<int>;

/// Clean: 4 tokens, subject 1; corrupted: 6, subject 1-3.
struct Runs {
    PromptInfo clean = prompt(4, {1, 1});
    PromptInfo corrupt = prompt(6, {1, 3});
    Alignment alignment = alignSubjectEnds(clean, corrupt);

    [[nodiscard]] PatchedPair into(BaseRun base, bool hasMeans = true) const {
        return {base == BaseRun::Clean ? clean : corrupt, alignment, base, 3, hasMeans};
    }
    static PromptInfo prompt(int tokens, IndexRange subject) {
        PromptInfo info;
        for (int i = 0; i < tokens; ++i) {
            info.tokens.push_back({i == subject.first ? 100 + tokens : i, "x",
                                   static_cast<std::uint32_t>(2 * i), static_cast<std::uint32_t>(2 * i + 2)});
        }
        info.subject = subject;
        return info;
    }
};

RunValue runValue(const char* run, Positions positions) {
    return {run, std::move(positions)};
}

} // namespace

class TestPatchResolve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeFromThePartner() {
        const Runs runs;
        const auto patches =
            resolvePatches(parsePatchSpec("h:subject_last,after@emb,1"), runs.into(BaseRun::Corrupt));
        QCOMPARE(patches.size(), std::size_t{1});
        QVERIFY(patches[0] == (Patch{Site::H, {-1, 1}, {3, 4}, runValue("clean", {1, 2})}));
        const auto other = resolvePatches(parsePatchSpec("o:1-2@all"), runs.into(BaseRun::Clean));
        QVERIFY(other[0] == (Patch{Site::O, {0, 1, 2}, {1, 2}, runValue("corrupt", {3, 4})}));
    }

    void ownValuesStayWhereTheyAre() {
        const Runs runs;
        const auto patches = resolvePatches(parsePatchSpec("s:1-3@0=corrupt"), runs.into(BaseRun::Corrupt));
        QVERIFY(patches[0] == (Patch{Site::S, {0}, {1, 2, 3}, runValue("corrupt", {1, 2, 3})}));
    }

    void otherValues() {
        const Runs runs;
        const auto patches =
            resolvePatches(parsePatchSpec("mix:1@0=mean;g:b4-7@2=zero"), runs.into(BaseRun::Corrupt));
        QVERIFY(patches[0] == (Patch{Site::Mix, {0}, {1}, StatisticValue{"means"}}));
        QVERIFY(patches[1] == (Patch{Site::G, {2}, {2, 3}, ZeroValue{}}));
    }

    void bad_data() {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* patch, ErrorCode code, const char* word) {
            QTest::newRow(patch) << QString::fromUtf8(patch) << static_cast<int>(code)
                                 << QString::fromUtf8(word);
        };
        row("h:2@0", ErrorCode::InvalidArgument, "position 2 has no counterpart in the clean run");
        row("h:subject@0=clean", ErrorCode::InvalidArgument, "position 1 has no counterpart");
        row("h:6@0", ErrorCode::PositionOutOfRange, "no token 6");
        row("h:b20-30@0", ErrorCode::PositionOutOfRange, "b20-30");
        row("h:0@3", ErrorCode::LayerOutOfRange, "no layer 3");
        row("o:0@0-7", ErrorCode::LayerOutOfRange, "no layer 7");
    }

    void bad() {
        QFETCH(QString, patch);
        QFETCH(int, code);
        QFETCH(QString, word);
        const Runs runs;
        const QString complaint =
            complaintAbout(static_cast<ErrorCode>(code), {word.toStdString(), patch.toStdString()}, [&] {
                static_cast<void>(
                    resolvePatches(parsePatchSpec(patch.toStdString()), runs.into(BaseRun::Corrupt)));
            });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    /// What a window or another program writes has not gone through the parser.
    void embeddingOfAnotherState() {
        const Runs runs;
        PatchSpec patch;
        patch.parts.push_back({Site::S, {Role::Last}, true});
        const QString complaint = complaintAbout(ErrorCode::InvalidArgument, {"emb", "h alone"}, [&] {
            static_cast<void>(resolvePatches(patch, runs.into(BaseRun::Corrupt)));
        });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void meansAreNeeded() {
        const Runs runs;
        const QString complaint =
            complaintAbout(ErrorCode::InvalidArgument, {"mix:1@0=mean", "--means"}, [&] {
                static_cast<void>(
                    resolvePatches(parsePatchSpec("mix:1@0=mean"), runs.into(BaseRun::Corrupt, false)));
            });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void subjectIsNeeded() {
        Runs runs;
        runs.corrupt.subject.reset();
        EXPECT_ERROR(resolvePatches(parsePatchSpec("h:after@0=zero"), runs.into(BaseRun::Corrupt)),
                     ErrorCode::SubjectNeeded, {"after"});
    }
};

QTEST_GUILESS_MAIN(TestPatchResolve)
#include "tst_patch_resolve.moc"
