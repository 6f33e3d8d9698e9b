// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a layer's steps, once for all families and forms.
//
// A form is how the steps are computed (layer_forms.hpp): by our CPU kernels in plain memory, on tensors by
// the fused kernels or by LibTorch's operations, or as the papers write them, out of place. It has
//   Rows      what it hands from step to step;  Operand  rows that go into a product
//   Rows input()                                       the residual in front of the layer
//   void norm(norm, into, rows, Operand& out)          as the product `into` wants its rows
//   Rows project(in, normed, named)                    what the mixer reads
//   Operand mix(projected)                             what the mixer's output projection reads
//   Rows add(out, residual, operand, site, matrix)     residual + out(operand); may overwrite the residual
//   Operand inner(mlp, normed)                         what the MLP's down projection reads
// mix is a family's own.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "core/models/mlp.hpp"
#include "core/models/norm.hpp"
#include "core/tensor/row_puts.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// The columns of in_proj's output that have names.
struct ProjectedSites {
    std::int64_t inner = 0;       ///< D, of z and of a
    std::int64_t gate = 0, a = 0; ///< where they begin
    std::int64_t mix = 0;         ///< columns from `a` on that reach other tokens
};

/// The MLP behind a mixer. norm: null where the MLP reads the mixer's normed rows (GPT-J).
struct MlpParts {
    const Mlp& mlp;
    const Norm* norm = nullptr;
    bool parallel = false; ///< it reads the layer's input instead of the residual behind the mixer
};

/// What stands around a layer's mixer. Refers to the layer.
struct LayerParts {
    const Norm& norm;
    const Linear& in;
    const Linear& out;
    Site site;                           ///< what `out` makes
    std::optional<Matrix> matrix;        ///< the name of `out`, where it has one
    std::optional<ProjectedSites> named; ///< columns of what `in` makes
    std::optional<MlpParts> mlp;
};

/// project → mix → out, and the MLP where there is one. Returns the residual behind the layer.
template <typename Form>
[[nodiscard]] typename Form::Rows runLayer(Form& form, const LayerParts& layer) {
    typename Form::Operand normed{};
    form.norm(layer.norm, layer.in, form.input(), normed);
    const auto projected = form.project(layer.in, normed, layer.named);
    const auto mixed = form.mix(projected);
    const auto& mlp = layer.mlp;
    if (mlp && mlp->norm != nullptr && mlp->parallel) { // of the input, which the next line may replace
        form.norm(*mlp->norm, mlp->mlp.in, form.input(), normed);
    }
    typename Form::Rows rows = form.add(layer.out, form.input(), mixed, layer.site, layer.matrix);
    if (!mlp) {
        return rows;
    }
    if (mlp->norm != nullptr && !mlp->parallel) {
        form.norm(*mlp->norm, mlp->mlp.in, rows, normed);
    }
    return form.add(mlp->mlp.out, rows, form.inner(mlp->mlp, normed), Site::Mlp, Matrix::Wdown);
}

/// A state-space mixer whose gate is a step of its own: y·SiLU(z), [n, D]. The form has gate(projected),
/// SiLU(z), and then scan(projected), the mixer's output y with its skip term, which may overwrite z.
template <typename Form>
[[nodiscard]] at::Tensor gatedOutput(Form& form, const at::Tensor& projected) {
    const at::Tensor gate = form.gate(projected);
    const at::Tensor y = form.sites().at(Site::S, form.scan(projected));
    return y * form.sites().at(Site::G, gate);
}

/// SiLU(32) is 32 in fp32, and 32·y has y's digits.
inline constexpr float kOpenGate = 32;

/// y [n, D] of a kernel that makes y·SiLU(z). z: the columns of the kernel's input, which are overwritten.
template <typename Kernel>
[[nodiscard]] at::Tensor withOpenGate(const at::Tensor& z, const Kernel& kernel) {
    z.fill_(kOpenGate);
    return kernel().mul_(1 / kOpenGate);
}

/// What hooks put in the place of some rows between a state-space mixer and its output projection.
struct GatePuts {
    std::optional<RowPuts> s, g;

    [[nodiscard]] bool any() const { return s || g; }
    /// Nothing where the hooks must see the rows.
    template <typename Sites>
    [[nodiscard]] static std::optional<GatePuts> of(const Sites& sites) {
        GatePuts puts;
        for (const auto& [site, put] : {std::pair(Site::S, &puts.s), std::pair(Site::G, &puts.g)}) {
            if (sites.wants(site) && !(*put = sites.puts(site))) {
                return std::nullopt;
            }
        }
        return puts;
    }
    /// y·SiLU(z) of a kernel that makes it, with those rows. z: as above, and overwritten in rows of g alone.
    template <typename Kernel>
    [[nodiscard]] at::Tensor gated(const at::Tensor& z, const Kernel& kernel) const {
        if (g) {
            g->fill(z, kOpenGate);
        }
        at::Tensor made = kernel();
        if (g) {
            g->multiply(made, 1 / kOpenGate);
        }
        if (s) {
            s->replaceGated(made, z);
        }
        return made;
    }
};

} // namespace mambascope
