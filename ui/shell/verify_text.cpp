// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/verify_text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace mambascope::ui {
namespace {

struct VerifyText {
    Q_DECLARE_TR_FUNCTIONS(VerifyText)
};

QString numberText(double value) {
    return QLocale().toString(value, 'g', 3);
}

QString reasonLine(const Reason& reason) {
    const auto filled = [&](const QString& sentence) {
        return sentence.arg(QString::fromStdString(reason.stored), QString::fromStdString(reason.now));
    };
    switch (reason.what) {
    case Reason::What::Model:
        return filled(VerifyText::tr("The model's files are different: %1 then, %2 now"));
    case Reason::What::Precision:
        return filled(VerifyText::tr("The precision is different: %1 then, %2 now"));
    case Reason::What::Device:
        return filled(VerifyText::tr("The device is different: %1 then, %2 now"));
    case Reason::What::Processor:
        return filled(VerifyText::tr("The processor is different: %1 then, %2 now"));
    case Reason::What::Library:
        return filled(VerifyText::tr("The library is different: %1 then, %2 now"));
    case Reason::What::Program:
        return filled(VerifyText::tr("The program is different: %1 then, %2 now"));
    }
    return {};
}

QString outcomeOf(const VerifiedResult& result) {
    if (!result.difference) {
        return VerifyText::tr("can't be computed again: %1").arg(QString::fromStdString(result.failure));
    }
    const ResultDifference& difference = *result.difference;
    if (difference.isEqual()) {
        return VerifyText::tr("the same, %n number(s)", nullptr, static_cast<int>(difference.numbers));
    }
    if (difference.unequal == 0) {
        return VerifyText::tr("differs at %1").arg(QString::fromStdString(difference.otherPlace));
    }
    return VerifyText::tr("%1 of %2 numbers differ, by %3 at most (relative: %4), at %5")
        .arg(QLocale().toString(static_cast<qulonglong>(difference.unequal)),
             QLocale().toString(static_cast<qulonglong>(difference.numbers)), numberText(difference.largest),
             numberText(difference.relative), QString::fromStdString(difference.place));
}

} // namespace

QString verifySummary(const Verification& verification) {
    const int total = static_cast<int>(verification.results.size());
    if (total == 0) {
        return VerifyText::tr("The session holds no results");
    }
    if (verification.isEqual()) {
        return VerifyText::tr("All %n result(s) came out the same, to the last bit", nullptr, total);
    }
    const int failed = static_cast<int>(verification.failureCount());
    const int differing = total - failed - static_cast<int>(verification.equalCount());
    QStringList parts;
    if (const VerifiedResult* worst = verification.worst()) {
        parts.append(VerifyText::tr("%n result(s) differ, by %1 at most", nullptr, differing)
                         .arg(numberText(worst->difference->largest)));
    } else if (differing > 0) {
        parts.append(
            VerifyText::tr("%n result(s) differ, but in no number: in texts or in how many numbers there are",
                           nullptr, differing));
    }
    if (failed > 0) {
        parts.append(VerifyText::tr("%n result(s) can't be computed again", nullptr, failed));
    }
    return parts.join(QStringLiteral("; "));
}

QString verifyReasons(const Verification& verification) {
    QStringList lines;
    for (const Reason& reason : verification.reasons()) {
        lines.append(reasonLine(reason));
    }
    return lines.join(QLatin1Char('\n'));
}

QString verifyDetails(const Verification& verification) {
    QStringList lines;
    for (const VerifiedResult& result : verification.results) {
        const Request& request = result.stored->request;
        lines.append(QStringLiteral("%1 · %2 · %3")
                         .arg(QString::fromStdString(request.channel),
                              QString::fromStdString(modelOf(request.body).model), outcomeOf(result)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace mambascope::ui
