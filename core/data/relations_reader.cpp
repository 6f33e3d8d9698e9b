// SPDX-License-Identifier: GPL-3.0-or-later
// RELATIONS (Hernandez et al. 2023, arXiv 2308.09124): an object a relation, with templates and samples. A
// row is a template with a sample's subject: first prompt_templates, then prompt_templates_zs (those that
// were made to be read without examples before them), each over all samples. The column template_list says in
// which list the template stands.
#include <array>
#include <utility>

#include "core/data/file_reader.hpp"
#include "core/data/json_line.hpp"
#include "core/data/json_text.hpp"

namespace mambascope {
namespace {

using Json = nlohmann::json;

constexpr std::array<const char*, 2> kLists{"prompt_templates", "prompt_templates_zs"};
const Json kNone = Json::array();

const Json& listIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_array() ? *found : kNone;
}

std::optional<std::string> textIn(const Json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() && !found->is_null() ? std::optional(plainText(*found))
                                                                            : std::nullopt;
}

std::optional<std::string> nameIn(const Json& sample, const char* name) {
    const std::optional<std::string> text = textIn(sample, name);
    return text ? std::optional(unescapedName(*text)) : text;
}

std::string kindOf(const Json& relation) {
    const auto properties = relation.find("properties");
    return properties == relation.end() ? std::string()
                                        : textIn(*properties, "relation_type").value_or(std::string());
}

class RelationsReader : public FileReader {
public:
    /// The shipped file gives its factual relations alone, a user's own all that it has.
    RelationsReader(const DataSet& data, const std::optional<FileState>& expected)
        : FileReader(data, expected)
        , m_factualAlone(data.shipped()) {}

private:
    [[nodiscard]] std::optional<RawEntry> nextRaw() override {
        while (true) {
            for (; m_list < kLists.size(); ++m_list, m_template = 0, m_sample = 0) {
                const Json& templates = listIn(m_relation.object, kLists[m_list]);
                const Json& samples = listIn(m_relation.object, "samples");
                for (; m_template < templates.size(); ++m_template, m_sample = 0) {
                    if (m_sample < samples.size()) {
                        return rowOf(templates[m_template], samples[m_sample++]);
                    }
                }
            }
            std::optional<JsonLine> line = readJsonLine(window());
            if (!line) {
                return std::nullopt;
            }
            if (line->problem) {
                return SkippedRow{0, line->line, *line->problem, std::move(line->detail)};
            }
            if (!m_factualAlone || kindOf(line->object) == "factual") {
                m_relation = *std::move(line);
                m_list = m_template = m_sample = 0;
            }
        }
    }

    [[nodiscard]] RawRow rowOf(const Json& templateText, const Json& sample) const {
        RawRow raw;
        raw.line = m_relation.line;
        raw.of(ColumnUse::Template) = plainText(templateText);
        raw.of(ColumnUse::Subject) = nameIn(sample, "subject");
        raw.of(ColumnUse::Answer) = nameIn(sample, "object");
        raw.of(ColumnUse::Relation) = textIn(m_relation.object, "name");
        raw.others.emplace_back("relation_type", kindOf(m_relation.object));
        raw.others.emplace_back("template_list", kLists[m_list]);
        return raw;
    }

    bool m_factualAlone;
    JsonLine m_relation; ///< that rows come from
    std::size_t m_list = kLists.size();
    std::size_t m_template = 0;
    std::size_t m_sample = 0;
};

} // namespace

std::unique_ptr<DataReader> readRelations(const DataSet& data, const std::optional<FileState>& expected) {
    return std::make_unique<RelationsReader>(data, expected);
}

} // namespace mambascope
