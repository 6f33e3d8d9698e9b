// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/layer_forms.hpp"

namespace mambascope {

void requireOnePrompt(const RowBatch& batch) {
    TORCH_CHECK(batch.prompts == 1, "a layer's form for one prompt got ", batch.prompts);
}

void BatchForm::norm(const Norm& norm, const Linear& into, const at::Tensor& rows, Operand& out) const {
    out = norm(into, rows, m_batch.reference || m_keys);
    out.reference = m_batch.reference;
}

at::Tensor BatchForm::add(const Linear& out, const at::Tensor& residual, const Operand& operand, Site site,
                          std::optional<Matrix> matrix) {
    const bool inPlace = std::exchange(m_inPlace, true); // what follows adds to a residual of the layer's own
    if (!m_sites.wantsOutput(site, matrix)) {
        return out.addTo(residual, operand, inPlace);
    }
    if (!(matrix && m_sites.wants(*matrix))) {
        if (const std::optional<RowPuts> given = m_sites.puts(site)) {
            const std::vector<at::Tensor> before = given->keep(residual);
            at::Tensor result = out.addTo(residual, operand, inPlace);
            given->restoreWith(result, before);
            return result;
        }
    }
    const at::Tensor value = m_sites.atOutput(site, matrix, operand.plain, out(operand));
    return inPlace ? residual.add_(value) : residual + value;
}

} // namespace mambascope
