#include "io/sql_text.h"

#include <algorithm>
#include <unordered_set>

namespace io {

namespace {

bool isWordLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

enum class Piece { Code, Quoted, Comment };

/// Splits SQL into its pieces, one after the other.
class Pieces {
public:
    Pieces(std::string_view sql, SqlQuoting quoting) : m_rest(sql), m_quoting(quoting) {}

    bool next(Piece& kind, std::string_view& piece)
    {
        if (m_rest.empty())
            return false;
        const std::size_t end = measure(kind);
        piece = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return true;
    }

private:
    std::size_t measure(Piece& kind) const
    {
        if (m_rest.starts_with("--")) {
            kind = Piece::Comment;
            return std::min(m_rest.find('\n'), m_rest.size());
        }
        if (m_rest.starts_with("/*")) {
            kind = Piece::Comment;
            const auto end = m_rest.find("*/", 2);
            return end == std::string_view::npos ? m_rest.size() : end + 2;
        }
        if (startsQuoted(m_rest)) {
            kind = Piece::Quoted;
            return quotedLength();
        }
        kind = Piece::Code;
        std::size_t end = 1;
        while (end < m_rest.size() && !startsSomething(end))
            ++end;
        return end;
    }

    bool startsSomething(std::size_t at) const
    {
        const std::string_view rest = m_rest.substr(at);
        return startsQuoted(rest) || rest.starts_with("--") || rest.starts_with("/*");
    }

    bool startsQuoted(std::string_view rest) const
    {
        const char first = rest.front();
        return first == '\'' || first == '"' || first == '`' || (first == '[' && m_quoting == SqlQuoting::Brackets);
    }

    std::size_t quotedLength() const
    {
        const char quote = m_rest.front() == '[' ? ']' : m_rest.front();
        for (std::size_t i = 1; i < m_rest.size(); ++i) {
            if (m_rest[i] == '\\' && m_quoting == SqlQuoting::Backslash && quote != '`')
                ++i;
            else if (m_rest[i] == quote)
                return i + 1; // a doubled quote simply opens the next piece
        }
        return m_rest.size();
    }

    std::string_view m_rest;
    SqlQuoting m_quoting;
};

void collectParameters(std::string_view code, std::vector<std::string>& names, std::unordered_set<std::string>& known)
{
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] != ':')
            continue;
        std::size_t end = i + 1;
        if (end < code.size() && code[end] == ':') { // a cast
            ++i;
            continue;
        }
        while (end < code.size() && isWordLetter(code[end]))
            ++end;
        const bool afterWord = i > 0 && isWordLetter(code[i - 1]);
        if (end == i + 1 || isDigit(code[i + 1]) || afterWord)
            continue;
        const std::string name(code.substr(i + 1, end - i - 1));
        if (known.insert(name).second)
            names.push_back(name);
        i = end - 1;
    }
}

} // namespace

std::string withoutComments(std::string_view sql, SqlQuoting quoting)
{
    std::string out;
    Pieces pieces(sql, quoting);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        out += kind == Piece::Comment ? std::string_view(" ") : piece;
    return out;
}

std::vector<std::string> parametersOf(std::string_view sql, SqlQuoting quoting)
{
    std::vector<std::string> names;
    std::unordered_set<std::string> known;
    Pieces pieces(sql, quoting);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        if (kind == Piece::Code)
            collectParameters(piece, names, known);
    return names;
}

std::set<std::string> wordsOf(std::string_view sql)
{
    std::set<std::string> words;
    while (!sql.empty()) {
        const auto length = static_cast<std::size_t>(std::find_if_not(sql.begin(), sql.end(), isWordLetter) - sql.begin());
        if (length > 0)
            words.emplace(sql.substr(0, length));
        sql.remove_prefix(std::min(sql.size(), length + 1));
    }
    return words;
}

std::string firstWord(std::string_view sql)
{
    const std::string code = withoutComments(sql);
    std::size_t start = 0;
    while (start < code.size() && !isWordLetter(code[start]))
        ++start;
    std::string word;
    for (; start < code.size() && isWordLetter(code[start]); ++start)
        word += static_cast<char>(code[start] >= 'a' && code[start] <= 'z' ? code[start] - 'a' + 'A' : code[start]);
    return word;
}

} // namespace io
