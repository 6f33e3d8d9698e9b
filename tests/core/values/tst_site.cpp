// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <set>
#include <string>

#include "core/values/enum_names.hpp"

using namespace mambascope;

class TestSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySiteHasAName() {
        std::set<std::string> names;
        for (const auto& [site, word] : EnumNames<Site>::kTable) {
            const std::string name(siteName(site));
            QVERIFY(siteFromName(name) == site);
            names.insert(name);
        }
        QVERIFY(names ==
                std::set<std::string>({"h", "a", "mix", "c", "s", "g", "o", "attn", "mlp", "state", "conv"}));
    }

    void everyMatrixHasAName() {
        std::set<std::string> names;
        for (const auto& [matrix, word] : EnumNames<Matrix>::kTable) {
            const std::string name(matrixName(matrix));
            QVERIFY(matrixFromName(name) == matrix);
            names.insert(name);
        }
        QVERIFY(names == std::set<std::string>({"W_a", "W_g", "W_o", "W_down"}));
    }

    void otherNamesAreNone() {
        for (const char* name : {"", "H", "hh", "states", "W_a", "emb", "o "}) {
            QVERIFY2(!siteFromName(name), name);
        }
        for (const char* name : {"", "W_", "w_a", "o", "W_out", "W_downs"}) {
            QVERIFY2(!matrixFromName(name), name);
        }
    }
};

QTEST_APPLESS_MAIN(TestSite)
#include "tst_site.moc"
