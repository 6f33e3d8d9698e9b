// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_npy.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <span>

#include "core/io/npy_writer.hpp"

namespace mambascope::ui {

QByteArray matrixNpy(const HeatMapPanel& panel, const ViewTable& table) {
    std::vector<double> values;
    for (const MatrixCell& cell : matrixOf(panel, table)) {
        values.push_back(cell.isThere ? cell.value : std::numeric_limits<double>::quiet_NaN());
    }
    const std::array<std::int64_t, 2> shape{panel.rowCount(), panel.columnCount()};
    QByteArray file = QByteArray::fromStdString(npyHeader(shape, values.size(), sizeof(double)));
    const auto bytes = std::as_bytes(std::span(values));
    file.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return file;
}

} // namespace mambascope::ui
