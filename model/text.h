#pragma once
// A sentence for people, kept apart from any language. The engine builds Text values; each voice (command line, window)
// puts them into the reader's language when it shows them. Saved plans hold Text, so a plan made by a French till
// reads in English at the support desk.

#include <functional>
#include <string>
#include <type_traits> // not <concepts>: moc of Qt 6.4 fails to parse it when it comes first
#include <vector>

/// Marks an English source sentence for translation (the translation files are keyed by this text).
#define TR(sentence) sentence
/// The same for a sentence with a count (%n), which has plural forms.
#define TRN(sentence) sentence

namespace model {

struct Text {
    std::string source;      ///< English, with %1 … %9 for arguments and %n for the count; or verbatim text
    std::vector<Text> args;
    long long count = -1;    ///< >= 0: chooses the plural form and replaces %n
    bool verbatim = false;   ///< a name, a value, foreign text: never translated

    bool empty() const { return source.empty(); }
    bool operator==(const Text&) const = default;
};

inline Text verbatim(std::string words) { return Text{std::move(words), {}, -1, true}; }

namespace detail {
inline Text argument(Text t) { return t; }
inline Text argument(std::string s) { return verbatim(std::move(s)); }
inline Text argument(const char* s) { return verbatim(s); }
inline Text argument(std::string_view s) { return verbatim(std::string(s)); }
template <class N> requires std::is_integral_v<N> Text argument(N n) { return verbatim(std::to_string(n)); }
} // namespace detail

template <class... Args> Text text(const char* source, Args&&... args)
{
    Text t{source, {}, -1, false};
    (t.args.push_back(detail::argument(std::forward<Args>(args))), ...);
    return t;
}

template <class... Args> Text plural(const char* source, long long count, Args&&... args)
{
    Text t = text(source, std::forward<Args>(args)...);
    t.count = count;
    return t;
}

/// Gives the sentence in the reader's language for a source sentence (and its count, -1 for none).
using Translate = std::function<std::string(const std::string& source, long long count)>;

/// Puts `t` into words: translates source and arguments, replaces %1 … %9 and %n. Without a translator: English.
std::string words(const Text& t, const Translate& translate = {});

} // namespace model
