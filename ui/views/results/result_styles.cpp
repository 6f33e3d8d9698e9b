// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/result_styles.hpp"

#include <cmath>
#include <map>

#include <QCoreApplication>

#include "core/values/enum_names.hpp"
#include "ui/style/roles.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct ResultStyles {
    Q_DECLARE_TR_FUNCTIONS(ResultStyles)
};

constexpr double kThick = 2.2; // times the text factor, and at least that
constexpr double kThin = 1.1;

std::optional<Role> roleNamed(const std::string& name) {
    for (const auto& [role, known] : EnumNames<Role>::kTable) {
        if (name == known) {
            return role;
        }
    }
    return std::nullopt;
}

struct Look {
    ThemeColor color = ThemeColor::Text;
    QVector<qreal> dashes;
};

const QVector<qreal> kDashed{5, 3};
const QVector<qreal> kDotted{1.2, 2};
const QVector<qreal> kMixed{6, 2, 1.2, 2};

/// Groups of heads and a map's sources; the colours of roles that stand for something like it.
Look lookOf(const std::string& name) {
    static const std::map<std::string, Look> looks{
        {"before-subject", {ThemeColor::Context, kDashed}},
        {"subject-inner", {ThemeColor::Subject, kDashed}},
        {"subject-last", {ThemeColor::Subject, {}}},
        {"after-subject", {ThemeColor::Relation, kDashed}},
        {"slow", {ThemeColor::First, kMixed}},
        {"middle", {ThemeColor::Relation, kDashed}},
        {"fast", {ThemeColor::Last, kDotted}},
        {"context-dependent", {ThemeColor::Subject, kDashed}},
        {"context-independent", {ThemeColor::Negative, kMixed}},
        {"all", {ThemeColor::Text, {}}},
    };
    const auto found = looks.find(name);
    if (found != looks.end()) {
        return found->second;
    }
    // A quantile, or somebody else's name: told apart as far as there are colours.
    static const std::array<Look, 6> others{{{ThemeColor::First, {}},
                                             {ThemeColor::Last, kDashed},
                                             {ThemeColor::Relation, kDotted},
                                             {ThemeColor::Subject, kMixed},
                                             {ThemeColor::Context, {}},
                                             {ThemeColor::Accent, kDashed}}};
    std::size_t sum = 0;
    for (const char letter : name) {
        sum += static_cast<unsigned char>(letter);
    }
    return others[sum % others.size()];
}

} // namespace

QString sourceTitle(const std::string& source) {
    if (const std::optional<Role> role = roleNamed(source)) {
        return roleTitle(*role);
    }
    static const std::map<std::string, const char*> titles{
        {"before-subject", QT_TRANSLATE_NOOP("ResultStyles", "before the subject")},
        {"subject-inner", QT_TRANSLATE_NOOP("ResultStyles", "subject but its last token")},
        {"subject-last", QT_TRANSLATE_NOOP("ResultStyles", "subject's last token")},
        {"after-subject", QT_TRANSLATE_NOOP("ResultStyles", "behind the subject")}};
    const auto found = titles.find(source);
    return found == titles.end() ? QString::fromStdString(source) : ResultStyles::tr(found->second);
}

QString groupTitle(const std::string& group) {
    static const std::map<std::string, const char*> titles{
        {"slow", QT_TRANSLATE_NOOP("ResultStyles", "without the slow third")},
        {"middle", QT_TRANSLATE_NOOP("ResultStyles", "without the middle third")},
        {"fast", QT_TRANSLATE_NOOP("ResultStyles", "without the fast third")},
        {"context-dependent",
         QT_TRANSLATE_NOOP("ResultStyles", "without the context-dependent two thirds (slow and middle)")},
        {"context-independent",
         QT_TRANSLATE_NOOP("ResultStyles", "without the context-independent two thirds (middle and fast)")},
        {"all", QT_TRANSLATE_NOOP("ResultStyles", "without any")}};
    const auto found = titles.find(group);
    return found == titles.end() ? QString::fromStdString(group) : ResultStyles::tr(found->second);
}

QString curveTitle(const ResultCurve& curve) {
    return curve.group.empty() ? sourceTitle(curve.source) : groupTitle(curve.group);
}

QPen curvePen(const ResultCurve& curve, const FigureStyle& style) {
    Look look = lookOf(curve.group.empty() ? curve.source : curve.group);
    QColor ink = style.ink(look.color);
    if (const std::optional<Role> role = curve.group.empty() ? roleNamed(curve.source) : std::nullopt) {
        const RoleStyle own = roleStyle(style.palette, *role);
        ink = own.color;
        look.dashes = own.dashes;
    }
    QPen pen(ink, (curve.set == 0 ? kThick : kThin) * std::max(1.0, style.factor() * 0.9));
    pen.setJoinStyle(Qt::RoundJoin);
    if (!look.dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(look.dashes);
    }
    return pen;
}

QString metricTitle(SummaryMetric metric) {
    switch (metric) {
    case SummaryMetric::RelativeChange:
        return ResultStyles::tr("relative change of the answer's probability");
    case SummaryMetric::Difference:
        return ResultStyles::tr("change of the answer's probability");
    case SummaryMetric::Accuracy:
        return ResultStyles::tr("answers that are still the likeliest token");
    }
    return {};
}

QString metricText(double value, SummaryMetric metric) {
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    switch (metric) {
    case SummaryMetric::RelativeChange:
        return formatPercent(value);
    case SummaryMetric::Difference:
        return formatSigned(value);
    case SummaryMetric::Accuracy:
        return percentText(formatFixed(100 * value, 1));
    }
    return {};
}

} // namespace mambascope::ui
