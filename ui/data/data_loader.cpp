// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_loader.hpp"

#include <exception>
#include <utility>

#include <QMetaObject>

namespace mambascope::ui {
namespace {

constexpr std::size_t kFirstRows = 128; // soon there, to be looked at

/// What was read and not yet told.
struct Pending {
    std::shared_ptr<RowChunk> rows = std::make_shared<RowChunk>();
    std::vector<SkippedRow> skipped;

    [[nodiscard]] std::size_t size() const { return rows->size() + skipped.size(); }
    ReadRows take() {
        ReadRows taken{rows->size() == 0 ? nullptr : std::exchange(rows, std::make_shared<RowChunk>()),
                       std::move(skipped)};
        skipped = {};
        return taken;
    }
};

} // namespace

DataLoader::DataLoader(std::filesystem::path resources, QObject* parent)
    : QObject(parent)
    , m_resources(std::move(resources)) {
    setObjectName(QStringLiteral("dataLoader"));
    m_thread.setMaxThreadCount(1);
}

DataLoader::~DataLoader() {
    stop();
    m_thread.waitForDone();
}

void DataLoader::stop() {
    if (m_stop) {
        *m_stop = true;
        m_stop = nullptr;
    }
}

void DataLoader::open(const QString& nameOrPath) {
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_thread.start([this, stop = m_stop, name = nameOrPath.toStdString()] {
        try {
            read(name, stop);
        } catch (const Error& error) {
            tell(stop, [this, error] {
                Q_EMIT
                failed(error);
            });
        } catch (const std::exception& error) { // memory that ran out
            tell(stop, [this, wrapped = Error(ErrorCode::FileUnreadable, {name, error.what()})] {
                Q_EMIT
                failed(wrapped);
            });
        }
        tell(stop, [this] { m_stop = nullptr; });
    });
}

void DataLoader::tell(const Stop& stop, std::function<void()> what) {
    QMetaObject::invokeMethod(
        this,
        [stop, what = std::move(what)] {
            if (!*stop) {
                what();
            }
        },
        Qt::QueuedConnection);
}

void DataLoader::read(const std::string& nameOrPath, const Stop& stop) {
    const auto data = std::make_shared<const DataSet>(openData(nameOrPath, m_resources));
    tell(stop, [this, data] {
        Q_EMIT
        opened(data);
    });
    const std::unique_ptr<DataReader> reader = data->read();
    Pending pending;
    std::size_t count = 0;
    std::size_t due = kFirstRows;
    const auto tellPending = [&] {
        tell(stop, [this, read = pending.take()] {
            Q_EMIT
            rowsRead(read);
        });
    };
    while (!*stop && count < kMostRows) {
        std::optional<DataEntry> entry = reader->next();
        if (!entry) {
            break;
        }
        if (const auto* row = std::get_if<DataRow>(&*entry)) {
            pending.rows->add(*row);
            ++count;
        } else {
            pending.skipped.push_back(std::get<SkippedRow>(std::move(*entry)));
        }
        if (pending.size() >= due) {
            tellPending();
            due = RowChunk::kMostRows;
        }
    }
    if (pending.size() > 0) {
        tellPending();
    }
    const bool isCut = count >= kMostRows && reader->next().has_value();
    tell(stop, [this, isCut] {
        Q_EMIT
        finished(isCut);
    });
}

} // namespace mambascope::ui
