// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_documents.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/data/data_set.hpp"
#include "core/data/text_window.hpp"
#include "core/io/sequential_file.hpp"

namespace mambascope {
namespace {

class FileDocuments : public TextDocuments {
public:
    explicit FileDocuments(const std::filesystem::path& file)
        : m_window(file) {}

    std::optional<std::string> next() override {
        while (m_window.at(0)) {
            std::string text = takeLine();
            ++m_line;
            if (text.find_first_not_of(" \t\r") != std::string::npos) {
                return text;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::int64_t line() const override { return m_line; }

private:
    std::string takeLine() {
        std::size_t length = 0;
        std::optional<char> end = m_window.at(0);
        while (end && *end != '\n') {
            if (++length > kMostRowBytes) {
                throw Error(ErrorCode::FileMalformed,
                            {m_window.file().path().string(), "line " + std::to_string(m_line + 1),
                             "a document a line, of at most " + std::string(kMostRowText)});
            }
            end = m_window.at(length);
        }
        std::string text(m_window.view(0, length));
        m_window.drop(length + (end ? 1 : 0));
        if (text.ends_with('\r')) {
            text.pop_back();
        }
        return text;
    }

    TextWindow m_window;
    std::int64_t m_line = 0;
};

class BundledDocuments : public TextDocuments {
public:
    explicit BundledDocuments(const std::filesystem::path& resources)
        : m_reader(openData("counterfact", resources).read()) {}

    std::optional<std::string> next() override {
        while (const std::optional<DataEntry> entry = m_reader->next()) {
            ++m_line;
            if (const auto* const row = std::get_if<DataRow>(&*entry)) {
                return row->prompt + " " + row->answer + ".";
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::int64_t line() const override { return m_line; }

private:
    std::unique_ptr<DataReader> m_reader;
    std::int64_t m_line = 0;
};

TextSource describeLines(TextDocuments& documents) {
    Sha256 digest;
    while (const std::optional<std::string> document = documents.next()) {
        digest.add(*document);
        digest.add("\n");
    }
    return {kBundledText, digest.finish()};
}

} // namespace

std::unique_ptr<TextDocuments> openText(const std::string& text, const std::filesystem::path& resources) {
    if (text == kBundledText) {
        return std::make_unique<BundledDocuments>(resources);
    }
    return std::make_unique<FileDocuments>(text);
}

TextSource describeText(const std::string& text, const std::filesystem::path& resources) {
    if (text == kBundledText) {
        return describeLines(*openText(text, resources));
    }
    return {std::filesystem::path(text).filename().string(), fileSha256(text)};
}

} // namespace mambascope
