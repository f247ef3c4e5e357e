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

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

enum class Piece { Code, Quoted, Comment };

/// Splits SQL into its pieces, one after the other.
class Pieces {
public:
    Pieces(std::string_view sql, SqlDialect dialect) : m_sql(sql), m_dialect(dialect) {}

    bool next(Piece& kind, std::string_view& piece)
    {
        if (m_at >= m_sql.size())
            return false;
        const std::size_t begin = m_at;
        if (startsComment()) {
            kind = Piece::Comment;
            skipComment();
        } else if (startsQuoted()) {
            kind = Piece::Quoted;
            skipQuoted();
        } else {
            kind = Piece::Code;
            do
                ++m_at;
            while (m_at < m_sql.size() && !startsComment() && !startsQuoted());
        }
        piece = m_sql.substr(begin, m_at - begin);
        return true;
    }

private:
    std::string_view rest() const { return m_sql.substr(m_at); }
    char before() const { return m_at > 0 ? m_sql[m_at - 1] : ' '; }
    void skipTo(std::size_t end) { m_at = std::min(end, m_sql.size()); } // npos is the end

    bool startsLineComment() const
    {
        if (m_dialect != SqlDialect::Mariadb)
            return rest().starts_with("--");
        return rest().starts_with('#') || (rest().starts_with("--") && (rest().size() == 2 || isBlank(rest()[2])));
    }

    bool startsComment() const { return startsLineComment() || rest().starts_with("/*"); }

    void skipComment()
    {
        if (startsLineComment())
            return skipTo(m_sql.find('\n', m_at));
        for (int depth = 0; m_at < m_sql.size();) {
            if (rest().starts_with("/*") && (depth == 0 || m_dialect == SqlDialect::Postgresql)) {
                ++depth;
                m_at += 2;
            } else if (rest().starts_with("*/")) {
                m_at += 2;
                if (--depth == 0)
                    return;
            } else {
                ++m_at;
            }
        }
    }

    bool startsQuoted() const
    {
        const char first = rest().front();
        return first == '\'' || first == '"' || first == '`' || (first == '[' && m_dialect == SqlDialect::Brackets) || !dollarTag().empty();
    }

    /// "$$" or "$tag$", PostgreSQL's quotes; empty: neither. "$1" is a parameter, "a$b$" a name.
    std::string_view dollarTag() const
    {
        const std::string_view text = rest();
        if (m_dialect != SqlDialect::Postgresql || text.front() != '$' || isWordLetter(before()))
            return {};
        std::size_t end = 1;
        while (end < text.size() && isWordLetter(text[end]))
            ++end;
        const bool closed = end < text.size() && text[end] == '$' && !isDigit(text[1]);
        return closed ? text.substr(0, end + 1) : std::string_view();
    }

    /// Whether a backslash takes the next letter along.
    bool isEscaping(char quote) const
    {
        if (m_dialect == SqlDialect::Mariadb)
            return quote != '`';
        const bool named = m_at > 1 && isWordLetter(m_sql[m_at - 2]); // the end of a word, not an E by itself
        return m_dialect == SqlDialect::Postgresql && quote == '\'' && (before() == 'E' || before() == 'e') && !named;
    }

    void skipQuoted()
    {
        if (const auto tag = dollarTag(); !tag.empty()) {
            const auto end = m_sql.find(tag, m_at + tag.size());
            return skipTo(end == std::string_view::npos ? end : end + tag.size());
        }
        const char first = rest().front(), quote = first == '[' ? ']' : first;
        const bool escaping = isEscaping(first);
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            const bool doubled = rest().front() == quote && rest().size() > 1 && rest()[1] == quote;
            if (doubled || (escaping && rest().front() == '\\'))
                ++m_at;
            else if (rest().front() == quote)
                return skipTo(m_at + 1);
        }
        skipTo(m_at);
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    SqlDialect m_dialect;
};

void collectParameters(std::string_view code, std::vector<std::string_view>& found)
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
        found.push_back(code.substr(i + 1, end - i - 1));
        i = end - 1;
    }
}

/// Each place of a parameter, in order.
std::vector<std::string_view> placesOfParameters(std::string_view sql, SqlDialect dialect)
{
    std::vector<std::string_view> found;
    Pieces pieces(sql, dialect);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        if (kind == Piece::Code)
            collectParameters(piece, found);
    return found;
}

