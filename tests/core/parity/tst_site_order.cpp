// SPDX-License-Identifier: GPL-3.0-or-later
// What follows in a layer where hooks put other states into its sites: the order of its steps, as the papers
// have it.
#include <QTest>

#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/site_models.hpp"
#include "tests/core/parity/site_runs.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

class SiteOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownStatesChangeNothing_data() { addModelRows(); }
    void ownStatesChangeNothing();
    void whatIsPutInReachesWhatComesAfter_data() { addModelRows(); }
    void whatIsPutInReachesWhatComesAfter();
    void laterStatesWin_data() { addModelRows(); }
    void laterStatesWin();
};

/// Puts back what a recorder has seen.
class PutBack : public SiteHooks {
public:
    PutBack(const Recorder& seen, Site site)
        : m_seen(seen)
        , m_site(site) {}
    using SiteHooks::wants;
    [[nodiscard]] bool wants(Site site) const override { return site == m_site; }
    void at(Site site, at::Tensor& rows) override {
        if (site == Site::G || site == Site::O) { // either way
            rows = m_seen.states.at(site).clone();
        } else {
            rows.copy_(m_seen.states.at(site));
        }
    }

private:
    const Recorder& m_seen;
    Site m_site;
};

void SiteOrder::ownStatesChangeNothing() {
    const SiteModels models = siteModelsOfRow();
    Dice dice(19);
    at::Tensor rows = models.someRows(dice, 8);
    for (int index = 0; index < models.fast->layerCount(); ++index) {
        for (const Site site : sitesOf(models.layer(index))) {
            Recorder seen(models.layer(index), {site});
            const at::Tensor after = runLayer(models, index, rows, &seen).after;
            PutBack hooks(seen, site);
            QVERIFY2(at::equal(runLayer(models, index, rows, &hooks).after, after),
                     std::string(siteName(site)).c_str());
        }
        rows = runLayer(models, index, rows, nullptr).after;
    }
}

/// Looks at everything, and puts zeros into one row of a site.
class Wipe : public Recorder {
public:
    Wipe(const Layer& layer, Site site, std::int64_t row)
        : Recorder(layer)
        , m_site(site)
        , m_row(row) {}
    void at(Site site, at::Tensor& rows) override {
        Recorder::at(site, rows);
        if (site == m_site) {
            rows[m_row].zero_();
        }
    }

private:
    Site m_site;
    std::int64_t m_row;
};

/// Which rows of a state change where a row of another becomes zero: the order of a layer's steps, as the
/// papers have it.
void SiteOrder::whatIsPutInReachesWhatComesAfter() {
    const SiteModels models = siteModelsOfRow();
    const Layer& layer = models.layer(0);
    Dice dice(23);
    constexpr int kTokens = 9, kRow = 3;
    const at::Tensor rows = models.someRows(dice, kTokens);
    Recorder clean(layer);
    const LayerRun before = runLayer(models, 0, rows, &clean);
    enum class Reach { Nothing, Row, Convolution, Later };
    const int width = models.fast->info().convolutionReach;
    const auto check = [&](const at::Tensor& found, const at::Tensor& expected, Reach reach) {
        const int last = reach == Reach::Nothing       ? kRow - 1
                         : reach == Reach::Row         ? kRow
                         : reach == Reach::Convolution ? kRow + width
                                                       : kTokens - 1;
        const at::Tensor scale = expected.abs().amax();
        for (int row = 0; row < kTokens; ++row) {
            const double change = ((found[row] - expected[row]).abs().amax() / scale).item<double>();
            if (row < kRow || row > last) {
                QVERIFY2(change <= 1e-5, ("row " + std::to_string(row) + ": " + number(change)).c_str());
            } else if (row == kRow || reach == Reach::Convolution) {
                QVERIFY2(change > 1e-4, ("row " + std::to_string(row) + ": " + number(change)).c_str());
            }
        }
    };
    const auto put = [&](Site site, const std::map<Site, Reach>& reach, Reach output) {
        Wipe wipe(layer, site, kRow);
        const LayerRun after = runLayer(models, 0, rows, &wipe);
        for (const auto& [other, far] : reach) {
            check(wipe.states.at(other), clean.states.at(other), far);
        }
        check(after.after, before.after, output);
    };
    if (models.fast->info().hasConvolution) {
        put(Site::Mix, {{Site::C, Reach::Convolution}, {Site::S, Reach::Later}, {Site::G, Reach::Nothing}},
            Reach::Later);
        put(Site::A, {{Site::Mix, Reach::Nothing}, {Site::C, Reach::Convolution}, {Site::S, Reach::Later}},
            Reach::Later);
        put(Site::C, {{Site::A, Reach::Nothing}, {Site::S, Reach::Later}, {Site::G, Reach::Nothing}},
            Reach::Later);
        put(Site::S, {{Site::C, Reach::Nothing}, {Site::G, Reach::Nothing}, {Site::O, Reach::Row}},
            Reach::Row);
        put(Site::G, {{Site::C, Reach::Nothing}, {Site::S, Reach::Nothing}, {Site::O, Reach::Row}},
            Reach::Row);
        put(Site::O, {{Site::S, Reach::Nothing}}, Reach::Row);
        return;
    }
    // In a sequential block the MLP reads the attention's output, in a parallel one it doesn't.
    const bool parallel = modelOfRow() == "neox-parallel" || modelOfRow().starts_with("gptj");
    put(Site::Attn, {{Site::Mlp, parallel ? Reach::Nothing : Reach::Row}}, Reach::Row);
    put(Site::Mlp, {{Site::Attn, Reach::Nothing}}, Reach::Row);
}

