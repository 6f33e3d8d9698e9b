// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/intervention.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/error.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

std::vector<int> positionsBetween(int begin, int end) {
    std::vector<int> positions(static_cast<std::size_t>(end > begin ? end - begin : 0));
    std::iota(positions.begin(), positions.end(), begin);
    return positions;
}

const IndexRange& subjectOf(Role role, const TokenRoles& roles) {
    if (!roles.subject) {
        const std::string name(roleName(role));
        throw Error(ErrorCode::SubjectNeeded, {name});
    }
    return *roles.subject;
}

/// Positions below `end` that are outside the subject.
std::vector<int> relationPositions(Role role, const TokenRoles& roles, int end) {
    const IndexRange subject = subjectOf(role, roles);
    std::vector<int> positions;
    for (int i = 0; i < end; ++i) {
        if (i < subject.first || i > subject.last) {
            positions.push_back(i);
        }
    }
    return positions;
}

} // namespace

std::string_view roleName(Role role) {
    return nameOf(role);
}

std::optional<Role> roleFromName(std::string_view name) {
    return name == "relation-minus-last" ? Role::Relation : valueNamed<Role>(name);
}

TokenRoles rolesOf(const std::vector<Token>& tokens, std::optional<IndexRange> subject) {
    const auto own = std::find_if(tokens.begin(), tokens.end(),
                                  [](const Token& token) { return !token.enclosing || token.start > 0; });
    const auto begin = own - tokens.begin();
    const auto behind = std::find_if(tokens.rbegin(), tokens.rend() - begin,
                                     [](const Token& token) { return !token.enclosing; });
    return {static_cast<int>(tokens.size()), subject, static_cast<int>(begin),
            static_cast<int>(behind - tokens.rbegin())};
}

std::vector<int> positionsOf(Role role, const TokenRoles& roles) {
    const int count = roles.tokenCount;
    switch (role) {
    case Role::Last:
        return positionsBetween(count > 0 ? count - 1 : 0, count);
    case Role::First:
        return positionsBetween(0, count > 0 ? 1 : 0);
    case Role::Subject:
        return positionsBetween(subjectOf(role, roles).first, roles.subject->last + 1);
    case Role::Relation:
        return relationPositions(role, roles, count - 1);
    case Role::RelationWithLast:
        return relationPositions(role, roles, count);
    case Role::Context:
        return positionsBetween(0, subjectOf(role, roles).first);
    case Role::All:
        return positionsBetween(0, count);
    case Role::Begin:
        return positionsBetween(0, roles.begin);
    case Role::End:
        return positionsBetween(count - roles.end, count);
    case Role::SubjectLast:
        return positionsBetween(subjectOf(role, roles).last, roles.subject->last + 1);
    case Role::After:
        return positionsBetween(subjectOf(role, roles).last + 1, count - 1);
    }
    return {};
}

} // namespace mambascope
