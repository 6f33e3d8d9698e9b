// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a data set on a thread of its own: a disk may sleep, and a file may be large.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "core/data/data_set.hpp"
#include "ui/data/row_store.hpp"

namespace mambascope::ui {

/// A part of what was read.
struct ReadRows {
    std::shared_ptr<const RowChunk> rows; ///< null: none
    std::vector<SkippedRow> skipped;
};

class DataLoader : public QObject {
    Q_OBJECT

public:
    /// A table has no use for more; experiments read them all.
    static constexpr std::size_t kMostRows = 1'000'000;

    /// `resources` as openData has it.
    explicit DataLoader(std::filesystem::path resources = {}, QObject* parent = nullptr);
    /// Stops, and waits until that has been seen.
    ~DataLoader() override;

    /// Reads a shipped data set or a file from its beginning; nothing is told of an earlier one any more.
    void open(const QString& nameOrPath);
    void stop();
    [[nodiscard]] bool isReading() const { return m_stop != nullptr; }

Q_SIGNALS:
    /// The file can be read; its rows follow.
    void opened(std::shared_ptr<const mambascope::DataSet> data);
    void rowsRead(const mambascope::ui::ReadRows& rows);
    /// All were read; `isCut`: there are more than kMostRows.
    void finished(bool isCut);
    /// What was read before stays.
    void failed(const mambascope::Error& error);

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;

    void read(const std::string& nameOrPath, const Stop& stop);
    /// On this object's thread, unless it was stopped before.
    void tell(const Stop& stop, std::function<void()> what);

    std::filesystem::path m_resources;
    Stop m_stop;          ///< of the present reading; null: none
    QThreadPool m_thread; ///< of one thread
};

} // namespace mambascope::ui
