// SPDX-License-Identifier: GPL-3.0-or-later
// What the trust panel says of both models, as a value: a row for each fact, a column for each model.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/values/snapshot.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/text/trust_text.hpp"

namespace mambascope::ui {

/// One fact of one model.
struct TrustCell {
    QString text;            ///< as it stands in the panel
    QString words;           ///< in sentences that need nothing around them
    bool isMeasured = false; ///< it has a tick or a cross by `level`
    Trust::Level level = Trust::Level::Unknown;
    std::optional<double> number; ///< what was measured
    std::optional<double> bound;  ///< what rounding explains of it
    std::vector<double> layers;   ///< a small bar each
    friend bool operator==(const TrustCell&, const TrustCell&) = default;
};

struct TrustRow {
    std::string name; ///< for files: "rebuild_error"
    QString title;
    std::array<TrustCell, 2> cells; ///< by Side
    friend bool operator==(const TrustRow&, const TrustRow&) = default;
};

struct TrustData {
    std::array<QString, 2> models; ///< their names, as heads of the columns
    std::vector<TrustRow> rows;
    friend bool operator==(const TrustData&, const TrustData&) = default;
};

/// What is known of one side.
struct TrustFacts {
    QString model;                           ///< its name, as long as nothing else is known
    const ModelInfo* info = nullptr;         ///< null: not loaded yet
    const Provenance* computed = nullptr;    ///< of the newest answer of this model; null: there is none
    const TrustSnapshot* measured = nullptr; ///< null: not yet, or it has failed
    const Provenance* measuredBy = nullptr;  ///< with `measured`
    bool isStored = false;                   ///< `measured` comes from a session file
    QString failure;                         ///< why it could not be measured; empty: it has not failed
    QString probe; ///< what was measured instead of knockouts; empty: there are some
};

[[nodiscard]] TrustData trustData(const std::array<TrustFacts, 2>& facts);
/// The worst of what was measured, with all words.
[[nodiscard]] Trust trustOf(const std::array<TrustFacts, 2>& facts);

} // namespace mambascope::ui
