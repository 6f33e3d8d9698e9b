// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that statistics are made of: one document a line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mambascope {

/// What --text takes for the sentences that come with the program.
inline constexpr const char* kBundledText = "bundled";

/// Reads documents one after another, in memory of one line. One thread at a time.
class TextDocuments {
public:
    virtual ~TextDocuments() = default;
    /// The next document that is not empty, as UTF-8 without its end of line (broken UTF-8 as it stands in
    /// the file); nothing at the end. Throws Error FileUnreadable, FileVanished, and FileMalformed for a line
    /// of more than 4 MiB.
    [[nodiscard]] virtual std::optional<std::string> next() = 0;
    /// Lines that were read, empty ones included.
    [[nodiscard]] virtual std::int64_t line() const = 0;
};

struct TextSource {
    std::string name;   ///< "bundled", or the file's name without its folder
    std::string sha256; ///< of the file's bytes, or of the bundled sentences as a file of lines
};

/// Reads the text once for its hash. text: "bundled" (the sentences of CounterFact: prompt, object and a full
/// stop), or a file, also compressed by gzip. Throws Error FileMissing, FileUnreadable.
[[nodiscard]] TextSource describeText(const std::string& text, const std::filesystem::path& resources = {});
/// From its first line on. Throws as describeText.
[[nodiscard]] std::unique_ptr<TextDocuments> openText(const std::string& text,
                                                      const std::filesystem::path& resources = {});

} // namespace mambascope