/// The same as Qt finds them (QSqlResultPrivate::namedToPositionalBinding): it knows no dialect but that brackets are no quotes in PostgreSQL.
std::vector<std::string_view> placesByQt(std::string_view sql, SqlDialect dialect)
{
    std::vector<std::string_view> found;
    char closing = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (closing) {
            if (c != closing)
                continue;
            if (c == ']' && i + 1 < sql.size() && sql[i + 1] == c)
                ++i;
            else
                closing = 0;
        } else if (c == ':' && (i == 0 || sql[i - 1] != ':') && i + 1 < sql.size() && isWordLetter(sql[i + 1])) {
            const std::size_t begin = i + 1;
            while (i + 1 < sql.size() && isWordLetter(sql[i + 1]))
                ++i;
            found.push_back(sql.substr(begin, i + 1 - begin));
        } else if (c == '\'' || c == '"' || c == '`') {
            closing = c;
        } else if (c == '[' && dialect != SqlDialect::Postgresql) {
            closing = ']';
        }
    }
    return found;
}

/// Whether a "?" stands where it would be taken for a parameter: in code by everybody, and by Qt wherever it numbers them itself, which knows no quotes but '…'.
bool hasQuestionMark(std::string_view sql, SqlDialect dialect)
{
    Pieces pieces(sql, dialect);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        if (kind == Piece::Code && piece.find('?') != std::string_view::npos)
            return true;
    if (dialect != SqlDialect::Postgresql)
        return false;
    bool inQuotes = false;
    for (const char c : sql) {
        if (c == '\'')
            inQuotes = !inQuotes;
        else if (c == '?' && !inQuotes)
            return true;
    }
    return false;
}

} // namespace

std::string withoutComments(std::string_view sql, SqlDialect dialect)
{
    std::string out;
    Pieces pieces(sql, dialect);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        out += kind == Piece::Comment ? std::string_view(" ") : piece;
    return out;
}

std::vector<std::string> parametersOf(std::string_view sql, SqlDialect dialect)
{
    std::vector<std::string> names;
    std::unordered_set<std::string_view> known;
    for (const std::string_view name : placesOfParameters(sql, dialect))
        if (known.insert(name).second)
            names.emplace_back(name);
    return names;
}

std::string misreadByQt(std::string_view sql, SqlDialect dialect)
{
    if (hasQuestionMark(sql, dialect))
        return "?";
    const auto right = placesOfParameters(sql, dialect), byQt = placesByQt(sql, dialect);
    const auto isSame = [](std::string_view a, std::string_view b) { return a.data() == b.data() && a.size() == b.size(); };
    const auto [here, there] = std::mismatch(right.begin(), right.end(), byQt.begin(), byQt.end(), isSame);
    if (here == right.end() && there == byQt.end())
        return {};
    const bool missed = there == byQt.end() || (here != right.end() && here->data() < there->data());
    return ':' + std::string(missed ? *here : *there);
}

bool holdsSeveral(std::string_view sql, SqlDialect dialect)
{
    const std::string plain = withoutComments(sql, dialect);
    bool ended = false;
    Pieces pieces(plain, dialect);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        for (const char c : piece) {
            if (ended && c != ';' && !isBlank(c))
                return true;
            ended = ended || (kind == Piece::Code && c == ';');
        }
    return false;
}

std::set<std::string> codeWordsOf(std::string_view sql, SqlDialect dialect)
{
    std::set<std::string> words;
    Pieces pieces(sql, dialect);
    Piece kind{};
    for (std::string_view piece; pieces.next(kind, piece);)
        if (kind == Piece::Code)
            words.merge(wordsOf(piece));
    return words;
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

std::string firstWord(std::string_view sql, SqlDialect dialect)
{
    const std::string code = withoutComments(sql, dialect);
    std::size_t start = 0;
    while (start < code.size() && !isWordLetter(code[start]))
        ++start;
    std::string word;
    for (; start < code.size() && isWordLetter(code[start]); ++start)
        word += static_cast<char>(code[start] >= 'a' && code[start] <= 'z' ? code[start] - 'a' + 'A' : code[start]);
    return word;
}

} // namespace io
