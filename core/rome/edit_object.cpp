// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rome/edit_object.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/catalogue/prompt_limit.hpp"
#include "core/catalogue/tokenizer_notes.hpp"
#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kPlace = "{}";

/// Where the only {} stands. Throws Error InvalidArgument.
std::size_t placeIn(const std::string& text, const std::string& field) {
    const std::size_t first = text.find(kPlace);
    if (first == std::string::npos || text.find(kPlace, first + 1) != std::string::npos) {
        throw Error(ErrorCode::InvalidArgument, {field, text, "a text with one {} in it"});
    }
    return first;
}

SubjectPrompt tokenized(const LoadedModel& model, std::string text, ByteSpan subject, BosChoice bos) {
    PromptSpec spec;
    spec.text = text;
    spec.subjectSpan = subject;
    spec.bos = bos;
    const PromptInfo info = model.tokenize(spec);
    SubjectPrompt prompt;
    prompt.text = std::move(text);
    for (const Token& token : info.tokens) {
        prompt.ids.push_back(token.id);
    }
    prompt.token = info.subject->last;
    return prompt;
}

/// What follows a prompt must not begin with two spaces where the tokenizer puts one in front by itself.
std::vector<Token> continuation(const Tokenizer& tokenizer, const std::string& text) {
    std::vector<Token> tokens = tokenizer.encode(text, SpecialTokens::Omit);
    const std::optional<FirstToken> first = tokenizer.firstTokenOf(text);
    const bool same =
        first && !tokens.empty() && tokens.front().id == first->id && tokens.size() == first->count;
    return same || !text.starts_with(' ') ? tokens : tokenizer.encode(text.substr(1), SpecialTokens::Omit);
}

} // namespace

EditObject objectOf(const LoadedModel& model, const std::string& text, const std::string& field) {
    const std::vector<Token> tokens =
        continuation(model.tokenizer(), text.starts_with(' ') ? text : " " + text);
    if (withoutSpaceAround(text).empty() || tokens.empty()) {
        throw Error(ErrorCode::InvalidArgument, {field, text, "a text with at least one token"});
    }
    EditObject object{text, {}};
    for (const Token& token : tokens) {
        requireInVocabulary(field, token.id, token.text, model.info());
        object.tokens.push_back(token.id);
    }
    return object;
}

SubjectPrompt inContext(const LoadedModel& model, const PromptSpec& prompt, const std::string& context) {
    const std::size_t place = placeIn(context, "contexts");
    std::string text = context;
    text.replace(place, kPlace.size(), prompt.text);
    const auto moved = static_cast<std::uint32_t>(place);
    const ByteSpan subject{prompt.subjectSpan->start + moved, prompt.subjectSpan->end + moved};
    return tokenized(model, std::move(text), subject, prompt.bos);
}

SubjectPrompt aboutSubject(const LoadedModel& model, const std::string& prompt, const std::string& subject,
                           BosChoice bos) {
    const std::size_t place = placeIn(prompt, "kl-prompt");
    std::string text = prompt;
    text.replace(place, kPlace.size(), subject);
    const auto start = static_cast<std::uint32_t>(place);
    return tokenized(model, std::move(text), {start, start + static_cast<std::uint32_t>(subject.size())},
                     bos);
}

std::vector<std::int32_t> withObject(std::vector<std::int32_t> ids, const std::vector<std::int32_t>& object) {
    ids.insert(ids.end(), object.begin(), object.end() - 1);
    return ids;
}

} // namespace mambascope
