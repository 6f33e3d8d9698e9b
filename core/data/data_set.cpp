// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/data_set.hpp"

#include <array>

#include "core/base/resources.hpp"
#include "core/data/file_reader.hpp"
#include "core/data/understanding.hpp"

namespace mambascope {
namespace {

struct Shipped {
    std::string_view name;
    std::string_view file; ///< in resources/data
};

constexpr std::array kShipped{Shipped{"counterfact", "counterfact_tracing.jsonl.gz"},
                              Shipped{"relations", "relations.jsonl"}};

} // namespace

std::unique_ptr<DataReader> DataSet::read() const {
    const FileState& state = m_description.state;
    switch (m_description.form) {
    case DataForm::Jsonl:
        return readJsonLines(*this, state);
    case DataForm::Relations:
        return readRelations(*this, state);
    case DataForm::Csv:
    case DataForm::Tsv:
        break;
    }
    return readDelimited(*this, state);
}

DataTotals DataSet::totals() const {
    const std::unique_ptr<DataReader> reader = read();
    while (reader->next()) {
    }
    return reader->totals();
}

std::vector<std::string> shippedDataNames() {
    std::vector<std::string> names;
    for (const Shipped& data : kShipped) {
        names.emplace_back(data.name);
    }
    return names;
}

DataSet openData(const std::string& nameOrPath, const std::filesystem::path& resources) {
    DataDescription description;
    description.name = nameOrPath;
    description.path = nameOrPath;
    for (const Shipped& data : kShipped) {
        if (data.name == nameOrPath) {
            description.path = (resources.empty() ? resources::directory() : resources) / "data" / data.file;
            description.shipped = true;
        }
    }
    understand(description);
    return DataSet(std::move(description));
}

DataPreview previewData(const std::string& nameOrPath, int rows, const std::filesystem::path& resources) {
    const DataSet data = openData(nameOrPath, resources);
    DataPreview preview{data.name(), data.form(), data.delimiter(), data.columns(), {}, {}};
    const std::unique_ptr<DataReader> reader = data.read();
    for (int i = 0; i < rows; ++i) {
        std::optional<DataEntry> entry = reader->next();
        if (!entry) {
            break;
        }
        if (auto* const skipped = std::get_if<SkippedRow>(&*entry)) {
            preview.skipped.push_back(std::move(*skipped));
        } else {
            preview.rows.push_back(std::get<DataRow>(*std::move(entry)));
        }
    }
    return preview;
}

} // namespace mambascope
