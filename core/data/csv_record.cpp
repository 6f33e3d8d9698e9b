// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_record.hpp"

#include <utility>

#include "core/data/encoding.hpp"

namespace mambascope {
namespace {

class RecordParser {
public:
    RecordParser(TextWindow& window, char delimiter)
        : m_window(window)
        , m_delimiter(delimiter) {}

    CsvRecord run() {
        m_record.line = m_window.line();
        while (!m_record.problem && readField()) {
        }
        if (!m_record.problem) {
            if (std::optional<std::string> problem = encodingProblem(m_window.view(0, m_at))) {
                fail(SkipReason::BadEncoding, *std::move(problem));
            }
        }
        if (m_record.problem) {
            m_record.fields.clear();
            m_window.dropLine();
            return std::move(m_record);
        }
        skipLineEnd();
        m_window.drop(m_at);
        return std::move(m_record);
    }

private:
    void fail(SkipReason reason, std::string detail) {
        m_record.problem = reason;
        m_record.detail = std::move(detail);
    }

    /// The byte at m_at; nothing at the end and where the record becomes too long.
    std::optional<char> peek() {
        if (m_at >= kMostRowBytes) {
            m_tooLong = true;
            return std::nullopt;
        }
        return m_window.at(m_at);
    }

    [[nodiscard]] static bool endsLine(std::optional<char> c) { return !c || *c == '\n' || *c == '\r'; }

    /// Whether another field follows.
    bool readField() {
        std::string& field = m_record.fields.emplace_back();
        if (peek() == '"') {
            readQuoted(field);
        } else {
            for (std::optional<char> c = peek(); !endsLine(c) && *c != m_delimiter; c = peek()) {
                field += *c;
                ++m_at;
            }
        }
        if (m_tooLong && !m_record.problem) {
            fail(SkipReason::TooLong, std::string(kMostRowText));
        }
        if (m_record.problem || peek() != m_delimiter) {
            return false;
        }
        ++m_at;
        return true;
    }

    void readQuoted(std::string& field) {
        ++m_at;
        for (std::optional<char> c = peek(); c; c = peek()) {
            ++m_at;
            if (*c != '"') {
                field += *c;
            } else if (peek() == '"') {
                field += '"';
                ++m_at;
            } else {
                const std::optional<char> behind = peek();
                if (!endsLine(behind) && *behind != m_delimiter) {
                    fail(SkipReason::Malformed,
                         "field " + std::to_string(m_record.fields.size()) +
                             " goes on behind its closing quote; write a quote inside a field twice");
                }
                return;
            }
        }
        fail(SkipReason::OpenQuote, {});
    }

    void skipLineEnd() {
        const std::optional<char> first = m_window.at(m_at);
        m_at += first ? 1 : 0;
        if (first == '\r' && m_window.at(m_at) == '\n') {
            ++m_at;
        }
    }

    TextWindow& m_window;
    char m_delimiter;
    CsvRecord m_record;
    std::size_t m_at = 0; ///< bytes of the record that were read
    bool m_tooLong = false;
};

} // namespace

std::optional<CsvRecord> readCsvRecord(TextWindow& window, char delimiter) {
    while (const std::optional<char> first = window.at(0)) {
        if (*first != '\n' && *first != '\r') {
            return RecordParser(window, delimiter).run();
        }
        window.drop(1);
    }
    return std::nullopt;
}

} // namespace mambascope
