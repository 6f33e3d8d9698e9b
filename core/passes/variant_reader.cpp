// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/variant_reader.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/readout.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

[[noreturn]] void fail(const std::string& argument, const std::string& value, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
}

} // namespace

VariantReader::VariantReader(const LanguageModel& model, const CleanTrace& trace, Readout readout,
                             bool reference)
    : m_model(model)
    , m_trace(trace)
    , m_readout(std::move(readout)) {
    if (m_readout.positions.empty()) {
        m_readout.positions.push_back(trace.tokens() - 1);
    }
    check();
    m_shares = m_readout.kind == Readout::Kind::Probability && m_readout.tokens.size() == 1 &&
               model.givesTokenShares() && !reference;
}

void VariantReader::check() const {
    for (const int position : m_readout.positions) {
        if (position < 0 || position >= m_trace.tokens()) {
            throw Error(ErrorCode::PositionOutOfRange,
                        {"readout", std::to_string(position), std::to_string(m_trace.tokens())});
        }
    }
    for (const std::int32_t token : m_readout.tokens) {
        if (token < 0 || token >= m_model.info().vocabularySize) {
            fail("readout: token", std::to_string(token),
                 "0 to " + std::to_string(m_model.info().vocabularySize - 1));
        }
    }
    const std::size_t count = m_readout.tokens.size();
    const std::string argument = "readout: number of tokens", shown = std::to_string(count);
    if (m_readout.kind == Readout::Kind::Logits && count != 0) {
        fail(argument, shown, "none for logits");
    }
    if (m_readout.kind != Readout::Kind::Logits && count == 0) {
        fail(argument, shown, "at least 1");
    }
    if (m_readout.kind == Readout::Kind::LogLikelihood && count != m_readout.positions.size()) {
        fail(argument, shown, "one for each position, " + std::to_string(m_readout.positions.size()));
    }
}

bool VariantReader::sees(int firstPosition) const {
    return std::any_of(m_readout.positions.begin(), m_readout.positions.end(),
                       [&](int position) { return position >= firstPosition; });
}

std::vector<std::size_t> VariantReader::places(int first, int last) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_readout.positions.size(); ++i) {
        if (m_readout.positions[i] >= first && m_readout.positions[i] < last) {
            found.push_back(i);
        }
    }
    return found;
}

HeadForm VariantReader::form(int firstPosition) const {
    HeadForm form{{}, m_shares};
    for (const std::size_t place : placesFrom(firstPosition)) {
        form.rows.push_back(m_readout.positions[place] - firstPosition);
    }
    return form;
}

std::optional<std::int32_t> VariantReader::sharedToken() const {
    return m_shares ? std::optional(m_readout.tokens.front()) : std::nullopt;
}

std::int64_t VariantReader::floatsPerVariant() const {
    const ModelInfo& info = m_model.info();
    return (m_shares ? info.hiddenSize : 3LL * info.vocabularySize) * std::ssize(m_readout.positions);
}

std::size_t VariantReader::numbersPerPlace() const {
    return m_readout.kind == Readout::Kind::LogLikelihood ? 1 : m_readout.tokens.size();
}

at::Tensor VariantReader::cleanLogits(const std::vector<std::size_t>& places) const {
    const auto last = [&](std::size_t place) { return m_readout.positions[place] == m_trace.tokens() - 1; };
    if (places.size() == 1 && last(places.front())) {
        return m_trace.logits().unsqueeze(0);
    }
    HeadForm form;
    for (const std::size_t place : places) {
        form.rows.push_back(m_readout.positions[place]);
    }
    return throughHead(m_model, m_trace.residual(m_model.layerCount()).unsqueeze(0), form, {});
}

std::vector<double> VariantReader::numbersOf(const at::Tensor& logits,
                                             const std::vector<std::size_t>& places) const {
    switch (m_readout.kind) {
    case Readout::Kind::Probability:
        return tokenProbabilities(logits, m_readout.tokens);
    case Readout::Kind::Rank:
        return tokenRanks(logits, m_readout.tokens);
    case Readout::Kind::LogLikelihood:
        break;
    case Readout::Kind::Logits:
        return {};
    }
    std::vector<std::int32_t> tokens;
    for (std::int64_t row = 0; row < logits.size(0); ++row) {
        tokens.push_back(m_readout.tokens[places[static_cast<std::size_t>(row) % places.size()]]);
    }
    return logProbabilities(logits, tokens);
}

Reading VariantReader::readClean(std::vector<std::size_t> variants) const {
    const std::vector<std::size_t> places = placesFrom(0);
    const at::Tensor logits = cleanLogits(places);
    const auto count = static_cast<std::int64_t>(variants.size());
    Reading reading{std::move(variants), {}, {}};
    if (m_readout.kind == Readout::Kind::Logits) {
        reading.logits = logits.unsqueeze(0).expand({count, logits.size(0), logits.size(1)}).flatten(0, 1);
        return reading;
    }
    const std::vector<double> clean = numbersOf(logits, places);
    for (std::int64_t i = 0; i < count; ++i) {
        reading.numbers.insert(reading.numbers.end(), clean.begin(), clean.end());
    }
    return reading;
}

namespace {

/// Puts [variants, |own|, width] and the same [|clean|, width] for every variant in the order of the places.
std::vector<double> inOrder(std::size_t variants, std::size_t width, const std::vector<std::size_t>& ownAt,
                            const std::vector<double>& own, const std::vector<std::size_t>& cleanAt,
                            const std::vector<double>& clean) {
    const std::size_t perVariant = (ownAt.size() + cleanAt.size()) * width;
    std::vector<double> all(variants * perVariant);
    const auto place = [&](const std::vector<std::size_t>& at, const std::vector<double>& from, bool same) {
        for (std::size_t v = 0; v < variants; ++v) {
            for (std::size_t i = 0; i < at.size(); ++i) {
                const std::size_t row = (same ? 0 : v * at.size()) + i;
                std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(row * width), width,
                            all.begin() + static_cast<std::ptrdiff_t>(v * perVariant + at[i] * width));
            }
        }
    };
    place(ownAt, own, false);
    place(cleanAt, clean, true);
    return all;
}

} // namespace

Reading VariantReader::read(std::vector<std::size_t> variants, const at::Tensor& made,
                            int firstPosition) const {
    const std::vector<std::size_t> before = placesBefore(firstPosition);
    const std::vector<std::size_t> from = placesFrom(firstPosition);
    Reading reading{std::move(variants), {}, {}};
    if (m_readout.kind != Readout::Kind::Logits) {
        std::vector<double> own = m_shares ? probabilitiesOf(made) : numbersOf(made, from);
        reading.numbers = before.empty() ? std::move(own)
                                         : inOrder(reading.variants.size(), numbersPerPlace(), from, own,
                                                   before, numbersOf(cleanLogits(before), before));
        return reading;
    }
    if (before.empty()) {
        reading.logits = made;
        return reading;
    }
    const auto count = static_cast<std::int64_t>(reading.variants.size());
    const at::Tensor clean = cleanLogits(before);
    const at::Tensor own = made.unflatten(0, {count, std::ssize(from)});
    std::vector<at::Tensor> places(m_readout.positions.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        places[from[i]] = own.select(1, static_cast<std::int64_t>(i));
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        places[before[i]] = clean.select(0, static_cast<std::int64_t>(i)).expand({count, clean.size(1)});
    }
    reading.logits = at::stack(places, 1).flatten(0, 1);
    return reading;
}

} // namespace mambascope
