// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/row_head.hpp"

namespace mambascope {

at::Tensor throughHead(const LanguageModel& model, const at::Tensor& residual, const HeadForm& form,
                       const at::Tensor& token) {
    at::Tensor rows;
    if (form.rows.size() == 1) {
        rows = residual.select(1, form.rows.front());
    } else { // without indices on the device: this may be recorded
        std::vector<at::Tensor> chosen;
        for (const int row : form.rows) {
            chosen.push_back(residual.select(1, row));
        }
        rows = at::stack(chosen, 1).flatten(0, 1);
    }
    return form.shares ? model.tokenShares(rows, token) : model.logits(rows);
}

} // namespace mambascope
