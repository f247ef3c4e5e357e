#pragma once
// What text must look like before it may leave the till.

#include <cstddef>
#include <string>
#include <string_view>

namespace model {

/// UTF-8 well-formed, no NUL. Control characters other than newline and tab are a breach too.
bool isCleanText(std::string_view text);
/// The same on one line: no newline, no tab. For refs, which people type and print.
bool isCleanLine(std::string_view text);
/// Nothing in it but blanks.
bool isBlank(std::string_view text);
/// Characters as people count them (code points), not bytes.
std::size_t characterCount(std::string_view text);
/// The same but for capitals (ASCII and the letters of Western Europe) and blanks around: tills often store names in capitals.
bool sameWords(std::string_view a, std::string_view b);
/// Alike exactly for what is the same by sameWords().
std::string inSmallLetters(std::string_view text);
/// Fit to stand inside a sentence: at most `characters` of them, then "…"; what is not clean shows as "?".
std::string presentable(std::string_view text, std::size_t characters = 60);

} // namespace model
