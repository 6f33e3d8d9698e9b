// SPDX-License-Identifier: GPL-3.0-or-later
// The second moments of the keys that edits ask for, ready to be solved with. Private to core: includes
// LibTorch.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/rome/edit_direction.hpp"

namespace mambascope {

/// C at one place: what is told of it, and its factor.
struct KeyFactor {
    EditStatistics statistics;
    at::Tensor factor;              ///< as factorOf
    std::vector<std::string> notes; ///< what one should know of the statistics
};

/// Reads and factorises C once for each place, however many edits go there. For edits of one model and one
/// file or text of statistics, which must stay as they are. Any thread: who comes while another one
/// factorises waits for it.
class KeyFactors {
public:
    /// What is kept at most. A place more is factorised for each edit: 5,120 numbers of a key are 210 MB.
    static constexpr std::size_t kMostBytes = std::size_t{4} << 30;

    explicit KeyFactors(std::size_t mostBytes = kMostBytes)
        : m_mostBytes(mostBytes) {}

    /// Of the request's file or text at its site and layer; null where it names neither. size: of a key.
    /// Throws Error as fileStatistics, textStatistics and factorOf.
    [[nodiscard]] std::shared_ptr<const KeyFactor> find(const EditRequest& request, std::int64_t size,
                                                        AnalysisEnvironment& environment);
    /// Makes those of all these places, a text being read once for as many as memory takes. So what is wrong
    /// with statistics is told before the first edit. Throws as find, and as checkMatrix.
    void prepare(const EditRequest& request, const std::vector<MatrixPlace>& places,
                 AnalysisEnvironment& environment);
    /// How often one was made.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    using Place = std::tuple<std::string, std::string, Matrix, int, double>; ///< file, text, place, ridge
    using Factor = std::shared_ptr<const KeyFactor>;

    void prepareTogether(const EditRequest& request, const std::vector<MatrixPlace>& places,
                         AnalysisEnvironment& environment);
    [[nodiscard]] Factor keep(const Place& place, std::shared_ptr<KeyFactor> made);

    std::size_t m_mostBytes;
    std::size_t m_bytes = 0;
    std::size_t m_made = 0;
    std::mutex m_mutex;
    std::map<Place, Factor> m_kept;
};

/// As analyse(EditRequest), for many edits of one model.
[[nodiscard]] EditSnapshot editWith(const EditRequest& request, AnalysisEnvironment& environment,
                                    KeyFactors& factors);

} // namespace mambascope
