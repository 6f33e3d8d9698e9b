// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/edit_steps.hpp"

#include <variant>

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include "ui/data/related_facts.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

EditPanel& editPanelOf(const WindowUnderTest& test) {
    return *test.find<EditPanel>("editPanel");
}

void openEdit(WindowUnderTest& test, const QString& newObject) {
    test.find<QDockWidget>("editDock")->show();
    QVERIFY(QTest::qWaitFor([&] { return test.find<QComboBox>("editNew")->count() > 0; }, 20000));
    test.find<QLineEdit>("editNewEdit")->setText(newObject);
    const auto* related = test.window->findChild<ui::RelatedFacts*>(); // else a press waits for it
    QVERIFY(QTest::qWaitFor([&] { return !related->isBusy(); }, 20000));
}

void press(const WindowUnderTest& test, const char* name) {
    test.find<QToolButton>(name)->click();
}

std::vector<EditRequest> editsOn(const WindowUnderTest& test, const std::string& channel) {
    std::vector<EditRequest> found;
    for (const Request& request : test.control->begunRequests()) {
        if (const auto* edit = std::get_if<EditRequest>(&request.body);
            edit != nullptr && request.channel.starts_with(channel)) {
            found.push_back(*edit);
        }
    }
    return found;
}

} // namespace mambascope::testing
