// SPDX-License-Identifier: GPL-3.0-or-later
// A session file of the window: read, written and read again.
#include "tests/fuzz/target.hpp"
#include "ui/files/experiment_json.hpp"

#include <QByteArray>
#include <QString>

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] {
        const QString file = QStringLiteral("session.json");
        const QByteArray json(input.data(), static_cast<qsizetype>(input.size()));
        const ui::ExperimentState state = ui::experimentFromJson(json, file);
        const std::size_t bytes = state.prompt.size();
        for (const ui::KnockoutEntry& entry : state.knockouts) {
            require(entry.query.end <= bytes && entry.source.end <= bytes,
                    "a knockout's bytes lie in the prompt");
            require(!entry.queryPart().isEmpty() && !entry.sourcePart().isEmpty(),
                    "a knockout cuts something");
        }
        require(!state.subject || state.subject->end <= bytes, "the subject lies in the prompt");
        const QByteArray written = ui::toJson(state);
        require(ui::experimentFromJson(written, file) == state,
                "a session that is written and read is the same");
    }));
}

} // namespace mambascope::fuzzing
