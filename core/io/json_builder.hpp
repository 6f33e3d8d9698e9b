// SPDX-License-Identifier: GPL-3.0-or-later
// The receiving end of nlohmann/json's event parser: builds the value and refuses what a strict reader must
// refuse. A reader that wants to keep large parts out of the tree (a tokenizer's vocabulary) derives and
// intercepts events.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace mambascope {

class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    /// `file` is named in errors and must outlive the builder.
    explicit JsonBuilder(const std::filesystem::path& file);

    /// Runs the parser over the text. Throws FileMalformed.
    void parse(std::string_view text);
    /// The same over CBOR.
    void parseCbor(std::span<const std::byte> bytes);
    /// What was built.
    [[nodiscard]] nlohmann::json take() { return std::move(m_root); }

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t& text) override;
    bool string(string_t& value) override;
    bool binary(binary_t& value) override;
    bool start_object(std::size_t elements) override;
    bool key(string_t& value) override;
    bool end_object() override;
    bool start_array(std::size_t elements) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string& lastToken,
                     const nlohmann::detail::exception& error) override;

protected:
    /// Containers that are open; 1 inside the outermost one.
    [[nodiscard]] std::size_t depth() const { return m_open.size(); }
    [[noreturn]] void fail(const std::string& place, const std::string& expected) const;
    /// Counts one more value, and fails where there are too many: some text becomes thirty times as many
    /// bytes.
    void count(std::size_t& values) const;

private:
    nlohmann::json* place(nlohmann::json value);
    bool open(nlohmann::json container);

    const std::filesystem::path& m_file;
    const char* m_format = "JSON"; ///< for messages
    nlohmann::json m_root;
    std::size_t m_values = 0;
    std::vector<nlohmann::json*> m_open;
    nlohmann::json* m_slot = nullptr; ///< where the value of the last key goes
};

} // namespace mambascope