/// Puts a row of numbers into the same row of some sites, and moves what some matrices make there.
class PutRow : public SiteHooks {
public:
    explicit PutRow(std::map<Site, at::Tensor> put, std::set<Matrix> moved = {})
        : m_put(std::move(put))
        , m_moved(std::move(moved)) {}

    [[nodiscard]] bool wants(Site site) const override { return m_put.contains(site); }
    void at(Site site, at::Tensor& rows) override { rows[kRow].copy_(m_put.at(site)); }
    [[nodiscard]] bool wants(Matrix matrix) const override { return m_moved.contains(matrix); }
    void product(Matrix /*matrix*/, const at::Tensor& /*key*/, at::Tensor& value) override {
        value[kRow].add_(1);
    }

private:
    static constexpr std::int64_t kRow = 2;
    std::map<Site, at::Tensor> m_put;
    std::set<Matrix> m_moved;
};

/// `a` over its part of `mix`, and a state over what its matrix makes.
void SiteOrder::laterStatesWin() {
    const SiteModels models = siteModelsOfRow();
    const Layer& layer = models.layer(0);
    Dice dice(29);
    const at::Tensor rows = models.someRows(dice, 6);
    const auto after = [&](PutRow hooks) { return runLayer(models, 0, rows, &hooks).after; };
    const at::Tensor unchanged = runLayer(models, 0, rows, nullptr).after;
    const auto same = [&](const at::Tensor& found, const at::Tensor& expected) {
        QCOMPARE_LE(relativeError(wide(found), wide(expected)), 2e-6);
        QVERIFY(relativeError(wide(found), wide(unchanged)) > 1e-4);
    };
    const auto numbers = [&](Site site) {
        return at::linspace(-1, 2, *layer.siteWidth(site), rows.options());
    };
    if (!models.fast->info().hasConvolution) {
        const at::Tensor mlp = numbers(Site::Mlp);
        same(after(PutRow({{Site::Mlp, mlp}}, {Matrix::Wdown})), after(PutRow({{Site::Mlp, mlp}})));
        return;
    }
    const at::Tensor a = numbers(Site::A);
    const at::Tensor mix = numbers(Site::Mix).mul_(-1);
    at::Tensor both = mix.clone();
    both.narrow(0, 0, a.size(0)).copy_(a);
    same(after(PutRow({{Site::Mix, mix}, {Site::A, a}})), after(PutRow({{Site::Mix, both}})));
    same(after(PutRow({{Site::A, a}}, {Matrix::Wa})), after(PutRow({{Site::A, a}})));
    const at::Tensor output = numbers(Site::O);
    same(after(PutRow({{Site::O, output}}, {Matrix::Wo, Matrix::Wg})), after(PutRow({{Site::O, output}})));
}

} // namespace

QTEST_GUILESS_MAIN(SiteOrder)
#include "tst_site_order.moc"
