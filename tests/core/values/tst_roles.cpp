// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/intervention.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using Positions = std::vector<int>;

class TestRoles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays() {
        for (const Role role :
             {Role::Last, Role::First, Role::Subject, Role::Relation, Role::Context, Role::All, Role::Begin,
              Role::End, Role::RelationWithLast, Role::SubjectLast, Role::After}) {
            QVERIFY(!roleName(role).empty());
            QVERIFY(roleFromName(roleName(role)) == role);
        }
        QVERIFY(roleFromName("relation-minus-last") == Role::Relation);
        QVERIFY(!roleFromName("Last"));
        QVERIFY(!roleFromName(""));
        QVERIFY(!roleFromName("lastly"));
    }

    void subjectInTheMiddle() {
        const TokenRoles roles{7, IndexRange{2, 3}};
        QCOMPARE(positionsOf(Role::Last, roles), Positions{6});
        QCOMPARE(positionsOf(Role::First, roles), Positions{0});
        QCOMPARE(positionsOf(Role::Subject, roles), (Positions{2, 3}));
        QCOMPARE(positionsOf(Role::Relation, roles), (Positions{0, 1, 4, 5}));
        QCOMPARE(positionsOf(Role::RelationWithLast, roles), (Positions{0, 1, 4, 5, 6}));
        QCOMPARE(positionsOf(Role::Context, roles), (Positions{0, 1}));
        QCOMPARE(positionsOf(Role::All, roles), (Positions{0, 1, 2, 3, 4, 5, 6}));
        QCOMPARE(positionsOf(Role::SubjectLast, roles), Positions{3});
        QCOMPARE(positionsOf(Role::After, roles), (Positions{4, 5}));
    }

    void subjectFirstHasNoContext() {
        const TokenRoles roles{4, IndexRange{0, 1}};
        QCOMPARE(positionsOf(Role::Context, roles), Positions{});
        QCOMPARE(positionsOf(Role::Relation, roles), Positions{2});
    }

    void subjectLast() {
        const TokenRoles roles{4, IndexRange{2, 3}};
        QCOMPARE(positionsOf(Role::Context, roles), (Positions{0, 1}));
        QCOMPARE(positionsOf(Role::Relation, roles), (Positions{0, 1}));
        QCOMPARE(positionsOf(Role::RelationWithLast, roles), (Positions{0, 1}));
        QCOMPARE(positionsOf(Role::Last, roles), Positions{3});
        QCOMPARE(positionsOf(Role::SubjectLast, roles), Positions{3});
        QCOMPARE(positionsOf(Role::After, roles), Positions{});
    }

    void subjectIsEverything() {
        const TokenRoles roles{3, IndexRange{0, 2}};
        QCOMPARE(positionsOf(Role::Relation, roles), Positions{});
        QCOMPARE(positionsOf(Role::Subject, roles), (Positions{0, 1, 2}));
    }

    /// BOS and EOS and their like.
    void whatIsPutAroundThePrompt() {
        std::vector<Token> tokens{{0, "<s>", 0, 0}, {7, " ", 0, 0}, {1, "a", 0, 1}, {2, "</s>", 1, 1}};
        tokens[0].enclosing = tokens[3].enclosing = true;
        const TokenRoles roles = rolesOf(tokens, IndexRange{2, 2});
        QCOMPARE(roles.tokenCount, 4);
        QVERIFY(roles.subject == (IndexRange{2, 2}));
        QCOMPARE(positionsOf(Role::Begin, roles), Positions{0});
        QCOMPARE(positionsOf(Role::End, roles), Positions{3});
        const std::vector<Token> onlyAround{tokens.front()};
        QCOMPARE(positionsOf(Role::Begin, rolesOf(onlyAround, std::nullopt)), Positions{0});
        QCOMPARE(positionsOf(Role::End, rolesOf(onlyAround, std::nullopt)), Positions{});
        tokens.erase(tokens.begin());
        QCOMPARE(positionsOf(Role::End, rolesOf(tokens, std::nullopt)), Positions{2});
        tokens.pop_back();
        QCOMPARE(positionsOf(Role::End, rolesOf(tokens, std::nullopt)), Positions{});
        QCOMPARE(positionsOf(Role::Begin, rolesOf(tokens, std::nullopt)), Positions{});
        QCOMPARE(positionsOf(Role::Begin, rolesOf({}, std::nullopt)), Positions{});
    }

    void oneToken() {
        const TokenRoles roles{1, std::nullopt};
        QCOMPARE(positionsOf(Role::Last, roles), Positions{0});
        QCOMPARE(positionsOf(Role::First, roles), Positions{0});
        QCOMPARE(positionsOf(Role::All, roles), Positions{0});
    }

    void noTokens() {
        const TokenRoles roles{0, std::nullopt};
        QCOMPARE(positionsOf(Role::Last, roles), Positions{});
        QCOMPARE(positionsOf(Role::First, roles), Positions{});
        QCOMPARE(positionsOf(Role::All, roles), Positions{});
    }

    void someNeedASubject() {
        const TokenRoles roles{5, std::nullopt};
        EXPECT_ERROR(positionsOf(Role::Subject, roles), ErrorCode::SubjectNeeded, {"subject"});
        EXPECT_ERROR(positionsOf(Role::Relation, roles), ErrorCode::SubjectNeeded, {"relation"});
        EXPECT_ERROR(positionsOf(Role::Context, roles), ErrorCode::SubjectNeeded, {"context"});
        EXPECT_ERROR(positionsOf(Role::SubjectLast, roles), ErrorCode::SubjectNeeded, {"subject_last"});
        EXPECT_ERROR(positionsOf(Role::After, roles), ErrorCode::SubjectNeeded, {"after"});
    }
};

QTEST_APPLESS_MAIN(TestRoles)
#include "tst_roles.moc"
