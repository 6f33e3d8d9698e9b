// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/tokenizer_json.hpp"

#include "core/base/message_text.hpp"
#include "core/io/json_builder.hpp"
#include "core/io/text_file.hpp"
#include "core/tokenizer/json_parts.hpp"

namespace mambascope {

namespace {

constexpr std::size_t kLongestFile = std::size_t{256} << 20;
constexpr std::size_t kLongestSpelling = 1 << 16;

/// Diverts the events inside of model.vocab (an object) and model.merges (a list) and builds the tree from
/// all others.
class TokenizerJsonBuilder : public JsonBuilder {
public:
    explicit TokenizerJsonBuilder(TokenizerJson& target)
        : JsonBuilder(target.file)
        , m_target(target) {}

    bool key(string_t& value) override;
    bool string(string_t& value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool start_object(std::size_t elements) override;
    bool end_object() override;
    bool start_array(std::size_t elements) override;
    bool end_array() override;

    // Nothing else belongs into either part.
    bool null() override { return m_part == Part::Tree ? JsonBuilder::null() : failEntry(); }
    bool boolean(bool value) override {
        return m_part == Part::Tree ? JsonBuilder::boolean(value) : failEntry();
    }
    bool number_integer(number_integer_t value) override {
        return m_part == Part::Tree ? JsonBuilder::number_integer(value) : failEntry();
    }
    bool number_float(number_float_t value, const string_t& text) override {
        return m_part == Part::Tree ? JsonBuilder::number_float(value, text) : failEntry();
    }

private:
    enum class Part { Tree, Vocabulary, Merges, MergePair };

    [[nodiscard]] bool startsModelField(std::string_view field) const {
        return m_part == Part::Tree && depth() == 2 && m_section == "model" && m_field == field;
    }
    [[noreturn]] bool failEntry() const;
    void addLegacyMerge(std::string_view line);
    void addPairMember(std::string_view spelling);

    TokenizerJson& m_target;
    Part m_part = Part::Tree;
    std::string m_section;     ///< key in the outermost object
    std::string m_field;       ///< key in the section's object
    std::string m_spelling;    ///< the vocabulary's entry that awaits its id, or the pair's first member
    std::string m_second;      ///< the pair's other member
    std::size_t m_members = 0; ///< of the pair so far
    std::size_t m_entries = 0; ///< of vocabulary and merges together
};

bool TokenizerJsonBuilder::failEntry() const {
    if (m_part == Part::Vocabulary) {
        fail("model.vocab " + quotedForMessage(m_spelling),
             "a token id from 0 to " + std::to_string(kTokenIdLimit - 1));
    }
    fail("model.merges[" + std::to_string(m_target.merges.size()) + "]",
         "two tokens, as \"a b\" or [\"a\", \"b\"]");
}

bool TokenizerJsonBuilder::key(string_t& value) {
    if (m_part == Part::Vocabulary) {
        if (value.size() > kLongestSpelling) {
            fail("model.vocab", "tokens of at most " + std::to_string(kLongestSpelling) + " bytes");
        }
        count(m_entries);
        m_spelling.swap(value);
        return true;
    }
    if (depth() == 1) {
        m_section = value;
    } else if (depth() == 2) {
        m_field = value;
    }
    return JsonBuilder::key(value);
}

bool TokenizerJsonBuilder::number_unsigned(number_unsigned_t value) {
    if (m_part == Part::Tree) {
        return JsonBuilder::number_unsigned(value);
    }
    if (m_part != Part::Vocabulary || value >= number_unsigned_t{kTokenIdLimit}) {
        failEntry();
    }
    if (!m_target.vocabulary.add(m_spelling, static_cast<std::int32_t>(value))) {
        fail("model.vocab " + quotedForMessage(m_spelling), "each token only once");
    }
    return true;
}

bool TokenizerJsonBuilder::string(string_t& value) {
    switch (m_part) {
    case Part::Tree:
        return JsonBuilder::string(value);
    case Part::Merges:
        count(m_entries);
        addLegacyMerge(value);
        return true;
    case Part::MergePair:
        addPairMember(value);
        return true;
    case Part::Vocabulary:
        break;
    }
    failEntry();
}

void TokenizerJsonBuilder::addLegacyMerge(std::string_view line) {
    if (line.starts_with("#version")) { // left over from merges.txt
        return;
    }
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos ||
        line.size() > kLongestSpelling) {
        failEntry();
    }
    m_target.merges.add(line.substr(0, space), line.substr(space + 1));
}

void TokenizerJsonBuilder::addPairMember(std::string_view spelling) {
    if (m_members == 2 || spelling.size() > kLongestSpelling) {
        failEntry();
    }
    (m_members == 0 ? m_spelling : m_second) = spelling;
    ++m_members;
}

bool TokenizerJsonBuilder::start_object(std::size_t elements) {
    if (m_part != Part::Tree) {
        failEntry();
    }
    const bool diverts = startsModelField("vocab");
    JsonBuilder::start_object(elements); // the tree keeps an empty object in its place
    if (diverts) {
        m_part = Part::Vocabulary;
    }
    return true;
}

bool TokenizerJsonBuilder::end_object() {
    m_part = Part::Tree;
    return JsonBuilder::end_object();
}

bool TokenizerJsonBuilder::start_array(std::size_t elements) {
    if (m_part == Part::Merges) {
        count(m_entries);
        m_part = Part::MergePair;
        m_members = 0;
        return true;
    }
    if (m_part != Part::Tree) {
        failEntry();
    }
    const bool diverts = startsModelField("merges");
    JsonBuilder::start_array(elements);
    if (diverts) {
        m_part = Part::Merges;
    }
    return true;
}

bool TokenizerJsonBuilder::end_array() {
    if (m_part == Part::MergePair) {
        if (m_members != 2) {
            failEntry();
        }
        m_target.merges.add(m_spelling, m_second);
        m_part = Part::Merges;
        return true;
    }
    m_part = Part::Tree;
    return JsonBuilder::end_array();
}

} // namespace

void MergeList::add(std::string_view left, std::string_view right) {
    m_pairs.push_back(
        {m_text.size(), static_cast<std::uint32_t>(left.size()), static_cast<std::uint32_t>(right.size())});
    m_text.append(left).append(right);
}

std::string_view MergeList::left(std::size_t rank) const {
    return std::string_view(m_text).substr(m_pairs[rank].begin, m_pairs[rank].leftLength);
}

std::string_view MergeList::right(std::size_t rank) const {
    return std::string_view(m_text).substr(m_pairs[rank].begin + m_pairs[rank].leftLength,
                                           m_pairs[rank].rightLength);
}

std::string_view MergeList::joined(std::size_t rank) const {
    const Pair& pair = m_pairs[rank];
    return std::string_view(m_text).substr(pair.begin, std::size_t{pair.leftLength} + pair.rightLength);
}

TokenizerJson readTokenizerJson(const std::filesystem::path& file) {
    TokenizerJson json;
    json.file = file;
    const std::string text = readTextFile(file, kLongestFile);
    rejectGitLfsPointer(file, text);
    TokenizerJsonBuilder builder(json);
    builder.parse(text);
    json.root = builder.take();
    return json;
}

} // namespace mambascope
